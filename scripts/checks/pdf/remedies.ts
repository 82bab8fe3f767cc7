import type { Maker } from "./maker.ts";
import type { PdfProblem } from "./pdf-check.ts";

type Remedies = Partial<Record<Maker, string>>;

const headings: Remedies = {
  Word: "In Word, give it the style Heading 1, Heading 2 or Heading 3 at Home, Styles, with no level left out",
  InDesign:
    "In InDesign, give it a paragraph style whose Export Tagging is H1, H2 or H3, with no level left out",
  LibreOffice: "In LibreOffice, give it the style Heading 1, Heading 2 or Heading 3, with no level left out",
  Acrobat: "In Acrobat, open Tags, and set the type of each heading to H1, H2 or H3, with no level left out",
};

const tables: Remedies = {
  Word: "In Word, tick Header Row and First Column at Table Design, and Repeat Header Rows at Table Layout",
  InDesign: "In InDesign, choose Table, Convert Rows, To Header; for the first column open Tags in Acrobat",
  LibreOffice:
    "In LibreOffice, tick Heading when you insert a table, and give the cells the style Table Heading",
  Acrobat: "In Acrobat, open Reading Order, Table Editor, and choose Header Cell and its scope",
};

function pictures(what: string): Remedies {
  return {
    Word: `${what}: in Word, right-click the picture, and choose View Alt Text`,
    InDesign: `${what}: in InDesign, choose Object, Object Export Options, Alt Text`,
    LibreOffice: `${what}: in LibreOffice, right-click the picture, and choose Alt Text`,
    Acrobat: `${what}: in Acrobat, choose Prepare for accessibility, Set alternate text`,
    scanner: `${what}: in Acrobat, choose Prepare for accessibility, Set alternate text`,
  };
}

/** What to do, in the words of the program that the document was made with. */
export function remedyFor(maker: Maker, { number, remedy }: PdfProblem): string {
  return remedies[number]?.[maker] ?? remedy;
}

/** Where nothing is given, what the check itself says is enough. */
const remedies: Record<string, Remedies> = {
  "01-tagged": {
    Word: 'In Word, choose File, Save As, PDF, Options, and tick "Document structure tags for accessibility"; Print to PDF never writes tags',
    InDesign:
      'In InDesign, export as Adobe PDF (Interactive), or tick "Create Tagged PDF" in the export for print',
    LibreOffice:
      'In LibreOffice, choose File, Export As, Export as PDF, and tick "Universal Accessibility (PDF/UA)"',
    Acrobat:
      "Export it anew with tags from the program that it was written in; where that is lost, choose All tools, Prepare for accessibility, Automatically tag PDF in Acrobat",
    scanner:
      "Publish the document that was scanned; where that is lost, recognise its text and tag it in Acrobat",
    Chromium: "Print it with tags: in Chrome, headless printing writes them by default since version 84",
    other: "Export it anew with tags from the program that it was written in, or tag it in Acrobat",
  },
  "06-title": {
    Word: "In Word, write it at File, Info, Title, before you save as PDF",
    InDesign: "In InDesign, write it at File, File Info, Document Title",
    LibreOffice: "In LibreOffice, write it at File, Properties, Description, Title",
    Acrobat: "In Acrobat, write it at File, Properties, Title",
    ours: "Write the title in the page's front matter",
  },
  "06-003": {
    Word: "In Word, write a title at File, Info, Title, before you save as PDF",
    InDesign: "In InDesign, write a title at File, File Info, Document Title",
    LibreOffice: "In LibreOffice, write a title at File, Properties, Description, Title",
    Acrobat: "In Acrobat, write a title at File, Properties, Title",
  },
  "07-001": {
    Acrobat: "In Acrobat, choose File, Properties, Initial View, Show: Document Title",
    InDesign: "In InDesign's export, choose Advanced, Display Title: Document Title",
  },
  "11-001": {
    Word: "In Word, choose Review, Language, Set Proofing Language",
    InDesign:
      "In InDesign, set the language of the text's paragraph style; or in the export choose Advanced, Language",
    LibreOffice: "In LibreOffice, choose Tools, Language, For all text",
    Acrobat: "In Acrobat, choose File, Properties, Advanced, Language",
  },
  "13-004": {
    ...pictures("Write what it shows"),
    ours: "Write what it shows in its alt or aria-label, or hide it with aria-hidden where it is decoration",
  },
  "13-alt": pictures("Write what it shows, as you would tell it on the telephone"),
  "13-replaces": {
    Word: "In Word, take the alternative text away from what is no picture",
    InDesign:
      "In InDesign, choose Object, Object Export Options, Alt Text, and empty it for what is no picture",
    Acrobat: "In Acrobat, open Tags, Properties, and empty Alternate Text",
  },
  "14-none": headings,
  "14-002": headings,
  "14-003": headings,
  "14-levels": headings,
  "15-none": { ...tables, ours: 'Write the first row of the table as its head, or th with scope="row"' },
  "15-part": { ...tables, ours: "Look at scripts/pdf/remediation/fixes/tables.ts" },
  "09-order": { ours: "Look whether CSS moves it, or a fix of scripts/pdf/remediation/" },
  "13-box": { ours: "Look at scripts/pdf/remediation/fixes/figures.ts" },
  "28-dead": { ours: "Mend the link in the Markdown, or look at scripts/pdf/remediation/fixes/links.ts" },
  "28-object": { ours: "Look at scripts/pdf/remediation/fixes/links.ts" },
  "15-003": { ...tables, ours: 'Write scope="col" or scope="row"' },
  "31-009": {
    Word: 'In Word, choose File, Options, Save, "Embed fonts in the file", and save as PDF anew',
    Acrobat: "In Acrobat, run Preflight, Embed missing fonts",
  },
};
