import { appendixHtml } from "./appendix/appendix-html.ts";
import { fullPageFoot } from "./appendix/full-page-foot.ts";
import { scopeStylesheet } from "./appendix/scope-stylesheet.ts";
import type { PrintDocument } from "./print-document.ts";

/** A document that another one carries behind its own pages. */
export interface CarriedDocument {
  /** Of its first page, "appendix-1". */
  id: string;
  /** What stands above its title, "Appendix 1". */
  label: string;
  title: string;
  document: PrintDocument;
}

/** A document of the board as a part of another one. */
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
export function printedAppendix({ document, id, label }: CarriedDocument): PrintedAppendix {
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
