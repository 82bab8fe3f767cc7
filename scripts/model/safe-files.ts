import { CORE_SCHEMA, dump } from "js-yaml";
import type { Published } from "./disclosure-control/attack.ts";
import { countShownAs, type DisclosureRules } from "./disclosure-control/disclosure-rules.ts";
import { feasibleRanges } from "./disclosure-control/feasible-ranges.ts";
import { cellKey } from "./figures/cell-key.ts";
import type { EnteredBook } from "./figures/figure.ts";
import { recordFile } from "./figures/protected-record.ts";
import type { ProtectedBook } from "./figures/protected-value.ts";
import type { CellRef } from "./figures/relation.ts";
import type { LoadedBoard } from "./load/loaded-board.ts";
import type { ProtectedBoard } from "./protect-board.ts";
import { safeSource } from "./register/shown.ts";
import { safeDataset } from "./safe-dataset.ts";
import type { EnteredValue } from "./schema/value.ts";
import type { Undeclared } from "./undeclared/undeclared.ts";
import { fractionOfNumber, toNumber } from "./values/fraction.ts";
import type { Place } from "./values/problem.ts";

/** A file of the board folder without what must not leave the building. */
export interface SafeFile {
  /** Its path in the board folder: "data/2016-17/allegations.yaml". */
  path: string;
  text: string;
  /** Whether it is made from a file of the private folder. */
  private: boolean;
  /** Where the entered file reveals what is hidden or rounded. */
  reported: Place[];
}

/** The `.gitignore` of a board folder: the private folder is never committed. */
export const gitignore = "data/private/\n";

/** The first line of every file that `npm run protect` writes. */
export const writtenBy = "# Written by npm run protect.";

/**
 * The files that have to be changed so that the board folder can leave the building: those of the private folder, and
 * others that contain a hidden value; with data/protected.yaml, which records what can no longer be worked out from
 * them. Comments are left out: they may reveal a number.
 *
 * The pages made from them are the same.
 *
 * @param figures every figure as it was entered, with totals, sums and differences
 * @param book what is published, with ratios and averages
 */
export function safeFiles(
  loaded: LoadedBoard,
  figures: EnteredBook,
  { published, undeclared }: ProtectedBoard,
  book: ProtectedBook,
): SafeFile[] {
  const files: SafeFile[] = [];
  const datasets = new Map(
    loaded.datasets.map((dataset) => [`data/${dataset.year}/${dataset.name}.yaml`, dataset]),
  );
  const sources = new Map(loaded.register.map((source) => [`data/register/${source.slug}.yaml`, source]));
  for (const [path, source] of sources) {
    const { value, hidden } = safeSource(source);
    const isPrivate = loaded.privateFiles.has(path);
    if (isPrivate || hidden.length > 0)
      files.push({ path, text: textOf(path, value), private: isPrivate, reported: hidden });
  }
  for (const [path, yaml] of loaded.privateFiles)
    if (!datasets.has(path) && !sources.has(path))
      files.push({ path, text: textOf(path, yaml.value), private: true, reported: [] });
  for (const [path, dataset] of datasets) {
    const { value, hidden, rounded } = safeDataset(dataset, figures, book, published.rules);
    const reported = [...hidden, ...rounded];
    if (dataset.private || reported.length > 0)
      files.push({ path, text: textOf(path, value), private: dataset.private, reported });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const written = [...new Set([...loaded.record.files, ...files.map(({ path }) => path)])].sort();
  const record = {
    files: written,
    "worked-out": workedOut(figures, published),
    ...recordOf(undeclared),
    known: [...feasibleRanges(published)].map(([key, { from, to }]) => ({
      ...cellOf(key),
      ...(Number.isFinite(from) ? { from } : {}),
      ...(Number.isFinite(to) ? { to } : {}),
    })),
  };
  return [...files, { path: recordFile, text: textOf(recordFile, record), private: false, reported: [] }];
}

// Other folders stay as they were written before there were any.
function recordOf({ relations, groups }: Undeclared) {
  const named = (cells: CellRef[]) => cells.map(cellKey);
  const sides = relations.map(({ terms }) => {
    const side = (sign: 1 | -1) =>
      named(terms.filter(({ coefficient }) => coefficient === sign).map(({ cell }) => cell));
    return { plus: side(1), minus: side(-1) };
  });
  const rests = groups.map(({ parts, whole }) => ({
    plus: named(parts),
    minus: named([whole]),
    "leaves-a-rest": true,
  }));
  const undeclared = [...sides, ...rests];
  return undeclared.length > 0 ? { undeclared } : {};
}

// Totals that are shown although a part of them is not, or are rounded independently; and those that are hidden
// although every part is shown.
function workedOut(figures: EnteredBook, { book, rules }: Published) {
  return [...book.values()].flatMap(({ name, derivedFrom, isRounded, entries }) =>
    entries.flatMap(({ period, value }) => {
      const isHidden = (part: string) =>
        book
          .get(part)
          ?.entries.some((entry) => entry.period.key === period.key && entry.value.state === "suppressed");
      if (!figures.has(name) || derivedFrom === null) return [];
      const followsFromParts =
        derivedFrom.parts.some(isHidden) === (value.state === "suppressed") &&
        (!isRounded || value.state === "suppressed");
      return !followsFromParts
        ? [{ figure: name, period: period.key, value: asEntered(isRounded ? standIn(value, rules) : value) }]
        : [];
    }),
  );
}

function standIn(value: EnteredValue, rules: DisclosureRules): EnteredValue {
  return value.state === "number"
    ? { ...value, amount: fractionOfNumber(countShownAs(toNumber(value.amount), rules)) }
    : value;
}

/** A value as an editor would write it. */
function asEntered(value: EnteredValue): unknown {
  if (value.state === "text") return { text: value.text };
  if (value.state !== "number") return value.state.replaceAll("-", " ");
  const { amount, qualifier, provisional, revised } = value;
  const number = toNumber(amount);
  return qualifier === null && !provisional && revised === null
    ? number
    : {
        value: number,
        ...(qualifier === null ? {} : { qualifier }),
        ...(provisional ? { provisional } : {}),
        ...(revised === null ? {} : { revised }),
      };
}

function cellOf(key: string) {
  const [figure = "", period = ""] = key.split("@");
  return { figure, period };
}

function textOf(path: string, value: unknown): string {
  const source =
    path === recordFile
      ? "It holds what cannot be worked out without the private folder. Do not change it: run it again."
      : `Change data/private/${path.slice("data/".length)} instead, and run it again.`;
  return `${writtenBy} ${source}\n${dump(value, { schema: CORE_SCHEMA, lineWidth: -1, noRefs: true, flowLevel: 2 })}`;
}
