import type { Part } from "../../report/block.ts";
import type { NumberedHeading } from "../../schema/form-headings.ts";
import { didYouMean, nearestNames } from "../../values/nearest-names.ts";
import { type Place, type Problem, problemAt } from "../../values/problem.ts";
import type { MatchedSection, WrittenSection } from "./matched-section.ts";
import { outOfOrder } from "./out-of-order.ts";

/**
 * Finds the section of a cover report for each heading of its form. The wording is the form's; capitals and a typed
 * number before it do not matter.
 *
 * @param end where a section missing at the end would be
 * @param problems is given one for each section that is missing, unknown, out of order, duplicate, or
 *   empty although the form asks for text
 */
export function matchSections(
  { headings: form, file: formFile }: { headings: NumberedHeading[]; file: string },
  written: WrittenSection[],
  end: Place,
  problems: Problem[],
): Map<string, Part> {
  const asked = form.filter(({ isAbove, entry }) => !isAbove && entry.shows === "text");
  const matched: MatchedSection[] = [];
  const unknown: WrittenSection[] = [];
  for (const section of written) {
    const index = asked.findIndex(({ entry }) => alike(entry.heading, section.part.title));
    const heading = asked[index];
    if (!heading) unknown.push(section);
    else if (matched.some((other) => other.index === index))
      problems.push(
        problemAt(
          section.place,
          `the section "${heading.entry.heading}" appears twice`,
          "Put the two together under one heading",
        ),
      );
    else {
      problems.push(...wrongNumber(section, heading), ...emptySection(section, heading));
      matched.push({ index, section });
    }
  }
  const headings = asked.map(({ entry }) => entry.heading);
  const missing = headings.filter((_, index) => !matched.some((other) => other.index === index));
  for (const section of unknown) problems.push(unknownSection(section, form, formFile, missing, headings));
  // "Finacial implications" is why that section is missing: one mistake, one message.
  const mistakes = new Set(
    unknown.flatMap(({ part }) => nearestNames(withoutNumber(part.title), missing, 1)),
  );
  for (const heading of missing)
    if (!mistakes.has(heading)) problems.push(missingSection(heading, asked, matched, end));
  problems.push(...outOfOrder(matched, headings));
  return new Map(matched.map(({ index, section }) => [headings[index] ?? "", section.part]));
}

function wrongNumber({ part, place }: WrittenSection, { count, entry }: NumberedHeading): Problem[] {
  const typed = /^(\d+)/.exec(part.title)?.[1];
  if (typed === undefined || Number(typed) === count || /^\d/.test(entry.heading)) return [];
  return [
    problemAt(
      place,
      count === null
        ? `the form does not number the section "${entry.heading}"`
        : `the section "${entry.heading}" is number ${count} of the form`,
      `Write ## ${entry.heading}: the numbers are set by themselves`,
    ),
  ];
}

function emptySection({ part, place }: WrittenSection, { entry }: NumberedHeading): Problem[] {
  if (!entry["must-have-text"] || part.blocks.length > 0) return [];
  return [
    problemAt(
      place,
      `the section "${entry.heading}" says nothing, and the form asks for text`,
      "Write the text below its heading",
    ),
  ];
}

function unknownSection(
  { part, place }: WrittenSection,
  form: NumberedHeading[],
  formFile: string,
  missing: string[],
  headings: string[],
): Problem {
  const set = form.find(({ entry }) => alike(entry.heading, part.title));
  if (set)
    return problemAt(
      place,
      `the form writes the heading "${set.entry.heading}" by itself`,
      set.isAbove
        ? "Take the line out; its sections follow as ## headings"
        : `Take the section out, and fill in ${set.entry.shows}: in the front matter`,
    );
  return problemAt(
    place,
    `the form has no section "${part.title}"`,
    didYouMean(
      withoutNumber(part.title),
      missing.length > 0 ? missing : headings,
      `Write ### for a heading inside a section, or add the section to ${formFile}`,
    ),
  );
}

function missingSection(
  heading: string,
  asked: NumberedHeading[],
  matched: MatchedSection[],
  end: Place,
): Problem {
  const index = asked.findIndex(({ entry }) => entry.heading === heading);
  const next = matched
    .filter((other) => other.index > index)
    .sort((a, b) => a.index - b.index)
    .at(0);
  const before = asked[index - 1]?.entry.heading;
  const where = before === undefined ? "as the first section" : `behind "${before}"`;
  const nothing = asked[index]?.entry["must-have-text"]
    ? " and its text"
    : ", with nothing below it where it does not apply";
  return problemAt(
    next?.section.place ?? end,
    `the section "${heading}" is missing`,
    `Write ## ${heading} ${where}${nothing}`,
  );
}

function alike(heading: string, title: string): boolean {
  return folded(heading) === folded(title) || folded(heading) === folded(withoutNumber(title));
}

function withoutNumber(title: string): string {
  return title.replace(/^\d+(?:\.\d+)*[.)]?\s+/, "");
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ").trim();
}
