import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { BoardProblems } from "../model/values/problem.ts";
import { parseWithSchema } from "../model/yaml/parse.ts";
import { parseYaml } from "../model/yaml/yaml.ts";

/**
 * What a file of a board folder lists that the program itself writes; nothing if it is not there.
 *
 * @param what is in it, for messages: "the readings"
 * @throws BoardProblems if it cannot be read
 */
export function entriesIn<Entry>(
  board: string,
  file: string,
  schema: z.ZodType<Entry[]>,
  what: string,
): Entry[] {
  const path = join(board, file);
  if (!existsSync(path)) return [];
  const yaml = parseYaml(file, readFileSync(path, "utf8"));
  if ("what" in yaml) throw new BoardProblems([yaml]);
  const result = parseWithSchema(schema, yaml, what);
  if ("problems" in result) throw new BoardProblems(result.problems);
  return result.value;
}
