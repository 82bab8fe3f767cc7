import {
  COLLECTION_STYLE_FLOW,
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  parseEvents,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_PLAIN,
  SCALAR_STYLE_SINGLE_QUOTED,
  YAMLException,
} from "js-yaml";
import { type Place, type Problem, problemAt } from "../values/problem.ts";
import { type Scalar, wrongScalars } from "./wrong-scalars.ts";
import { placeInLine, yamlErrorInPlainWords } from "./yaml-errors.ts";

/** The places of the values of a file, without the values. */
export interface Places {
  file: string;
  /** The place of the value at a path, or of the nearest existing ancestor. */
  placeOf(path: PropertyKey[]): Place;
  /** The place of a key itself. */
  placeOfKey(path: PropertyKey[]): Place;
  /**
   * The place of `text` at or after the value at `path`: figures inside a sentence.
   *
   * @param before how many occurrences come before it
   */
  placeOfText(path: PropertyKey[], text: string, before?: number): Place;
}

/** A parsed YAML text with the place of each value. */
export interface YamlSource extends Places {
  value: unknown;
  /** A value as typed, such as `0800` for the number 800; null if it is not a scalar. */
  typed(path: PropertyKey[]): string | null;
  /** Numbers inside { } with a thousands comma: YAML takes what follows it for a key. */
  commaNumbers: CommaNumber[];
  /** Warnings of entries that a comma may have cut in two. */
  cutEntries: Problem[];
  /** What YAML would silently change or drop. */
  wrongScalars: { path: PropertyKey[]; problem: Problem }[];
}

/** `amount: £246,000` inside { }. */
interface CommaNumber {
  path: PropertyKey[];
  /** As typed: `£246,000`. */
  printed: string;
}

/**
 * Parses YAML 1.2 (core schema: `no` stays text, `09:30` is not a number) with positions.
 *
 * @param linesAbove how many lines of the file come before `text` (front matter)
 */
export function parseYaml(file: string, text: string, linesAbove = 0): YamlSource | Problem {
  const placeAt = placeFinder(file, text, linesAbove);
  if (text.split("\n").every((line) => /^\s*(?:#|$)/.test(line)))
    return problemAt(
      placeAt(0),
      linesAbove > 0 ? "the front matter is empty" : "the file is empty",
      linesAbove > 0 ? "Write its keys between the two lines of three hyphens" : "Fill it in, or delete it",
    );
  try {
    const events = parseEvents(text, { filename: file });
    const documents = constructFromEvents(events, { schema: CORE_SCHEMA, filename: file, source: text });
    if (documents.length > 1) throw new YAMLException("expected a single document in the stream");
    const value = documents[0] ?? null;
    const offsets = offsetsByPath(events, text);
    const offsetOf = (path: PropertyKey[]): number => {
      for (let length = path.length; length > 0; length--) {
        const found = offsets.values.get(keyOf(path.slice(0, length)));
        if (found !== undefined) return found;
      }
      return 0;
    };
    return {
      file,
      value,
      placeOf: (path) => placeAt(offsetOf(path)),
      placeOfKey: (path) => placeAt(offsets.keys.get(keyOf(path)) ?? offsetOf(path)),
      placeOfText: (path, wanted, before = 0) => {
        const start = offsetOf(path);
        let found = text.indexOf(wanted, start);
        for (let passed = 0; passed < before && found >= 0; passed++) found = text.indexOf(wanted, found + 1);
        return placeAt(found < 0 ? start : found);
      },
      typed: (path) => offsets.typed.get(keyOf(path)) ?? null,
      commaNumbers: offsets.commaNumbers,
      cutEntries: cutEntries(offsets.scalars).map(({ typed, start }) => ({
        ...problemAt(
          placeAt(start),
          `"${typed}" is an entry of its own in this list, because a comma comes before it`,
          `Put a sentence with a comma in quotation marks; two entries in quotation marks, too: "${typed}"`,
        ),
        severity: "warning",
      })),
      wrongScalars: wrongScalars(scalarsOf(offsets.scalars, value), aliasesOf(events, text), text).map(
        ({ path, offset, what, todo }) => ({ path, problem: problemAt(placeAt(offset), what, todo) }),
      ),
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const lines = text.split("\n");
    const { line, column, what, todo } = yamlErrorInPlainWords(
      error.reason,
      lines,
      error.mark?.line ?? 0,
      error.mark?.column ?? 0,
      (index) => linesAbove + index + 1,
    );
    const place =
      line === undefined
        ? placeAt(error.mark?.position ?? 0)
        : placeInLine(file, lines, line, linesAbove, column);
    return problemAt(place, what, todo);
  }
}

interface Offsets {
  values: Map<string, number>;
  keys: Map<string, number>;
  typed: Map<string, string>;
  commaNumbers: CommaNumber[];
  scalars: Omit<Scalar, "value">[];
}

function offsetsByPath(events: Event[], text: string): Offsets {
  const offsets: Offsets = {
    values: new Map(),
    keys: new Map(),
    typed: new Map(),
    commaNumbers: [],
    scalars: [],
  };
  let flows = 0;
  let at = 0;
  // The end of the last key or value: an omitted value has no place of its own.
  let last = 0;
  const walk = (path: PropertyKey[], isKey: boolean): void => {
    const event = events[at++];
    if (event === undefined) return;
    const found = isKey ? undefined : keyOf(path);
    if (event.type === EVENT_SCALAR) {
      // The value of a quoted text starts after its quotation mark; a person looks for the mark.
      const quoted = event.style === SCALAR_STYLE_SINGLE_QUOTED || event.style === SCALAR_STYLE_DOUBLE_QUOTED;
      if (found !== undefined) {
        const isEmpty = event.valueStart < 0;
        offsets.values.set(found, isEmpty ? last : event.valueStart - (quoted ? 1 : 0));
        if (!isEmpty) offsets.typed.set(found, text.slice(event.valueStart, event.valueEnd));
      }
      if (event.valueStart >= 0) {
        last = event.valueStart;
        offsets.scalars.push({
          path,
          isKey,
          isPlain: event.style === SCALAR_STYLE_PLAIN,
          isInFlow: flows > 0,
          typed: text.slice(event.valueStart, event.valueEnd),
          start: event.valueStart - (quoted ? 1 : 0),
          end: event.valueEnd,
          anchor: event.anchorStart < 0 ? null : text.slice(event.anchorStart, event.anchorEnd),
        });
      }
    } else if (event.type === EVENT_ALIAS) {
      if (found !== undefined) offsets.values.set(found, event.anchorStart);
    } else if (event.type === EVENT_SEQUENCE) {
      if (found !== undefined) offsets.values.set(found, event.start);
      flows += event.style === COLLECTION_STYLE_FLOW ? 1 : 0;
      for (let index = 0; events[at]?.type !== EVENT_POP; index++) walk([...path, index], false);
      flows -= event.style === COLLECTION_STYLE_FLOW ? 1 : 0;
      at++;
    } else if (event.type === EVENT_MAPPING) {
      if (found !== undefined) offsets.values.set(found, event.start);
      flows += event.style === COLLECTION_STYLE_FLOW ? 1 : 0;
      let number: CommaNumber | null = null;
      while (events[at]?.type !== EVENT_POP) {
        const key = events[at];
        const name = key?.type === EVENT_SCALAR ? text.slice(key.valueStart, key.valueEnd) : "";
        const inner = [...path, name];
        if (key?.type === EVENT_SCALAR) offsets.keys.set(keyOf(inner), key.valueStart);
        walk(inner, true);
        const value = events[at];
        const isLeftOut = value?.type === EVENT_SCALAR && value.valueStart < 0;
        walk(inner, false);
        if (number && isLeftOut && /^\d{3}(?:\.\d+)?%?$/.test(name)) {
          number.printed += `,${name}`;
          if (!offsets.commaNumbers.includes(number)) offsets.commaNumbers.push(number);
        } else {
          const typed = offsets.typed.get(keyOf(inner)) ?? "";
          number = /^£?\s*-?\d{1,3}$/.test(typed) ? { path: inner, printed: typed } : null;
        }
      }
      flows -= event.style === COLLECTION_STYLE_FLOW ? 1 : 0;
      at++;
    }
  };
  if (events[0]?.type === EVENT_DOCUMENT) at = 1;
  walk([], false);
  return offsets;
}

function scalarsOf(scalars: Offsets["scalars"], whole: unknown): Scalar[] {
  return scalars.map((scalar) => ({
    ...scalar,
    value: scalar.isKey ? scalar.typed : valueAt(whole, scalar.path),
  }));
}

// [We met, talked and agreed]: words behind a comma that go on with the sentence before it.
function cutEntries(scalars: Offsets["scalars"]): Offsets["scalars"] {
  return scalars.filter(({ path, isPlain, isInFlow, typed }, index) => {
    const before = scalars[index - 1];
    const position = path.at(-1);
    return (
      isPlain &&
      isInFlow &&
      typeof position === "number" &&
      before?.isPlain &&
      keyOf(before.path) === keyOf([...path.slice(0, -1), position - 1]) &&
      /^\p{Ll}/u.test(typed) &&
      /^\p{Lu}.*\s/u.test(before.typed) &&
      // Two names may well be long together; a sentence is longer.
      `${before.typed} ${typed}`.split(/\s+/).length >= 5
    );
  });
}

function valueAt(whole: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    whole,
  );
}

function aliasesOf(events: Event[], text: string): Set<string> {
  return new Set(
    events.flatMap((event) =>
      event.type === EVENT_ALIAS ? [text.slice(event.anchorStart, event.anchorEnd)] : [],
    ),
  );
}

function keyOf(path: PropertyKey[]): string {
  return path.map(String).join("\u0000");
}

function placeFinder(file: string, text: string, linesAbove: number): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { file, line: linesAbove + line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
