import { bookmarksOf, textIn } from "../../pdf/structure/objects/entries.ts";
import { textOf } from "../../pdf/structure/tags/tag.ts";
import { plain, short } from "./letters.ts";
import { printedNumbers, readPageLabels } from "./page-numbers.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Checkpoint 27 has no test of its own; ours: the bookmarks are the headings, and the pages have their numbers. */
export const navigation: PdfCheck = {
  rules: {
    "27-bookmarks": "The bookmarks are the headings, word for word",
    "27-page-labels": "The reader knows the numbers that are printed on the pages",
  },
  find: (file) => [...bookmarkProblems(file), ...labelProblems(file)],
};

/** Ours are the headings, word for word; those of others may leave headings out, and say what the document says. */
function bookmarkProblems(file: CheckedPdf): PdfProblem[] {
  const headings = file.tags.filter((tag) => /^H[1-6]?$/.test(file.kindOf(tag)));
  const wanted = headings.map((tag) => ({ title: textOf(tag), page: file.pageOf(tag) }));
  const bookmarks = readBookmarks(file);
  const remedy = "Let the bookmarks be the headings, word for word";
  if (file.maker !== "ours") {
    if (bookmarks.length === 0 && headings.length > 1 && file.pages.length > 1)
      return [
        { number: "27-bookmarks", page: null, what: "The document has headings, and no bookmarks", remedy },
      ];
    const said = plain(file.tree ? textOf(file.tree.root) : "");
    const other = bookmarks.find((bookmark) => !said.includes(plain(bookmark)));
    if (other === undefined) return [];
    return [
      {
        number: "27-bookmarks",
        page: null,
        what: `The document does not say what the bookmark "${short(other)}" says`,
        remedy,
      },
    ];
  }
  const wrong = wanted.findIndex(({ title }, index) => title !== bookmarks[index]);
  if (wrong < 0 && bookmarks.length <= wanted.length) return [];
  const heading = wanted[wrong];
  const bookmark = bookmarks[wrong < 0 ? wanted.length : wrong];
  return [
    {
      number: "27-bookmarks",
      page: heading?.page ?? null,
      what: `${heading ? `The heading "${heading.title}"` : "No heading"} has ${bookmark === undefined ? "no bookmark" : `the bookmark "${bookmark}"`}`,
      remedy,
    },
  ];
}

function labelProblems(file: CheckedPdf): PdfProblem[] {
  const printed = printedNumbers(file);
  if (printed.every((number) => number === null)) return [];
  const labels = readPageLabels(file);
  const remedy = "Let PageLabels be the numbers that are printed";
  if (labels === null && file.maker === "ours")
    return [
      {
        number: "27-page-labels",
        page: null,
        what: "The reader does not know the numbers that are printed on the pages",
        remedy: "Add PageLabels",
      },
    ];
  const wrong = printed.findIndex(
    (number, page) => number !== null && number !== (labels?.[page] ?? String(page + 1)),
  );
  if (wrong < 0) return [];
  return [
    {
      number: "27-page-labels",
      page: wrong + 1,
      what: `The number "${printed[wrong]}" is printed on the page, and a reader calls it "${labels?.[wrong] ?? wrong + 1}"`,
      remedy,
    },
  ];
}

function readBookmarks({ pdf }: CheckedPdf): string[] {
  return bookmarksOf(pdf).map((item) => (textIn(item, "Title") ?? "").replace(/\s+/g, " ").trim());
}
