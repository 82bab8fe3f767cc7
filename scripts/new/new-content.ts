import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildReport } from "../model/build-report.ts";
import { PlainError } from "../plain-error.ts";

export interface NewContent {
  board: string;
  kind: string | undefined;
  slug: string | undefined;
  /** The year of a chapter; the newest report's where it is left out. */
  year: string | undefined;
}

/**
 * Makes a content file that an editor fills in. It passes `npm run check` as it is.
 *
 * @returns its path in the board folder
 * @throws PlainError when the kind or the name is not right, or the file is there already
 */
export function newContent({ board, kind, slug, year }: NewContent): string {
  if (kind === undefined || !(kind in texts))
    throw new PlainError(`Say what to make: npm run new -- ${Object.keys(texts).join("|")} name-of-the-file`);
  if (slug === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new PlainError(
      "The name has lower case letters, digits and single hyphens, such as child-sexual-exploitation.",
    );
  const path = pathOf(kind as Kind, slug, year ?? newestYear(board));
  const file = join(board, path);
  if (existsSync(file)) throw new PlainError(`${path} is there already. Choose another name.`);
  mkdirSync(dirname(file), { recursive: true });
  const title = slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll("-", " ");
  writeFileSync(file, texts[kind as Kind](title, buildReport(board).date.key));
  return path;
}

type Kind = keyof typeof texts;

const texts = {
  briefing: (title: string, date: string) => `---
title: ${title}
published: ${date}
summary: One sentence that says what this briefing is about.
topics: []
---
${[
  "Why this matters",
  "What it is",
  "What we know",
  "Signs to notice",
  "What to do",
  "What good looks like",
  "Questions for your team",
]
  .map((part, index) => `## ${index + 1} ${part}\n\nAbout 50 words.\n`)
  .join("\n")}`,
  poster: (title: string, date: string) => `---
title: ${title}
strapline: One line under the title
published: ${date}
summary: One sentence that says what this poster is about.
---
- A short statement with its **word** that matters
- A second statement
- A third statement
- A fourth statement

A slogan of a few words.
`,
  chapter: (title: string) => `---
title: ${title}
order: 900
---
The text of the chapter.
`,
};

function pathOf(kind: Kind, slug: string, year: string | null): string {
  if (kind === "chapter") {
    if (year === null) throw new PlainError("There is no report yet. Say its year: --year 2016-17");
    return `content/annual-report/${year}/${slug}.md`;
  }
  return `content/${kind === "briefing" ? "briefings" : "posters"}/${slug}.md`;
}

function newestYear(board: string): string | null {
  const reports = join(board, "content/annual-report");
  return existsSync(reports) ? (readdirSync(reports).sort().at(-1) ?? null) : null;
}
