import { blocksIn, type Tag, textOf } from "../../pdf/structure/tags/tag.ts";
import type { CheckedPdf } from "./pdf-check.ts";

/** The text of each page as its tags give it, pictures by their words; a page without tags gives what stands on it. */
export function readAloud(file: CheckedPdf): string[] {
  const pages: string[][] = file.pages.map(() => []);
  for (const block of file.tree ? blocksIn(file.tree.root) : []) {
    const page = file.pageOf(block);
    if (page !== null) pages[page - 1]?.push(saidBy(block));
  }
  return pages.map((texts, page) => {
    if (texts.length > 0) return texts.join("\n");
    return (file.pages[page]?.pieces ?? []).map(({ text }) => text).join("");
  });
}

function saidBy(tag: Tag): string {
  const instead = (of: Tag) => of.alt ?? of.actualText;
  const inside = tag.children.flatMap((child) => (child.type === "tag" ? (child.alt ?? []) : []));
  return instead(tag) ?? [textOf(tag), ...inside].join(" ").trim();
}
