import type { Place } from "../values/problem.ts";
import { beginningOf, endOf, strayMark } from "./stray-mark.ts";

/** What a YAML parser's error means for the person who wrote the text. */
interface YamlMistake {
  /** The line to show, counted from 0; the parser's own place if omitted. */
  line?: number;
  /** The column in that line, counted from 0; its first word if omitted. */
  column?: number;
  what: string;
  todo: string;
}

/** How to end a text that YAML would misread; a quotation mark is nearly always the answer. */
const quote = "put a text that holds a colon, a comma or a bracket in quotation marks";

/**
 * Explains in plain words why a text cannot be read as YAML.
 *
 * @param column the column where it stopped in that line, counted from 0
 * @param line the line where the parser stopped, counted from 0: a missing colon is noticed a line too late
 * @param lineNumber the line number that the editor sees
 */
export function yamlErrorInPlainWords(
  reason: string,
  lines: string[],
  line: number,
  column: number,
  lineNumber: (line: number) => number,
): YamlMistake {
  const own = lines[line] ?? "";
  if (/duplicat/i.test(reason)) {
    const key = /^["']?([^"':,{}[\]]+)/.exec(own.slice(column))?.[1]?.trim();
    return {
      what: `${key ? `the key "${key}"` : "this key"} appears twice in the same list of keys`,
      todo: "Keep one of the two",
    };
  }
  if (/single document/i.test(reason))
    return {
      line: lines.findLastIndex((text) => /^---\s*$/.test(text)),
      what: "a line of three hyphens ends the data of this file",
      todo: "Take the line out: only content files have front matter",
    };
  if (/^\s*\t/.test(own) || /tab character/i.test(reason))
    return { what: "a tab is used to indent", todo: "Indent with spaces: two for each step" };
  const braces = lines.findIndex((text) => /(?:: |- )\{\{/.test(text));
  if (braces >= 0 && (braces === line || /complex keys/i.test(reason)))
    return {
      line: braces,
      what: "a text that begins with a figure needs quotation marks",
      todo: 'Put the whole text in quotation marks: "{{ name }} …"',
    };
  return (
    markWithoutCounterpart(lines, line) ??
    wrongSpacing(lines, line) ??
    wrongText(reason, lines, line, lineNumber) ??
    wrongValue(own, line) ??
    wrongList(reason, lines, line) ?? {
      what: "this cannot be read as YAML",
      todo: `Compare the line with one that works; ${quote}`,
    }
  );
}

// The parser stops below an unclosed bracket, often at the end of the file.
function markWithoutCounterpart(lines: string[], stopped: number): YamlMistake | null {
  for (let line = Math.min(stopped, lines.length - 1); line >= 0; line--) {
    const stray = strayMark(lines[line] ?? "");
    if (!stray) continue;
    const { mark, column, isOpen } = stray;
    const name = /["']/.test(mark) ? "quotation mark" : "bracket";
    return isOpen
      ? {
          line,
          column,
          what: `the ${name} ${mark} has no end in this line`,
          todo: `Write ${endOf(mark)} where it ends`,
        }
      : {
          line,
          column,
          what: `the bracket ${mark} has no beginning in this line`,
          todo: `Take it out, or write ${beginningOf(mark)} where it begins`,
        };
  }
  return null;
}

// A hyphen or a colon without its space.
function wrongSpacing(lines: string[], line: number): YamlMistake | null {
  const own = lines[line] ?? "";
  const entry = /^\s*-(?=[^\s-])(.*)$/.exec(own)?.[1];
  if (entry !== undefined)
    return { line, what: "the hyphen of this line has no space behind it", todo: "Write a space behind it" };
  const tight = [line, line - 1].find((at) => /^\s*(?:- )?[\w-]+:(?=[^\s/])(?!.*: )/.test(lines[at] ?? ""));
  if (tight !== undefined)
    return {
      line: tight,
      column: (lines[tight] ?? "").indexOf(":"),
      what: "this colon has no space behind it",
      todo: "Write a space between the key and its value",
    };
  return null;
}

// A text that ends too soon, a key without its colon, or a text with a colon of its own.
function wrongText(
  reason: string,
  lines: string[],
  line: number,
  lineNumber: (line: number) => number,
): YamlMistake | null {
  const own = lines[line] ?? "";
  const [, start = "", mark = ""] = /^(.*?:\s+)(["'])(?:(?!\2).)*\2(?=\s*[^\s,}\]#])/.exec(own) ?? [];
  if (mark !== "")
    return {
      line,
      column: start.length,
      what: `this text ends too soon, at the second ${mark} in it`,
      todo:
        mark === "'" ? 'Put the whole text between double marks: "…"' : "Write single marks inside it: '…'",
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
  const colon = /^\s*(?:- )?(?<key>[^\s"'{[#-][^:{[]*):\s+(?<text>[^"'{[|>].*:(?:\s.*)?)$/.exec(own)?.groups;
  if (/bad indentation/i.test(reason) && colon)
    return {
      what: `the text of "${colon.key}" holds a colon`,
      // Word's quotation marks around the whole text were meant as YAML's.
      todo: `Put the whole text in quotation marks: ${colon.key}: "${colon.text?.replace(/^“([^“”]*)”$/, "$1")}"`,
    };
  return null;
}

// A sign that is not a value, or that cannot begin a text.
function wrongValue(own: string, line: number): YamlMistake | null {
  const sign = /[[,]\s*(\*+|-)\s*(?=[,\]])/.exec(own);
  if (sign)
    return {
      line,
      column: sign.index + sign[0].indexOf(sign[1] ?? ""),
      what: `"${sign[1]}" is not a value`,
      todo:
        sign[1] === "-"
          ? "Write 0 or nil for none, or not available where nobody knows"
          : "Write suppressed, where the source has hidden the number; otherwise write the number itself",
    };
  const first = /:\s+([@`%&*!])/.exec(own)?.[1];
  if (first)
    return {
      what: `a text that begins with ${first} needs quotation marks`,
      todo: "Put the whole text in quotation marks",
    };
  return null;
}

// Commas, hyphens and indents of lists.
function wrongList(reason: string, lines: string[], line: number): YamlMistake | null {
  const own = lines[line] ?? "";
  if (/[[{,]\s*,/.test(own) && /node content/i.test(reason))
    return { what: "there is nothing before a comma", todo: "Write the value, or take the comma out" };
  if (/missed comma|flow collection/i.test(reason))
    return {
      what: "what is between the brackets cannot be read",
      todo: `Put a comma between two entries, and ${quote}`,
    };
  if (/^\s*\{/.test(own) && /^\s*- /.test(lines[line - 1] ?? ""))
    return {
      line,
      what: "this entry of the list has no hyphen",
      todo: "Write a hyphen and a space before it",
    };
  if (
    /indentation|end of the stream|document separator|unexpected end|within a (?:single|double)/i.test(reason)
  )
    return {
      what: "this line does not fit the lines above it",
      todo: `Check the spaces at the start of the line and the quotation marks; ${quote}`,
    };
  return null;
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

/** @returns the place of a column of a line, or of the line's first word */
export function placeInLine(
  file: string,
  lines: string[],
  line: number,
  linesAbove: number,
  column?: number,
): Place {
  const indent = /^\s*/.exec(lines[line] ?? "")?.[0].length ?? 0;
  return { file, line: linesAbove + line + 1, column: (column ?? indent) + 1 };
}
