import type { Place } from "../values/problem.ts";
import { beginningOf, endOf, strayMark } from "./stray-mark.ts";

/** What a YAML parser's error means for the person who wrote the text. */
interface YamlMistake {
  /** Which line to show, counted from 0; the parser's own place where it is left out. */
  line?: number;
  /** Where in that line, counted from 0; its first word where it is left out. */
  column?: number;
  what: string;
  todo: string;
}

/** The two ways to end a text that YAML would misread; a quotation mark is nearly always the answer. */
const quote = "put a text that holds a colon, a comma or a bracket in quotation marks";

/**
 * Says in plain words why a text cannot be read as YAML.
 *
 * @param column where it stopped in that line, counted from 0
 * @param line where the parser stopped, counted from 0: a missing colon is found a line too late
 * @param lineNumber the number that the editor sees for a line
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
      what: `${key ? `the key "${key}"` : "this key"} stands twice in the same list of keys`,
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
    slipOfPunctuation(reason, lines, line, lineNumber) ?? {
      what: "this cannot be read as YAML",
      todo: `Compare the line with one that works; ${quote}`,
    }
  );
}

// The parser stops below a bracket that has no end, often at the end of the file.
function markWithoutCounterpart(lines: string[], stopped: number): YamlMistake | null {
  for (let line = Math.min(stopped, lines.length - 1); line >= 0; line--) {
    const loose = strayMark(lines[line] ?? "");
    if (!loose) continue;
    const { mark, column, isOpen } = loose;
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

function slipOfPunctuation(
  reason: string,
  lines: string[],
  line: number,
  lineNumber: (line: number) => number,
): YamlMistake | null {
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
      // Word's marks around the whole text were meant as those of YAML.
      todo: `Put the whole text in quotation marks: ${colon.key}: "${colon.text?.replace(/^“([^“”]*)”$/, "$1")}"`,
    };
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
  if (/[[{,]\s*,/.test(own) && /node content/i.test(reason))
    return { what: "nothing stands before a comma", todo: "Write the value, or take the comma out" };
  if (/missed comma|flow collection/i.test(reason))
    return {
      what: "what stands between the brackets cannot be read",
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
