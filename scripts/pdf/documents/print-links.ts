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
    (_, before: string, address: string, after: string, text: string, at: number) => {
      const id = idOf(address);
      // A note in brackets gets none of its own.
      const added = (words: string) => (isInBrackets(html, at) ? `, ${words}` : ` (${words})`);
      const isReference = /\bclass="reference"/.test(before + after);
      if (id !== null) {
        const link = `<a${before} href="#${id}"${after}>${text}</a>`;
        return isReference && withPages
          ? link + added(`page <span class="page-number" data-for="${id}"></span>`)
          : link;
      }
      const words = `<span${before}${after}>${text}</span>`;
      const elsewhere = isReference ? addressOf(address) : null;
      return elsewhere ? words + added(`<a href="${elsewhere.href}">${elsewhere.text}</a>`) : words;
    },
  );
}

/** Whether a bracket is open before a place in the words of its paragraph. */
function isInBrackets(html: string, at: number): boolean {
  const before = html.slice(Math.max(0, at - 400), at);
  return /\([^()]*$/.test(
    before.replace(/<\/?(?:p|li|td|th|div|dd|h\d)\b[^>]*>/g, ")").replace(/<[^>]*>/g, ""),
  );
}
