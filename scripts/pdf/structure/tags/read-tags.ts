import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFNumber, PDFRef } from "@cantoo/pdf-lib";
import type { ContentStream, Piece } from "../content/piece.ts";
import { nameIn, textIn } from "../objects/entries.ts";
import { pdfName } from "../objects/pdf-name.ts";
import { contentByNumber } from "./content-by-number.ts";
import { addUsualCell, readAttributes } from "./read-attributes.ts";
import { newTag, type Tag } from "./tag.ts";

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
  /** The object number of its page; null if it names none. */
  page: number | null;
  /** Numbers of content, and references, as they are written: "12 980 0 R". */
  children: string;
}

/**
 * Reads the tags of a document and hangs the content of its pages into them; null if it has none.
 *
 * @param trivial structure elements that were taken out of the document before, by the numbers of their objects
 */
export function readTags(
  document: PDFDocument,
  pages: ContentStream[],
  trivial: Map<number, TrivialElement> = new Map(),
): TagTree | null {
  const top = document.catalog.lookup(pdfName("StructTreeRoot"));
  return top instanceof PDFDict ? new TagReader(document, pages, trivial).read(top) : null;
}

/** For most methods `page` is the page of the tags around, counted from 0. */
class TagReader {
  private readonly context: PDFContext;
  private readonly trivial: Map<number, TrivialElement>;
  private readonly pageOf = new Map<PDFDict, number>();
  private readonly pageOfNumber = new Map<number, number>();
  private readonly content: ReturnType<typeof contentByNumber>[];
  private readonly tree: TagTree = { root: newTag("StructTreeRoot"), refs: [], problems: [] };
  private readonly seen = new Set<PDFDict | TrivialElement>();
  private readonly held = new Set<Piece>();

  constructor(document: PDFDocument, pages: ContentStream[], trivial: Map<number, TrivialElement>) {
    this.context = document.context;
    this.trivial = trivial;
    this.content = pages.map(contentByNumber);
    for (const [index, { node, ref }] of document.getPages().entries()) {
      this.pageOf.set(node, index);
      this.pageOfNumber.set(ref.objectNumber, index);
    }
  }

  read(top: PDFDict): TagTree {
    this.readChildren(top, this.tree.root, null);
    return this.tree;
  }

  private readChildren(from: PDFDict, tag: Tag, page: number | null): void {
    const kids = from.get(pdfName("K"));
    const list = kids instanceof PDFRef ? this.context.lookup(kids) : kids;
    for (const kid of list instanceof PDFArray ? list.asArray() : kids === undefined ? [] : [kids])
      this.readChild(kid, tag, page);
  }

  private readChild(kid: unknown, parent: Tag, page: number | null): void {
    const trivial = kid instanceof PDFRef ? this.trivial.get(kid.objectNumber) : undefined;
    if (trivial) {
      this.readTrivial(trivial, parent, page);
      return;
    }
    const found = kid instanceof PDFRef ? this.context.lookup(kid) : kid;
    if (found instanceof PDFNumber) this.addPieces(parent, page, found.asNumber(), null);
    if (!(found instanceof PDFDict)) return;
    const type = found.lookup(pdfName("Type"));
    const own = this.pageIn(found) ?? page;
    if (type === pdfName("MCR")) this.readContent(found, parent, own);
    else if (type === pdfName("OBJR")) readAnnotation(found, parent, own);
    else this.readElement(found, kid instanceof PDFRef ? kid : null, parent, own);
  }

  private readTrivial(element: TrivialElement, parent: Tag, page: number | null): void {
    if (this.isSeen(element, element.kind)) return;
    const own = element.page === null ? page : (this.pageOfNumber.get(element.page) ?? null);
    const tag = newTag(element.kind);
    addUsualCell(tag);
    parent.children.push(tag);
    for (const [, number, isRef] of element.children.matchAll(/(\d+)( 0 R)?/g)) {
      if (isRef) this.readChild(PDFRef.of(Number(number)), tag, own);
      else this.addPieces(tag, own, Number(number), null);
    }
  }

  private readElement(from: PDFDict, ref: PDFRef | null, parent: Tag, page: number | null): void {
    const kind = nameIn(from, "S");
    if (this.isSeen(from, kind)) return;
    const tag = newTag(kind ?? "");
    if (ref) this.tree.refs.push(ref);
    tag.ref = ref;
    tag.lang = textIn(from, "Lang");
    tag.alt = textIn(from, "Alt");
    tag.actualText = textIn(from, "ActualText");
    tag.id = textIn(from, "ID");
    readAttributes(from, tag);
    parent.children.push(tag);
    this.readChildren(from, tag, page);
  }

  private readContent(reference: PDFDict, parent: Tag, page: number | null): void {
    const mcid = reference.lookup(pdfName("MCID"));
    const stream = reference.get(pdfName("Stm"));
    if (mcid instanceof PDFNumber)
      this.addPieces(parent, page, mcid.asNumber(), stream instanceof PDFRef ? stream : null);
  }

  private addPieces(parent: Tag, page: number | null, mcid: number, stream: PDFRef | null): void {
    const pieces = page === null ? undefined : this.content[page]?.(mcid, stream);
    if (!pieces) return;
    for (const piece of pieces) {
      if (this.held.has(piece))
        this.tree.problems.push(`Content ${mcid} of page ${(page ?? 0) + 1} stands in two tags`);
      this.held.add(piece);
    }
    parent.children.push(...pieces);
  }

  private isSeen(element: PDFDict | TrivialElement, kind: string | null): boolean {
    if (this.seen.has(element)) {
      this.tree.problems.push(`The tag ${kind ?? "without a name"} stands in two places`);
      return true;
    }
    this.seen.add(element);
    return false;
  }

  private pageIn(dictionary: PDFDict): number | null {
    const page = dictionary.has(pdfName("Pg")) ? dictionary.lookup(pdfName("Pg")) : undefined;
    return page instanceof PDFDict ? (this.pageOf.get(page) ?? null) : null;
  }
}

function readAnnotation(reference: PDFDict, parent: Tag, page: number | null): void {
  const ref = reference.get(pdfName("Obj"));
  const dictionary = reference.lookup(pdfName("Obj"));
  if (!(dictionary instanceof PDFDict)) return;
  parent.children.push({
    type: "annotation",
    ref: ref instanceof PDFRef ? ref : null,
    dictionary,
    page: page ?? 0,
  });
}
