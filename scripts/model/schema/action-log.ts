import { z } from "zod";
import { schemaMessage } from "../yaml/schema-message.ts";
import { action } from "./action.ts";
import { acceptedKeys } from "./common.ts";
import { date, text } from "./names.ts";

/** data/actions/<name>.yaml: what the meetings of a committee or a board agreed to do, the earliest meeting first. */
export const actionLog = z
  .strictObject({
    title: text,
    meetings: z.array(z.strictObject({ date, actions: z.array(action).min(1) })).min(1),
    ...acceptedKeys,
  })
  .superRefine(({ meetings }, context) => {
    meetings.forEach((meeting, index) => {
      const before = meetings[index - 1];
      if (before && meeting.date <= before.date)
        context.addIssue({
          code: "custom",
          message: schemaMessage(
            `the meeting on ${meeting.date} does not come after the one on ${before.date}`,
            "Put the meetings in the order of their dates, each once",
          ),
          path: ["meetings", index, "date"],
          input: meeting.date,
        });
    });
  });
export type ActionLogEntry = z.output<typeof actionLog>;
