import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gitignore } from "../model/safe-files.ts";
import { committeeFormFile } from "../model/schema/committee-form.ts";
import { didYouMean } from "../model/values/nearest-names.ts";
import { isDate, parsePeriod } from "../model/values/period.ts";
import { reportFolder } from "../model/values/report-id.ts";
import { slugOf } from "../model/values/slug.ts";
import { PlainError } from "../system/plain-error.ts";
import { committeeDraft } from "./committee-draft.ts";
import { committeeFormOf } from "./committee-form-of.ts";
import {
  type BriefingAbout,
  briefingDraft,
  briefingsAbout,
  chapterDraft,
  meetingDraft,
  partDraft,
  posterDraft,
  reportDraft,
  seriesDraft,
} from "./drafts.ts";
import { type LastChapter, lastChapter } from "./last-chapter.ts";
import { reportTypeOf } from "./report-type-of.ts";
import { reviewDraft } from "./review-draft.ts";

export interface NewContent {
  /** The board folder. */
  board: string;
  /** The words after the command: what to make, and its name. */
  words: string[];
  /** The year of a chapter; the newest report's if omitted. */
  year?: string | undefined;
  /** What a briefing is about, which has headings of its own: "review". */
  about?: string | undefined;
  /** The form of a committee paper, of data/forms/ or of the product. */
  form?: string | undefined;
  /** The type of a report that is not annual. */
  type?: string | undefined;
  /** The day of publication; the editor fills it in if omitted. */
  published?: string | undefined;
}

interface NewFile {
  /** Its path in the board folder. */
  path: string;
  /** What to know about its place; null if there is nothing to say. */
  remark: string | null;
}

/**
 * Creates content files for an editor to fill in: drafts, with every useful key.
 *
 * It reads only the front matter of chapters and the council's form, so that it works while other files have mistakes.
 * Files created with a date pass `npm run check` as they are; without one, check says that it is missing.
 *
 * @throws PlainError if a word is not right, or the file exists already; nothing is created then
 */
export function newContent(wanted: NewContent): NewFile[] {
  const { board, words } = wanted;
  const [kind, slug, ...more] = words;
  if (kind === undefined || !isKind(kind)) throw new PlainError(usage);
  if (more.length > 0)
    throw new PlainError(
      `A name is one word, and "${more.join(" ")}" is too much. Join the words with hyphens: npm run new -- ${kind} ${[slug, ...more].join("-").toLowerCase()}`,
    );
  if (wanted.published !== undefined && !isDate(wanted.published))
    throw new PlainError(
      `"${wanted.published}" is not a date. Write it as year-month-day, such as --published 2017-11-14`,
    );
  if (!existsSync(join(board, "data", "board.yaml")))
    throw new PlainError(
      `There is no data/board.yaml in ${resolve(board)}, so it is no board folder. Say which with --board DIR, or make it as docs/board-folder.md explains.`,
    );
  if (wanted.year !== undefined && kind !== "chapter")
    throw new PlainError(`--year says where a chapter goes, and a ${kind} takes none. Leave it out.`);
  if (wanted.form !== undefined && kind !== "committee")
    throw new PlainError(`--form is for a committee paper, and a ${kind} has none. Leave it out.`);
  if (wanted.about !== undefined && kind !== "briefing")
    throw new PlainError(`--about is for a briefing, and a ${kind} has none. Leave it out.`);
  if (wanted.type !== undefined && kind !== "report")
    throw new PlainError(`--type says what kind of report to make, and a ${kind} has none. Leave it out.`);
  const files = makers[kind]({ ...wanted, slug });
  for (const { path } of files)
    if (existsSync(join(board, path)))
      throw new PlainError(`${path} is there already. Choose another name, or change that file.`);
  for (const { path, text } of files) {
    mkdirSync(join(board, path, ".."), { recursive: true });
    // Nor through a link that leads to nothing.
    writeFileSync(join(board, path), text, { flag: "wx" });
  }
  return files.map(({ path, remark }) => ({ path, remark }));
}

type Request = NewContent & { slug: string | undefined };
type Made = NewFile & { text: string };

const makers = {
  briefing: (wanted: Request): Made[] => {
    const { slug, title } = named(wanted);
    const text = briefingDraft(title, wanted.published, aboutOf(wanted.about));
    return [{ path: `content/briefings/${slug}.md`, text, remark: null }];
  },
  poster: (wanted: Request): Made[] => {
    const { slug, title } = named(wanted);
    return [{ path: `content/posters/${slug}.md`, text: posterDraft(title, wanted.published), remark: null }];
  },
  series: (wanted: Request): Made[] => {
    const { slug, title } = named(wanted);
    return [{ path: `content/series/${slug}.md`, text: seriesDraft(title, wanted.published), remark: null }];
  },
  meeting: (wanted: Request): Made[] => {
    const { slug, title } = named(wanted);
    return [
      { path: `content/meetings/${slug}.md`, text: meetingDraft(title, wanted.published), remark: null },
    ];
  },
  committee: (wanted: Request): Made[] => {
    const { slug, title } = named(wanted);
    const formName = wanted.form ?? null;
    const { form, text: formText } = committeeFormOf(wanted.board, formName);
    const year = reportYears(wanted.board).at(-1) ?? null;
    const made: Made = {
      path: `content/committee/${slug}.md`,
      text: committeeDraft(title, wanted.published, form, year, formName),
      remark: null,
    };
    if (formText === null) return [made];
    const remark = "a usual form; put your council's headings, their order and its words in their place";
    return [{ path: committeeFormFile(formName), text: formText, remark }, made];
  },
  chapter: (wanted: Request): Made[] => {
    const { slug, title } = named(wanted);
    if (slug === "report" || slug === "summary")
      throw new PlainError(`${slug}.md is a file of the report itself. Choose another name for the chapter.`);
    const year = yearOfChapter(wanted);
    const last = lastChapter(join(wanted.board, folderOf(year)));
    const order = last === null ? 10 : last.order + 10;
    return [
      {
        path: `${folderOf(year)}/${slug}.md`,
        text: chapterDraft(title, order, last?.section ?? null),
        remark: remarkOn(order, last),
      },
    ];
  },
  review: ({ slug, published }: Request): Made[] => {
    if (slug === undefined || !/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(slug))
      throw new PlainError(
        `${slug === undefined ? "The code is missing" : `"${slug}" is not a code`}. Write letters, digits and single hyphens, such as LR1.`,
      );
    return [
      {
        path: `data/register/${slug.toLowerCase()}.yaml`,
        text: reviewDraft(slug, published),
        remark: "for a review, an audit, an inspection or a challenge",
      },
    ];
  },
  report: ({ slug: year, published, board, type, ...rest }: Request): Made[] => {
    if (type !== undefined) return otherReport({ slug: year, published, board, type, ...rest });
    if (year === undefined || !isYear(year))
      throw new PlainError(
        year !== undefined && /^[a-z]/.test(year)
          ? `"${year}" is not a year of a report. Write one, such as 2017-18, for an annual report; for another say its type, such as --type business-plan.`
          : wrongYear(year),
      );
    const yearText = year.replace("-", "/");
    return [
      {
        path: `${folderOf(year)}/report.md`,
        text: reportDraft({ title: `Annual Report ${yearText}`, published }),
        remark: null,
      },
      {
        path: `${folderOf(year)}/about.md`,
        text: chapterDraft("About this report", 10, null),
        remark: "the first chapter",
      },
      ...ignoredByGit(board),
    ];
  },
};

/** A report of a type, with a chapter for each of its parts. */
function otherReport(wanted: Request & { type: string }): Made[] {
  const { slug, title } = named(wanted);
  if (isYear(slug))
    throw new PlainError(
      `${slug} is the name of an annual report, and a report of type ${wanted.type} has another. Write a name such as ${wanted.type}-${slug}.`,
    );
  const type = reportTypeOf(wanted.board, wanted.type);
  const folder = reportFolder(slug);
  return [
    {
      path: `${folder}report.md`,
      text: reportDraft({ title, published: wanted.published, type: wanted.type }),
      remark: null,
    },
    ...(type.parts.length === 0 ? [{ title: "Introduction" }] : type.parts).map((part, index): Made => {
      const order = 10 * (index + 1);
      return {
        path: `${folder}${slugOf(part.title)}.md`,
        text: partDraft(part, order),
        remark: `order: ${order}${"required" in part && part.required ? ", has to be there" : ""}`,
      };
    }),
    ...ignoredByGit(wanted.board),
  ];
}

type Kind = keyof typeof makers;

// A board in a repository of its own: private files must not stay in its history.
function ignoredByGit(board: string): Made[] {
  return existsSync(join(board, ".gitignore"))
    ? []
    : [{ path: ".gitignore", text: gitignore, remark: "Git then leaves data/private/ alone" }];
}

const usage =
  "Say what to make: npm run new -- briefing name-of-it, poster name-of-it, series name-of-it, committee name-of-it, meeting name-of-it, chapter name-of-it, review LR1, report 2017-18, or report name-of-it --type business-plan";

function aboutOf(about: string | undefined): BriefingAbout | null {
  if (about === undefined) return null;
  const known = briefingsAbout.find((each) => each === about);
  if (known !== undefined) return known;
  throw new PlainError(
    `There are no headings for a briefing about "${about}". ${didYouMean(about, briefingsAbout, `Write one of: ${briefingsAbout.join(", ")}; or leave --about out.`)}`,
  );
}

function isKind(word: string): word is Kind {
  return Object.hasOwn(makers, word);
}

function named({ slug }: Request): { slug: string; title: string } {
  if (slug === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new PlainError(
      `${slug === undefined ? "The name is missing" : `"${slug}" is not a name`}. Write lower case letters, digits and single hyphens, such as self-neglect.`,
    );
  return { slug, title: slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll("-", " ") };
}

function yearOfChapter({ board, year }: Request): string {
  if (year !== undefined && !isYear(year)) throw new PlainError(wrongYear(year));
  const years = reportYears(board);
  const chosen = year ?? years.at(-1);
  if (chosen === undefined)
    throw new PlainError("There is no report yet. Begin it with npm run new -- report 2017-18");
  if (!years.includes(chosen))
    throw new PlainError(
      `There is no report for ${chosen}. Write one of: ${years.join(", ")}; or begin it with npm run new -- report ${chosen}`,
    );
  return chosen;
}

function reportYears(board: string): string[] {
  const reports = join(board, "content", "annual-report");
  return existsSync(reports) ? readdirSync(reports).filter(isYear).sort() : [];
}

function isYear(word: string): boolean {
  return parsePeriod(word)?.kind === "financial-year";
}

function wrongYear(word: string | undefined): string {
  const wrong = word === undefined ? "The year is missing" : `"${word}" is not a year of a report`;
  return `${wrong}. Write it as 2017-18, for April 2017 to March 2018.`;
}

function folderOf(year: string): string {
  return `content/annual-report/${year}`;
}

function remarkOn(order: number, last: LastChapter | null): string {
  return last === null
    ? `order: ${order}, the first chapter`
    : `order: ${order}, behind ${last.file} (order: ${last.order}); another number moves it`;
}
