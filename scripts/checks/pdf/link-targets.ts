import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from "@cantoo/pdf-lib";
import {
  bookmarksOf,
  dictionaryIn,
  entriesOfTree,
  itemsIn,
  nameIn,
  textIn,
  textOf as textOfString,
} from "../../pdf/structure/objects/entries.ts";
import { pdfName } from "../../pdf/structure/objects/pdf-name.ts";
import { annotationsIn, textOf } from "../../pdf/structure/tags/tag.ts";
import { short } from "./letters.ts";
import { boxOf, pageBox } from "./page-box.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Rules of ours, with checkpoint 28: a link leads somewhere, can be pressed, and says where. */
export const linkTargets: PdfCheck = {
  rules: {
    "28-dead": "Every link leads somewhere",
    "28-place": "Every link is on its page, and can be pressed",
    "28-says": "No link says of itself only that it is one",
    "28-object": "Every tag Link holds the link that can be pressed",
    "27-dead": "Every bookmark leads to a page",
  },
  find: (file) => {
    const leads = wayOf(file);
    return [
      ...file.pdf.getPages().flatMap(({ node }, index) =>
        itemsIn(node, "Annots")
          .filter((each) => each instanceof PDFDict)
          .filter((each) => nameIn(each, "Subtype") === "Link")
          .flatMap((link) => linkProblems(file, link, index, leads)),
      ),
      ...withoutObject(file),
      ...deadBookmarks(file, leads),
    ];
  },
};

type Way = (from: PDFDict) => string | null;

function linkProblems(file: CheckedPdf, link: PDFDict, page: number, leads: Way): PdfProblem[] {
  const says = textIn(link, "Contents")?.trim() ?? "";
  const name = says === "" ? "A link" : `The link "${short(says)}"`;
  const problems: PdfProblem[] = [];
  const add = (number: string, what: string, remedy: string) =>
    problems.push({ number, page: page + 1, what: `${name} ${what}`, remedy });
  const dead = leads(link);
  if (dead !== null)
    add("28-dead", dead, "Give it a page of the document or a whole address, or take it out");
  const box = boxOf(link.lookup(pdfName("Rect")));
  const shown = pageBox(file.pdf, page);
  if (!box || box[2] - box[0] < 1 || box[3] - box[1] < 1)
    add(
      "28-place",
      "has no room on the page, and cannot be pressed",
      "Draw it over the words that it belongs to",
    );
  else if (box[0] >= shown[2] || box[2] <= shown[0] || box[1] >= shown[3] || box[3] <= shown[1])
    add("28-place", "lies beside its page", "Draw it over the words that it belongs to");
  if (isIdle(says)) add("28-says", "does not say where it leads", "Write in its Contents where it leads");
  return problems;
}

function isIdle(says: string): boolean {
  return /^(?:please )?(?:click|tap|press)?\W*(?:(?:on )?(?:here|this|link|this link|the link|url|hyperlink|more|read more|learn more|find out more|see more|more information|details|go|follow(?: this)? link|page|website|web ?site|download|untitled|link annotation|annotation))\W*$|^(?:click|tap|press)$/i.test(
    says,
  );
}

/** What is wrong with the target of a link or a bookmark; null if it leads somewhere. */
function wayOf({ pdf }: CheckedPdf): Way {
  const pages = new Set(pdf.getPages().map(({ ref }) => ref.toString()));
  const names = namedPlaces(pdf);
  return (from) => {
    const action = from.lookup(pdfName("A"));
    const own = from.lookup(pdfName("Dest"));
    if (own !== undefined) return placeProblem(own);
    if (!(action instanceof PDFDict)) return "leads nowhere";
    const kind = nameIn(action, "S");
    if (kind === "GoTo") return placeProblem(action.lookup(pdfName("D")));
    if (kind === "URI") return addressProblem(textIn(action, "URI"));
    if (kind === "Named" || kind === "GoToR" || kind === "GoToE" || kind === "Launch") return null;
    return kind === null ? "leads nowhere" : null;
  };

  function placeProblem(target: unknown, depth = 0): string | null {
    if (depth > 5) return "leads nowhere";
    if (target instanceof PDFDict) return placeProblem(target.lookup(pdfName("D")), depth + 1);
    if (target instanceof PDFName || target instanceof PDFString || target instanceof PDFHexString) {
      const name = target.decodeText();
      const found = names.get(name);
      return found === undefined
        ? `leads to the place "${short(name)}", which is not in the document`
        : placeProblem(found, depth + 1);
    }
    if (!(target instanceof PDFArray) || target.size() === 0) return "leads nowhere";
    const page = target.get(0);
    if (page instanceof PDFNumber)
      return page.asNumber() < pages.size && page.asNumber() >= 0
        ? null
        : "leads to a page that is not there";
    return pages.has(page.toString()) ? null : "leads to a page that is not there";
  }
}

function addressProblem(address: string | null): string | null {
  const text = address?.trim() ?? "";
  if (text === "") return "leads to an empty address";
  if (/^(?:javascript|about|data):/i.test(text)) return `leads to "${short(text)}", which is no address`;
  if (/^(?:mailto|tel|sms):\s*$/i.test(text)) return `leads to "${text}", which is no whole address`;
  if (/^https?:/i.test(text)) {
    const parsed = URL.canParse(text) ? new URL(text) : null;
    if (!parsed || !/^https?:\/\/[^/?#\s]+/i.test(text) || /\s/.test(text))
      return `leads to "${short(text)}", which is no whole address`;
    if (/(?:^|\.)(?:localhost|invalid)$|^127\./.test(parsed.hostname))
      return `leads to "${short(text)}", which nobody can reach`;
    return null;
  }
  if (/^file:/i.test(text)) return `leads to "${short(text)}", a file of one computer`;
  // Without a scheme a reader takes it for a file beside this one.
  if (/^#/.test(text) || !/^[a-z][a-z\d+.-]*:|^[\w./%-]+/i.test(text))
    return `leads to "${short(text)}", which is no whole address`;
  return null;
}

function namedPlaces({ catalog, context }: PDFDocument): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const old = dictionaryIn(catalog, "Dests");
  for (const [key] of old?.entries() ?? []) found.set(key.decodeText(), old?.lookup(key));
  for (const [key, value] of entriesOfTree(dictionaryIn(dictionaryIn(catalog, "Names"), "Dests"), "Names")) {
    const name = textOfString(key);
    if (name !== null) found.set(name, context.lookup(value));
  }
  return found;
}

function withoutObject(file: CheckedPdf): PdfProblem[] {
  return file.tags
    .filter((tag) => file.kindOf(tag) === "Link" && annotationsIn(tag).length === 0)
    .filter((tag) => !holdsLink(file, tag))
    .map((tag) => ({
      number: "28-object",
      page: file.pageOf(tag),
      what: `The tag Link "${short(textOf(tag))}" holds no link that can be pressed`,
      remedy: "Put the link's annotation into it (OBJR), or make it a Span",
    }));
}

/** A Link within a Link, as some programs write where a link wraps. */
function holdsLink(file: CheckedPdf, tag: Parameters<CheckedPdf["parentOf"]>[0]): boolean {
  const parent = file.parentOf(tag);
  return parent !== null && file.kindOf(parent) === "Link" && annotationsIn(parent).length > 0;
}

function deadBookmarks({ pdf }: CheckedPdf, leads: Way): PdfProblem[] {
  return bookmarksOf(pdf)
    .filter((item) => !item.has(pdfName("First")) && leads(item) !== null)
    .map((item) => ({
      number: "27-dead",
      page: null,
      what: `The bookmark "${short(textIn(item, "Title") ?? "")}" ${leads(item)}`,
      remedy: "Let it lead to its heading",
    }));
}
