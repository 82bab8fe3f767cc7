import { type PDFDict, type PDFDocument, PDFHexString, PDFNull, PDFRef } from "@cantoo/pdf-lib";
import { pdfName } from "../../structure/objects/pdf-name.ts";
import { everyTag, piecesIn, type Tag, textOf } from "../../structure/tags/tag.ts";
import { headingLevel } from "./headings.ts";

interface Bookmark {
  ref: PDFRef;
  level: number;
  title: string;
  heading: Tag;
  children: Bookmark[];
}

/** The bookmarks are the headings, word for word; the first two levels are open. */
export function writeBookmarks(pdf: PDFDocument, root: Tag): void {
  forgetBookmarks(pdf);
  const top: Bookmark[] = [];
  const open: Bookmark[] = [];
  for (const heading of everyTag(root)) {
    const level = headingLevel(heading);
    const title = level === null ? "" : textOf(heading);
    if (level === null || title === "") continue;
    const bookmark = { ref: pdf.context.nextRef(), level, title, heading, children: [] };
    while (open.length > 0 && (open.at(-1) as Bookmark).level >= level) open.pop();
    (open.at(-1)?.children ?? top).push(bookmark);
    open.push(bookmark);
  }
  if (top.length === 0) return;
  const outlines = pdf.context.obj({ Type: "Outlines" });
  const ref = pdf.context.register(outlines);
  addChildren(pdf, outlines, ref, top, true);
  pdf.catalog.set(pdfName("Outlines"), ref);
}

/** @returns how many bookmarks are seen below this one when it is open */
function addChildren(
  pdf: PDFDocument,
  parent: PDFDict,
  ref: PDFRef,
  children: Bookmark[],
  isOpen: boolean,
): number {
  let seen = children.length;
  for (const [index, { ref: own, title, heading, level, children: below }] of children.entries()) {
    const item = pdf.context.obj({
      Title: PDFHexString.fromText(title),
      Parent: ref,
      Dest: destination(pdf, heading),
    });
    const [previous, next] = [children[index - 1], children[index + 1]];
    if (previous) item.set(pdfName("Prev"), previous.ref);
    if (next) item.set(pdfName("Next"), next.ref);
    if (below.length > 0) {
      const count = addChildren(pdf, item, own, below, level < 2);
      if (level < 2) seen += count;
    }
    pdf.context.assign(own, item);
  }
  parent.set(pdfName("First"), (children[0] as Bookmark).ref);
  parent.set(pdfName("Last"), (children.at(-1) as Bookmark).ref);
  parent.set(pdfName("Count"), pdf.context.obj(isOpen ? seen : -seen));
  return seen;
}

/** A little above the heading. */
function destination(pdf: PDFDocument, heading: Tag) {
  const [first] = piecesIn(heading);
  const page = pdf.getPage(first?.stream.page ?? 0);
  const top = first ? Math.min(first.box[1] + first.fontSize * 1.2, page.getHeight()) : page.getHeight();
  return pdf.context.obj([page.ref, "XYZ", PDFNull, Math.round(top), PDFNull]);
}

/** Chromium's own have lost the spaces at which headings wrap. */
function forgetBookmarks(pdf: PDFDocument): void {
  const forget = (ref: unknown): void => {
    const item = ref instanceof PDFRef ? pdf.context.lookup(ref) : undefined;
    if (!(ref instanceof PDFRef) || !item) return;
    pdf.context.delete(ref);
    forget((item as PDFDict).get(pdfName("First")));
    forget((item as PDFDict).get(pdfName("Next")));
  };
  forget(pdf.catalog.get(pdfName("Outlines")));
  pdf.catalog.delete(pdfName("Outlines"));
}
