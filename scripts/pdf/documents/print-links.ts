import type { PrintedLink } from "../../site/data/printed-link.ts";

/**
 * Links between pages of the website lead nowhere from a PDF: they lead to the same thing inside the document where it
 * is there, and are plain text otherwise.
 *
 * A reference that an author has made gets its page number, if the document has page numbers, or the address of what is
 * not in the document, if the document is read far from it.
 *
 * @example printLinks('<a class="term" href="/glossary/index.html">MASH</a>', () => null) // '<span class="term">MASH</span>'
 */
export function printLinks(
  html: string,
  idOf: (address: string) => string | null,
  withPages = false,
  addressOf: (page: string) => PrintedLink | null = () => null,
): string {
  return html.replace(
    /<a\b([^>]*?)\s+href="(\/[^"]*)"([^>]*)>([\s\S]*?)<\/a>/g,
    (_, before: string, address: string, after: string, text: string) => {
      const id = idOf(address);
      const isReference = /\bclass="reference"/.test(before + after);
      if (id !== null) {
        const link = `<a${before} href="#${id}"${after}>${text}</a>`;
        return isReference && withPages
          ? `${link} (page <span class="page-number" data-for="${id}"></span>)`
          : link;
      }
      const words = `<span${before}${after}>${text}</span>`;
      const elsewhere = isReference ? addressOf(address) : null;
      return elsewhere ? `${words} (<a href="${elsewhere.href}">${elsewhere.text}</a>)` : words;
    },
  );
}
