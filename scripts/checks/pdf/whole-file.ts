import { PDFArray, PDFDict, type PDFDocument, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import { dictionaryIn, itemsIn, nameIn, numberIn, textIn } from "../../pdf/structure/objects/entries.ts";
import { pdfName } from "../../pdf/structure/objects/pdf-name.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Checkpoints 20, 21, 25, 26 and 30: layers, attached files, forms made of XML, protection, and foreign content. */
export const wholeFile: PdfCheck = {
  rules: {
    "20-001": "Every setting of layers has a name",
    "20-002": "The standard setting of layers has a name",
    "20-003": "No layer changes by itself",
    "20-group": "Every layer has a name",
    "21-001": "Every attached file has a name",
    "25-001": "No form is drawn from XML",
    "26-001": "A protected file says what is allowed",
    "26-002": "No protection shuts out screen readers",
    "30-001": "No page shows content of another file",
    "30-002": "No form with tagged content is drawn twice",
  },
  find: (file) => [
    ...layers(file),
    ...layerNames(file),
    ...attachments(file),
    ...xmlForms(file),
    ...forms(file),
  ],
};

function problem(number: string, what: string, remedy: string): PdfProblem {
  return { number, page: null, what, remedy };
}

function layerNames({ pdf }: CheckedPdf): PdfProblem[] {
  const groups = itemsIn(dictionaryIn(pdf.catalog, "OCProperties"), "OCGs");
  return groups.some((each) => each instanceof PDFDict && !textIn(each, "Name")?.trim())
    ? [problem("20-group", "A layer has no name", "Give it a Name")]
    : [];
}

function layers({ pdf }: CheckedPdf): PdfProblem[] {
  const properties = dictionaryIn(pdf.catalog, "OCProperties");
  const standard = dictionaryIn(properties, "D");
  const others = itemsIn(properties, "Configs").filter((each) => each instanceof PDFDict);
  const problems: PdfProblem[] = [];
  if (others.some((each) => !textIn(each, "Name")))
    problems.push(problem("20-001", "A setting of the layers has no name", "Give it a Name"));
  if (standard && !textIn(standard, "Name"))
    problems.push(problem("20-002", "The standard setting of the layers has no name", "Give it a Name"));
  if ([standard, ...others].some((each) => each?.has(pdfName("AS"))))
    problems.push(
      problem("20-003", "Layers change by themselves", "Take AS out of the settings of the layers"),
    );
  return problems;
}

function attachments({ pdf }: CheckedPdf): PdfProblem[] {
  return objectsOf(pdf)
    .filter((each) => each.has(pdfName("EF")))
    .filter((each) => !textIn(each, "F") || !textIn(each, "UF"))
    .map(() => problem("21-001", "An attached file has no name", "Give it F and UF"));
}

function xmlForms({ pdf }: CheckedPdf): PdfProblem[] {
  const form = dictionaryIn(pdf.catalog, "AcroForm");
  const parts = [form?.lookup(pdfName("XFA")), ...itemsIn(form, "XFA")].filter(
    (each) => each instanceof PDFRawStream,
  );
  const isDynamic = parts.some((each) =>
    /dynamicRender>\s*required/.test(Buffer.from(each.contents).toString("latin1")),
  );
  return isDynamic
    ? [problem("25-001", "The form is drawn by the reader from XML", "Make it a plain PDF form")]
    : [];
}

/** Checkpoint 26, also for a file that is locked. */
export function findProtection(pdf: PDFDocument): PdfProblem[] {
  const encryption = pdf.context.lookup(pdf.context.trailerInfo.Encrypt);
  if (!(encryption instanceof PDFDict)) return [];
  const rights = numberIn(encryption, "P");
  if (rights === null)
    return [problem("26-001", "The file is protected, and does not say what is allowed", "Add P")];
  // Bit 10, counted from 1: to read the content for people who do not see it; in the oldest files bit 5, to copy it.
  const bit = (numberIn(encryption, "R") ?? 3) < 3 ? 16 : 512;
  if ((rights & bit) === 0)
    return [problem("26-002", "The file is protected from screen readers", "Allow access for accessibility")];
  return [];
}

function forms({ pdf }: CheckedPdf): PdfProblem[] {
  const used = new Map<string, number>();
  for (const { node } of pdf.getPages()) {
    const drawn = dictionaryIn(node.Resources() ?? null, "XObject");
    for (const ref of new Set(drawn?.values().map(String) ?? [])) used.set(ref, (used.get(ref) ?? 0) + 1);
  }
  return pdf.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    if (!(object instanceof PDFRawStream) || nameIn(object.dict, "Subtype") !== "Form") return [];
    const problems: PdfProblem[] = [];
    if (object.dict.has(pdfName("Ref")))
      problems.push(
        problem("30-001", "A page shows content of another file", "Put the content into this one"),
      );
    const isTagged = object.dict.lookup(pdfName("StructParents")) instanceof PDFNumber;
    if (isTagged && (used.get(ref.toString()) ?? 0) > 1)
      problems.push(
        problem(
          "30-002",
          "A form with tagged content is drawn on several pages",
          "Tag it once, where it is drawn",
        ),
      );
    return problems;
  });
}

function objectsOf(pdf: CheckedPdf["pdf"]): PDFDict[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (object instanceof PDFDict) return [object];
    return object instanceof PDFArray ? object.asArray().filter((each) => each instanceof PDFDict) : [];
  });
}
