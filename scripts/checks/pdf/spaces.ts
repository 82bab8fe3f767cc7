import type { Piece } from "../../pdf/structure/content/piece.ts";
import { isSpaceLost } from "../../pdf/structure/lost-spaces.ts";
import { standsInLine, type Tag } from "../../pdf/structure/tags/tag.ts";
import type { PdfCheck, PdfProblem } from "./pdf-check.ts";

/** A rule of ours, with checkpoint 10: where a line wraps, two words do not become one. */
export const words: PdfCheck = {
  rules: {
    "10-spaces": "Words that stand apart are read apart, also where a line wraps",
  },
  find(file) {
    const problems: PdfProblem[] = [];
    let before: Piece | null = null;
    if (file.tree) visit(file.tree.root);
    return problems;

    function visit(tag: Tag): void {
      const isInLine = standsInLine(file.kindOf(tag)) || tag.kind === "NonStruct";
      if (!isInLine) before = null;
      for (const child of tag.children) {
        if (child.type === "tag") visit(child);
        if (child.type !== "piece" || child.kind !== "text") continue;
        if (
          before &&
          isSpaceLost(before, child) &&
          child.font?.bytesInCode === 2 &&
          !isSign(before, child) &&
          !isSign(child, before)
        )
          problems.push({
            number: "10-spaces",
            page: child.stream.page + 1,
            what: `"${lastWord(before.text)}" and "${firstWord(child.text)}" are read as one word`,
            remedy: "Write the space between them, also where the line wraps",
          });
        before = child;
      }
      if (!isInLine) before = null;
    }
  },
};

/** The bullet or number of an item, or the mark of a note: it is not mistaken for a part of the word beside it. */
function isSign(piece: Piece, beside: Piece): boolean {
  const text = piece.text.trim();
  if (/^[^\p{L}\p{N}]*$/u.test(text) || /^\(?(?:\d{1,3}|\p{L}|[ivxlc]{1,6})[.)]$/u.test(text)) return true;
  const isMark = /^[([]?(?:\d{1,3}|[a-z*†‡])[)\]]?$/.test(text);
  return (
    isMark && (piece.fontSize < beside.fontSize * 0.85 || piece.box[1] - beside.box[3] > piece.fontSize * 0.2)
  );
}

function lastWord(text: string): string {
  return text.split(/\s/).at(-1) ?? "";
}

function firstWord(text: string): string {
  return text.split(/\s/)[0] ?? "";
}
