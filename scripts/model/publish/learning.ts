import type { z } from "zod";
import { contactCalled, contactsNamed } from "../documents/contacts.ts";
import { figuresIn } from "../documents/figures-in.ts";
import { type Parse, partsOf } from "../documents/parts-of.ts";
import { makeSecondSide, sidesOf, wrongSides } from "../documents/second-side.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";
import type { ContentFile } from "../load/front-matter.ts";
import type { BoardToPublish } from "../load/loaded-board.ts";
import type { RichTextReader } from "../markdown/file-texts.ts";
import type { Part } from "../report/block.ts";
import type { Briefing, Withdrawal } from "../report/learning.ts";
import type { Report } from "../report/report.ts";
import type * as frontMatter from "../schema/front-matter.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { newestDate } from "./board.ts";
import type { MarkOf } from "./document-control.ts";
import { type LearningState, learningOf } from "./learning-of.ts";
import { publishPoster } from "./poster.ts";
import { isOverdue, reviewsOverdue } from "./review.ts";

/** The briefings and posters of a board. A withdrawn one keeps its page but is left out of every list. */
export function publishLearning(
  loaded: BoardToPublish,
  parse: Parse,
  readerOf: (file: ContentFile<unknown>) => RichTextReader,
  markOf: MarkOf,
  withdrawals: ReadonlyMap<string, Withdrawal>,
  book: ProtectedBook,
  problems: Problem[],
): Pick<Report, "briefings" | "posters" | "withdrawn"> {
  const newest = newestDate(loaded);
  problems.push(...reviewsOverdue(loaded, newest));
  const state = (file: (typeof loaded.briefings | typeof loaded.posters)[number]): LearningState => ({
    mark: markOf(file),
    contacts: contactsNamed(loaded.board, file.matter.contacts),
    withdrawn: withdrawals.get(file.file) ?? null,
    reviewOverdue: isOverdue(file.matter["review-by"], newest),
  });
  const briefings = loaded.briefings
    .map((file) => publishBriefing(file, state(file), parse, readerOf(file), book, problems))
    .sort(byTitle);
  const posters = loaded.posters
    .map((file) =>
      publishPoster(
        file,
        state(file),
        contactCalled(loaded.board, file.matter.contacts, file.matter.call),
        parse,
        readerOf(file),
        book,
        problems,
      ),
    )
    .sort(byTitle);
  return {
    briefings: briefings.filter(({ withdrawn }) => withdrawn === null),
    posters: posters.filter(({ withdrawn }) => withdrawn === null),
    withdrawn: {
      briefings: briefings.filter(({ withdrawn }) => withdrawn !== null),
      posters: posters.filter(({ withdrawn }) => withdrawn !== null),
    },
  };
}

/** Of the seven parts in their usual order: why, what it is, what we know, signs, what to do, what is good, questions. */
const partIcons = ["heart", "scales", "magnifying-glass", "warning", "check-circle", "star", "chats-circle"];

function publishBriefing(
  file: ContentFile<z.output<typeof frontMatter.briefing>>,
  state: LearningState,
  parse: Parse,
  read: RichTextReader,
  book: ProtectedBook,
  problems: Problem[],
): Briefing {
  const document = parse(file, `briefing-${file.slug}`, "briefing");
  const sides = sidesOf(document.blocks);
  const { first, second } = sides;
  const parts = partsOf(file, { ...document, blocks: first }, problems);
  // A heading with one # too few begins the side too early, and that message covers the text below it.
  const secondProblems = parts.length === 7 ? problems : [];
  const secondParts =
    second &&
    partsOf(file, { ...document, blocks: second.blocks }, secondProblems, { firstLine: second.line });
  if (parts.length !== 7 && second === null)
    problems.push(
      problemAt(
        { file: file.file, line: file.linesAbove + 1, column: 1 },
        `a 7-minute briefing has seven parts, and this one has ${parts.length}${missingNumber(parts)}`,
        'Begin each part with a heading such as "## 1 Why this matters"',
      ),
    );
  if (parts.length === 7) problems.push(...wrongNumbers(file, parts));
  problems.push(...wrongSides(file, sides, parts, secondParts));
  const { matter } = file;
  const message = read(matter.message ?? matter.summary, [matter.message ? "message" : "summary"]);
  const figure = matter.figure && {
    number: read(matter.figure.number, ["figure", "number"]),
    words: read(matter.figure.words, ["figure", "words"]),
  };
  const inFront = [message, figure?.number, figure?.words].flatMap((text) => text?.tokens ?? []);
  const sideTitle = document.headings.find(({ id }) => id === second?.id)?.text ?? "";
  return {
    slug: file.slug,
    ...learningOf(matter),
    ...state,
    audiences: matter.audiences ?? (matter.audience === undefined ? [] : [matter.audience]),
    audience: matter.audience ?? null,
    sources: matter.sources.map((source, index) => read(source, ["sources", index])),
    message,
    figure: figure ?? null,
    figures: figuresIn([{ type: "prose", tokens: inFront }, ...document.blocks], book),
    // The numbers are set by the layout.
    parts: parts.map((part, index) => ({
      ...part,
      title: part.title.replace(/^\d+[.)]?\s+/, ""),
      icon: (matter.icons as Record<string, string>)[index + 1] ?? partIcons[index] ?? "circle",
    })),
    secondSide: secondParts && makeSecondSide(sideTitle, secondParts),
  };
}

// If headings are numbered, the first number that no heading has.
function missingNumber(parts: Part[]): string {
  const numbers = parts.map(({ title }) => Number(/^(\d+)[.)]?\s/.exec(title)?.[1] ?? 0));
  const missing = [1, 2, 3, 4, 5, 6, 7].find((number) => !numbers.includes(number));
  return parts.length < 7 && numbers.every((number) => number > 0) ? `: number ${missing} is missing` : "";
}

// The layout counts the parts: a different typed number would mean another part.
function wrongNumbers(file: ContentFile<unknown>, parts: Part[]): Problem[] {
  const lines = file.markdown.split("\n");
  let from = 0;
  return parts.flatMap(({ title }, index) => {
    const typed = /^(\d+)[.)]?\s/.exec(title)?.[1];
    const line = lines.findIndex((text, at) => at >= from && /^ {0,3}##[^#]/.test(text));
    from = line + 1;
    if (typed === undefined || Number(typed) === index + 1) return [];
    return [
      problemAt(
        { file: file.file, line: file.linesAbove + line + 1, column: 1 },
        `the heading "${title}" is part ${index + 1} of the briefing`,
        `Write ## ${title.replace(/^\d+/, String(index + 1))}, or put the parts in order: they are numbered 1 to 7`,
        `parts of ${file.file}`,
      ),
    ];
  });
}

function byTitle(a: { title: string }, b: { title: string }): number {
  return a.title < b.title ? -1 : 1;
}
