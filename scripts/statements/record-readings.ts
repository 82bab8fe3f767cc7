import { join } from "node:path";
import { type Reading, readings as readingsSchema } from "../model/schema/readings.ts";
import { readingOf, readingsFile } from "../model/statements/readings.ts";
import { readingsYaml } from "../model/statements/readings-yaml.ts";
import type { Statement } from "../model/statements/statement.ts";
import { groupBy } from "../system/group-by.ts";
import { writeWhole } from "../system/write-whole.ts";
import { entriesIn } from "./entries-in.ts";

/** Who has read, and when. */
export interface Reader {
  /** A role, such as "Business manager". */
  by: string;
  /** "2017-09-01" */
  on: string;
}

/**
 * Records in the board folder that somebody has read statements and found them right. A reading of the same words
 * replaces the older one, and readings of words that stand nowhere any more are left out; everything else in the files
 * stays.
 *
 * @param board the board folder
 * @param all every statement of the board
 * @param read those that were read
 * @returns the files that were written, by their paths in the board folder
 * @throws BoardProblems if the readings that are there cannot be read
 */
export function recordReadings(board: string, all: Statement[], read: Statement[], reader: Reader): string[] {
  const written: string[] = [];
  for (const [file, inFile] of groupBy(read, readingsFile)) {
    const known = entriesIn(board, file, readingsSchema, "the readings");
    const said = new Set(all.map(({ typed }) => typed));
    const added = new Map(
      inFile.map((each) => readingOf(each, reader.by, reader.on)).map((each) => [keyOf(each), each]),
    );
    const kept = known.filter((each) => said.has(each.statement) && !added.has(keyOf(each)));
    writeWhole(join(board, file), readingsYaml([...kept, ...added.values()]));
    written.push(file);
  }
  return written;
}

// The same words can stand in two places and rest on other figures.
function keyOf({ statement, values }: Reading): string {
  return JSON.stringify([statement, ...Object.keys(values).sort()]);
}
