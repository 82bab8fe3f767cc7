import type { z } from "zod";
import type { Briefing } from "../report/learning.ts";
import { publishedDate, publishedDateOrNull } from "../report/published-date.ts";
import type * as frontMatter from "../schema/front-matter.ts";
import { controlOf } from "./document-control.ts";

/** What depends on the day of the build and on other files. */
export type LearningState = Pick<Briefing, "withdrawn" | "reviewOverdue" | "mark" | "contacts">;

/** What briefings and posters have in common. */
export function learningOf(
  matter: z.output<typeof frontMatter.briefing> | z.output<typeof frontMatter.poster>,
) {
  return {
    title: matter.title,
    published: publishedDate(matter.published),
    reviewBy: publishedDateOrNull(matter["review-by"]),
    status: matter.status,
    ...controlOf(matter),
    topics: matter.topics,
    formerly: matter.formerly,
    summary: matter.summary,
    theme: matter.theme,
    drawing: matter.drawing ?? null,
  };
}
