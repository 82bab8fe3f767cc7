import {
  CORE_SCHEMA,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  load,
  parseEvents,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_SINGLE_QUOTED,
  YAMLException,
} from "js-yaml";
import { type Place, type Problem, problemAt } from "../problem.ts";

/** A parsed YAML text that knows where each of its values stands. */
export interface YamlSource {
  file: string;
  value: unknown;
  /** The place of the value at a path, or of the nearest ancestor that exists. */
  placeOf(path: PropertyKey[]): Place;
  /** The place of a key itself. */
  placeOfKey(path: PropertyKey[]): Place;
  /** The place of `text` at or after the value at `path`: figures inside a sentence. */
  placeOfText(path: PropertyKey[], text: string): Place;
}

/**
 * Parses YAML 1.2 (core schema: `no` stays text, `09:30` is not a number) with positions.
 *
 * @param linesAbove how many lines of the file stand above `text` (front matter)
 */
export function parseYaml(file: string, text: string, linesAbove = 0): YamlSource | Problem {
  const placeAt = placeFinder(file, text, linesAbove);
  try {
    const value = load(text, { schema: CORE_SCHEMA, filename: file }) ?? null;
    const offsets = offsetsByPath(parseEvents(text, { filename: file }), text);
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
      placeOfText: (path, wanted) => {
        const start = offsetOf(path);
        const found = text.indexOf(wanted, start);
        return placeAt(found < 0 ? start : found);
      },
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return problemAt(placeAt(error.mark?.position ?? 0), ...yamlErrorInPlainWords(error.reason));
  }
}

interface Offsets {
  values: Map<string, number>;
  keys: Map<string, number>;
}

function offsetsByPath(events: Event[], text: string): Offsets {
  const offsets: Offsets = { values: new Map(), keys: new Map() };
  let at = 0;
  const walk = (path: PropertyKey[], isKey: boolean): void => {
    const event = events[at++];
    if (event === undefined) return;
    const found = isKey ? undefined : keyOf(path);
    if (event.type === EVENT_SCALAR) {
      // The value of a quoted text starts behind its quotation mark; a person looks for the mark.
      const quoted = event.style === SCALAR_STYLE_SINGLE_QUOTED || event.style === SCALAR_STYLE_DOUBLE_QUOTED;
      if (found !== undefined) offsets.values.set(found, event.valueStart - (quoted ? 1 : 0));
    } else if (event.type === EVENT_ALIAS) {
      if (found !== undefined) offsets.values.set(found, event.anchorStart);
    } else if (event.type === EVENT_SEQUENCE) {
      if (found !== undefined) offsets.values.set(found, event.start);
      for (let index = 0; events[at]?.type !== EVENT_POP; index++) walk([...path, index], false);
      at++;
    } else if (event.type === EVENT_MAPPING) {
      if (found !== undefined) offsets.values.set(found, event.start);
      while (events[at]?.type !== EVENT_POP) {
        const key = events[at];
        const name = key?.type === EVENT_SCALAR ? text.slice(key.valueStart, key.valueEnd) : "";
        const inner = [...path, name];
        if (key?.type === EVENT_SCALAR) offsets.keys.set(keyOf(inner), key.valueStart);
        walk(inner, true);
        walk(inner, false);
      }
      at++;
    }
  };
  if (events[0]?.type === EVENT_DOCUMENT) at = 1;
  walk([], false);
  return offsets;
}

function keyOf(path: PropertyKey[]): string {
  return path.map(String).join("\u0000");
}

function placeFinder(file: string, text: string, linesAbove: number): (offset: number) => Place {
  return (offset) => {
    const before = text.slice(0, offset).split("\n");
    return { file, line: linesAbove + before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
}

function yamlErrorInPlainWords(reason: string): [what: string, todo: string] {
  if (/duplicat/i.test(reason))
    return ["this key stands twice in the same list of keys", "Keep one of the two"];
  if (/tab/i.test(reason)) return ["a tab is used to indent", "Indent with spaces: two for each step"];
  if (
    /bad indentation|end of the stream|document separator|same indentation|deficient indentation/i.test(
      reason,
    )
  )
    return [
      `this line does not fit the lines above it (${reason})`,
      "Check the spaces at the start of the line, a missing quotation mark or bracket, or put a text that holds a colon in quotation marks",
    ];
  return [
    `this cannot be read as YAML (${reason})`,
    "Compare the line with one that works; put texts with : # { or [ in quotation marks",
  ];
}
