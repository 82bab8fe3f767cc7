import type { Tag } from "../../pdf/structure/tags/tag.ts";
import { plain } from "./letters.ts";
import type { CheckedPdf, PdfProblem } from "./pdf-check.ts";

/** A rule of ours, with checkpoint 09, for a PDF whose HTML is at hand. */
export const readingOrderRule = { "09-html": "The tags say what the HTML says, all of it, in its order" };

/**
 * Whether the tags say what the HTML says, in its order, alternative texts included. What only the PDF has, such as
 * numbers of a list, was written by CSS.
 *
 * @param html what can be seen of the HTML in print, text by text
 */
export function readingOrder({ tree }: CheckedPdf, html: string[]): PdfProblem[] {
  const { said, pages } = saidBy(tree?.root);
  const problems: PdfProblem[] = [];
  let at = 0;
  for (const text of html) {
    const words = plain(text);
    if (words === "") continue;
    const found = said.indexOf(words, at);
    if (found >= 0 && found - at <= farthest) at = found + words.length;
    // A number or a letter is found anywhere.
    else if (words.length > 3) problems.push(problem(text, said.includes(words), pageAt(pages, at)));
  }
  return problems;
}

/** Between two texts of the HTML CSS may have written something: an address behind a link is the longest. */
const farthest = 300;

function problem(text: string, isElsewhere: boolean, page: number): PdfProblem {
  const words = `"${text.trim().replace(/\s+/g, " ").slice(0, 60)}"`;
  return {
    number: "09-html",
    page,
    what: isElsewhere ? `${words} is read out in another place than in the HTML` : `${words} is not read out`,
    remedy: isElsewhere
      ? "Look whether CSS moves it, or a fix of scripts/pdf/remediation/"
      : "Look whether it is clipped, or lost by a fix of scripts/pdf/remediation/",
  };
}

/** Everything that the tags say, and the page of each piece by where it begins. */
function saidBy(root: Tag | undefined): { said: string; pages: [number, number][] } {
  const pages: [number, number][] = [];
  let said = "";
  if (root) visit(root);
  return { said, pages };

  function visit(tag: Tag): void {
    const instead = tag.alt ?? tag.actualText;
    if (instead) said += plain(instead);
    else
      for (const child of tag.children) {
        if (child.type === "tag") visit(child);
        if (child.type !== "piece") continue;
        pages.push([said.length, child.stream.page + 1]);
        said += plain(child.text);
      }
  }
}

function pageAt(pages: [number, number][], at: number): number {
  return pages.findLast(([from]) => from <= at)?.[1] ?? 1;
}
