import { PDFArray, PDFNumber, type PDFObject } from "@cantoo/pdf-lib";
import { dictionaryIn, entriesOfTree } from "../../pdf/structure/objects/entries.ts";
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
  const root = dictionaryIn(pdf.catalog, "StructTreeRoot");
  return new Map(
    entriesOfTree(root?.lookup(pdfName("ParentTree")), "Nums").flatMap(([key, value]) => {
      const list = pdf.context.lookup(value);
      return key instanceof PDFNumber ? [[key.asNumber(), list instanceof PDFArray ? list : value]] : [];
    }),
  );
}
