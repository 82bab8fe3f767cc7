import type { ProtectedBook, ProtectedEntry, ProtectedFigure } from "../figures/protected-value.ts";
import { publishValue, withoutName } from "../figures/value-in-words.ts";
import { asAmount } from "../schema/value.ts";
import { say } from "../words/words.ts";
import { shareOfWhole } from "./changes-and-shares.ts";

/** More terms than this are counted instead of listed. */
const mostTerms = 8;

interface Term {
  /** The term of a sum: a value, or its share of its whole. */
  text: string;
  /** The value itself. */
  count: string;
  /** Its weight in a weighted average: its whole or its base. */
  weight: string | null;
}

/**
 * How a derived figure's value was worked out, from published values.
 *
 * @returns null if the figure is entered, or a part is not shown or not a number
 * @example "£25,000 + £5,500", "1,350 ÷ 328", "(71% + 43%) ÷ 2", "(5 + 3) of (7 + 7)"
 */
export function calculationOf(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  book: ProtectedBook,
): string | null {
  const { derivedFrom } = figure;
  if (derivedFrom === null) return null;
  const terms: Term[] = [];
  for (const name of derivedFrom.parts) {
    const part = book.get(name);
    const found = part?.entries.find(({ period }) => period.key === entry.period.key);
    if (!part || !found) return null;
    // Words in a column of amounts, such as "included in training", add nothing.
    if (found.value.state === "text" && derivedFrom.rule === "sum") continue;
    if (found.value.state === "not-applicable" && derivedFrom.rule.endsWith("average")) continue;
    const term = termOf(part, found, book, derivedFrom.rule !== "ratio" && isOfShares(figure, part));
    if (term === null) return null;
    terms.push(term);
  }
  if (terms.length > mostTerms) return inShort(derivedFrom.rule, terms.length);
  const texts = terms.map(({ text }) => text);
  switch (derivedFrom.rule) {
    case "sum":
      return texts.length > 1 ? texts.join(" + ").replaceAll("+ −", "− ") : null;
    case "difference":
      return texts.join(" − ");
    case "ratio":
      return texts.join(" ÷ ");
    case "plain average":
      return `(${texts.join(" + ")}) ÷ ${terms.length}`;
    case "number of entries":
      return null;
    case "weighted average":
      return weighted(terms, book.get(derivedFrom.parts[0] ?? "")?.whole !== null);
  }
}

// An average in percent of rows that are counts averages their shares.
function isOfShares(figure: ProtectedFigure, part: ProtectedFigure): boolean {
  return figure.unit.kind === "percent" && part.unit.kind !== "percent";
}

function termOf(
  part: ProtectedFigure,
  entry: ProtectedEntry,
  book: ProtectedBook,
  ofShares: boolean,
): Term | null {
  const share = ofShares ? shareOfWhole(part, entry, book) : null;
  if (asAmount(share?.value ?? entry.value) === null) return null;
  const count = printed(part, entry);
  const whole = book.get(part.whole ?? part.base ?? "");
  const weight = whole?.entries.find(({ period }) => period.key === entry.period.key);
  return {
    text: share ? publishValue(share.value, share.unit, share.decimals, "").text : count,
    count,
    weight: whole && weight && asAmount(weight.value) !== null ? printed(whole, weight) : null,
  };
}

function printed({ unit, decimals }: ProtectedFigure, { value }: ProtectedEntry): string {
  return publishValue(value, withoutName(unit), decimals, "").text;
}

function weighted(terms: Term[], ofShares: boolean): string | null {
  if (terms.some(({ weight }) => weight === null)) return null;
  const bases = terms.map(({ weight }) => weight).join(" + ");
  return ofShares
    ? `(${terms.map(({ count }) => count).join(" + ")}) of (${bases})`
    : `(${terms.map(({ text, weight }) => `${text} × ${weight}`).join(" + ")}) ÷ (${bases})`;
}

function inShort(rule: string, count: number): string {
  if (rule === "sum") return say("the sum of {number} values", { number: count });
  return rule === "weighted average"
    ? say("the mean of {number} values by what they are of", { number: count })
    : say("the mean of {number} values", { number: count });
}
