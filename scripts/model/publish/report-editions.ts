import { createHash } from "node:crypto";
import type Token from "markdown-it/lib/token.mjs";
import type { z } from "zod";
import { isPrintedByReference } from "../cross-references/fill-references.ts";
import { correctedMark } from "../figures/value-in-words.ts";
import type { ContentFile } from "../load/front-matter.ts";
import { plainText } from "../markdown/parser.ts";
import type { Block, Document } from "../report/block.ts";
import type { LongReport, ReportEdition } from "../report/long-report.ts";
import { publishedDate } from "../report/published-date.ts";
import type { Release, WithContacts } from "../report/release.ts";
import type { Table } from "../report/table.ts";
import type * as frontMatter from "../schema/front-matter.ts";
import { type Problem, problemAt, warningAt } from "../values/problem.ts";
import { directionOf } from "../words/direction-of.ts";
import { speaking, type Words } from "../words/words.ts";

type EditionFile = ContentFile<z.output<typeof frontMatter.edition>>;

/**
 * The editions of a report for other readers: a children's edition, Easy Read, another language.
 *
 * Each names the text of the report that it was checked against, by its mark. If the report has changed since, a
 * warning gives the new mark, and the edition's page says so.
 */
export function publishEditions(
  files: EditionFile[],
  report: Omit<LongReport, "editions">,
  boardLanguage: string,
  wordsOf: (language: string) => Words,
  parse: (file: EditionFile) => Document & Release & WithContacts,
  problems: Problem[],
): ReportEdition[] {
  if (files.length === 0) return [];
  const mark = markOf(report);
  return files
    .toSorted((a, b) => a.matter.order - b.matter.order || (a.slug < b.slug ? -1 : 1))
    .map((file) => {
      const { matter, slug } = file;
      const checked = matter["checked-against"];
      const language = matter.language ?? boardLanguage;
      const words = wordsOf(language);
      if (checked !== mark) problems.push(notChecked(file, mark));
      const document = speaking(words, () => parse(file));
      if (matter.layout === "easy-read") problems.push(...withoutPictures(document, file));
      return {
        slug,
        title: matter.title,
        label: matter.label,
        summary: matter.summary,
        language,
        direction: directionOf(language),
        words,
        audiences: matter.audiences,
        isPrinted: matter.print ?? matter.layout !== undefined,
        layout: matter.layout ?? null,
        published: speaking(words, () => publishedDate(matter.published)),
        formerly: matter.formerly,
        checked: checked === undefined ? "never" : checked === mark ? "up to date" : "changed",
        ...document,
      };
    });
}

/** The sentences of an Easy Read edition that have no picture beside them: one warning for them all. */
function withoutPictures({ blocks }: Document, { yaml }: EditionFile): Problem[] {
  const bare = blocks.flatMap((block) =>
    block.type !== "prose"
      ? []
      : block.tokens.filter(
          (token, index) =>
            token.type === "inline" &&
            block.tokens[index - 1]?.type === "paragraph_open" &&
            token.children?.[0]?.type !== "image",
        ),
  );
  const [first] = bare;
  if (!first) return [];
  const words = plainText(first.children ?? []);
  return [
    warningAt(
      yaml.placeOf(["layout"]),
      bare.length === 1
        ? `"${words}" has no picture beside it`
        : `${bare.length} texts have no picture beside them, of which the first is "${words}"`,
      "Begin each with one: ![](drawing:house-line), by its name at phosphoricons.com, or ![decorative](images/ours.png)",
    ),
  ];
}

function notChecked({ yaml, matter }: EditionFile, mark: string): Problem {
  const checked = matter["checked-against"];
  return {
    ...problemAt(
      yaml.placeOf(checked === undefined ? [] : ["checked-against"]),
      checked === undefined
        ? "nobody has compared this edition with the report"
        : "the report has changed since this edition was compared with it",
      `Read the two side by side, then write checked-against: "${mark}"`,
    ),
    severity: "warning",
    // The mark depends on the whole text, and a corrected text has another.
    isLast: true,
  };
}

/**
 * Eight characters that change whenever a word or a figure of the report does, and only then. Made from published
 * content: it reveals nothing about a hidden number.
 */
export function markOf({
  title,
  strapline,
  blocks,
  chapters,
  summary,
}: Omit<LongReport, "editions">): string {
  const words = [
    title,
    strapline ?? "",
    ...blocks.map(wordsOf),
    ...chapters.flatMap((chapter) => [chapter.title, ...chapter.blocks.map(wordsOf)]),
    ...(summary?.parts.flatMap((part) => [part.title, ...part.blocks.map(wordsOf)]) ?? []),
  ];
  return createHash("sha256").update(words.join("\n")).digest("hex").slice(0, 8);
}

function wordsOf(block: Block): string {
  switch (block.type) {
    case "prose":
      return block.tokens.map(({ children }) => plainText((children ?? []).filter(isTyped))).join(" ");
    case "panel":
      return [block.title?.text ?? "", ...block.body.map(wordsOf)].join("\n");
    case "picture":
      return [block.alt, block.caption?.text ?? "", block.credit?.text ?? ""].join("\n");
    case "chart":
      return [block.chart.title, cellsOf(block.chart.table)].join("\n");
    case "table":
      return cellsOf(block.table);
    case "dataset":
      return withoutMarks(block.dataset.csv.join("\n"));
    case "key-figures":
      return block.figures.map(({ title, value }) => `${title} ${value.text}`).join("\n");
    // Lists of the whole board, which an edition does not retell.
    default:
      return "";
  }
}

// A new chart number does not change the report's words.
function isTyped(token: Token): boolean {
  return !isPrintedByReference(token);
}

// That a source printed another number changes none of the report's.
function withoutMarks(cells: string): string {
  return cells.replaceAll(correctedMark, "");
}

function cellsOf({ caption, rows }: Table): string {
  return withoutMarks(
    [caption, ...rows.map(({ cells }) => cells.map(({ csv }) => csv).join(","))].join("\n"),
  );
}
