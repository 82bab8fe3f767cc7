import { lettersByFace } from "../../model/letters/typefaces.ts";
import type { Report } from "../../model/report/report.ts";
import { address } from "../addresses/addresses.ts";
import { chartScript } from "../charts/chart-script.ts";
import type { Picture } from "../data/pictures.ts";
import { keepWhole } from "./keep-whole.ts";
import { linkHere } from "./link-here.ts";
import { relativeLinks, rootedLinks } from "./relative-links.ts";
import { markRightToLeft } from "./right-to-left.ts";
import { sharingHead } from "./sharing-head.ts";

/** Turns the output of a page's template into its file; `page` is its address. */
export type FinishPage = (html: string, page: string) => Buffer | Promise<Buffer>;

/**
 * Changes made to every page of the website, but not to print.
 *
 * Eleventy keeps each page until it ends: as the bytes of its file, a page takes half the memory of its text.
 *
 * @param pictures those that this build draws
 * @param letters receives the letters of all pages that are not ASCII
 */
export function finishPages(
  report: Report,
  pictures: Picture[],
  letters = new Set<string>(),
): (html: string, page: string) => Buffer {
  const inHead = sharingHead(report, pictures);
  const { website } = report.board;
  return (html, page) => {
    const finished = keepWhole(markRightToLeft(withLetters(inHead(chartScript(linkHere(html)), page))));
    // Links come last, because the earlier steps add some.
    const isRooted = page === address.notFound && website !== null;
    return Buffer.from(isRooted ? rootedLinks(finished, website) : relativeLinks(finished, page));
  };

  function withLetters(html: string): string {
    for (const run of html.match(/[^\0-\x7f]+/g) ?? []) for (const letter of run) letters.add(letter);
    if (lettersByFace(html).size === 0) return html;
    return html.replace("</head>", `  <link rel="stylesheet" href="${address.letters}">\n</head>`);
  }
}
