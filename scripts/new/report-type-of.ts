import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { reportTypeNamed, shippedReportTypes } from "../model/load/report-types.ts";
import { type ReportType, reportType } from "../model/schema/report-type.ts";
import { didYouMean } from "../model/values/nearest-names.ts";
import { BoardProblems } from "../model/values/problem.ts";
import { parseWithSchema } from "../model/yaml/parse.ts";
import { parseYaml } from "../model/yaml/yaml.ts";
import { PlainError } from "../system/plain-error.ts";

/**
 * A type of report by its name: the board's own, or the product's.
 *
 * @throws PlainError if there is none
 * @throws BoardProblems with the mistakes of the board's own file
 */
export function reportTypeOf(board: string, name: string): ReportType {
  const folder = join(board, "data", "report-types");
  const own = existsSync(folder) ? readdirSync(folder).map((file) => file.replace(/\.yaml$/, "")) : [];
  if (own.includes(name)) return ownType(folder, name);
  const found = name === "annual-report" ? null : reportTypeNamed(new Map(), name);
  if (found) return found;
  const known = [...new Set([...own, ...shippedReportTypes()])]
    .filter((each) => each !== "annual-report")
    .sort();
  throw new PlainError(
    `There is no type of report "${name}". ${didYouMean(name, known, `Write one of: ${known.join(", ")}.`)}`,
  );
}

function ownType(folder: string, name: string): ReportType {
  const text = readFileSync(join(folder, `${name}.yaml`), "utf8");
  const yaml = parseYaml(`data/report-types/${name}.yaml`, text);
  const read = "what" in yaml ? { problems: [yaml] } : parseWithSchema(reportType, yaml, "a type of report");
  if ("problems" in read) throw new BoardProblems(read.problems);
  return read.value;
}
