import { PDFArray, PDFDict, PDFStream } from "@cantoo/pdf-lib";
import { dictionaryIn, itemsIn, nameIn, numberIn } from "../../pdf/structure/objects/entries.ts";
import { pdfName } from "../../pdf/structure/objects/pdf-name.ts";
import { readXmp } from "./metadata.ts";
import type { CheckedPdf, PdfCheck } from "./pdf-check.ts";

/**
 * What PDF/A-2 (ISO 19005-2) asks beyond PDF/UA-1, of a file that claims to be one: tags, language, fonts and letters
 * are held to by the other checks.
 */
export const archive: PdfCheck = {
  rules: {
    "06-archive": "What the file says of itself is enough for an archive (PDF/A)",
    "29-archive": "A file for archives needs nothing from outside, and does nothing by itself",
  },
  find(file) {
    const xmp = readXmp(file) ?? "";
    if (!/pdfaid:part(?:>|\s*=\s*["'])\s*[123]\b/.test(xmp)) return [];
    return [
      ...identity(file, xmp).map(([what, remedy]) => ({ number: "06-archive", page: null, what, remedy })),
      ...objects(file).map(([what, remedy]) => ({ number: "29-archive", page: null, what, remedy })),
      ...file.pdf.getPages().flatMap(({ node }, index) =>
        itemsIn(node, "Annots")
          .filter((each) => each instanceof PDFDict && nameIn(each, "Subtype") !== "Popup")
          .filter((each) => ((numberIn(each as PDFDict, "F") ?? 0) & shownFlags) !== print)
          .slice(0, 1)
          .map(() => ({
            number: "29-archive",
            page: index + 1,
            what: "A link or a comment is hidden, or is not printed",
            remedy: "Set its F to 4",
          })),
      ),
    ];
  },
};

/** Of the flags of an annotation: invisible, hidden, print and not in view, of which the third alone may be set. */
const print = 4;
const shownFlags = 1 | 2 | print | 32;

type Finding = [what: string, remedy: string];

function identity({ pdf }: CheckedPdf, xmp: string): Finding[] {
  const found: Finding[] = [];
  const intents = itemsIn(pdf.catalog, "OutputIntents").filter((each) => each instanceof PDFDict);
  if (!intents.some((each) => each.lookup(pdfName("DestOutputProfile")) instanceof PDFStream))
    found.push(["Nothing says which colours are meant", "Add an OutputIntent with its ICC profile"]);
  if (!(pdf.context.lookup(pdf.context.trailerInfo.ID) instanceof PDFArray))
    found.push(["The file has no ID", "Add ID to the trailer"]);
  if (xmp.includes("pdfuaid:") && !/pdfaSchema:prefix[>="'\s]+pdfuaid/.test(xmp))
    found.push([
      "The XMP metadata uses words of PDF/UA and does not describe them",
      "Add the schema in pdfaExtension",
    ]);
  return found;
}

const actions =
  "JavaScript Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView";
const forbiddenActions = new Set(actions.split(" "));

function objects({ pdf }: CheckedPdf): Finding[] {
  const found = new Map<string, string>();
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dictionary = object instanceof PDFStream ? object.dict : object;
    if (!(dictionary instanceof PDFDict)) continue;
    const action = nameIn(dictionaryIn(dictionary, "A") ?? dictionary, "S");
    if (action !== null && forbiddenActions.has(action))
      found.set(`Something in the file does "${action}"`, "Take it out");
    for (const key of ["AA", "EF", "Alternates", "OPI", "TR", "HTP"])
      if (dictionary.has(pdfName(key))) found.set(`An object of the file has "${key}"`, "Take it out");
    if (String(dictionary.lookup(pdfName("Interpolate"))) === "true")
      found.set("A picture is smoothed when it is shown", "Set its Interpolate to false");
    if (String(dictionary.lookup(pdfName("Filter"))).includes("LZW"))
      found.set("A part of the file is packed by LZW", "Pack it by FlateDecode");
  }
  return [...found];
}
