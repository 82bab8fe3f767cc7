import type { PublishedBoard } from "../../model/report/board.ts";
import { say } from "../../model/words/words.ts";
import { curlyText } from "../../site/templates/curly-quotes.ts";

/** The `@page` rules that depend on the report: CSS alone cannot put a chapter's title at the top of its pages. */
interface PageSetting {
  /** At the top of every page, at the inner edge where both sides are printed. */
  runningTitle: string;
  /** At the foot of every page. */
  notice: string | null;
  /** On every page of what is not public. */
  mark: string | null;
  /** Whether both sides of the paper are printed: left-hand pages mirror the others, and some pages are blank. */
  duplex: boolean;
  pages: NamedPage[];
}

export interface NamedPage {
  /** For `page: …` in CSS. */
  name: string;
  /** At the top, at the outer edge. */
  title: string;
  orientation: "portrait" | "landscape";
  /** Of its section; null for the board's own. */
  colour?: number | null;
}

/** A stylesheet to be served after print-annual-report.css, which sets margins and type. */
export function pageRules({ notice, mark, duplex, ...titles }: PageSetting): string {
  const runningTitle = inRunningHead(titles.runningTitle);
  const pages = titles.pages.map((page) => ({ ...page, title: inRunningHead(page.title) }));
  const blank = say("This page is intentionally blank");
  return [
    rule("@page", {
      "top-left": quoted(runningTitle),
      ...(mark === null ? {} : { "top-center": quoted(mark.toUpperCase()) }),
      "bottom-left": quoted(notice ?? ""),
    }),
    // What follows "@page" here would be on the pages of colour, too: the last rule counts, whatever a page is called.
    rule("@page bleed", emptyBoxes, "margin: 0;"),
    duplex ? mirrored(quoted(notice ?? "")) : "",
    duplex ? blankPages(quoted(mark === null ? blank : `${mark.toUpperCase()}. ${blank}`)) : "",
    ...pages.map((page) => namedPage(page, runningTitle, duplex)),
  ].join("");
}

const emptyBoxes = {
  "top-left": "none",
  "top-center": "none",
  "top-right": "none",
  "bottom-left": "none",
  "bottom-right": "none",
};

/** Two lines at most, so that a title beside it and the mark of a draft have room. */
const mostInRunningHead = 60;

/** A title as it stands at the top of pages: of a long one, its first words. */
export function inRunningHead(title: string): string {
  if (title.length <= mostInRunningHead) return title;
  return `${title.slice(0, mostInRunningHead).replace(/\W*\s\S*$/u, "")}…`;
}

/** The wider margin is at the binding; the number and the title are at the outer edge. */
function mirrored(notice: string): string {
  return `@page :right {
  margin-left: 25mm;
  margin-right: 19mm;
}
@page :left {
  margin-left: 19mm;
  margin-right: 25mm;
  @top-left { font-weight: 700; }
  @top-right { font-weight: 400; }
  @bottom-left { content: counter(page); font-size: 11pt; font-weight: 700; }
  @bottom-right { content: ${notice}; font-size: 8pt; font-weight: 400; }
}
`;
}

/** For Chromium `:left` weighs more than a page's name: what a named page sets is said again for both sides. */
function blankPages(text: string): string {
  const none = { "top-left": "none", "top-right": "none" };
  return ["left", "right"]
    .map((side) =>
      [
        rule(`@page bleed:${side}`, emptyBoxes, "margin: 0;"),
        rule(`@page blank:${side}`, { ...none, "top-center": text }, "margin-top: 140mm;"),
      ].join(""),
    )
    .join("");
}

function namedPage(
  { name, title, orientation, colour }: NamedPage,
  runningTitle: string,
  duplex: boolean,
): string {
  return [
    rule(
      `@page ${name}`,
      { "top-right": quoted(title) },
      orientation === "landscape" ? "size: A4 landscape;" : "",
      colour,
    ),
    duplex
      ? rule(`@page ${name}:left`, { "top-left": quoted(title), "top-right": quoted(runningTitle) })
      : "",
    `.page--${name} { page: ${name}; }\n`,
    // A table that is wider than the page lies on its side, on pages of the same title.
    orientation === "portrait"
      ? [
          rule(`@page ${name}-wide`, { "top-right": quoted(title) }, "size: A4 landscape;", colour),
          duplex
            ? rule(`@page ${name}-wide:left`, {
                "top-left": quoted(title),
                "top-right": quoted(runningTitle),
              })
            : "",
          `.page--${name} .is-wide { page: ${name}-wide; }\n`,
        ].join("")
      : "",
  ].join("");
}

/**
 * A stylesheet for a report by itself, whose first page is its cover. With the name that its other pages of colour have, Chromium would lay out
 * the whole report once more: it begins with a page without a name.
 */
export function coverIsFirst(): string {
  return `${rule("@page :first", emptyBoxes, "margin: 0;")}.cover { page: auto; }\n`;
}

/** A rule with the text of its margin boxes, in the colour of a section. */
function rule(
  selector: string,
  boxes: Record<string, string>,
  declarations = "",
  colour: number | null = null,
): string {
  const coloured = colour === null ? "" : ` color: var(--section-${colour}-text);`;
  const lines = Object.entries(boxes).map(
    ([box, content]) => `  @${box} { content: ${content};${coloured} }\n`,
  );
  return `${selector} {\n${declarations === "" ? "" : `  ${declarations}\n`}${lines.join("")}}\n`;
}

/** A text as a CSS string. */
export function quoted(text: string): string {
  return `"${curlyText(text).replace(/[\\"]/g, "\\$&").replace(/\s+/g, " ")}"`;
}

/**
 * The rules of a document in large print, whose first page has the title itself.
 *
 * @param page the word for "Page"
 */
export function largePrintRules(
  { demonstration }: Pick<PublishedBoard, "demonstration">,
  { title, mark }: { title: string; mark: string | null },
  page: string,
): string {
  const rules = pageRules({ runningTitle: title, notice: demonstration, mark, duplex: false, pages: [] });
  return `${rules}@page {\n  @bottom-right { content: ${quoted(page)} " " counter(page) " / " counter(pages); }\n}\n@page :first {\n  @top-left { content: ""; }\n}\n`;
}
