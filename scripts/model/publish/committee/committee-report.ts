import { partsOf } from "../../documents/parts-of.ts";
import type { LoadedForm } from "../../load/loaded-board.ts";
import type { Document, Part } from "../../report/block.ts";
import type { CommitteeReport, FormContent } from "../../report/committee-report.ts";
import { publishedDate } from "../../report/published-date.ts";
import { bytesOf } from "../../schema/committee-form.ts";
import { formHeadings } from "../../schema/form-headings.ts";
import { isDate } from "../../values/period.ts";
import type { Place, Problem } from "../../values/problem.ts";
import { say } from "../../words/words.ts";
import { type Appendable, publishAppendices } from "./appendices.ts";
import type { CommitteeFile } from "./committee-file.ts";
import { checkFormKeys } from "./form-keys.ts";
import { formParts } from "./form-parts.ts";
import { matchSections } from "./match-sections.ts";
import type { WrittenSection } from "./matched-section.ts";
import { particularsOf } from "./particulars.ts";
import { signOffOf } from "./sign-off.ts";
import { subjectHistory } from "./subject-history.ts";

/**
 * A cover report in the form of its council: each heading with the report's text below it.
 *
 * @param documents the possible appendices
 * @param unread files with mistakes of their own
 */
export function publishCommitteeReport(
  file: CommitteeFile,
  { form, yaml: { file: formFile } }: LoadedForm,
  document: Document,
  documents: Appendable,
  unread: Set<string>,
  problems: Problem[],
): Omit<CommitteeReport, "mark"> {
  const { matter } = file;
  const headings = formHeadings(form);
  const written = writtenSections(file, document, partsOf(file, document, problems));
  const matched = matchSections({ headings, file: formFile }, written, endOf(file), problems);
  const appendices = publishAppendices(file, documents, unread, problems);
  const history = subjectHistory(file, form, problems);
  const particulars = particularsOf(file, form, formFile, problems);
  const signOff = signOffOf(file, form, formFile, problems);
  problems.push(...checkFormKeys(file, form, formFile));
  const size = form["largest-file"];
  return {
    slug: file.slug,
    title: matter.title,
    summary: matter.summary,
    status: matter.status,
    published: publishedDate(matter.published),
    year: matter.year ?? null,
    isMinutes: form.kind === "minutes",
    called: form.called ?? say(form.kind === "minutes" ? "Minutes" : "Committee report"),
    council: form.council,
    committee: matter.meeting.committee,
    meetingDate: isDate(matter.meeting.date) ? publishedDate(matter.meeting.date) : null,
    particulars,
    parts: formParts(form, headings, {
      sections: matched,
      author: authorOf(matter.author),
      appendices,
      history,
      signOff,
    }),
    appendices,
    packPages: matter["pack-pages"] ?? null,
    largestFile: size === undefined ? null : { bytes: bytesOf(size), text: size },
    figures: document.figures,
  };
}

function writtenSections(file: CommitteeFile, { blocks }: Document, parts: Part[]): WrittenSection[] {
  const lines = new Map(
    blocks
      .flatMap((block) => (block.type === "prose" ? block.tokens : []))
      .filter(({ type }) => type === "heading_open")
      .map((token) => [token.attrGet("id"), token.map?.[0] ?? 0]),
  );
  return parts.map((part) => ({
    part,
    place: { file: file.file, line: file.linesAbove + (lines.get(part.id) ?? 0) + 1, column: 1 },
  }));
}

function endOf({ file, markdown, linesAbove }: CommitteeFile): Place {
  return { file, line: linesAbove + markdown.trimEnd().split("\n").length, column: 1 };
}

function authorOf(author: CommitteeFile["matter"]["author"]): FormContent | null {
  if (!author) return null;
  const { name, role, organisation, telephone, email } = author;
  return {
    shows: "author",
    lines: [name, role, organisation].filter((line) => line !== undefined),
    telephone:
      telephone === undefined ? null : { text: telephone, href: `tel:${telephone.replace(/[^\d+]/g, "")}` },
    email: email ?? null,
  };
}
