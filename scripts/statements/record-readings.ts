import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Reading, readings as readingsSchema } from "../model/schema/readings.ts";
import { readingOf, readingsFile } from "../model/statements/readings.ts";
import { readingsYaml } from "../model/statements/readings-yaml.ts";
import type { Statement } from "../model/statements/statement.ts";
import { BoardProblems } from "../model/values/problem.ts";
import { parseWithSchema } from "../model/yaml/parse.ts";
import { parseYaml } from "../model/yaml/yaml.ts";
import { groupBy } from "../system/group-by.ts";
import { writeWhole } from "../system/write-whole.ts";

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
    const known = readingsIn(board, file);
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

function readingsIn(board: string, file: string): Reading[] {
  const path = join(board, file);
  if (!existsSync(path)) return [];
  const yaml = parseYaml(file, readFileSync(path, "utf8"));
  if ("what" in yaml) throw new BoardProblems([yaml]);
  const result = parseWithSchema(readingsSchema, yaml, "the readings");
  if ("problems" in result) throw new BoardProblems(result.problems);
  return result.value;
}
