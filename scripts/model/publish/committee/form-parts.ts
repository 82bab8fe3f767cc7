import { deepenHeadings } from "../../documents/deepen-headings.ts";
import { numberParagraphs, Series, TextCounter } from "../../documents/number-paragraphs.ts";
import type { Part } from "../../report/block.ts";
import type { Appendix, FormContent, FormPart } from "../../report/committee-report.ts";
import type { CommitteeForm } from "../../schema/committee-form.ts";
import { type NumberedHeading, sectionNumber } from "../../schema/form-headings.ts";
import { slugOf, uniqueIds } from "../../values/slug.ts";

/** The report's content for the headings of its form. */
interface Filling {
  /** The sections of its Markdown, by the form's wording. */
  sections: Map<string, Part>;
  author: FormContent | null;
  appendices: Appendix[];
  history: FormContent | null;
  signOff: FormContent | null;
}

/** The form filled in by a report: its headings in order, with the sections below the heading to which they belong. */
export function formParts(form: CommitteeForm, headings: NumberedHeading[], filling: Filling): FormPart[] {
  const idOf = uniqueIds();
  const parts: FormPart[] = [];
  for (const heading of headings) {
    const part = formPart(heading, form, idOf(`section-${slugOf(heading.entry.heading)}`), filling);
    if (heading.isBelow) parts.at(-1)?.sections.push(part);
    else parts.push(part);
  }
  return parts;
}

function formPart(
  { entry, count, isAbove, isBelow }: NumberedHeading,
  form: CommitteeForm,
  id: string,
  filling: Filling,
): FormPart {
  const written = filling.sections.get(entry.heading)?.blocks ?? [];
  const inText = { headings: ["h3"], paragraphs: true };
  const numbered =
    count !== null && form["numbered-paragraphs"]
      ? numberParagraphs(written, new TextCounter(new Series(String(count)), inText))
      : written;
  // Sections are one level below the form's own headings, and their ### headings below them.
  const blocks = isBelow ? deepenHeadings(numbered) : numbered;
  const nothing: FormContent = { shows: "words", text: entry["when-empty"] ?? form["when-empty"] };
  const content: Record<typeof entry.shows, FormContent> = {
    text:
      blocks.length > 0
        ? { shows: "text", opening: entry["opens-with"] ?? null, blocks }
        : isAbove
          ? { shows: "sections" }
          : nothing,
    author: filling.author ?? nothing,
    appendices: filling.appendices.length > 0 ? { shows: "appendices" } : nothing,
    "subject-history": filling.history ?? nothing,
    "sign-off": filling.signOff ?? nothing,
  };
  return {
    id,
    heading: entry.heading,
    number: count === null ? null : sectionNumber(count, form["number-style"]),
    content: content[entry.shows],
    sections: [],
  };
}
