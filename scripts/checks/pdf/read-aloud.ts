import { blocksIn } from "../../pdf/finish/places.ts";
import { textOf } from "../../pdf/finish/tags/tag.ts";
import type { CheckedPdf } from "./pdf-check.ts";

/** The text of each page as its tags give it; a page without tags gives what stands on it. */
export function readAloud(file: CheckedPdf): string[] {
  const pages: string[][] = file.pages.map(() => []);
  for (const block of file.tree ? blocksIn(file.tree.root) : []) {
    const page = file.pageOf(block);
    if (page !== null) pages[page - 1]?.push(textOf(block));
  }
  return pages.map((texts, page) => {
    if (texts.length > 0) return texts.join("\n");
    return (file.pages[page]?.pieces ?? []).map(({ text }) => text).join("");
  });
}
