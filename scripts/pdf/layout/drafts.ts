/**
 * The styles of a document while it is printed several times over, to find out where things are.
 *
 * These functions run inside the page. They can use nothing from outside themselves.
 */

/**
 * Sets up the document for drafts, in which everything keeps its place and nothing is drawn. Until `endPrintings` the
 * window, in screen media, is left without layout: after each printing Chromium would lay out the whole document for it.
 */
export function beginDrafts(): void {
  const hiddenWindow = new CSSStyleSheet();
  hiddenWindow.replaceSync("@media screen { body > * { content-visibility: hidden } }");
  const drafts = new CSSStyleSheet();
  const margins = ["top-left", "top-center", "top-right", "bottom-left", "bottom-center", "bottom-right"];
  drafts.replaceSync(`
    @page { ${margins.map((box) => `@${box} { content: none !important }`).join(" ")} }
    body { visibility: hidden }
    [data-skipped] > :not(.flow-mark) { content-visibility: hidden }
  `);
  document.adoptedStyleSheets = [hiddenWindow, drafts];
}

/** Leaves flows out of a draft but for their beginnings; null leaves out none. */
export function skipFlows(printed: string[] | null): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-flow]"))
    part.toggleAttribute("data-skipped", printed !== null && !printed.includes(part.dataset.flow ?? ""));
}

/** From here on the document is printed as it is. */
export function endDrafts(): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, 1);
  for (const part of document.querySelectorAll("[data-skipped]")) part.removeAttribute("data-skipped");
}

export function endPrintings(): void {
  document.adoptedStyleSheets = [];
}
