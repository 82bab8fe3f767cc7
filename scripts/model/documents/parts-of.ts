import type { ContentFile } from "../load/front-matter.ts";
import type { Block, Document, Part } from "../report/block.ts";
import { type Problem, problemAt } from "../values/problem.ts";

/**
 * The parts of a document: each is a ## heading with the text under it.
 *
 * Text before the first heading is a problem.
 *
 * @param firstLine the document's first line in the file's text
 * @param above where the text before the first heading goes, for a document that may have some
 */
export function partsOf(
  file: ContentFile<unknown>,
  document: Document,
  problems: Problem[],
  { firstLine = 1, above }: { firstLine?: number; above?: Block[] } = {},
): Part[] {
  const parts: Part[] = [];
  let current: Part | null = null;
  let before = 0;
  for (const block of document.blocks) {
    if (block.type !== "prose") {
      if (current) current.blocks.push(block);
      else if (above) above.push(block);
      else before++;
      continue;
    }
    let rest = block.tokens;
    while (rest.length > 0) {
      const next = rest.findIndex((token, index) => index > 0 && isPartHeading(token));
      const piece = next < 0 ? rest : rest.slice(0, next);
      rest = next < 0 ? [] : rest.slice(next);
      const first = piece[0];
      if (first && isPartHeading(first)) {
        const heading = document.headings.find(({ id }) => id === first.attrGet("id"));
        current = { id: heading?.id ?? "", title: heading?.text ?? "", blocks: [], headings: [] };
        parts.push(current);
        if (piece.length > 3) current.blocks.push({ type: "prose", tokens: piece.slice(3) });
      } else if (current) current.blocks.push({ type: "prose", tokens: piece });
      else if (above) above.push({ type: "prose", tokens: piece });
      else before++;
    }
  }
  if (before > 0)
    problems.push(
      problemAt(
        { file: file.file, line: file.linesAbove + firstLine, column: 1 },
        "there is text before the first ## heading, which no part would show",
        "Put a ## heading above it, or move it under one",
      ),
    );
  return parts;
}

function isPartHeading(token: { type: string; tag: string }): boolean {
  return token.type === "heading_open" && token.tag === "h2";
}

/** Reads the Markdown of a content file. */
export type Parse = (
  file: ContentFile<unknown>,
  idPrefix: string,
  /** A chapter has numbered charts and links to the glossary; a briefing may have a second side. */
  form?: "chapter" | "briefing" | "easy-read",
) => Document;
