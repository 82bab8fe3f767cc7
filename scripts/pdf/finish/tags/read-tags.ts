import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import type { ContentStream, Piece } from "../content/piece.ts";
import { pdfName } from "../pdf-name.ts";
import { type Annotation, type Cell, newTag, type Tag } from "./tag.ts";

export interface TagTree {
  /** "StructTreeRoot", with "Document" below it. */
  root: Tag;
  /** The objects that the tree was read from. */
  refs: PDFRef[];
  /** What does not fit together: "tag P points to content 12 of page 3, which is not there" */
  problems: string[];
}

/** Reads the tags of a document and hangs the content of its pages into them; null where it has none. */
export function readTags(document: PDFDocument, pages: ContentStream[]): TagTree | null {
  const top = document.catalog.lookup(pdfName("StructTreeRoot"));
  if (!(top instanceof PDFDict)) return null;
  const pageOf = new Map(document.getPages().map(({ node }, index) => [node as PDFDict, index]));
  const content = pages.map(contentByNumber);
  const tree: TagTree = { root: newTag("StructTreeRoot"), refs: [], problems: [] };
  const seen = new Set<PDFDict>();
  const held = new Set<Piece>();
  readChildren(top, tree.root, null);
  return tree;

  function readChildren(from: PDFDict, tag: Tag, page: number | null): void {
    const kids = from.get(pdfName("K"));
    const list = kids instanceof PDFRef ? document.context.lookup(kids) : kids;
    for (const kid of list instanceof PDFArray ? list.asArray() : kids === undefined ? [] : [kids])
      readChild(kid, tag, page);
  }

  function readChild(kid: unknown, parent: Tag, page: number | null): void {
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
    if (seen.has(found)) {
      tree.problems.push(`The tag ${nameIn(found, "S") ?? "without a name"} stands in two places`);
      return;
    }
    seen.add(found);
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

/** Finds the content of a page, and of the forms on it, by its number. */
function contentByNumber(page: ContentStream): (mcid: number, form: PDFRef | null) => Piece[] | undefined {
  const own = byNumber(page);
  // Chromium gives the content of a form a number of the page.
  const forms = everyForm(page).map((form) => ({ ref: form.ref, pieces: byNumber(form) }));
  return (mcid, form) => {
    if (form) return forms.find(({ ref }) => ref === form)?.pieces.get(mcid);
    return own.get(mcid) ?? forms.find(({ pieces }) => pieces.has(mcid))?.pieces.get(mcid);
  };
}

export function everyForm(stream: ContentStream): ContentStream[] {
  return stream.forms.flatMap((form) => [form, ...everyForm(form)]);
}

function byNumber({ pieces }: ContentStream): Map<number, Piece[]> {
  const map = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (piece.mcid === null || piece.isArtifact) continue;
    const list = map.get(piece.mcid);
    if (list) list.push(piece);
    else map.set(piece.mcid, [piece]);
  }
  return map;
}

function readAttributes(from: PDFDict, tag: Tag): void {
  const found = from.lookup(pdfName("A"));
  const list = found instanceof PDFArray ? found.asArray().map((_, index) => found.lookup(index)) : [found];
  for (const attributes of list) {
    if (!(attributes instanceof PDFDict)) continue;
    const owner = nameIn(attributes, "O");
    if (owner === "List") tag.numbering = nameIn(attributes, "ListNumbering");
    if (owner === "Table") tag.cell = readCell(attributes, tag.cell);
  }
  if ((tag.kind === "TH" || tag.kind === "TD") && !tag.cell)
    tag.cell = { scope: null, headers: [], columns: 1, rows: 1 };
}

function readCell(attributes: PDFDict, cell: Cell | null): Cell {
  const headers = attributes.lookup(pdfName("Headers"));
  const number = (key: string) => {
    const value = attributes.lookup(pdfName(key));
    return value instanceof PDFNumber ? value.asNumber() : null;
  };
  return {
    scope: (nameIn(attributes, "Scope") as Cell["scope"]) ?? cell?.scope ?? null,
    headers:
      headers instanceof PDFArray
        ? headers.asArray().flatMap((_, index) => decodedText(headers.lookup(index)) ?? [])
        : (cell?.headers ?? []),
    columns: number("ColSpan") ?? cell?.columns ?? 1,
    rows: number("RowSpan") ?? cell?.rows ?? 1,
  };
}

function nameIn(dictionary: PDFDict, key: string): string | null {
  const value = dictionary.lookup(pdfName(key));
  return value instanceof PDFName ? value.decodeText() : null;
}

function textIn(dictionary: PDFDict, key: string): string | null {
  return decodedText(dictionary.lookup(pdfName(key)));
}

function decodedText(value: unknown): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}
