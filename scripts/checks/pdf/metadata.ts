import { decodePDFRawStream, PDFBool, PDFDict, PDFRawStream, PDFStream } from "@cantoo/pdf-lib";
import { dictionaryIn, itemsIn, textIn } from "../../pdf/structure/objects/entries.ts";
import { pdfName } from "../../pdf/structure/objects/pdf-name.ts";
import { short } from "./letters.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Checkpoints 06 and 07: the document says what it is called, and that it is PDF/UA. */
export const metadata: PdfCheck = {
  rules: {
    "06-001": "There is metadata (XMP)",
    "06-002": "The metadata says that this is PDF/UA",
    "06-003": "The metadata has a title",
    "06-title": "The title is that of the document, and is the same wherever it stands",
    "07-001": "The document says whether the window shows its title",
    "07-002": "The window shows the title, not the name of the file",
  },
  find(file) {
    const problems: PdfProblem[] = [];
    const add = (number: string, what: string, remedy: string) =>
      problems.push({ number, page: null, what, remedy });
    const xmp = readXmp(file);
    if (xmp === null) add("06-001", "There is no XMP metadata", "Add a Metadata stream to the catalog");
    else {
      if (!/pdfuaid:part(?:>|\s*=\s*["'])\s*[12]\b/.test(xmp))
        add(
          "06-002",
          "The XMP metadata does not say that this is PDF/UA",
          "Add pdfuaid:part with the value 1",
        );
      const title = titleIn(xmp);
      if (title === "") add("06-003", "The XMP metadata has no title", "Add dc:title");
      else problems.push(...titleProblems(file, title));
    }
    const shown = dictionaryIn(file.pdf.catalog, "ViewerPreferences")?.lookup(pdfName("DisplayDocTitle"));
    if (!(shown instanceof PDFBool))
      add(
        "07-001",
        "Nothing says that the window shows the title",
        "Set DisplayDocTitle in ViewerPreferences to true",
      );
    else if (shown !== PDFBool.True)
      add("07-002", "The window shows the file's name instead of the title", "Set DisplayDocTitle to true");
    return problems;
  },
};

function titleIn(xmp: string): string {
  const written =
    /<dc:title>[\s\S]*?<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(xmp)?.[1] ??
    /\bdc:title\s*=\s*"([^"]*)"/.exec(xmp)?.[1] ??
    "";
  return written
    .replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'" })[name] ?? "&",
    )
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(Number.parseInt(hex ?? decimal ?? "0", hex ? 16 : 10)),
    )
    .replace(/\s+/g, " ")
    .trim();
}

function titleProblems({ pdf }: CheckedPdf, title: string): PdfProblem[] {
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
  const other = info instanceof PDFDict ? (textIn(info, "Title") ?? "").replace(/\s+/g, " ").trim() : "";
  const problem = (what: string): PdfProblem[] => [
    {
      number: "06-title",
      page: null,
      what,
      remedy: "Write the title of the document, in dc:title and in Title",
    },
  ];
  if (isNoTitle(title)) return problem(`The title "${short(title)}" is the name of a file, or says nothing`);
  if (other !== "" && other !== title)
    return problem(`The title is "${short(title)}" in one place, and "${short(other)}" in another`);
  return [];
}

function isNoTitle(title: string): boolean {
  return (
    /\.(?:docx?|odt|rtf|pdf|indd|pptx?|xlsx?|html?|txt|pages|pub|tex|dvi|md)$/i.test(title) ||
    /^(?:Microsoft \w+|PowerPoint Presentation|Slide \d+)(?: [-–] .*)?$/i.test(title) ||
    /^(?:untitled|unnamed|no title|title|document|new document|presentation|slide|scan(?:ned)?(?: document)?|print|layout|template|unknown|temp|test|doc|pdf|report)[-_ ]*\d*$/i.test(
      title,
    ) ||
    /^(?:https?|file):\/\/|^about:blank$|^[A-Za-z]:\\/.test(title) ||
    /^\S*_\S*$/.test(title) ||
    !/\p{L}/u.test(title)
  );
}

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

/** By BCP 47, of those that have a name. */
function isLanguage(text: string | null): boolean {
  if (text === null || !/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(text)) return false;
  try {
    // What is in no known language has a script at least: "und-Arab" (BCP 47, 4.1).
    return text.toLowerCase().startsWith("und-") || languages.of(text) !== undefined;
  } catch {
    return false;
  }
}

const languages = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** The metadata as it is written; null if there is none that can be read. */
export function readXmp({ pdf }: CheckedPdf): string | null {
  const stream = pdf.catalog.lookup(pdfName("Metadata"));
  if (!(stream instanceof PDFStream)) return null;
  try {
    const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
    return Buffer.from(bytes).toString("utf8");
  } catch {
    return null;
  }
}
