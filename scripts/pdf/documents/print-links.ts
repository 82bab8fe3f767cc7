/**
 * Links between pages of the website lead nowhere from a PDF: they lead to the same thing inside the document where it
 * is there, and are plain text otherwise.
 *
 * A reference that an author has made gets its page number, if the document has page numbers.
 *
 * @example printLinks('<a class="term" href="/glossary/index.html">MASH</a>', () => null) // '<span class="term">MASH</span>'
 */
export function printLinks(
  html: string,
  idOf: (address: string) => string | null,
  withPages = false,
): string {
  return html.replace(
    /<a\b([^>]*?)\s+href="(\/[^"]*)"([^>]*)>([\s\S]*?)<\/a>/g,
    (_, before: string, address: string, after: string, text: string) => {
      const id = idOf(address);
      if (id !== null) {
        const link = `<a${before} href="#${id}"${after}>${text}</a>`;
        const isReference = /\bclass="reference"/.test(before + after);
        return isReference && withPages
          ? `${link} (page <span class="page-number" data-for="${id}"></span>)`
          : link;
      }
      return `<span${before}${after}>${text}</span>`;
    },
  );
}
