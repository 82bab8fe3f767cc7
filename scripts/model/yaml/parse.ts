import type { z } from "zod";
import { nearestNames } from "../values/nearest-names.ts";
import { type Place, type Problem, problemAt } from "../values/problem.ts";
import { type Issue, problemsOf } from "./issue-in-words.ts";
import { keysAt } from "./schema-keys.ts";
import { schemaMessageOf } from "./schema-message.ts";
import type { YamlSource } from "./yaml.ts";

/** The only entry to schemas: returns the typed value, or problems in plain words. */
export function parseWithSchema<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
  what: string,
): { value: z.output<Schema> } | { problems: Problem[] } {
  const result = schema.safeParse(source.value, { reportInput: true });
  // A key that is part of a number may fit the schema, but is never what the editor meant.
  if (result.success && source.commaNumbers.length === 0 && source.wrongScalars.length === 0)
    return { value: result.data };
  const issues = result.error?.issues ?? [];
  const misspelt = misspeltKeys(issues, schema);
  const withMisspelt = new Set([...misspelt].map((key) => key.split(separator).slice(0, -1).join(separator)));
  return {
    problems: [
      ...source.commaNumbers.map(({ path, printed }) => commaNumber(source.placeOf(path), printed, path)),
      ...source.wrongScalars.map(({ problem }) => problem),
      ...issues
        .filter((issue) => !source.wrongScalars.some(({ path }) => causes(path, issue.path)))
        .filter((issue) => !source.commaNumbers.some(({ path }) => isWithin(issue.path, path.slice(0, -1))))
        .filter((issue) => !(isMissing(issue) && misspelt.has(keyOf(issue.path))))
        // What a set of keys lacks as a whole is said when they are spelled right.
        .filter((issue) => !(issue.code === "custom" && withMisspelt.has(keyOf(issue.path))))
        .flatMap((issue) => problemsOf(issue, source, schema, what)),
    ],
  };
}

// A mistake in a value is reported once; keys that would have been merged are not missing.
function causes(path: PropertyKey[], issuePath: PropertyKey[]): boolean {
  return isWithin(issuePath, path.at(-1) === "<<" ? path.slice(0, -1) : path);
}

function commaNumber(place: Place, printed: string, path: PropertyKey[]): Problem {
  // What a source printed is a text.
  if (path.includes("stated"))
    return problemAt(place, `"${printed}" ends at its comma`, `Write it in quotation marks: "${printed}"`);
  const digits = printed.replace(/[£,%\s]/g, "");
  const without = printed.startsWith("£") ? "£ and comma" : "comma";
  return problemAt(place, `"${printed}" is not a value`, `Write ${digits}, without ${without}`);
}

// "titel" is why "title" is missing: one mistake, one message.
function misspeltKeys(issues: Issue[], schema: z.ZodType): Set<string> {
  return new Set(
    issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.flatMap((key) =>
            nearestNames(key, keysAt(schema, issue.path)).map((near) => keyOf([...issue.path, near])),
          )
        : [],
    ),
  );
}

function isMissing(issue: Issue): boolean {
  if (issue.code === "custom")
    return schemaMessageOf(issue.message)?.what === `"${String(issue.path.at(-1))}" is missing`;
  return (issue.code === "invalid_type" || issue.code === "invalid_value") && issue.input === undefined;
}

function isWithin(path: PropertyKey[], outer: PropertyKey[]): boolean {
  return outer.every((step, index) => String(path[index]) === String(step));
}

const separator = "\u0000";

function keyOf(path: PropertyKey[]): string {
  return path.map(String).join(separator);
}
