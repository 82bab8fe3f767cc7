import { Parser } from "htmlparser2";

/** What a page says, in the parts between its headings. */
export interface PagePart {
  /** Null above the first heading. */
  id: string | null;
  title: string;
  /** Paragraphs and items that are whole sentences, to be shown. */
  sentences: string[];
  /** All its words, to be found. */
  words: string[];
}

const left = /^(?:svg|nav|button|form|script|style|select|dialog)$/;
const leftClasses =
  /(?:^| )(?:opening__above|number-badge|link-here|reading__side|provenance|cite|visually-hidden|not-searched|previous-next|related|download|to-top|notice)(?: |$)/;
const blocks =
  /^(?:p|li|dd|dt|td|th|tr|h[1-6]|div|section|figcaption|caption|blockquote|ul|ol|table|summary|br)$/;
const prose = /^(?:p|li|dd|blockquote)$/;
const empty = /^(?:img|br|hr|input|wbr|source|col|link|meta)$/;

/** Reads the main part of a finished page, without what it shares with other pages. */
export function pageText(html: string): PagePart[] {
  const parts: PagePart[] = [{ id: null, title: "", sentences: [], words: [] }];
  const open: { name: string; isLeft: boolean }[] = [];
  let text = "";
  let heading: string | null = null;
  const end = (name: string) => {
    const words = text.replace(/\s+/g, " ").trim();
    text = "";
    const part = parts.at(-1) as PagePart;
    if (words === "") return;
    if (heading !== null && /^h[2-4]$/.test(name)) {
      parts.push({ id: heading || null, title: words, sentences: [], words: [] });
      heading = null;
      return;
    }
    // The title of the page is known.
    if (name === "h1") return;
    part.words.push(words);
    const isSentence = /[.!?…]["'”’)]*$/.test(words) && words.length > 30;
    if (isSentence && open.some((each) => prose.test(each.name))) part.sentences.push(words);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (empty.test(name)) {
        if (name === "br") text += " ";
        return;
      }
      const isLeft =
        (open.at(-1)?.isLeft ?? false) || left.test(name) || leftClasses.test(attributes.class ?? "");
      if (blocks.test(name) && !isLeft) {
        end(open.at(-1)?.name ?? "");
        if (/^h[2-4]$/.test(name)) heading = attributes.id ?? "";
      }
      open.push({ name, isLeft });
    },
    ontext(words) {
      if (!open.at(-1)?.isLeft) text += words;
    },
    onclosetag(name) {
      if (empty.test(name)) return;
      if (blocks.test(name) && !open.at(-1)?.isLeft) end(name);
      open.pop();
    },
  });
  parser.write(html.slice(html.indexOf("<main"), html.indexOf("</main>")));
  parser.end();
  return parts;
}
