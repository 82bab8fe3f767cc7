import { say } from "../../model/words/words.ts";
import { address } from "../addresses/addresses.ts";

/**
 * Adds a link to itself at every heading, chart, table, part and recommendation with an address of its own. Without a
 * script it links to the place; layouts/client/link-here.ts turns it into a button that copies the address. Only on the
 * website: print has other addresses.
 *
 * The link is beside the heading, not in it, so it is not part of the heading's text.
 */
export function linkHere(html: string): string {
  const start = html.indexOf("<main");
  const end = html.indexOf("</main>");
  if (start < 0 || end < 0) return html;
  const main = html.slice(start, end);
  const linked = atParagraphs(atSources(atSections(atHeadings(main))));
  if (linked === main) return html;
  const script = `  <script src="${address.script("link-here")}" defer></script>\n</head>`;
  return html.slice(0, start).replace("</head>", script) + linked + html.slice(end);
}

// Markdown headings have an id and no class.
function atHeadings(html: string): string {
  return html.replace(
    /<h([2-6]) id="([^"]+)">([^<]*(?:<(?!\/h)[^<]*)*)<\/h\1>/g,
    (heading, _level: string, id: string, words: string) => beside(heading, id, words),
  );
}

function atSections(html: string): string {
  return html.replace(
    /(<section class="(?:part|card)[^"]*" id="([^"]+)">[^<]*(?:<(?!h[2-6]|\/section)[^<]*)*)(<h([2-6])\b[^>]*>([^<]*(?:<(?!\/h)[^<]*)*)<\/h\4>)/g,
    (_, before: string, id: string, heading: string, _level: string, words: string) =>
      before + beside(heading, id, words),
  );
}

// A paragraph that has a number is cited by it; those of a cover report have a class. The link may not stand alone on a
// line, and holds on to the last word.
function atParagraphs(html: string): string {
  return html.replace(
    /(<p id="([^"]+)"><span class="paragraph-number">([^<]*?) <\/span>[^<]*(?:<(?!\/p>)[^<]*)*)<\/p>/g,
    (_, text: string, id: string, number: string) => {
      const [last = ""] = /[^\s<>]*$/.exec(text) ?? [];
      const words = text.slice(0, text.length - last.length);
      const toItself = link(id, say("Paragraph {number}", { number }));
      return `${words}<span class="linked-word">${last} ${toItself}</span></p>`;
    },
  );
}

// A chart and a table end with their source, where there is room for the link.
function atSources(html: string): string {
  const ids: Record<string, string> = {};
  return html.replace(
    /<div class="(chart|table)" id="([^"]+)"|(<p class="(chart|table)__source">[^<]*(?:<(?!\/p>)[^<]*)*)<\/p>/g,
    (found, opened: string | undefined, id: string, source: string, closed: string) => {
      if (opened !== undefined) {
        ids[opened] = id;
        return found;
      }
      const place = ids[closed];
      // A dataset in a form of its own may follow a table, and has no place that a link could lead to.
      delete ids[closed];
      return place === undefined ? found : `${source} ${link(place, `this ${closed}`)}</p>`;
    },
  );
}

function beside(heading: string, id: string, words: string): string {
  const text = words
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return `<div class="linked">${heading}${link(id, `“${text}”`)}</div>`;
}

function link(id: string, what: string): string {
  return `<a class="link-here" href="#${id}"><span aria-hidden="true">#</span><span class="visually-hidden">${say("Link to")} ${what}</span></a>`;
}
