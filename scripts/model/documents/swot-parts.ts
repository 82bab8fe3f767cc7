import type Token from "markdown-it/lib/token.mjs";
import { plainText } from "../markdown/parser.ts";
import type { Block } from "../report/block.ts";
import { type Place, type Problem, problemAt } from "../values/problem.ts";

/**
 * The four parts of a SWOT, two by two in the order in which they are read: each is a heading with the text under it.
 *
 * @param inner the tokens between the marks of its block
 * @param problems is given one where there are not four, or text stands above the first
 */
export function swotParts(
  inner: Token[],
  place: Place,
  blocksOf: (tokens: Token[]) => Block[],
  problems: Problem[],
): Block[] {
  const starts = inner.flatMap((token, index) =>
    token.type === "heading_open" && token.level === inner[0]?.level ? [index] : [],
  );
  if (starts.length !== 4)
    problems.push(
      problemAt(
        place,
        `a SWOT has four parts, and this one has ${starts.length}`,
        "Give it four headings, such as ## Strengths, ## Weaknesses, ## Opportunities and ## Threats",
      ),
    );
  else if (starts[0] !== 0)
    problems.push(
      problemAt(
        place,
        "there is text above the first part of this SWOT",
        "Move it above the block, or into a part",
      ),
    );
  return starts.map((start, index): Block => {
    // A heading is three tokens: its opening, its words and its closing.
    const words = inner[start + 1]?.children ?? [];
    return {
      type: "panel",
      name: "swot-part",
      title: { tokens: words, text: plainText(words) },
      id: inner[start]?.attrGet("id") ?? "",
      body: blocksOf(inner.slice(start + 3, starts[index + 1])),
    };
  });
}
