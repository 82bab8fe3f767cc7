import type Token from "markdown-it/lib/token.mjs";
import type { ContentFile } from "../load/front-matter.ts";
import type { Block, Part } from "../report/block.ts";
import type { SecondSide } from "../report/learning.ts";
import { type Place, type Problem, problemAt } from "../values/problem.ts";
import { deepenHeadings } from "./deepen-headings.ts";

/** A briefing's blocks, split at its first-level heading. */
interface Sides {
  first: Block[];
  /** Null if there is no such heading. */
  second: {
    /** The heading's id. */
    id: string;
    /** The heading's line in the Markdown, from 1. */
    line: number;
    blocks: Block[];
  } | null;
}

export function sidesOf(blocks: Block[]): Sides {
  for (const [index, block] of blocks.entries()) {
    if (block.type !== "prose") continue;
    const at = block.tokens.findIndex(beginsSide);
    const heading = block.tokens[at];
    if (!heading) continue;
    const prose = (tokens: Token[]): Block[] => (tokens.length > 0 ? [{ type: "prose", tokens }] : []);
    // A heading is three tokens: its opening, its words and its closing.
    const behind = block.tokens.slice(at + 3);
    return {
      first: [...blocks.slice(0, index), ...prose(block.tokens.slice(0, at))],
      second: {
        id: heading.attrGet("id") ?? "",
        line: lineOf(heading),
        blocks: [...prose(behind), ...blocks.slice(index + 1)],
      },
    };
  }
  return { first: blocks, second: null };
}

/** The second side, whose headings are one level below those of the first. */
export function makeSecondSide(title: string, parts: Part[]): SecondSide {
  return { title, parts: parts.map((part) => ({ ...part, blocks: deepenHeadings(part.blocks) })) };
}

/**
 * What is wrong with the sides: a second side that comes too early, a third one, an empty one, an action record on the
 * first.
 */
export function wrongSides(
  file: ContentFile<unknown>,
  { second }: Sides,
  firstParts: Part[],
  secondParts: Part[] | null,
): Problem[] {
  const place = (line: number): Place => ({ file: file.file, line: file.linesAbove + line, column: 1 });
  const third = second?.blocks
    .flatMap((block) => (block.type === "prose" ? block.tokens : []))
    .find(beginsSide);
  const problems: Problem[] = [];
  if (second && firstParts.length !== 7)
    problems.push(
      problemAt(
        place(second.line),
        `the second side begins here, behind ${firstParts.length === 1 ? "1 part" : `${firstParts.length} parts`}, and the first has seven`,
        "Write ## if this is one of the seven parts, or put all seven above it",
      ),
    );
  if (third)
    problems.push(
      problemAt(
        place(lineOf(third)),
        "a briefing has two sides, and this heading begins a third",
        "Write ## for a heading on the second side",
      ),
    );
  if (second && secondParts?.length === 0)
    problems.push(
      problemAt(
        place(second.line),
        "the second side has no part",
        "Write its parts, each under a ## heading, or take this heading out",
      ),
    );
  for (const [index, line] of file.markdown.split("\n").entries())
    if (/^\s*:::+\s*(?:action|use)-record\b/.test(line) && (second === null || index + 1 < second.line))
      problems.push(
        problemAt(
          place(index + 1),
          `${/use-record/.test(line) ? "a record of use" : "an action record"} stands on the second side of a briefing, and this one is on the first`,
          "Write a heading such as # With your team behind the seventh part, and move the record below it",
        ),
      );
  return problems;
}

/** The blocks `::: action-record 6` and `::: use-record 3`. */
export function actionRecord(
  name: "action-record" | "use-record",
  argument: string,
  { file }: Place,
  problem: (what: string, todo: string) => null,
): Block | null {
  if (!file.startsWith("content/briefings/"))
    return problem(
      `${name === "use-record" ? "a record of use" : "an action record"} stands on the second side of a briefing, and nowhere else`,
      "Take it out, or write it in a briefing",
    );
  const lines = Number(argument);
  if (/^\d+$/.test(argument) && lines >= fewestLines && lines <= mostLines) return { type: name, lines };
  return problem(
    argument === ""
      ? `the block "::: ${name}" does not say how many empty lines it has`
      : `"${argument}" is no number of lines for the block "::: ${name}"`,
    `Write a whole number from ${fewestLines} to ${mostLines}, such as ::: ${name} 6`,
  );
}

const fewestLines = 2;
/** A page has room for no more lines. */
const mostLines = 15;

function beginsSide(token: Token): boolean {
  return token.type === "heading_open" && token.tag === "h1";
}

function lineOf(heading: Token): number {
  return (heading.map?.[0] ?? 0) + 1;
}
