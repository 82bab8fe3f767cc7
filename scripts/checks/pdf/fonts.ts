import { PDFDict, PDFStream } from "@cantoo/pdf-lib";
import { readFont } from "../../pdf/structure/content/fonts.ts";
import { dictionaryIn, itemsIn, nameIn, numberIn, textIn } from "../../pdf/structure/objects/entries.ts";
import { pdfName } from "../../pdf/structure/objects/pdf-name.ts";
import { embeddedLetters } from "./embedded-letters.ts";
import { plain } from "./letters.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Checkpoints 10 and 31: every font is in the file, and every character can be read. */
export const fonts: PdfCheck = {
  rules: {
    "31-001": "Fonts and their encodings name the same Registry",
    "31-002": "Fonts and their encodings name the same Ordering",
    "31-003": "No font is of a later Supplement than its encoding",
    "31-004": "What leads from characters to drawings is Identity or a stream",
    "31-005": "Each font says which character is which drawing",
    "31-009": "Every font is in the file",
    "31-019": "Fonts of letters have an encoding",
    "31-021": "Fonts of letters have a standard encoding",
    "31-027": "Every font says which letters its characters are",
    "31-028": "No character is called U+0000",
    "31-029": "No character is called U+FEFF or U+FFFE",
    "31-type-3": "No font is drawn instead of set (Type 3)",
  },
  find: (file) => usedFonts(file).flatMap(([font, page]) => fontProblems(font, page)),
};

/** Each font with the first page that uses it. */
function usedFonts({ pdf }: CheckedPdf): [PDFDict, number][] {
  const found = new Map<PDFDict, number>();
  const seen = new Set<PDFDict>();
  for (const [index, { node }] of pdf.getPages().entries()) visit(node.Resources() ?? null, index + 1);
  return [...found];

  function visit(resources: PDFDict | null, page: number): void {
    if (!resources || seen.has(resources)) return;
    seen.add(resources);
    const own = dictionaryIn(resources, "Font");
    for (const key of own?.keys() ?? []) {
      const font = own?.lookup(key);
      if (font instanceof PDFDict && !found.has(font)) found.set(font, page);
    }
    const drawn = dictionaryIn(resources, "XObject");
    for (const key of drawn?.keys() ?? []) {
      const form = drawn?.lookup(key);
      if (form instanceof PDFStream) visit(dictionaryIn(form.dict, "Resources"), page);
    }
  }
}

function fontProblems(font: PDFDict, page: number): PdfProblem[] {
  const subtype = nameIn(font, "Subtype");
  const name = nameIn(font, "BaseFont") ?? nameIn(font, "Name") ?? "without a name";
  const problems: PdfProblem[] = [];
  const add = (number: string, what: string, remedy: string) =>
    problems.push({ number, page, what: `The font ${name} ${what}`, remedy });
  if (subtype === "Type3")
    add(
      "31-type-3",
      "is drawn instead of set (Type 3)",
      "Ship a font file of this weight, without colours or axes",
    );
  const [inner] = itemsIn(font, "DescendantFonts");
  const program = subtype === "Type0" ? (inner instanceof PDFDict ? inner : null) : font;
  const descriptor = dictionaryIn(program, "FontDescriptor");
  const isEmbedded = ["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor?.has(pdfName(key)));
  if (subtype !== "Type3" && !isEmbedded) add("31-009", "is not in the file", "Embed it");
  if (subtype === "Type0" && program) {
    const encoding = font.lookup(pdfName("Encoding"));
    if (nameIn(program, "Subtype") === "CIDFontType2") {
      const map = program.lookup(pdfName("CIDToGIDMap"));
      if (map === undefined)
        add("31-005", "does not say which character is which drawing", "Add CIDToGIDMap");
      else if (!(map instanceof PDFStream) && map !== pdfName("Identity"))
        add("31-004", "has a CIDToGIDMap that is neither a stream nor Identity", "Set it to Identity");
    }
    if (encoding instanceof PDFStream) {
      const [own, other] = [program, encoding.dict].map((each) => dictionaryIn(each, "CIDSystemInfo"));
      const differs = (key: string) => textIn(own ?? null, key) !== textIn(other ?? null, key);
      if (differs("Registry")) add("31-001", "has another Registry than its encoding", "Use one encoding");
      if (differs("Ordering")) add("31-002", "has another Ordering than its encoding", "Use one encoding");
      if ((numberIn(own ?? null, "Supplement") ?? 0) > (numberIn(other ?? null, "Supplement") ?? 0))
        add("31-003", "has a later Supplement than its encoding", "Use one encoding");
    }
  }
  const encoding = font.lookup(pdfName("Encoding"));
  const encodingName =
    encoding instanceof PDFDict ? nameIn(encoding, "BaseEncoding") : nameIn(font, "Encoding");
  const isSymbolic = ((numberIn(descriptor, "Flags") ?? 0) & 4) !== 0;
  if (subtype === "TrueType" && !isSymbolic) {
    if (encoding === undefined) add("31-019", "has no Encoding", "Set it to WinAnsiEncoding");
    else if (encodingName !== null && !/^(?:MacRoman|WinAnsi)Encoding$/.test(encodingName))
      add("31-021", `has the encoding ${encodingName}`, "Set it to WinAnsiEncoding");
  }
  const { unicode } = readFont(font);
  const isStandard = /^(?:MacRoman|MacExpert|WinAnsi)Encoding$/.test(encodingName ?? "");
  const isNamed = subtype === "Type1" && (isStandard || encoding instanceof PDFDict || !isSymbolic);
  if (!unicode && !isStandard && !isNamed)
    add("31-027", "does not say which letters its characters are", "Add ToUnicode");
  const texts = [...(unicode?.values() ?? [])];
  const other = otherLetter(font, unicode);
  if (other) {
    const [printed, said] = other;
    problems.push({
      number: "10-letters",
      page,
      what: `The font ${name} prints "${printed}", and says that it is "${said}"`,
      remedy: "Mend its ToUnicode",
    });
  }
  if (texts.some((text) => text.includes("\0")))
    add("31-028", "calls a character U+0000", "Mend its ToUnicode");
  if (texts.some((text) => /[\uFEFF\uFFFE]/.test(text)))
    add("31-029", "calls a character U+FEFF or U+FFFE", "Mend its ToUnicode");
  return problems;
}

/** The first letter of which the font file says another than the PDF; what is no letter may be called in many ways. */
function otherLetter(font: PDFDict, unicode: Map<number, string> | null): [string, string] | null {
  const drawn = unicode ? embeddedLetters(font) : new Map<number, string[]>();
  for (const [code, said] of unicode ?? []) {
    const letters = drawn.get(code);
    if (!letters?.every((letter) => /[\p{L}\p{N}]/u.test(letter)) || /[\p{Co}\p{Cc}\uFFFD]/u.test(said))
      continue;
    if (!letters.some((letter) => plain(letter) === plain(said))) return [letters[0] ?? "", said];
  }
  return null;
}
