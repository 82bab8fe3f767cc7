import { PDFArray, PDFDict, type PDFDocument, PDFNumber, PDFRef } from "@cantoo/pdf-lib";
import type { ContentStream, Piece } from "../content/piece.ts";
import { nameIn, textIn } from "../objects/entries.ts";
import { pdfName } from "../objects/pdf-name.ts";
import { contentByNumber } from "./content-by-number.ts";
import { addUsualCell, readAttributes } from "./read-attributes.ts";
import { type Annotation, newTag, type Tag } from "./tag.ts";

export interface TagTree {
  /** "StructTreeRoot", with "Document" below it. */
  root: Tag;
  /** The objects that the tree was read from. */
  refs: PDFRef[];
  /** What does not fit together: "tag P points to content 12 of page 3, which is not there" */
  problems: string[];
}

/** A structure element that has a kind and children and nothing else, as it is written. */
export interface TrivialElement {
  /** "P", "NonStruct" */
  kind: string;
  /** The number of the object of its page; null where it names none. */
  page: number | null;
  /** Numbers of content, and references, as they are written: "12 980 0 R". */
  children: string;
}

/**
 * Reads the tags of a document and hangs the content of its pages into them; null where it has none.
 *
 * @param plain structure elements that are not in the document any more, see trivial-structure-elements.ts
 */
export function readTags(
  document: PDFDocument,
  pages: ContentStream[],
  plain: Map<number, TrivialElement> = new Map(),
): TagTree | null {
  const top = document.catalog.lookup(pdfName("StructTreeRoot"));
  if (!(top instanceof PDFDict)) return null;
  const pageOf = new Map(document.getPages().map(({ node }, index) => [node as PDFDict, index]));
  const pageOfNumber = new Map(
    document.getPages().map(({ ref }, index) => [ref.objectNumber, index] as const),
  );
  const content = pages.map(contentByNumber);
  const tree: TagTree = { root: newTag("StructTreeRoot"), refs: [], problems: [] };
  const seen = new Set<PDFDict | TrivialElement>();
  const held = new Set<Piece>();
  readChildren(top, tree.root, null);
  return tree;

  function readChildren(from: PDFDict, tag: Tag, page: number | null): void {
    const kids = from.get(pdfName("K"));
    const list = kids instanceof PDFRef ? document.context.lookup(kids) : kids;
    for (const kid of list instanceof PDFArray ? list.asArray() : kids === undefined ? [] : [kids])
      readChild(kid, tag, page);
  }

  function readPlain(element: TrivialElement, parent: Tag, page: number | null): void {
    if (isSeen(element, element.kind)) return;
    const own = element.page === null ? page : (pageOfNumber.get(element.page) ?? null);
    const tag = newTag(element.kind);
    addUsualCell(tag);
    parent.children.push(tag);
    for (const [, number, isRef] of element.children.matchAll(/(\d+)( 0 R)?/g)) {
      if (isRef) readChild(PDFRef.of(Number(number)), tag, own);
      else addPieces(tag, own, Number(number), null);
    }
  }

  function isSeen(element: PDFDict | TrivialElement, kind: string | null): boolean {
    if (seen.has(element)) {
      tree.problems.push(`The tag ${kind ?? "without a name"} stands in two places`);
      return true;
    }
    seen.add(element);
    return false;
  }

  function readChild(kid: unknown, parent: Tag, page: number | null): void {
    const element = kid instanceof PDFRef ? plain.get(kid.objectNumber) : undefined;
    if (element) {
      readPlain(element, parent, page);
      return;
    }
    const found = kid instanceof PDFRef ? document.context.lookup(kid) : kid;
    if (found instanceof PDFNumber) addPieces(parent, page, found.asNumber(), null);
    if (!(found instanceof PDFDict)) return;
    const type = found.lookup(pdfName("Type"));
    const own = pageIn(found) ?? page;
    if (type === pdfName("MCR")) {
      const mcid = found.lookup(pdfName("MCID"));
      const stream = found.get(pdfName("Stm"));
      if (mcid instanceof PDFNumber)
        addPieces(parent, own, mcid.asNumber(), stream instanceof PDFRef ? stream : null);
      return;
    }
    if (type === pdfName("OBJR")) {
      const annotation = annotationOf(found, own);
      if (annotation) parent.children.push(annotation);
      return;
    }
    if (isSeen(found, nameIn(found, "S"))) return;
    const tag = newTag(nameIn(found, "S") ?? "");
    if (kid instanceof PDFRef) {
      tree.refs.push(kid);
      tag.ref = kid;
    }
    tag.lang = textIn(found, "Lang");
    tag.alt = textIn(found, "Alt");
    tag.actualText = textIn(found, "ActualText");
    tag.id = textIn(found, "ID");
    readAttributes(found, tag);
    parent.children.push(tag);
    readChildren(found, tag, own);
  }

  function addPieces(parent: Tag, page: number | null, mcid: number, stream: PDFRef | null): void {
    const pieces = page === null ? undefined : content[page]?.(mcid, stream);
    if (!pieces) return;
    for (const piece of pieces) {
      if (held.has(piece))
        tree.problems.push(`Content ${mcid} of page ${(page ?? 0) + 1} stands in two tags`);
      held.add(piece);
    }
    parent.children.push(...pieces);
  }

  function pageIn(dictionary: PDFDict): number | null {
    const page = dictionary.has(pdfName("Pg")) ? dictionary.lookup(pdfName("Pg")) : undefined;
    return page instanceof PDFDict ? (pageOf.get(page) ?? null) : null;
  }

  function annotationOf(reference: PDFDict, page: number | null): Annotation | null {
    const ref = reference.get(pdfName("Obj"));
    const dictionary = reference.lookup(pdfName("Obj"));
    if (!(dictionary instanceof PDFDict)) return null;
    return { type: "annotation", ref: ref instanceof PDFRef ? ref : null, dictionary, page: page ?? 0 };
  }
}
