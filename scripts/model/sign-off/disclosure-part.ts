import { groupBy } from "../../system/group-by.ts";
import { reasonInWords } from "../disclosure-control/reason-in-words.ts";
import type { CellRef } from "../figures/relation.ts";
import type { LoadedReport } from "../load/loaded-board.ts";
import { guessInWords, knownTies } from "../undeclared/ties-in-words.ts";
import { parsePeriod, periodInWords } from "../values/period.ts";
import { isAnnual, type ReportId } from "../values/report-id.ts";
import type { SignOffPoint, SignOffSection } from "./sign-off-sheet.ts";
import { acceptingFiles, type SignOffSources } from "./sign-off-sources.ts";

/** What the disclosure rules hide in a year, and what is exempt from them. */
export function disclosurePart(sources: SignOffSources, report: LoadedReport): SignOffSection[] {
  return [
    {
      name: "rules",
      title: "The board’s rules",
      meaning: "By these rules the program chooses what is not shown.",
      points: rules(sources),
    },
    {
      name: "hidden",
      title: "What is not shown",
      meaning:
        "Each of these values is left out of every page, chart, file and PDF. Judge whether it should be, and whether something beside it should be left out, too.",
      points: hidden(sources, report),
    },
    {
      name: "to-look-at",
      title: "What readers may guess",
      meaning:
        "A reader may take a hidden value for what is said here, rightly or not. Judge whether that could tell of a person. If the numbers belong together, an editor says so in the data, and they are protected; if not, that they are unrelated.",
      points: guesses(sources, report),
    },
    {
      name: "taken-as-known",
      title: "What readers are taken to know",
      meaning:
        "Nobody has declared these relations; the program has found them, and protects the hidden values as if every reader knew them.",
      points: known(sources, report),
    },
    {
      name: "exempt-from-rules",
      title: "Small numbers of people that are shown",
      meaning:
        "The rules do not hold for these: an editor has said why, or the number is published elsewhere. Judge whether nobody can be recognised from them.",
      points: exempt(sources, report),
    },
    {
      name: "accepted-private",
      title: "Texts that look private and are shown",
      meaning:
        "The program took these for something that tells of one person, and an editor has said why they may stand.",
      points: acceptingFiles(sources.loaded, report).flatMap(({ title, file, accepted }) =>
        accepted["accepted-private"].map(({ text, reason }) => ({
          where: `${title} (${file})`,
          what: text,
          reason,
          bound: `${file} ${text} ${reason}`,
        })),
      ),
    },
  ];
}

function rules({ loaded }: SignOffSources): SignOffPoint[] {
  const { threshold, zero, "round-to": base, "apply-rules-to-published": all } = loaded.board.disclosure;
  const sentences =
    threshold === 0
      ? ["No number is left out because it is small."]
      : [
          `Counts of people from ${zero === "suppress" ? 0 : 1} to ${threshold - 1} are not shown, nor what would give them away.`,
          ...(base > 0 ? [`Other counts of people are rounded to ${base}.`] : []),
          all
            ? "The rules hold for numbers that are published elsewhere, too."
            : "Numbers that are published elsewhere are shown.",
        ];
  return sentences.map((what) => ({ where: "data/board.yaml", what, reason: null, bound: what }));
}

function hidden({ hidden, book }: SignOffSources, { id }: LoadedReport): SignOffPoint[] {
  return hidden
    .filter(({ place }) => isOfYear(place.file, id))
    .map(({ figure, title, period, why }) => {
      const dataset = book.get(figure)?.dataset.title;
      return {
        where: `${dataset && dataset !== title ? `${dataset}: ` : ""}${title}, ${inWords(period)}`,
        what: `Not shown: ${withTitles(reasonInWords(why), book)}.`,
        reason: null,
        // A folder without the private files knows what is hidden, and not why.
        bound: `${figure}@${period}`,
      };
    });
}

// Reasons name figures as files do: "referrals.police".
function withTitles(reason: string, book: SignOffSources["book"]): string {
  return reason.replace(/"([\w.-]+)"(?: for (\S+))?/g, (whole, name: string, period?: string) => {
    const subject = book.get(name)?.subject;
    if (subject === undefined) return whole;
    return `“${subject}”${period === undefined ? "" : ` for ${inWords(period)}`}`;
  });
}

function guesses({ ties, book }: SignOffSources, { id }: LoadedReport): SignOffPoint[] {
  return ties
    .possible()
    .filter(({ hidden, others }) => [hidden, ...others].some((cell) => isEnteredIn(cell, id, book)))
    .map((guess) => ({
      where: cellInWords(book)(guess.hidden),
      what: `${guessInWords(guess, cellInWords(book))}.`,
      reason: null,
      bound: guessInWords(guess, ({ figure, period }) => `${figure}@${period}`),
    }));
}

// What is found among entered values has no part in a mark that everybody may read.
function known({ ties, book }: SignOffSources, { id }: LoadedReport): SignOffPoint[] {
  return knownTies(ties.undeclared, cellInWords(book))
    .filter(({ cells }) => cells.some((cell) => isEnteredIn(cell, id, book)))
    .map(({ words, cells }) => ({
      where: [...new Set(cells.map(({ figure }) => book.get(figure)?.dataset.title ?? figure))].join(", "),
      what: `${words}.`,
      reason: null,
      bound: null,
    }));
}

function isEnteredIn({ figure, period }: CellRef, year: ReportId, book: SignOffSources["book"]): boolean {
  const entries = book.get(figure)?.entries ?? [];
  return entries.some((entry) => entry.period.key === period && entry.year === year);
}

function cellInWords(book: SignOffSources["book"]) {
  return ({ figure, period }: CellRef) => `“${book.get(figure)?.subject ?? figure}” (${inWords(period)})`;
}

function exempt({ book }: SignOffSources, { id }: LoadedReport): SignOffPoint[] {
  const points = [...book.values()].flatMap((figure) => {
    const { counts, dataset, notDisclosive, publishedElsewhere, title, name } = figure;
    if (counts === "none" || figure.derivedFrom !== null) return [];
    if (!figure.entries.some((entry) => entry.year === id)) return [];
    const why = notDisclosive ?? (publishedElsewhere && `It is published in: ${publishedElsewhere.title}.`);
    if (why === null) return [];
    return [{ dataset: dataset.title, row: title, name, why }];
  });
  // A whole dataset is one point.
  const grouped = groupBy(points, ({ dataset, why }) => `${dataset}\n${why}`);
  return [...grouped.values()].map((group) => ({
    where: group[0]?.dataset ?? "",
    what:
      group.length === 1 ? `Shown: ${group[0]?.row}.` : `Shown: ${group.map(({ row }) => row).join("; ")}.`,
    reason: group[0]?.why ?? "",
    bound: `${group.map(({ name }) => name).join(" ")} ${group[0]?.why}`,
  }));
}

/** Whether a file of data is in the folder of an annual report's year, also in the private folder's. */
function isOfYear(file: string, report: ReportId): boolean {
  return isAnnual(report) && file.includes(`${report}/`);
}

function inWords(period: string): string {
  const parsed = parsePeriod(period);
  return parsed ? periodInWords(parsed) : period;
}
