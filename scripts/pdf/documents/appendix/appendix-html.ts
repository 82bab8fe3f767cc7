import { escapeHtml } from "../../../site/filters/prose.ts";

/**
 * The body of a whole document, as a part of another one: an element stands for the root and one for the
 * body, ids are unlike those of other parts, headings one level deeper, and "Appendix 2" stands at the title.
 *
 * Text cannot match: a quotation mark in text is always printed as `&quot;`.
 *
 * @param html as the layouts make it
 * @param id of the element, "appendix-2"; it stands before every id inside
 * @param label "Appendix 2"
 */
export function appendixHtml(html: string, id: string, label: string): string {
  const [, classes = "", body = ""] = /<body(?: class="([^"]*)")?>([\s\S]*)<\/body>/.exec(html) ?? [];
  const inside = body
    .replace(/(\s(?:id|data-for)=")([^"]*")/g, `$1${id}-$2`)
    .replace(/(\s(?:xlink:)?href="#)([^"]*")/g, `$1${id}-$2`)
    .replace(/(url\((?:&quot;|')?#)/g, `$1${id}-`)
    .replace(
      /(\s(?:aria-labelledby|aria-describedby|aria-owns|headers|for)=")([^"]*)"/g,
      (_, attribute: string, ids: string) => `${attribute}${ids.replace(/\S+/g, `${id}-$&`)}"`,
    )
    // Its sheets end above the edge of the paper, and have been measured where they reach it.
    .replace(/\sdata-safe-margin="[^"]*"/g, "")
    .replace(/(\sdata-fit=")/g, `$1${escapeHtml(label)}, `)
    .replace(
      /(<\/?)h([1-5])(?=[\s>])/g,
      (_, bracket: string, level: string) => `${bracket}h${Number(level) + 1}`,
    )
    .replace(
      /<h2\b[^>]*>/,
      `$&<span class="appendix__label" data-least-points="9">${escapeHtml(label)}</span> `,
    );
  // A document has one <main>, and the whole document has its own.
  const parts = inside.replace(/<main(?=[\s>])/g, "<div data-main").replaceAll("</main>", "</div>");
  return `<section class="appendix ${id}" id="${id}"><div class="appendix__body ${classes}">${parts}</div></section>`;
}
