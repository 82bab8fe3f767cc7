/**
 * Compares text, order and tags as our own reader sees them, on which all other checks stand, with what PDF.js says:
 * for each page the nesting and roles of its tags, their language and alternative text, the letters in each of them in
 * their order, the place of links, and the letters in no tag.
 *
 * PDF.js cannot tell: the order of tags from page to page, and tags without content (it gives the tags page by page);
 * `ActualText` beside an `Alt`; ids, scope, headers and spans of cells; the numbering of lists; `Ref`; which link an
 * annotation is; and whether a tag's content is on the page or in a form with the same number, as the shades of charts
 * are. Letters in pictures are therefore left out: checkDrawn compares them with the HTML.
 */
import type { ContentStream, Piece } from "../../pdf/structure/content/piece.ts";
import { everyForm } from "../../pdf/structure/tags/content-by-number.ts";
import type { Tag } from "../../pdf/structure/tags/tag.ts";
import type { CheckedPdf } from "../pdf/pdf-check.ts";
import { type DrawnPage, numberOf, type StructureNode } from "./drawn-page.ts";

/** How many pages on which the readers disagree are reported: the others have the same cause. */
const mostPages = 5;

/** @returns for each page on which the two disagree, the first line that they read differently */
export function compareReaders(
  { pages, tree, kindOf }: Pick<CheckedPdf, "pages" | "tree" | "kindOf">,
  drawn: DrawnPage[],
): string[] {
  if (pages.length !== drawn.length)
    return [
      `Our reader finds another number of pages (${pages.length}) than PDF.js (${drawn.length}). ${report}.`,
    ];
  const root = tree?.root ?? null;
  const pagesOf = root ? pagesByTag(root) : new Map<Tag, Set<number>>();
  const found = drawn.flatMap((page, index) => {
    const ours = linesByOurs(pages[index] as ContentStream, root, pagesOf, kindOf);
    const theirs = linesByPdfJs(page);
    const at = ours.findIndex((line, each) => line !== theirs[each]);
    if (at < 0 && ours.length === theirs.length) return [];
    const line = at < 0 ? ours.length : at;
    return [`page ${page.page}: ${inWords(ours[line], theirs[line])}. ${report}.`];
  });
  return found.slice(0, mostPages);
}

const report = "Report it: one of the two misreads the file, your text is not at fault";

function inWords(ours = "", theirs = ""): string {
  const [own, other] = [ours.trim(), theirs.trim()];
  if (own === other)
    return `our reader finds "${own}" ${depthOf(ours)} tags deep, and PDF.js ${depthOf(theirs)}`;
  // Long texts are shown from a little before where they differ.
  const differs = [...own].findIndex((letter, index) => letter !== other[index]);
  const from = Math.max(0, (differs < 0 ? own.length : differs) - 40);
  const [left, right] = [own, other].map((line) => {
    if (line === "") return "nothing more";
    return `"${from > 0 ? "…" : ""}${line.slice(from, from + 80)}"`;
  });
  return `our reader finds ${left}, and PDF.js ${right}`;
}

function depthOf(line: string): number {
  return (line.length - line.trimStart().length) / 2;
}

/** A tag on one page: its line, and what is in it. Texts next to one another are one text. */
interface ReadTag {
  role: string;
  /** Role, language and alternative text. */
  line: string;
  children: (ReadTag | { text: string } | "link")[];
}

function linesByPdfJs({ tags, textOfMark, untagged }: DrawnPage): string[] {
  return linesOf((tags?.children ?? []).flatMap(read), untagged);

  function read({ role = "", lang, alt, children = [] }: StructureNode): ReadTag[] {
    const inside = children.flatMap((child): ReadTag["children"] => {
      const number = numberOf(child);
      if (number !== null) return [{ text: textOf(textOfMark.get(number)) }];
      return child.type === undefined ? read(child) : ["link"];
    });
    // Parts of a list or a table that are on other pages come without content.
    return inside.length === 0 ? [] : [readTag(role, lang, alt, inside)];
  }
}

/** The same by our reader. */
function linesByOurs(
  page: ContentStream,
  root: Tag | null,
  pagesOf: Map<Tag, Set<number>>,
  kindOf: CheckedPdf["kindOf"],
): string[] {
  const pieces = [page, ...everyForm(page)].flatMap((stream) => stream.pieces);
  const textOfMark = new Map<number, MarkedText>();
  let untagged = "";
  for (const { mcid, isArtifact, text, stream } of pieces) {
    if (mcid === null || isArtifact) untagged += text;
    else {
      const known = textOfMark.get(mcid) ?? { page: "", forms: "" };
      known[stream.isForm ? "forms" : "page"] += text;
      textOfMark.set(mcid, known);
    }
  }
  return linesOf(root ? root.children.flatMap((tag) => (tag.type === "tag" ? read(tag) : [])) : [], untagged);

  function read(tag: Tag): ReadTag[] {
    if (!pagesOf.get(tag)?.has(page.page)) return [];
    const inside = tag.children.flatMap((child): ReadTag["children"] => {
      if (child.type === "tag") return read(child);
      if (child.type === "annotation") return child.page === page.page ? ["link"] : [];
      return child.stream.page === page.page ? [{ text: textOfPiece(child) }] : [];
    });
    return inside.length === 0 ? [] : [readTag(kindOf(tag), tag.lang, tag.alt ?? tag.actualText, inside)];
  }

  function textOfPiece({ mcid, text }: Piece): string {
    return mcid !== null && isAmbiguous(textOfMark.get(mcid)) ? "" : text;
  }
}

/** The pages on which each tag has something. */
function pagesByTag(root: Tag): Map<Tag, Set<number>> {
  const pages = new Map<Tag, Set<number>>();
  const read = (tag: Tag): Set<number> => {
    const own = new Set<number>();
    for (const child of tag.children) {
      if (child.type === "tag") for (const page of read(child)) own.add(page);
      else own.add(child.type === "annotation" ? child.page : child.stream.page);
    }
    pages.set(tag, own);
    return own;
  };
  read(root);
  return pages;
}

interface MarkedText {
  page: string;
  forms: string;
}

function textOf(marked: MarkedText | undefined): string {
  if (marked === undefined || isAmbiguous(marked)) return "";
  return marked.page + marked.forms;
}

function isAmbiguous(marked: MarkedText | undefined): boolean {
  return marked !== undefined && marked.forms.trim() !== "" && marked.page.trim() !== "";
}

function readTag(
  role: string,
  lang: string | null | undefined,
  alt: string | null | undefined,
  children: ReadTag["children"],
): ReadTag {
  const words = alt?.replace(/\s+/g, " ").trim();
  const line = [role, lang, words === undefined ? null : `(${words})`].filter(Boolean).join(" ");
  return { role, line, children };
}

function linesOf(nodes: ReadTag[], untagged: string): string[] {
  const lines: string[] = [];
  for (const node of nodes) add(node, "");
  if (lettersOf(untagged) !== "") lines.push(`in no tag: ${lettersOf(untagged)}`);
  return lines;

  function add({ role, line, children }: ReadTag, indent: string): void {
    lines.push(indent + line);
    let text = "";
    const endText = () => {
      if (lettersOf(text) !== "") lines.push(`${indent}  ${lettersOf(text)}`);
      text = "";
    };
    for (const child of children) {
      if (child !== "link" && "text" in child) {
        if (role !== "Figure") text += child.text;
        continue;
      }
      endText();
      if (child === "link") lines.push(`${indent}  a link`);
      else add(child, `${indent}  `);
    }
    endText();
  }
}

/** Spaces are left out: PDF.js guesses them from gaps. */
function lettersOf(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u00AD]/g, "");
}
