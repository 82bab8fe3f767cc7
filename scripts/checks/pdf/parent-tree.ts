import { PDFArray, PDFDict, PDFNumber, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { itemsIn } from "../../pdf/structure/objects/entries.ts";
import { pdfName } from "../../pdf/structure/objects/pdf-name.ts";
import type { CheckedPdf } from "./pdf-check.ts";

const known = new WeakMap<CheckedPdf, Map<number, PDFObject>>();

/** What leads from content and links back to their tags: by number a list of tags, or the one tag of a link. */
export function parentTreeOf(file: CheckedPdf): Map<number, PDFObject> {
  const read = known.get(file) ?? readParentTree(file);
  known.set(file, read);
  return read;
}

function readParentTree({ pdf }: CheckedPdf): Map<number, PDFObject> {
  const found = new Map<number, PDFObject>();
  const root = pdf.catalog.lookup(pdfName("StructTreeRoot"));
  if (root instanceof PDFDict) visit(root.lookup(pdfName("ParentTree")), 0);
  return found;

  function visit(node: unknown, depth: number): void {
    // A tree that holds itself would never end.
    if (!(node instanceof PDFDict) || depth > 20) return;
    for (const kid of itemsIn(node, "Kids")) visit(kid, depth + 1);
    const pairs = node.lookup(pdfName("Nums"));
    for (let at = 0; pairs instanceof PDFArray && at + 1 < pairs.size(); at += 2) {
      const key = pairs.lookup(at);
      const value = pairs.get(at + 1);
      const list = value instanceof PDFRef ? pdf.context.lookup(value) : value;
      if (key instanceof PDFNumber) found.set(key.asNumber(), list instanceof PDFArray ? list : value);
    }
  }
}
