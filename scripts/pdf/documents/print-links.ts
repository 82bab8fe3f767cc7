/**
 * Links between pages of the website lead nowhere from a PDF: they lead to the same thing inside the document where it
 * is there, and are plain text otherwise.
 *
 * @example printLinks('<a class="term" href="/glossary/index.html">MASH</a>', () => null) // '<span class="term">MASH</span>'
 */
export function printLinks(html: string, idOf: (address: string) => string | null): string {
  return html.replace(
    /<a\b([^>]*?)\s+href="(\/[^"]*)"([^>]*)>([\s\S]*?)<\/a>/g,
    (_, before: string, address: string, after: string, text: string) => {
      const id = idOf(address);
      if (id !== null) return `<a${before} href="#${id}"${after}>${text}</a>`;
      return `<span${before}${after}>${text}</span>`;
    },
  );
}
