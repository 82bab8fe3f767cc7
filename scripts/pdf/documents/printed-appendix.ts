import { say } from "../../model/words/words.ts";
import { appendixHtml } from "./appendix/appendix-html.ts";
import { fullPageFoot } from "./appendix/full-page-foot.ts";
import { scopeStylesheet } from "./appendix/scope-stylesheet.ts";
import type { PrintDocument } from "./print-document.ts";

/** A document of the board as a part of a committee report. */
export interface PrintedAppendix {
  id: string;
  markup: string;
  /** Its rules, which hold inside it alone. */
  css: string;
  fontFaces: string[];
  /** Names of its pages that lie on their side. */
  landscapePages: string[];
}

/**
 * A document that is printed by itself, too, from the same HTML and the same styles: no template has to know that
 * it is an appendix. One HTML document is composed, since merging PDFs loses their tags.
 */
export function printedAppendix(document: PrintDocument, number: number): PrintedAppendix {
  const id = `appendix-${number}`;
  const label = say("Appendix {number}", { number });
  const html = document.html();
  const scoped = scopeStylesheet(stylesheetsOf(document, html), id);
  return {
    id,
    markup: appendixHtml(html, id, label),
    css: scoped.css + scoped.fullPages.map((page) => fullPageFoot(page, label)).join(""),
    fontFaces: scoped.fontFaces,
    landscapePages: scoped.landscapePages,
  };
}

/** All but those with `data-alone`, which hold for the document by itself. */
function stylesheetsOf(document: PrintDocument, html: string): string {
  return [...html.matchAll(/<link rel="stylesheet" href="([^"]*)">/g)]
    .map(([, path = ""]) => document.resources(path)?.body ?? "")
    .map((body) => (typeof body === "string" ? body : new TextDecoder().decode(body)))
    .join("\n");
}
