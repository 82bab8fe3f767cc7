import type { CommitteeForm, FormHeading } from "./committee-form.ts";

/** A heading of a form, in the order in which the form is read. */
export interface NumberedHeading {
  entry: Omit<FormHeading, "sections">;
  /** 1, 2, 3 … among the numbered headings; null where it has none. */
  count: number | null;
  /** Whether it stands above other headings and shows nothing itself. */
  isAbove: boolean;
  isBelow: boolean;
}

/** Every heading of a form from top to bottom, with the number that it prints. */
export function formHeadings({ parts }: CommitteeForm): NumberedHeading[] {
  let count = 0;
  return parts.flatMap((part) => {
    const { sections = [] } = part;
    const own = { entry: part, count: part.numbered ? ++count : null };
    return [
      { ...own, isAbove: sections.length > 0, isBelow: false },
      ...sections.map((entry) => ({
        entry,
        count: entry.numbered ? ++count : null,
        isAbove: false,
        isBelow: true,
      })),
    ];
  });
}

/** @example sectionNumber(3, "1.0") → "3.0" */
export function sectionNumber(count: number, style: string): string {
  return style.replace("1", String(count));
}
