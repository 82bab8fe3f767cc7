/**
 * What is on the pages of a PDF, in the order in which it is painted, as PDF.js reads it: a reader that is not ours,
 * and knows neither our HTML nor our tags.
 */
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box } from "../../pdf/structure/objects/geometry.ts";
import { type DrawnFigure, type DrawnPage, numberOf, type StructureNode } from "./drawn-page.ts";
import { PagePainter } from "./page-painter.ts";
import { getDocument, VerbosityLevel } from "./pdf-js.ts";

/** Reads every page. It takes about 15 ms a page. */
export async function readDrawing(bytes: Uint8Array): Promise<DrawnPage[]> {
  // A copy: PDF.js takes away the bytes that it is given. All fonts are in the file.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await task.promise;
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number));
    return pages;
  } finally {
    await task.destroy();
  }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<DrawnPage> {
  const page = await document.getPage(number);
  const box = boxOf(page);
  const { fnArray, argsArray } = await page.getOperatorList();
  const painter = new PagePainter(number, box, (name) => page.commonObjs.get(name));
  for (const [index, operator] of fnArray.entries()) painter.paint(operator, argsArray[index]);
  const tags = (await page.getStructTree()) as StructureNode | null;
  const { letters, shapes, inkOfMark, textOfMark, untagged } = painter;
  return {
    page: number,
    box,
    letters,
    shapes,
    figures: tags ? figuresIn(tags, inkOfMark) : [],
    tags,
    textOfMark,
    untagged,
  };
}

function boxOf({ view }: PDFPageProxy): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  return [left, bottom, right, top];
}

function figuresIn(node: StructureNode, inkOfMark: Map<number, number>): DrawnFigure[] {
  const below = (node.children ?? []).flatMap((child) => figuresIn(child, inkOfMark));
  return node.role === "Figure" ? [{ alt: node.alt ?? "", ink: inkIn(node, inkOfMark) }, ...below] : below;
}

function inkIn(node: StructureNode, inkOfMark: Map<number, number>): number {
  const own = inkOfMark.get(numberOf(node) ?? -1) ?? 0;
  return (node.children ?? []).reduce((sum, child) => sum + inkIn(child, inkOfMark), own);
}
