import { z } from "zod";
import { defineKind } from "../../kind/kind.ts";
import { commonKeys } from "../../schema/common.ts";
import { text } from "../../schema/names.ts";
import { textCell } from "../../tables/publisher.ts";
import { textTable } from "../../tables/publishing-tools.ts";
import { say } from "../../words/words.ts";

/** The priorities of the years to come, with their activities. */
export const priorityAreas = defineKind({
  schema: z.strictObject({
    kind: z.literal("priority-areas"),
    ...commonKeys,
    // The years of a plan, such as 2017-19, which is no period that a number is true for.
    period: text,
    areas: z.array(z.strictObject({ number: z.int(), title: text, activities: z.array(text) })).min(1),
  }),
  block: "priority-areas",
  shownAs: () => "form",
  entries: ({ areas }) => ({ count: areas.length, unit: "priorities" }),
  tables: ({ data }, { frame, readAll }) => [
    textTable(
      frame,
      [say("Priority"), say("Activities")],
      data.areas.map((area, index) => [
        textCell(`${area.number}. ${area.title}`),
        textCell(readAll(area.activities, ["areas", index, "activities"])),
      ]),
    ),
  ],
  content: ({ data }, { readAll }) => ({
    period: { key: data.period, text: data.period.replace("-", "/") },
    areas: data.areas.map((area, index) => ({
      ...area,
      activities: readAll(area.activities, ["areas", index, "activities"]),
    })),
  }),
});
