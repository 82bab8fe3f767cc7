import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  type PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import type { ContentStream, Piece } from "../../structure/content/piece.ts";
import { pdfName } from "../../structure/objects/pdf-name.ts";
import { figureBox } from "../../structure/tags/figure-box.ts";
import { type Annotation, type Child, everyTag, type Tag } from "../../structure/tags/tag.ts";
import type { Group } from "./write-pieces.ts";

export interface MarkedStream {
  stream: ContentStream;
  groups: Group[];
}

/** Writes the tags as the document's structure, with everything that leads from content back to its tag. */
export function writeTags(pdf: PDFDocument, root: Tag, streams: MarkedStream[]): void {
  new TagWriter(pdf, root, streams).write();
}

class TagWriter {
  private readonly pdf: PDFDocument;
  private readonly context: PDFContext;
  private readonly root: Tag;
  private readonly pageRefs: PDFRef[];
  private readonly refOf = new Map<Tag, PDFRef>();
  private readonly groupOf = new Map<Piece, Group>();
  /** What leads from a page, a form or an annotation back to its tags, by its key. */
  private readonly parents: PDFObject[];

  constructor(pdf: PDFDocument, root: Tag, streams: MarkedStream[]) {
    this.pdf = pdf;
    this.context = pdf.context;
    this.root = root;
    this.pageRefs = pdf.getPages().map(({ ref }) => ref);
    for (const tag of everyTag(root)) this.refOf.set(tag, this.context.nextRef());
    for (const { groups } of streams)
      for (const group of groups) for (const piece of group.pieces) this.groupOf.set(piece, group);
    this.parents = streams.map(({ stream, groups }, key) => {
      stream.dictionary.set(pdfName("StructParents"), PDFNumber.of(key));
      return this.arrayOf(groups.flatMap(({ tag }) => (tag ? [this.refTo(tag)] : [])));
    });
  }

  write(): void {
    const { context } = this;
    const treeRef = context.nextRef();
    this.writeTag(this.root, treeRef);
    const parentTree = this.dictionaryOf([
      ["Nums", this.arrayOf(this.parents.flatMap((value, key) => [PDFNumber.of(key), value]))],
    ]);
    const tree = this.dictionaryOf([
      ["Type", pdfName("StructTreeRoot")],
      ["K", this.refTo(this.root)],
      ["ParentTree", context.register(parentTree)],
      ["ParentTreeNextKey", PDFNumber.of(this.parents.length)],
      ["IDTree", this.idTree()],
    ]);
    context.assign(treeRef, tree);
    this.pdf.catalog.set(pdfName("StructTreeRoot"), treeRef);
  }

  private writeTag(tag: Tag, parent: PDFRef): void {
    const page = firstPage(tag);
    const kids = tag.children.flatMap((child, index) => this.writeChild(tag, child, index, page));
    const written = this.dictionaryOf([
      ["S", pdfName(tag.kind)],
      ["P", parent],
      ["Pg", page === null ? undefined : this.pageRefs[page]],
      ["K", kids.length === 1 ? kids[0] : kids.length > 1 ? this.arrayOf(kids) : undefined],
      ["Lang", tag.lang === null ? undefined : PDFString.of(tag.lang)],
      ["Alt", tag.alt === null ? undefined : PDFHexString.fromText(tag.alt)],
      ["ActualText", tag.actualText === null ? undefined : PDFHexString.fromText(tag.actualText)],
      ["ID", tag.id === null ? undefined : PDFString.of(tag.id)],
      ["A", this.attributesOf(tag)],
      ["Ref", tag.refs.length > 0 ? this.arrayOf(tag.refs.map((other) => this.refTo(other))) : undefined],
    ]);
    this.context.assign(this.refTo(tag), written);
  }

  private writeChild(tag: Tag, child: Child, index: number, page: number | null): PDFObject[] {
    if (child.type === "tag") {
      this.writeTag(child, this.refTo(tag));
      return [this.refTo(child)];
    }
    if (child.type === "annotation") return this.annotationReference(tag, child);
    const group = this.groupOf.get(child) as Group;
    const before = tag.children[index - 1];
    if (before?.type === "piece" && this.groupOf.get(before) === group) return [];
    return [this.contentReference(child, group, page)];
  }

  private annotationReference(tag: Tag, { ref, dictionary, page }: Annotation): PDFObject[] {
    if (!ref) return [];
    dictionary.set(pdfName("StructParent"), PDFNumber.of(this.parents.length));
    this.parents.push(this.refTo(tag));
    return [
      this.dictionaryOf([
        ["Type", pdfName("OBJR")],
        ["Obj", ref],
        ["Pg", this.pageRefs[page]],
      ]),
    ];
  }

  private contentReference({ stream }: Piece, { mcid }: Group, page: number | null): PDFObject {
    if (stream.page === page && !stream.isForm) return PDFNumber.of(mcid);
    return this.dictionaryOf([
      ["Type", pdfName("MCR")],
      ["Pg", this.pageRefs[stream.page]],
      ["Stm", stream.isForm ? (stream.ref as PDFRef) : undefined],
      ["MCID", PDFNumber.of(mcid)],
    ]);
  }

  private attributesOf(tag: Tag): PDFObject | undefined {
    if (tag.kind === "L" && tag.numbering)
      return this.dictionaryOf([
        ["O", pdfName("List")],
        ["ListNumbering", pdfName(tag.numbering)],
      ]);
    if (tag.kind === "Figure") {
      const box = figureBox(tag);
      if (!box) return undefined;
      return this.dictionaryOf([
        ["O", pdfName("Layout")],
        ["BBox", this.context.obj(box)],
      ]);
    }
    if (!tag.cell || (tag.kind !== "TH" && tag.kind !== "TD")) return undefined;
    const { scope, headers, columns, rows } = tag.cell;
    return this.dictionaryOf([
      ["O", pdfName("Table")],
      ["Scope", scope && tag.kind === "TH" ? pdfName(scope) : undefined],
      ["Headers", headers.length > 0 ? this.arrayOf(headers.map((id) => PDFString.of(id))) : undefined],
      ["ColSpan", columns > 1 ? PDFNumber.of(columns) : undefined],
      ["RowSpan", rows > 1 ? PDFNumber.of(rows) : undefined],
    ]);
  }

  /** The tags that have an id, by their ids; undefined if none has one. */
  private idTree(): PDFRef | undefined {
    const ids = everyTag(this.root).flatMap((tag) => (tag.id ? [{ id: tag.id, ref: this.refTo(tag) }] : []));
    if (ids.length === 0) return undefined;
    ids.sort((a, b) => (a.id < b.id ? -1 : 1));
    const leaf = this.dictionaryOf([
      ["Limits", this.arrayOf([ids[0], ids.at(-1)].map((entry) => PDFString.of(entry?.id ?? "")))],
      ["Names", this.arrayOf(ids.flatMap(({ id, ref }) => [PDFString.of(id), ref]))],
    ]);
    const kids = this.arrayOf([this.context.register(leaf)]);
    return this.context.register(this.dictionaryOf([["Kids", kids]]));
  }

  private refTo(tag: Tag): PDFRef {
    return this.refOf.get(tag) as PDFRef;
  }

  private arrayOf(items: PDFObject[]): PDFArray {
    const array = PDFArray.withContext(this.context);
    for (const item of items) array.push(item);
    return array;
  }

  private dictionaryOf(entries: [string, PDFObject | undefined][]): PDFDict {
    const map = new Map<PDFName, PDFObject>();
    for (const [key, value] of entries) if (value !== undefined) map.set(pdfName(key), value);
    return PDFDict.fromMapWithContext(map, this.context);
  }
}

function firstPage(tag: Tag): number | null {
  for (const child of tag.children) if (child.type === "piece") return child.stream.page;
  return null;
}
