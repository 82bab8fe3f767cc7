import type { EnteredRecord } from "../schema/protected.ts";
import type { EnteredValue } from "../schema/value.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import type { Range } from "../values/range.ts";
import type { YamlSource } from "../yaml/yaml.ts";
import { cellKey } from "./cell-key.ts";
import type { EnteredFigure } from "./figure.ts";

/** What a folder without its hidden values knows about them, by the keys of their cells. */
export interface ProtectedRecord {
  /** Files of the folder that `npm run protect` wrote. */
  files: string[];
  /** Totals, sums and differences whose parts are hidden. */
  workedOut: ReadonlyMap<string, EnteredValue>;
  /** What a reader could know about each hidden value when the files were written: no more may be known now. */
  known: ReadonlyMap<string, Range>;
  /** What readers were taken to know between values that are not all in the folder. */
  undeclared: EnteredRecord["undeclared"];
}

export const noRecord: ProtectedRecord = {
  files: [],
  workedOut: new Map(),
  known: new Map(),
  undeclared: [],
};

export const recordFile = "data/protected.yaml";

/**
 * The record of a board folder. If the private files are there, it says nothing new and is ignored.
 *
 * @param files the files of the board folder, and whether each comes from the private folder
 */
export function recordInForce(
  entered: EnteredRecord,
  yaml: YamlSource,
  files: ReadonlyMap<string, { private: boolean }>,
): { record: ProtectedRecord; problems: Problem[] } {
  const left = entered.files.filter((file) => files.has(file));
  const [isHere, isLeft] = [true, false].map((wanted) =>
    left.filter((file) => files.get(file)?.private === wanted),
  ) as [string[], string[]];
  if (isHere.length > 0 && isLeft.length === 0) return { record: noRecord, problems: [] };
  return {
    record: {
      files: left,
      workedOut: new Map(entered["worked-out"].map((cell) => [cellKey(cell), cell.value])),
      undeclared: entered.undeclared,
      known: new Map(
        entered.known.map((cell) => [
          cellKey(cell),
          { from: cell.from ?? Number.NEGATIVE_INFINITY, to: cell.to ?? Number.POSITIVE_INFINITY },
        ]),
      ),
    },
    problems: isHere.length > 0 ? [partOfPrivateFolder(entered, yaml, isHere, isLeft)] : [],
  };
}

function partOfPrivateFolder(
  entered: EnteredRecord,
  yaml: YamlSource,
  isHere: string[],
  isLeft: string[],
): Problem {
  const names = isLeft.join(", ");
  return problemAt(
    yaml.placeOf(["files", entered.files.indexOf(isLeft[0] ?? "")]),
    `the private folder holds ${isHere.join(", ")} and not ${names}, which npm run protect wrote together`,
    `Put ${names} back into the private folder; or, to publish without it, delete ${names} and its lines here`,
  );
}

/** A total, a sum or a difference with the values that were recorded when its parts were hidden. */
export function withWorkedOut(figure: EnteredFigure, { workedOut }: ProtectedRecord): EnteredFigure {
  if (workedOut.size === 0 || figure.derivedFrom === null) return figure;
  return {
    ...figure,
    entries: figure.entries.map((entry) => ({
      ...entry,
      value: workedOut.get(cellKey({ figure: figure.name, period: entry.period.key })) ?? entry.value,
    })),
  };
}
