import { z } from "zod";
import { orders } from "../../calculate/rank.ts";
import { commonKeys, printed, texts } from "../../schema/common.ts";
import { date, decimals, name, period, text } from "../../schema/names.ts";
import { value } from "../../schema/value.ts";
import { schemaMessage } from "../../yaml/schema-message.ts";

/** How a member was at a meeting. */
export const presences = ["member", "deputy", "apologies", "absent", "vacant", "not a member"] as const;
export type Presence = (typeof presences)[number];

/** How often somebody came. */
const coming = {
  name,
  attended: value.optional(),
  /** Of these meetings, by the member in person and by a deputy. */
  member: value.optional(),
  deputy: value.optional(),
  possible: value.optional(),
  /** How it was at each of the meetings. */
  came: z.array(z.enum(presences)).min(1).optional(),
  from: date.optional(),
  until: date.optional(),
  accepted: text.optional(),
  stated: printed.optional(),
  "stated-by": z.strictObject({ member: printed.optional(), deputy: printed.optional() }).optional(),
  notes: texts,
};

const member = z
  .strictObject({
    ...coming,
    agency: name.optional(),
    label: text.optional(),
    /** How many people sit for it; each can come to every meeting. */
    seats: z.int().min(1).optional(),
    /** The people who sit for it, by what they are. */
    roles: z
      .array(z.strictObject({ ...coming, label: text }))
      .min(1)
      .optional(),
  })
  .refine((member) => member.agency === undefined || member.label === undefined, {
    error: schemaMessage("a member has either agency: or label:", "Keep one of the two"),
  })
  .refine((member) => member.agency !== undefined || member.label !== undefined, {
    error: schemaMessage(
      "a member has neither agency: nor label:",
      "Add agency: and a name of agencies.yaml, or label:",
    ),
  });

const sum = z.strictObject({ label: text, stated: printed.optional() });

const group = z.strictObject({
  group: text,
  name,
  members: z.array(member).min(1),
  subtotal: z.union([text.transform((label) => ({ label, stated: undefined })), sum]).optional(),
});

/** kind: attendance, see its README.md. Whether its parts fit together is for `schema` to say. */
export const attendanceFile = z.strictObject({
  kind: z.literal("attendance"),
  ...commonKeys,
  period,
  /** How many were held, or when. */
  meetings: z.unknown().transform((input, context): number | string[] => {
    const parsed = z.union([z.int().min(1), z.array(date).min(1)]).safeParse(input);
    if (parsed.success) return parsed.data;
    context.addIssue({
      code: "custom",
      message: schemaMessage(
        "this is no number of meetings, and no list of their days",
        "Write how many were held, such as 4, or their days, such as [2016-06-21, 2016-09-20]",
      ),
      input,
    });
    return 1;
  }),
  derived: z.array(z.enum(["rank", "shares"])).default([]),
  order: z.enum(orders).default("as-entered"),
  average: z
    .strictObject({
      label: text,
      rule: z.enum(["plain", "weighted"]),
      decimals: decimals.default(0),
      stated: printed.optional(),
    })
    .optional(),
  total: sum.optional(),
  members: z.array(z.union([member, group])).min(1),
});
export type Data = z.output<typeof attendanceFile>;
