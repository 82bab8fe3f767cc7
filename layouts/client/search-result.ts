import type { Found, IndexedPage } from "../../scripts/site/search/find.ts";

/** What is known of a page that was found, besides what the index says. */
export interface PageTexts {
  url: string;
  parts: { id: string | null; title: string; sentences: string[] }[];
}

/** One result: its kind, title, the sentences that answer best, and the sections that match. */
export function resultItem(result: IndexedPage & PageTexts, { marks }: Found): HTMLLIElement {
  const { url, title, kind, parts } = result;
  const item = element("li", "search-result");
  const heading = element("h3", "search-result__title");
  heading.append(link(url, title));
  item.append(element("p", "search-result__kind", kind), heading);
  const quoted = bestSentences(parts, marks);
  if (quoted !== "") {
    const words = element("p", "search-result__words");
    words.append(...markedWords(quoted, marks));
    item.append(words);
  }
  // The first part is the page itself.
  const within = parts.filter((part) => part.id !== null && marks(part.title).length > 0).slice(0, 3);
  if (within.length > 0) {
    const list = element("ul", "search-result__parts");
    for (const part of within) {
      const entry = element("li");
      entry.append(link(`${url}#${part.id}`, part.title));
      list.append(entry);
    }
    item.append(list);
  }
  return item;
}

/** The sentence with most of what is looked for, and the next of its paragraph if both are short; else the first. */
function bestSentences(parts: PageTexts["parts"], marks: Found["marks"]): string {
  let best = "";
  let most = -1;
  for (const paragraph of parts.flatMap(({ sentences }) => sentences)) {
    const all = sentencesOf(paragraph);
    for (const [at, sentence] of all.entries()) {
      const found = new Set(marks(sentence).map(({ from, to }) => sentence.slice(from, to).toLowerCase()))
        .size;
      if (found <= most) continue;
      most = found;
      const next = all[at + 1] ?? "";
      best = sentence.length + next.length < 220 ? `${sentence} ${next}`.trim() : sentence;
    }
  }
  return best;
}

function sentencesOf(paragraph: string): string[] {
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: "sentence" });
  return Array.from(segmenter.segment(paragraph), ({ segment }) => segment.trim());
}

/** A text with what is looked for as `<mark>` elements and nothing else: a page's text stays text. */
function markedWords(text: string, marks: Found["marks"]): Node[] {
  let last = 0;
  const nodes = marks(text).flatMap(({ from, to }): Node[] => {
    const before = new Text(text.slice(last, from));
    last = to;
    return [before, element("mark", "", text.slice(from, to))];
  });
  return [...nodes, new Text(text.slice(last))];
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
