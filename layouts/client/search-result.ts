/** What Pagefind returns for a page. */
export interface SearchResult {
  url: string;
  excerpt: string;
  meta: { title?: string; kind?: string };
  /** The page's words, and which of them match. */
  content: string;
  locations: number[];
  sub_results: { title: string; url: string }[];
}

/** One result: its kind, title, excerpt, and the sections that match. */
export function resultItem({ url, excerpt, meta, sub_results: parts }: SearchResult): HTMLLIElement {
  const item = element("li", "search-result");
  const title = element("h3", "search-result__title");
  title.append(link(url, meta.title ?? url));
  const words = element("p");
  words.append(...markedWords(excerpt));
  item.append(element("p", "search-result__kind", meta.kind ?? ""), title, words);
  // The first section is the page itself if the words are above its first heading.
  const within = parts.filter((part) => part.url.includes("#")).slice(0, 3);
  if (within.length > 0) {
    const list = element("ul", "search-result__parts");
    for (const part of within) {
      const entry = element("li");
      entry.append(link(part.url, part.title));
      list.append(entry);
    }
    item.append(list);
  }
  return item;
}

/** The words of a page that match. */
export function foundWords({ content, locations }: SearchResult): string[] {
  const words = content.split(/\s+/);
  return locations.map((place) => words[place] ?? "");
}

/** The words with their marks as `<mark>` elements and nothing else: a page's text stays text. */
function markedWords(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, "text/html");
  return [...body.childNodes].map((node) =>
    node.nodeName === "MARK" ? element("mark", "", node.textContent ?? "") : new Text(node.textContent ?? ""),
  );
}

function link(url: string, text: string): HTMLAnchorElement {
  const anchor = element("a", "", text);
  anchor.href = url;
  return anchor;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = "",
  text = "",
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  if (text !== "") made.textContent = text;
  return made;
}
