import type Token from "markdown-it/lib/token.mjs";
import { letteredListOf, letteredMark } from "./lettered-lists.ts";
import type { MarkMistake } from "./mend-marks.ts";

/**
 * Finds lines such as "[label]: address" that no link uses: they are printed nowhere.
 *
 * @param defined the addresses by their labels, as the parser returns them
 */
export function unusedDefinitions(
  tokens: Token[],
  defined: Record<string, { href: string }>,
  lines: string[],
): MarkMistake[] {
  const used = new Set(
    tokens.flatMap(({ children }) =>
      (children ?? []).map((token) => token.attrGet("href") ?? token.attrGet("src")),
    ),
  );
  return Object.entries(defined)
    .filter(([, { href }]) => !used.has(href))
    .map(([label]) => {
      const line = lines.findIndex((text) => text.toUpperCase().includes(`[${label}]:`));
      return {
        line: line + 1,
        column: 1,
        what: "this line is read as the address of a link that the text does not have, and is printed nowhere",
        todo: "Take it out, or take the colon from behind the brackets",
      };
    });
}

/**
 * Finds what the parser silently drops, adds or turns into something else: cells beyond a table's header, text directly
 * below a table, code, headings marked by a line below them, the numbers of lists.
 *
 * @param lines the lines of the parsed text
 */
export function lostText(tokens: Token[], lines: string[]): MarkMistake[] {
  const at = (line: number, what: string, todo: string, typed = ""): MarkMistake => ({
    line: line + 1,
    column: Math.max(0, (lines[line] ?? "").indexOf(typed === "" ? (lines[line] ?? "").trim() : typed)) + 1,
    what,
    todo,
  });
  return tokens.flatMap((token, index): MarkMistake[] => {
    const line = token.map?.[0] ?? 0;
    if (token.type === "fence")
      return [
        at(
          line,
          `the line "${token.markup}" begins code, which a report does not have, and no check reads`,
          `Take the line out, and the one that ends the code; begin a block with :::`,
        ),
      ];
    if (token.type === "heading_open" && /^[-=]$/.test(token.markup))
      return [
        at(
          (token.map?.[1] ?? 1) - 1,
          `a line of ${token.markup === "-" ? "hyphens" : "="} right below a text makes a heading of it`,
          "Put an empty line between them, or write ## before the heading and take the line out",
        ),
      ];
    if (token.type === "table_open") return cellsOf(tokens, index, lines, at);
    if (token.type === "ordered_list_open") return numbersOf(tokens, index, lines, at);
    return [];
  });
}

type At = (line: number, what: string, todo: string, typed?: string) => MarkMistake;

function cellsOf(tokens: Token[], open: number, lines: string[], at: At): MarkMistake[] {
  const end = tokens.findIndex(
    ({ type, level }, index) => index > open && type === "table_close" && level === tokens[open]?.level,
  );
  const inside = tokens.slice(open, end);
  const columns = inside.filter(({ type }) => type === "th_open").length;
  const rows = inside.filter(({ type }) => type === "tr_open").map(({ map }) => map?.[0] ?? 0);
  const hasWords = inside
    .slice(
      inside.findIndex(({ type }) => type === "thead_open"),
      inside.findIndex(({ type }) => type === "thead_close"),
    )
    .some(({ type, content }) => type === "inline" && content !== "");
  const noHead = hasWords
    ? []
    : [at(rows[0] ?? 0, "the head of this table has no words", "Write what each column holds")];
  return [
    ...noHead,
    ...rows.slice(1).flatMap((line) => {
      const row = (lines[line] ?? "").replace(/^[\s>]+/, "").trim();
      if (!/(?<!\\)\|/.test(row))
        return columns === 1
          ? []
          : [
              at(
                line,
                "a text right below a table is taken for a row of it",
                "Put an empty line between them, or write | around each cell",
              ),
            ];
      const cells = row
        .replace(/^\|/, "")
        .replace(/(?<!\\)\|$/, "")
        .split(/(?<!\\)\|/).length;
      return cells === columns
        ? []
        : [
            at(
              line,
              `this row has ${cells} ${cells === 1 ? "cell" : "cells"}, and the head of the table ${columns}`,
              cells > columns
                ? "Write a head for each cell, and \\| for a | inside one"
                : "Write | | for each cell that is left empty",
            ),
          ];
    }),
  ];
}

// The typed numbers are not the printed ones: a list counts from its first.
function numbersOf(tokens: Token[], open: number, lines: string[], at: At): MarkMistake[] {
  const list = tokens[open] as Token;
  const entries: Token[] = [];
  for (
    let index = open + 1;
    tokens[index]?.type !== "ordered_list_close" || tokens[index]?.level !== list.level;
    index++
  )
    if (tokens[index]?.type === "list_item_open" && tokens[index]?.level === list.level + 1)
      entries.push(tokens[index] as Token);
  const typed = entries.map(({ info }) => Number(info));
  const first = typed[0] ?? 1;
  const mark = entries[0]?.markup ?? ".";
  if (first >= 1000 || (first > 31 && entries.length === 1))
    return [
      at(
        entries[0]?.map?.[0] ?? 0,
        `"${first}${mark}" begins a list, whose first number it becomes`,
        `Write ${first}\\${mark} if it begins a sentence`,
      ),
    ];
  const wrong = typed.findIndex((number, index) => number !== first + index);
  const isOneNumber = typed.every((number) => number === first);
  const letters = letteredListOf(list.meta);
  if (letters && wrong >= 0) {
    const line = entries[wrong]?.map?.[0] ?? 0;
    const [mark] = (lines[line] ?? "").trim().split(/\s/);
    return [
      at(
        line,
        `"${mark}" would be printed as "${letteredMark(letters, first + wrong)}", because a list counts by itself`,
        `Write the marks of a list one by one; a list inside an entry begins below the entry's words, ${letteredMark(letters, first).length + 1} spaces in`,
      ),
    ];
  }
  return wrong < 0 || isOneNumber
    ? []
    : [
        at(
          entries[wrong]?.map?.[0] ?? 0,
          `the number ${typed[wrong]} of this entry would be printed as ${first + wrong}, because a list counts by itself`,
          "Give the entries numbers one by one, or put a line of text between two lists",
        ),
      ];
}
