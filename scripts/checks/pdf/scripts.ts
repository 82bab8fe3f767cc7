import { PDFDict } from "@cantoo/pdf-lib";
import { dictionaryIn, itemsIn, nameIn, textIn } from "../../pdf/structure/objects/entries.ts";
import { pdfName } from "../../pdf/structure/objects/pdf-name.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Checkpoints 28 and 29: nothing runs by itself, and sound and films have another form. */
export const scripts: PdfCheck = {
  rules: {
    "28-014": "Every sound and film says which kind it is",
    "28-015": "Every sound and film has a text instead",
    "29-script": "No program runs in the document",
  },
  find: (file) => [...programs(file), ...media(file)],
};

function programs(file: CheckedPdf): PdfProblem[] {
  const { pdf } = file;
  const opening = pdf.catalog.lookup(pdfName("OpenAction"));
  const named = dictionaryIn(dictionaryIn(pdf.catalog, "Names"), "JavaScript");
  const problem = (page: number | null, where: string): PdfProblem => ({
    number: "29-script",
    page,
    what: `A program (JavaScript) runs ${where}`,
    remedy: "Take it out: what it does may move the reader without a word",
  });
  const problems: PdfProblem[] = [];
  const own = dictionaryIn(pdf.catalog, "AA");
  if ((opening instanceof PDFDict && runs(opening)) || named || runsIn(own))
    problems.push(problem(null, "when the document is opened or closed"));
  for (const [index, { node }] of pdf.getPages().entries()) {
    if (runsIn(dictionaryIn(node, "AA"))) problems.push(problem(index + 1, "when the page is shown"));
    for (const each of itemsIn(node, "Annots"))
      if (
        each instanceof PDFDict &&
        nameIn(each, "Subtype") !== "Widget" &&
        (runs(dictionaryIn(each, "A")) || runsIn(dictionaryIn(each, "AA")))
      )
        problems.push(problem(index + 1, "at a place of the page"));
  }
  return problems;
}

function runs(action: PDFDict | null): boolean {
  return nameIn(action, "S") === "JavaScript" || action?.has(pdfName("JS")) === true;
}

function runsIn(actions: PDFDict | null): boolean {
  return actions?.keys().some((key) => runs(dictionaryIn(actions, key.decodeText()))) ?? false;
}

/** A media clip: ISO 32000-1, table 274. */
function media({ pdf }: CheckedPdf): PdfProblem[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict)) return [];
    const clip = nameIn(object, "S") === "MCD" ? object : dictionaryIn(object, "C");
    if (nameIn(clip, "S") !== "MCD" || !clip) return [];
    const problems: PdfProblem[] = [];
    if (!textIn(clip, "CT"))
      problems.push({
        number: "28-014",
        page: null,
        what: "A sound or film does not say which kind it is",
        remedy: "Set CT, like video/mp4",
      });
    if (itemsIn(clip, "Alt").length === 0)
      problems.push({
        number: "28-015",
        page: null,
        what: "A sound or film has no text instead",
        remedy: "Write in Alt what is heard and seen",
      });
    return problems;
  });
}
