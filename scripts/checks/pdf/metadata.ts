import { decodePDFRawStream, PDFBool, PDFRawStream, PDFStream } from "@cantoo/pdf-lib";
import { dictionaryIn, itemsIn, textIn } from "../../pdf/finish/entries.ts";
import { pdfName } from "../../pdf/finish/pdf-name.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Checkpoints 06 and 07: the document says what it is called, and that it is PDF/UA. */
export const metadata: PdfCheck = {
  rules: {
    "06-001": "There is metadata (XMP)",
    "06-002": "The metadata says that this is PDF/UA",
    "06-003": "The metadata has a title",
    "07-001": "The document says whether the window shows its title",
    "07-002": "The window shows the title, not the name of the file",
  },
  find(file) {
    const problem = (number: string, what: string, remedy: string): PdfProblem => ({
      number,
      page: null,
      what,
      remedy,
    });
    const xmp = readXmp(file);
    const problems: PdfProblem[] = [];
    if (xmp === null)
      problems.push(problem("06-001", "There is no XMP metadata", "Add a Metadata stream to the catalog"));
    else {
      if (!/pdfuaid:part(?:>|\s*=\s*["'])\s*[12]\b/.test(xmp))
        problems.push(
          problem(
            "06-002",
            "The XMP metadata does not say that this is PDF/UA",
            "Add pdfuaid:part with the value 1",
          ),
        );
      if (!/<dc:title>[\s\S]*?<rdf:li[^>]*>\s*[^\s<][\s\S]*?<\/dc:title>/.test(xmp))
        problems.push(problem("06-003", "The XMP metadata has no title", "Add dc:title"));
    }
    const shown = dictionaryIn(file.pdf.catalog, "ViewerPreferences")?.lookup(pdfName("DisplayDocTitle"));
    if (!(shown instanceof PDFBool))
      problems.push(
        problem(
          "07-001",
          "Nothing says that the window shows the title",
          "Set DisplayDocTitle in ViewerPreferences to true",
        ),
      );
    else if (shown !== PDFBool.True)
      problems.push(
        problem(
          "07-002",
          "The window shows the file's name instead of the title",
          "Set DisplayDocTitle to true",
        ),
      );
    return problems;
  },
};

/** Checkpoint 11: the language of all that is read out is known. */
export const language: PdfCheck = {
  rules: {
    "11-001": "The language of all text is known",
    "11-002": "The language of alternative texts is known",
    "11-003": "The language of the bookmarks is known",
    "11-004": "The language of what links say of themselves is known",
    "11-005": "The language of what fields say of themselves is known",
    "11-006": "The language of title and description is known",
  },
  find(file) {
    const own = textIn(file.pdf.catalog, "Lang");
    const isLanguage = (text: string | null) =>
      text !== null && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(text);
    const problems: PdfProblem[] = file.tags
      .filter(({ lang }) => lang !== null && lang !== "" && !isLanguage(lang))
      .map((tag) => ({
        number: "11-001",
        page: file.pageOf(tag),
        what: `The language "${tag.lang}" of a tag ${tag.kind} is none`,
        remedy: 'Write it like "en-GB"',
      }));
    if (isLanguage(own)) return problems;
    const needed = [
      ["11-001", "the text", true],
      [
        "11-002",
        "alternative texts",
        file.tags.some(({ alt, actualText }) => alt !== null || actualText !== null),
      ],
      ["11-003", "the bookmarks", dictionaryIn(file.pdf.catalog, "Outlines") !== null],
      [
        "11-004",
        "what links say of themselves",
        file.pdf.getPages().some(({ node }) => itemsIn(node, "Annots").length > 0),
      ],
      ["11-005", "what fields say of themselves", dictionaryIn(file.pdf.catalog, "AcroForm") !== null],
      ["11-006", "title and description", true],
    ] as const;
    return [
      ...problems,
      ...needed
        .filter(([, , isThere]) => isThere)
        .map(([number, what]) => ({
          number,
          page: null,
          what: `The language of ${what} is not known: the document's own is ${own === null ? "missing" : `"${own}"`}`,
          remedy: 'Set Lang in the catalog, like "en-GB"',
        })),
    ];
  },
};

function readXmp({ pdf }: CheckedPdf): string | null {
  const stream = pdf.catalog.lookup(pdfName("Metadata"));
  if (!(stream instanceof PDFStream)) return null;
  try {
    const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
    return Buffer.from(bytes).toString("utf8");
  } catch {
    return null;
  }
}
