import type { Place } from "../problem.ts";

/** What a YAML parser's error means for the person who wrote the text. */
interface YamlMistake {
  /** Which line to show, counted from 0; the parser's own place where it is left out. */
  line?: number;
  what: string;
  todo: string;
}

/** The two ways to end a text that YAML would misread; a quotation mark is nearly always the answer. */
const quote = "put a text that holds a colon, a comma or a bracket in quotation marks";

/**
 * Says in plain words why a text cannot be read as YAML.
 *
 * @param line where the parser stopped, counted from 0: a missing colon is found a line too late
 * @param lineNumber the number that the editor sees for a line
 */
export function yamlErrorInPlainWords(
  reason: string,
  lines: string[],
  line: number,
  lineNumber: (line: number) => number,
): YamlMistake {
  const own = lines[line] ?? "";
  if (/duplicat/i.test(reason))
    return { what: "this key stands twice in the same list of keys", todo: "Keep one of the two" };
  if (/^\s*\t/.test(own) || /tab character/i.test(reason))
    return { what: "a tab is used to indent", todo: "Indent with spaces: two for each step" };
  const braces = lines.findIndex((text) => /(?:: |- )\{\{/.test(text));
  if (/complex keys/i.test(reason) && braces >= 0)
    return {
      line: braces,
      what: "a text that begins with a figure needs quotation marks",
      todo: 'Put the whole text in quotation marks: "{{ name }} …"',
    };
  if (/multiline key|end of the stream|document separator/i.test(reason)) {
    const without = lineWithoutColon(lines, line);
    if (without !== null)
      return {
        line: without,
        what: `line ${lineNumber(without)} has no ": " after its key`,
        todo: "Write the key, a colon, a space and the value",
      };
  }
  const colon = /^\s*(?:- )?(?<key>[^\s"'{[#][^:]*):\s+(?<text>[^"'{[|>].*:(?:\s.*)?)$/.exec(own)?.groups;
  if (/bad indentation/i.test(reason) && colon)
    return {
      what: `the text of "${colon.key}" holds a colon`,
      todo: `Put the whole text in quotation marks: ${colon.key}: "${colon.text}"`,
    };
  const mark = /:\s+([@`%&*!])/.exec(own)?.[1];
  if (mark)
    return {
      what: `a text that begins with ${mark} needs quotation marks`,
      todo: "Put the whole text in quotation marks",
    };
  if (/missed comma|flow collection/i.test(reason))
    return {
      what: "what stands between the brackets cannot be read",
      todo: `Put a comma between two entries, and ${quote}`,
    };
  if (/deficient indentation|unexpected end|within a (?:single|double)/i.test(reason))
    return {
      what: "a quotation mark or a bracket above this line has no end",
      todo: "Write the quotation mark or bracket that ends it",
    };
  if (/indentation|end of the stream|document separator/i.test(reason))
    return {
      what: "this line does not fit the lines above it",
      todo: `Check the spaces at the start of the line and the quotation marks; ${quote}`,
    };
  return { what: "this cannot be read as YAML", todo: `Compare the line with one that works; ${quote}` };
}

// The parser takes a line without a colon for the start of a longer text, and stops below it.
function lineWithoutColon(lines: string[], stopped: number): number | null {
  for (let line = Math.min(stopped, lines.length - 1); line >= Math.max(0, stopped - 3); line--) {
    const text = lines[line] ?? "";
    if (text.trim() === "" || /^\s*(?:#|- |-$|\t)/.test(text)) continue;
    if (!/:(?:\s|$)/.test(text)) return line;
    if (line < stopped) return null;
  }
  return null;
}

/** @returns the place of the line's first word */
export function startOfLine(file: string, lines: string[], line: number, linesAbove: number): Place {
  const indent = /^\s*/.exec(lines[line] ?? "")?.[0].length ?? 0;
  return { file, line: linesAbove + line + 1, column: indent + 1 };
}
