import { PDFDict } from "@cantoo/pdf-lib";
import { dictionaryIn, textIn } from "../../pdf/finish/entries.ts";
import { pdfName } from "../../pdf/finish/pdf-name.ts";
import { textOf } from "../../pdf/finish/tags/tag.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Checkpoint 27 has no test of its own; ours: the bookmarks are the headings, and the pages have their numbers. */
export const navigation: PdfCheck = {
  rules: {
    "27-bookmarks": "The bookmarks are the headings, word for word",
    "27-page-labels": "The reader knows the numbers that are printed on the pages",
  },
  find(file) {
    const problems: PdfProblem[] = [];
    const headings = file.tags.filter((tag) => /^H[1-6]?$/.test(file.kindOf(tag)));
    const wanted = headings.map((tag) => ({ title: textOf(tag), page: file.pageOf(tag) }));
    const bookmarks = readBookmarks(file);
    const wrong = wanted.findIndex(({ title }, index) => title !== bookmarks[index]);
    if (wrong >= 0 || bookmarks.length > wanted.length) {
      const heading = wanted[wrong];
      const bookmark = bookmarks[wrong < 0 ? wanted.length : wrong];
      problems.push({
        number: "27-bookmarks",
        page: heading?.page ?? null,
        what: `${heading ? `The heading "${heading.title}"` : "No heading"} has ${bookmark === undefined ? "no bookmark" : `the bookmark "${bookmark}"`}`,
        remedy: "Let the bookmarks be the headings, word for word",
      });
    }
    if (file.pages.length > 1 && !dictionaryIn(file.pdf.catalog, "PageLabels"))
      problems.push({
        number: "27-page-labels",
        page: null,
        what: "The reader does not know the numbers that are printed on the pages",
        remedy: "Add PageLabels",
      });
    return problems;
  },
};

function readBookmarks({ pdf }: CheckedPdf): string[] {
  const titles: string[] = [];
  const seen = new Set<PDFDict>();
  visit(dictionaryIn(dictionaryIn(pdf.catalog, "Outlines"), "First"));
  return titles;

  function visit(first: PDFDict | null): void {
    for (let item = first; item && !seen.has(item); item = next(item)) {
      seen.add(item);
      titles.push((textIn(item, "Title") ?? "").replace(/\s+/g, " ").trim());
      visit(dictionaryIn(item, "First"));
    }
  }
}

function next(item: PDFDict): PDFDict | null {
  const found = item.lookup(pdfName("Next"));
  return found instanceof PDFDict ? found : null;
}
