import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { checkPdfFile } from "../checks/pdf/check-pdf-file.ts";
import type { Tag } from "../pdf/structure/tags/tag.ts";

interface Node {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  children?: Node[];
}

/**
 * The tags of each page with their text, in reading order, as PDF.js finds them: a reader of which nothing is ours.
 *
 * @returns lines such as "H1: Neglect" for each page; a tag without text of its own has none, and neither has what is drawn in a picture, of which a reader says the alternative text
 */
export async function tagsByPdfJs(bytes: Uint8Array): Promise<string[][]> {
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    data: new Uint8Array(bytes),
    standardFontDataUrl: join(folder, "standard_fonts/"),
    cMapUrl: join(folder, "cmaps/"),
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages: string[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const texts = textsByMark(items as { type?: string; id?: string; str?: string }[]);
      const lines: string[] = [];
      visit((await page.getStructTree()) as Node | null, texts, lines);
      pages.push(lines);
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** The same lines by our own reader, which all checks stand on. */
export async function tagsByOurs(bytes: Uint8Array): Promise<string[][]> {
  const { file } = await checkPdfFile(bytes);
  const pages: string[][] = (file?.pages ?? []).map(() => []);
  if (file?.tree) visit(file.tree.root);
  return pages;

  function visit(tag: Tag): void {
    if (tag.kind === "Figure") return;
    let text = "";
    let page = 0;
    const flush = () => {
      if (lettersOf(text) !== "") pages[page]?.push(`${tag.kind}: ${lettersOf(text)}`);
      text = "";
    };
    for (const child of tag.children) {
      if (child.type === "annotation") continue;
      if (child.type === "tag" || child.stream.page !== page) flush();
      if (child.type === "tag") visit(child);
      else {
        page = child.stream.page;
        text += child.text;
      }
    }
    flush();
  }
}

function textsByMark(items: { type?: string; id?: string; str?: string }[]): Map<string, string> {
  const texts = new Map<string, string>();
  const marks: (string | null)[] = [];
  for (const item of items) {
    if (item.type === "beginMarkedContentProps") marks.push(item.id ?? null);
    else if (item.type === "beginMarkedContent") marks.push(null);
    else if (item.type === "endMarkedContent") marks.pop();
    const mark = marks.at(-1);
    if (item.str !== undefined && mark) texts.set(mark, (texts.get(mark) ?? "") + item.str);
  }
  return texts;
}

function visit(node: Node | null, texts: Map<string, string>, lines: string[]): void {
  if (!node || node.role === "Figure") return;
  let text = "";
  const flush = () => {
    if (lettersOf(text) !== "") lines.push(`${node.role}: ${lettersOf(text)}`);
    text = "";
  };
  for (const child of node.children ?? []) {
    if (child.type === "content") text += texts.get(child.id ?? "") ?? "";
    if (!child.role) continue;
    flush();
    visit(child, texts, lines);
  }
  flush();
}

/** Spaces are guessed by PDF.js from gaps, and written by others. */
function lettersOf(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u00AD]/g, "");
}
