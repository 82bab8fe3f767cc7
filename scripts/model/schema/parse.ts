import type { z } from "zod";
import type { YamlSource } from "../load/yaml.ts";
import { didYouMean, nearestNames } from "../nearest-names.ts";
import { type Place, type Problem, problemAt } from "../problem.ts";

type Issue = z.core.$ZodIssue;

/** The one door for schemas: either the typed value, or problems that an editor understands. */
export function parseWithSchema<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
  what: string,
): { value: z.output<Schema> } | { problems: Problem[] } {
  const result = schema.safeParse(source.value, { reportInput: true });
  // A key that holds a part of a number may fit the schema: it is never what the editor meant.
  if (result.success && source.commaNumbers.length === 0) return { value: result.data };
  const issues = result.error?.issues ?? [];
  const misspelt = misspeltKeys(issues, schema);
  return {
    problems: [
      ...source.commaNumbers.map(({ path, printed }) => commaNumber(source.placeOf(path), printed)),
      ...issues
        .filter((issue) => !source.commaNumbers.some(({ path }) => isWithin(issue.path, path.slice(0, -1))))
        .filter((issue) => !(isMissing(issue) && misspelt.has(keyOf(issue.path))))
        .flatMap((issue) => problemsOf(issue, source, schema, what)),
    ],
  };
}

function commaNumber(place: Place, printed: string): Problem {
  const digits = printed.replace(/[£,%\s]/g, "");
  const without = printed.startsWith("£") ? "£ and comma" : "comma";
  return problemAt(place, `"${printed}" is not a value`, `Write ${digits}, without ${without}`);
}

// "titel" is why "title" is missing: one slip, one message.
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
  return (issue.code === "invalid_type" || issue.code === "invalid_value") && issue.input === undefined;
}

function isWithin(path: PropertyKey[], outer: PropertyKey[]): boolean {
  return outer.every((step, index) => String(path[index]) === String(step));
}

function keyOf(path: PropertyKey[]): string {
  return path.map(String).join("\u0000");
}

function problemsOf(issue: Issue, source: YamlSource, schema: z.ZodType, what: string): Problem[] {
  const last = issue.path.at(-1);
  const at = source.placeOf(issue.path);
  if (issue.input === null && last !== undefined && issue.code !== "unrecognized_keys")
    return [emptyValue(issue, source)];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) =>
        problemAt(
          source.placeOfKey([...issue.path, key]),
          `"${key}" is not a key that ${what} has here`,
          didYouMean(key, keysAt(schema, issue.path), `Take it out, or see docs/board-folder.md`),
        ),
      );
    case "invalid_type":
      if (issue.input === undefined)
        return [
          problemAt(
            source.placeOf(issue.path.slice(0, -1)),
            `"${String(last)}" is missing`,
            `Add a line "${String(last)}: …"`,
          ),
        ];
      return [
        problemAt(
          at,
          `"${String(last ?? what)}" is ${inWords(typeof issue.input === "number" ? source.typed(issue.path) : issue.input)}; ${expectation(issue.expected)} is expected`,
          remedyFor(issue, source),
        ),
      ];
    case "invalid_value":
      return [
        problemAt(
          at,
          issue.input === undefined
            ? `"${String(last)}" is missing`
            : `${inWords(issue.input)} is not one of the words that "${String(last)}" takes`,
          `Write one of: ${issue.values.map(String).join(", ")}`,
        ),
      ];
    case "invalid_union": {
      const text = issue.errors.flat().find((inner) => isNumberForText(inner, issue.input));
      if (text) return problemsOf({ ...text, path: issue.path } as Issue, source, schema, what);
      const words = issue.errors
        .flat()
        .flatMap((inner) => (inner.code === "invalid_value" ? inner.values : []));
      if (words.length === issue.errors.length)
        return [
          problemAt(
            at,
            `${inWords(issue.input)} is not one of the words that "${String(last)}" takes`,
            words.map(String).includes(String(issue.input))
              ? `Write ${String(issue.input)}, without quotation marks`
              : `Write ${oneOf(words.map(String))}`,
          ),
        ];
      // The form whose problem lies deepest is the one that the editor meant.
      const nested = issue.errors
        .map((issues) => issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue))
        .sort((a, b) => Math.max(...b.map((i) => i.path.length)) - Math.max(...a.map((i) => i.path.length)));
      const deepest = nested[0];
      if (deepest?.some((inner) => inner.path.length > issue.path.length))
        return deepest.flatMap((inner) => problemsOf(inner, source, schema, what));
      return [
        problemAt(
          at,
          `"${String(last)}" is ${inWords(issue.input)}, which does not fit here`,
          "See docs/board-folder.md for the forms it can have",
        ),
      ];
    }
    case "invalid_key":
      return issue.issues.flatMap((inner) => {
        const [wrong, todo] = split(inner.message);
        return [problemAt(source.placeOfKey(issue.path), wrong, todo)];
      });
    default: {
      const [wrong, todo] = split(issue.message);
      return [problemAt(at, wrong, todo)];
    }
  }
}

// An empty value is shown at its key: there is nothing else to see.
function emptyValue(issue: Issue, source: YamlSource): Problem {
  const last = issue.path.at(-1);
  const ownTodo = issue.message.split("|")[1];
  const todo =
    ownTodo ??
    (issue.code === "invalid_value"
      ? `Write one of: ${issue.values.map(String).join(", ")}`
      : issue.code === "invalid_type" && issue.expected === "array"
        ? "Write a list: one line with a hyphen for each entry"
        : "Write the value; a key that is not needed can be taken out");
  return typeof last === "number"
    ? problemAt(
        source.placeOf(issue.path),
        `entry ${last + 1} of "${String(issue.path.at(-2) ?? "")}" has no value`,
        todo,
      )
    : problemAt(source.placeOfKey(issue.path), `"${String(last)}" has no value`, todo);
}

function isNumberForText(issue: Issue, input: unknown): boolean {
  return (
    issue.code === "invalid_type" &&
    issue.expected === "string" &&
    issue.path.length === 0 &&
    (typeof input === "number" || typeof input === "boolean")
  );
}

function remedyFor(issue: Issue & { code: "invalid_type" }, source: YamlSource): string {
  const typed = source.typed(issue.path) ?? String(issue.input);
  const isScalar = typeof issue.input === "number" || typeof issue.input === "boolean";
  if (issue.expected === "array") return "Write a list: one line with a hyphen for each entry";
  if (issue.expected === "string" && isScalar) return `Write it in quotation marks: "${typed}"`;
  if (/^(?:number|int)$/.test(issue.expected) && /^-?\d+(?:\.\d+)?$/.test(String(issue.input)))
    return issue.expected === "int" && typed.includes(".")
      ? "Write a whole number"
      : `Write ${typed}, without quotation marks`;
  return "Mend the value";
}

/** @example oneOf(["1", "2", "3"]) → "1, 2 or 3" */
function oneOf(words: string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

// Schemas write their own messages as "what is wrong|what to do".
function split(message: string): [string, string] {
  const [wrong = message, todo] = message.split("|");
  return [wrong, todo ?? "Mend the value"];
}

function inWords(input: unknown): string {
  if (input === null || input === undefined || input === "") return "empty";
  if (Array.isArray(input)) return "a list";
  if (typeof input === "object") return "a set of keys";
  return `"${String(input)}"`;
}

function expectation(expected: string): string {
  const names: Record<string, string> = {
    string: "a text",
    number: "a number",
    int: "a whole number",
    array: "a list",
    object: "a set of keys",
    record: "a set of keys",
    boolean: "true or false",
  };
  return names[expected] ?? expected;
}

// The keys that a strict object deep in a schema knows, for "Did you mean".
function keysAt(schema: z.ZodType, path: PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const step of path) current = inner(unwrapped(current), step);
  const found = unwrapped(current) as { def?: { shape?: object } } | undefined;
  return Object.keys(found?.def?.shape ?? {});
}

function inner(schema: unknown, step: PropertyKey): unknown {
  const def = (schema as { def?: Record<string, unknown> } | undefined)?.def;
  if (!def) return undefined;
  if (def.type === "object") return (def.shape as Record<PropertyKey, unknown>)[step];
  if (def.type === "array") return def.element;
  if (def.type === "record") return def.valueType;
  return undefined;
}

function unwrapped(schema: unknown): unknown {
  let current = schema as { def?: { innerType?: unknown; in?: unknown; type?: string } } | undefined;
  while (current?.def && (current.def.innerType || current.def.type === "pipe"))
    current = (current.def.innerType ?? current.def.in) as typeof current;
  return current;
}
