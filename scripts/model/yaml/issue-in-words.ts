import type { z } from "zod";
import { listInWords } from "../values/list-in-words.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { type Place, type Problem, problemAt } from "../values/problem.ts";
import { keysAt } from "./schema-keys.ts";
import { schemaMessageOf } from "./schema-message.ts";
import type { YamlSource } from "./yaml.ts";

export type Issue = z.core.$ZodIssue;

/**
 * What an issue of a schema means for the person who wrote the file.
 *
 * @param what what the file is, with its article: "a chapter"
 */
export function problemsOf(issue: Issue, source: YamlSource, schema: z.ZodType, what: string): Problem[] {
  const last = issue.path.at(-1);
  const name = nameOf(issue.path, what);
  if (issue.input === null && last !== undefined && issue.code !== "unrecognized_keys")
    return [emptyValue(issue, source, what)];
  switch (issue.code) {
    case "unrecognized_keys":
      return unknownKeys(issue, source, schema, what);
    case "invalid_type":
      if (issue.input === undefined) return [missingKey(issue, source)];
      return [
        problemAt(
          source.placeOf(issue.path),
          `${name} is ${inWords(typeof issue.input === "number" ? source.typed(issue.path) : issue.input)}; ${expectation(issue.expected)} is expected`,
          remedyFor(issue, source, keysAt(schema, issue.path)),
        ),
      ];
    case "invalid_value":
      return [
        problemAt(
          source.placeOf(issue.path),
          issue.input === undefined
            ? `${name} is missing`
            : `${inWords(issue.input)} is not one of the words that ${name} takes`,
          issue.input === undefined
            ? `Add a line "${String(last)}: …" with one of: ${issue.values.map(String).join(", ")}`
            : didYouMean(
                String(issue.input),
                issue.values.map(String),
                `Write one of: ${issue.values.map(String).join(", ")}`,
              ),
        ),
      ];
    case "invalid_union":
      return noFormFits(issue, source, schema, what);
    case "too_small":
    case "too_big":
      return [wrongSize(issue, source, name)];
    case "invalid_key":
      return issue.issues.map((inner) => ofOwnMessage(inner.message, source.placeOfKey(issue.path)));
    default:
      return [ofOwnMessage(issue.message, source.placeOf(issue.path))];
  }
}

function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  source: YamlSource,
  schema: z.ZodType,
  what: string,
): Problem[] {
  return issue.keys.map((key) =>
    isRestOfText(key, issue.input)
      ? problemAt(
          source.placeOfKey([...issue.path, key]),
          `"${key}" is read as a key, because a comma comes before it`,
          "Put the whole text with the comma in quotation marks",
        )
      : problemAt(
          source.placeOfKey([...issue.path, key]),
          `"${key}" is not a key that ${what} has here`,
          didYouMean(key, keysAt(schema, issue.path), `Take it out, or see ${guideOf(what)}`),
        ),
  );
}

/** Where the form of a file is told. */
function guideOf(what: string): string {
  const kind = /^a dataset of kind (\S+)/.exec(what)?.[1];
  if (kind) return `scripts/model/kinds/${kind}/README.md`;
  return what === "a source of the register" ? "docs/register.md" : "docs/board-folder.md";
}

function missingKey({ path }: Issue, source: YamlSource): Problem {
  const key = String(path.at(-1));
  return problemAt(source.placeOf(path.slice(0, -1)), `"${key}" is missing`, `Add a line "${key}: …"`);
}

function noFormFits(
  issue: z.core.$ZodIssueInvalidUnion,
  source: YamlSource,
  schema: z.ZodType,
  what: string,
): Problem[] {
  if (issue.input === undefined) return [missingKey(issue, source)];
  // The key that tells the forms apart has none of their words: the schema says what it asks for.
  if (issue.errors.length === 0) return [ofOwnMessage(issue.message, source.placeOf(issue.path))];
  const text = issue.errors.flat().find((inner) => isNumberForText(inner, issue.input));
  if (text) return problemsOf({ ...text, path: issue.path } as Issue, source, schema, what);
  const name = nameOf(issue.path, what);
  const words = issue.errors.flat().flatMap((inner) => (inner.code === "invalid_value" ? inner.values : []));
  if (words.length === issue.errors.length)
    return [
      problemAt(
        source.placeOf(issue.path),
        `${inWords(issue.input)} is not one of the words that ${name} takes`,
        words.map(String).includes(String(issue.input))
          ? `Write ${String(issue.input)}, without quotation marks`
          : `Write ${listInWords(words.map(String), "or")}`,
      ),
    ];
  // The form with the fewest wrong keys is the one that the editor meant, and of several the one whose problem is deepest.
  const nested = issue.errors
    .toSorted((a, b) => wrongKeys(a) - wrongKeys(b) || depthOf(b) - depthOf(a))
    .map((issues) => issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue));
  const deepest = nested[0];
  if (deepest?.some((inner) => inner.path.length > issue.path.length))
    return deepest.flatMap((inner) => problemsOf(inner, source, schema, what));
  return [
    problemAt(
      source.placeOf(issue.path),
      `${name} is ${inWords(issue.input)}, which does not fit here`,
      `See ${guideOf(what)} for the forms it can have`,
    ),
  ];
}

function depthOf(issues: Issue[]): number {
  return Math.max(...issues.map(({ path }) => path.length));
}

// How many keys of a form are unknown or missing; another type altogether is no such form.
function wrongKeys(issues: Issue[]): number {
  return issues
    .map((issue) => {
      if (issue.code === "unrecognized_keys") return issue.path.length === 0 ? issue.keys.length : 0;
      if (issue.code === "invalid_type" && issue.path.length === 0) return Number.MAX_SAFE_INTEGER;
      return issue.path.length === 1 && issue.input === undefined ? 1 : 0;
    })
    .reduce((sum, count) => sum + count, 0);
}

function wrongSize(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  source: YamlSource,
  name: string,
): Problem {
  const at = source.placeOf(issue.path);
  const own = schemaMessageOf(issue.message);
  if (own) return problemAt(at, own.what, own.todo);
  const isSmall = issue.code === "too_small";
  const limit = String(isSmall ? issue.minimum : issue.maximum);
  if (issue.origin === "array" || issue.origin === "string")
    return problemAt(
      at,
      (issue.input as unknown[]).length === 0
        ? `${name} has no entries, and nothing would be shown`
        : `${name} has ${(issue.input as unknown[]).length} entries`,
      `Write ${limit} ${limit === "1" ? "entry" : "entries"} or ${isSmall ? "more" : "fewer"}`,
    );
  return problemAt(
    at,
    `${name} is ${source.typed(issue.path) ?? String(issue.input)}`,
    `Write ${limit} or a ${isSmall ? "larger" : "smaller"} number`,
  );
}

// An empty value is shown at its key, since there is nothing else to show.
function emptyValue(issue: Issue, source: YamlSource, what: string): Problem {
  const last = issue.path.at(-1);
  const todo =
    schemaMessageOf(issue.message)?.todo ??
    (issue.code === "invalid_value"
      ? `Write one of: ${issue.values.map(String).join(", ")}`
      : issue.code === "invalid_type" && issue.expected === "array"
        ? "Write a list: one line with a hyphen for each entry"
        : "Write the value; a key that is not needed can be taken out");
  const place = typeof last === "number" ? source.placeOf(issue.path) : source.placeOfKey(issue.path);
  return problemAt(place, `${nameOf(issue.path, what)} has no value`, todo);
}

/** @example nameOf(["rows", 0, "label"]) → '"label"'; nameOf(["topics", 1]) → 'entry 2 of "topics"' */
function nameOf(path: PropertyKey[], what: string): string {
  const last = path.at(-1);
  if (typeof last !== "number") return `"${String(last ?? what)}"`;
  const list = path.at(-2);
  return `entry ${last + 1} of ${list === undefined ? what : `"${String(list)}"`}`;
}

// {label: Staff, with the chair} has a key "with the chair" without a value.
function isRestOfText(key: string, input: unknown): boolean {
  return / /.test(key) && (input as Record<string, unknown> | undefined)?.[key] === null;
}

function isNumberForText(issue: Issue, input: unknown): boolean {
  return (
    issue.code === "invalid_type" &&
    issue.expected === "string" &&
    issue.path.length === 0 &&
    (typeof input === "number" || typeof input === "boolean")
  );
}

/** @param keys those that are known in this place, if a set of keys is expected */
function remedyFor(issue: Issue & { code: "invalid_type" }, source: YamlSource, keys: string[]): string {
  const typed = source.typed(issue.path) ?? String(issue.input);
  const isScalar = typeof issue.input === "number" || typeof issue.input === "boolean";
  if (issue.expected === "array")
    return /^(?:string|number)$/.test(typeof issue.input) && !typed.includes("\n")
      ? `Write it between square brackets: [${typed}]`
      : "Write a list: one line with a hyphen for each entry";
  // "- Children Act: 1989" is read as the key "Children Act".
  const typedKeys = Object.entries(typeof issue.input === "object" ? (issue.input ?? {}) : {});
  if (issue.expected === "string" && typedKeys.length === 1 && typeof typedKeys[0]?.[1] !== "object")
    return `Put the whole text in quotation marks, because of its colon: "${typedKeys[0]?.[0]}: ${String(typedKeys[0]?.[1])}"`;
  if (issue.expected === "string" && isScalar) return `Write it in quotation marks: "${typed}"`;
  if (/^(?:number|int)$/.test(issue.expected) && /^-?\d+(?:\.\d+)?$/.test(String(issue.input)))
    return issue.expected === "int" && typed.includes(".")
      ? "Write a whole number"
      : `Write ${typed}, without quotation marks`;
  if (/^(?:number|int)$/.test(issue.expected)) return "Write a number";
  if (issue.expected === "boolean") return "Write true or false, without quotation marks";
  if (issue.expected === "object" && keys.length > 0)
    return `Write keys with their values in its place: ${listInWords(keys, "and")}`;
  return "Mend the value";
}

function ofOwnMessage(message: string, place: Place): Problem {
  const own = schemaMessageOf(message);
  if (!own) throw new Error(`A schema says "${message}" and no remedy. Give that check a schemaMessage.`);
  return problemAt(place, own.what, own.todo);
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
  return Object.hasOwn(names, expected) ? (names[expected] ?? expected) : expected;
}
