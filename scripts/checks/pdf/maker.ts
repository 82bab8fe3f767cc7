import { PDFDict, type PDFDocument } from "@cantoo/pdf-lib";
import { textIn } from "../../pdf/structure/objects/entries.ts";
import { producer as ours } from "../../pdf/structure/producer.ts";

export type Maker =
  | "ours"
  | "Word"
  | "InDesign"
  | "LibreOffice"
  | "Acrobat"
  | "scanner"
  | "Chromium"
  | "other";

/** The program that a PDF says it comes from: its Creator first, which is where the text was written. */
export function makerOf(pdf: PDFDocument): Maker {
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
  const named = (key: string) => (info instanceof PDFDict ? (textIn(info, key) ?? "") : "");
  const [creator, producer] = [named("Creator"), named("Producer")];
  if (producer === ours || creator === ours) return "ours";
  return knownAs(creator) ?? knownAs(producer) ?? "other";
}

function knownAs(program: string): Maker | null {
  return programs.find(([pattern]) => pattern.test(program))?.[1] ?? null;
}

const programs: [RegExp, Maker][] = [
  [/\bWord\b|PDFMaker.*Word/i, "Word"],
  [/InDesign/i, "InDesign"],
  [/LibreOffice|OpenOffice|StarOffice|^(?:Writer|Impress|Calc|Draw)$/i, "LibreOffice"],
  [
    /\bscan|ScanSnap|Paper Capture|WorkCentre|bizhub|imageRUNNER|AltaLink|VersaLink|ECOSYS|TASKalfa|Ricoh|MP C\d|Lexmark|KODAK|ABBYY|FineReader|OmniPage|OCRmyPDF|Tesseract/i,
    "scanner",
  ],
  [/Acrobat|Distiller|Adobe PDF Library/i, "Acrobat"],
  [/Chrom(?:e|ium)|Skia\/PDF/i, "Chromium"],
];
