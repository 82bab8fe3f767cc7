import {
  PDFArray,
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
import { type Child, everyTag, type Tag } from "../../structure/tags/tag.ts";
import type { Group } from "./write-pieces.ts";

export interface MarkedStream {
  stream: ContentStream;
  groups: Group[];
}

/** Writes the tags as the document's structure, with everything that leads from content back to its tag. */
export function writeTags(pdf: PDFDocument, root: Tag, streams: MarkedStream[]): void {
  const { context } = pdf;
  const pageRefs = pdf.getPages().map(({ ref }) => ref);
  const refOf = new Map<Tag, PDFRef>();
  for (const tag of everyTag(root)) refOf.set(tag, context.nextRef());
  const groupOf = new Map<Piece, Group>();
  for (const { groups } of streams)
    for (const group of groups) for (const piece of group.pieces) groupOf.set(piece, group);

  const parents: [number, PDFObject][] = streams.map(({ stream, groups }, key) => {
    stream.dictionary.set(pdfName("StructParents"), PDFNumber.of(key));
    const tags = groups.flatMap(({ tag }) => (tag ? [refOf.get(tag) as PDFRef] : []));
    return [key, arrayOf(tags)];
  });
  const treeRef = context.nextRef();
  writeTag(root, treeRef);

  const ids = [...everyTag(root)].flatMap((tag) =>
    tag.id ? [{ id: tag.id, ref: refOf.get(tag) as PDFRef }] : [],
  );
  ids.sort((a, b) => (a.id < b.id ? -1 : 1));
  const tree = dictionaryOf([
    ["Type", pdfName("StructTreeRoot")],
    ["K", refOf.get(root)],
    [
      "ParentTree",
      context.register(
        dictionaryOf([["Nums", arrayOf(parents.flatMap(([key, value]) => [PDFNumber.of(key), value]))]]),
      ),
    ],
    ["ParentTreeNextKey", PDFNumber.of(parents.length)],
    ["IDTree", ids.length > 0 ? context.register(idTree(ids)) : undefined],
  ]);
  context.assign(treeRef, tree);
  pdf.catalog.set(pdfName("StructTreeRoot"), treeRef);

  function writeTag(tag: Tag, parent: PDFRef): void {
    const ref = refOf.get(tag) as PDFRef;
    const page = firstPage(tag);
    const kids = tag.children.flatMap((child, index) => writeChild(tag, child, index, page));
    const written = dictionaryOf([
      ["S", pdfName(tag.kind)],
      ["P", parent],
      ["Pg", page === null ? undefined : pageRefs[page]],
      ["K", kids.length === 1 ? kids[0] : kids.length > 1 ? arrayOf(kids) : undefined],
      ["Lang", tag.lang === null ? undefined : PDFString.of(tag.lang)],
      ["Alt", tag.alt === null ? undefined : PDFHexString.fromText(tag.alt)],
      ["ActualText", tag.actualText === null ? undefined : PDFHexString.fromText(tag.actualText)],
      ["ID", tag.id === null ? undefined : PDFString.of(tag.id)],
      ["A", attributes(tag)],
      ["Ref", tag.refs.length > 0 ? arrayOf(tag.refs.map((other) => refOf.get(other) as PDFRef)) : undefined],
    ]);
    context.assign(ref, written);
  }

  function writeChild(tag: Tag, child: Child, index: number, page: number | null): PDFObject[] {
    if (child.type === "tag") {
      writeTag(child, refOf.get(tag) as PDFRef);
      return [refOf.get(child) as PDFRef];
    }
    if (child.type === "annotation") {
      if (!child.ref) return [];
      child.dictionary.set(pdfName("StructParent"), PDFNumber.of(parents.length));
      parents.push([parents.length, refOf.get(tag) as PDFRef]);
      return [
        dictionaryOf([
          ["Type", pdfName("OBJR")],
          ["Obj", child.ref],
          ["Pg", pageRefs[child.page]],
        ]),
      ];
    }
    const group = groupOf.get(child) as Group;
    const before = tag.children[index - 1];
    if (before?.type === "piece" && groupOf.get(before) === group) return [];
    const { stream } = child;
    if (stream.page === page && !stream.isForm) return [PDFNumber.of(group.mcid)];
    return [
      dictionaryOf([
        ["Type", pdfName("MCR")],
        ["Pg", pageRefs[stream.page]],
        ["Stm", stream.isForm ? (stream.ref as PDFRef) : undefined],
        ["MCID", PDFNumber.of(group.mcid)],
      ]),
    ];
  }

  function attributes(tag: Tag): PDFObject | undefined {
    if (tag.kind === "L" && tag.numbering)
      return dictionaryOf([
        ["O", pdfName("List")],
        ["ListNumbering", pdfName(tag.numbering)],
      ]);
    if (tag.kind === "Figure") {
      const box = figureBox(tag);
      return box
        ? dictionaryOf([
            ["O", pdfName("Layout")],
            ["BBox", context.obj(box)],
          ])
        : undefined;
    }
    if (!tag.cell || (tag.kind !== "TH" && tag.kind !== "TD")) return undefined;
    const { scope, headers, columns, rows } = tag.cell;
    return dictionaryOf([
      ["O", pdfName("Table")],
      ["Scope", scope && tag.kind === "TH" ? pdfName(scope) : undefined],
      ["Headers", headers.length > 0 ? arrayOf(headers.map((id) => PDFString.of(id))) : undefined],
      ["ColSpan", columns > 1 ? PDFNumber.of(columns) : undefined],
      ["RowSpan", rows > 1 ? PDFNumber.of(rows) : undefined],
    ]);
  }

  function idTree(entries: { id: string; ref: PDFRef }[]): PDFDict {
    const limits = arrayOf([entries[0], entries.at(-1)].map((entry) => PDFString.of(entry?.id ?? "")));
    const names = arrayOf(entries.flatMap(({ id, ref }) => [PDFString.of(id), ref]));
    return dictionaryOf([
      [
        "Kids",
        arrayOf([
          context.register(
            dictionaryOf([
              ["Limits", limits],
              ["Names", names],
            ]),
          ),
        ]),
      ],
    ]);
  }

  function arrayOf(items: PDFObject[]): PDFArray {
    const array = PDFArray.withContext(context);
    for (const item of items) array.push(item);
    return array;
  }

  function dictionaryOf(entries: [string, PDFObject | undefined][]): PDFDict {
    const map = new Map<PDFName, PDFObject>();
    for (const [key, value] of entries) if (value !== undefined) map.set(pdfName(key), value);
    return PDFDict.fromMapWithContext(map, context);
  }
}

function firstPage(tag: Tag): number | null {
  for (const child of tag.children) if (child.type === "piece") return child.stream.page;
  return null;
}
