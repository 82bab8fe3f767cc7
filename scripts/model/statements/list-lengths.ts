import { isNumberOfEntries } from "../figures/figure.ts";
import type { ProtectedBook, ProtectedFigure } from "../figures/protected-value.ts";
import { toNumber } from "../values/fraction.ts";
import { numberInWords, valueOfNumberWords } from "../values/number-words.ts";

/** Units that any list may have. */
const general = new Set([
  "rows",
  "entries",
  "groups",
  "documents",
  "terms",
  "statements",
  "chapters",
  "stages",
]);

/**
 * Finds the lists of a board of which a sentence says another length, or an entry that they do not have: "the plan has
 * four priorities", "priority 4" where there are three.
 */
export function listFinder(book: ProtectedBook): (words: string) => ProtectedFigure[] {
  const lists = new Map<string, { figure: ProtectedFigure; lengths: number[] }[]>();
  for (const figure of book.values()) {
    const unit = figure.unit.label.toLowerCase();
    if (!isNumberOfEntries(figure) || general.has(unit)) continue;
    const lengths = figure.entries.flatMap(({ value }) =>
      value.state === "number" ? [toNumber(value.amount)] : [],
    );
    lists.set(unit, [...(lists.get(unit) ?? []), { figure, lengths }]);
  }
  if (lists.size === 0) return () => [];
  const units = [...lists.keys()].map((unit) => ({ unit, single: singular(unit) }));
  const counted = new RegExp(
    // "Section 11 audits" are audits under a section of a law.
    `(?<!\\p{L}|(?:sections?|part|level|phase|year|stage|article|version|under)\\s)(?<number>\\d{1,3}|${numberInWords})\\s(?:(?:strategic|main|key|new|own|statutory)\\s)?(?<unit>${units.map(({ unit }) => unit).join("|")})(?!\\p{L})|(?<!\\p{L})(?<single>${units.map(({ single }) => single).join("|")})\\s(?<nth>\\d{1,3})(?![\\d.])`,
    "giu",
  );
  const mentioned = new RegExp(
    `\\b(?:${units.map(({ unit }) => unit.replace(/(?:ies|s)$/, "")).join("|")})`,
    "i",
  );
  return (words) =>
    (mentioned.test(words) ? [...words.matchAll(counted)] : []).flatMap(({ groups }) => {
      const { number, nth } = groups ?? {};
      const unit =
        groups?.unit?.toLowerCase() ??
        units.find(({ single }) => single === groups?.single?.toLowerCase())?.unit ??
        "";
      const own = lists.get(unit) ?? [];
      const said =
        number === undefined ? Number(nth) : /^\d/.test(number) ? Number(number) : valueOfNumberWords(number);
      const fits = own.some(({ lengths }) =>
        lengths.some((length) => (nth === undefined ? length === said : said <= length)),
      );
      return fits ? [] : own.map(({ figure }) => figure);
    });
}

function singular(unit: string): string {
  return unit.replace(/ies$/, "y").replace(/s$/, "");
}
