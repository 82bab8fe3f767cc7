import type { z } from "zod";
import type { YamlSource } from "../load/yaml.ts";
import { didYouMean } from "../nearest-names.ts";
import { type Problem, problemAt } from "../problem.ts";

type Issue = z.core.$ZodIssue;

/** The one door for schemas: either the typed value, or problems that an editor understands. */
export function parseWithSchema<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
  what: string,
): { value: z.output<Schema> } | { problems: Problem[] } {
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, source, schema, what)) };
}

function problemsOf(issue: Issue, source: YamlSource, schema: z.ZodType, what: string): Problem[] {
  const last = issue.path.at(-1);
  const at = source.placeOf(issue.path);
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
          `"${String(last ?? what)}" is ${inWords(issue.input)}; ${expectation(issue.expected)} is expected`,
          issue.expected === "array"
            ? "Write a list: one line with a hyphen for each entry"
            : "Mend the value",
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
