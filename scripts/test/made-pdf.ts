import { type PDFDict, PDFDocument, PDFHexString, type PDFRef, PDFString } from "@cantoo/pdf-lib";
import { checkPdfFile } from "../checks/pdf/check-pdf-file.ts";
import { name } from "./broken-pdf.ts";

/** A block on a page of a hand-made PDF, like those of other programs: lines of text at their places. */
export interface Block {
  kind: string;
  /** Left, up from the bottom, and the text. */
  lines?: [number, number, string][];
  /** What else is drawn within the marked content. */
  content?: string;
  below?: Block[];
  entries?: Record<string, unknown>;
  /** Drawn as an artifact, without a tag. */
  isArtifact?: boolean;
}

export interface MadePdf {
  pages: Block[][];
  creator?: string;
  lang?: string;
  title?: string;
  /** Entries of the font. */
  font?: Record<string, unknown>;
  change?: (pdf: PDFDocument) => void;
}

/** A tagged PDF with pages of 400 by 400 points. Its font is Helvetica, which is not embedded. */
export async function madePdf(wanted: MadePdf): Promise<Uint8Array> {
  const { pages, creator = "Some program", lang = "en-GB", title = "Neglect of children" } = wanted;
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  pdf.setCreator(creator);
  const font = context.obj({
    Type: "Font",
    Subtype: "Type1",
    BaseFont: "Helvetica",
    Encoding: "WinAnsiEncoding",
    ...wanted.font,
  } as never);
  const top = context.obj({ Type: "StructTreeRoot" }) as PDFDict;
  const root = context.register(top);
  const document = context.obj({ Type: "StructElem", S: "Document", P: root }) as PDFDict;
  const documentRef = context.register(document);
  const kids: PDFRef[] = [];
  const ways: unknown[] = [];
  for (const [index, blocks] of pages.entries()) {
    const page = pdf.addPage([400, 400]);
    let content = "";
    const back: PDFRef[] = [];
    const write = (block: Block, parent: PDFRef): PDFRef | null => {
      const text = (block.lines ?? []).map(
        ([x, y, words]) => `BT /F 10 Tf ${x} ${y} Td ${literal(words)} Tj ET`,
      );
      const drawn = [...text, block.content ?? ""].join("\n");
      if (block.isArtifact) {
        content += `/Artifact BMC ${drawn} EMC\n`;
        return null;
      }
      const element = context.obj({
        Type: "StructElem",
        S: block.kind,
        P: parent,
        Pg: page.ref,
        ...block.entries,
      } as never);
      const ref = context.register(element as unknown as PDFDict);
      const own: unknown[] = [];
      if (drawn.trim() !== "") {
        own.push(back.length);
        content += `/${block.kind} <</MCID ${back.length}>> BDC ${drawn} EMC\n`;
        back.push(ref);
      }
      for (const inner of block.below ?? []) own.push(write(inner, ref));
      (element as unknown as PDFDict).set(
        name("K"),
        context.obj(own.filter((each) => each !== null) as never),
      );
      return ref;
    };
    for (const block of blocks) {
      const ref = write(block, documentRef);
      if (ref) kids.push(ref);
    }
    page.node.set(name("Resources"), context.obj({ Font: { F: font } } as never));
    page.node.set(name("Contents"), context.register(context.stream(Buffer.from(content, "latin1"))));
    page.node.set(name("StructParents"), context.obj(index));
    page.node.set(name("Tabs"), name("S"));
    ways.push(index, context.obj(back as never));
  }
  document.set(name("K"), context.obj(kids as never));
  top.set(name("K"), context.obj([documentRef] as never));
  top.set(name("ParentTree"), context.obj({ Nums: ways } as never));
  pdf.catalog.set(name("StructTreeRoot"), root);
  pdf.catalog.set(name("MarkInfo"), context.obj({ Marked: true }));
  pdf.catalog.set(name("Lang"), PDFString.of(lang));
  pdf.catalog.set(name("ViewerPreferences"), context.obj({ DisplayDocTitle: true }));
  const xmp = `<x><pdfuaid:part>1</pdfuaid:part><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title></x>`;
  pdf.catalog.set(
    name("Metadata"),
    context.register(context.stream(xmp, { Type: "Metadata", Subtype: "XML" })),
  );
  wanted.change?.(pdf);
  return await pdf.save({ updateFieldAppearances: false });
}

/** The numbers of the problems found in it, except for the font that is not embedded. */
export async function numbersIn(wanted: MadePdf): Promise<string[]> {
  const { problems } = await checkPdfFile(await madePdf(wanted));
  return [...new Set(problems.map(({ number }) => number))].filter((number) => number !== "31-009").sort();
}

/** A block with one line, or with several below each other. */
export function block(kind: string, x: number, y: number, ...lines: string[]): Block {
  return { kind, lines: lines.map((line, index) => [x, y - index * 14, line]) };
}

/** A picture of one black pixel, as /Im of each page. */
export function withPicture(pdf: PDFDocument): void {
  const image = pdf.context.register(
    pdf.context.stream(Uint8Array.of(0), {
      Type: "XObject",
      Subtype: "Image",
      Width: 1,
      Height: 1,
      ColorSpace: "DeviceGray",
      BitsPerComponent: 8,
    }),
  );
  for (const { node } of pdf.getPages())
    node.Resources()?.set(name("XObject"), pdf.context.obj({ Im: image } as never));
}

export function words(text: string): PDFHexString {
  return PDFHexString.fromText(text);
}

function literal(text: string): string {
  return `<${Buffer.from(text, "latin1").toString("hex")}>`;
}
