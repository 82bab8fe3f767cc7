import { z } from "zod";
import { schemaMessage } from "../yaml/schema-message.ts";
import { name, text, webLink } from "./names.ts";

/**
 * data/duties/<name>.yaml, and layouts/duties/<name>.yaml of the product: what a law or guidance asks a document to say.
 */
export const duty = z.strictObject({
  title: text,
  /** The law or guidance: "Care Act 2014, schedule 2, paragraph 4". */
  source: text,
  link: webLink.optional(),
  requirements: z
    .array(
      z.strictObject({
        name,
        asks: text,
        /** Where in the source. */
        source: text.optional(),
      }),
    )
    .min(1),
});
export type Duty = z.output<typeof duty>;

/** "care-act-2014.findings" */
export const requirement = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: (issue) =>
    schemaMessage(
      `"${String(issue.input)}" is not the name of a requirement`,
      "Write the name of the duty, a dot and the name of the requirement, such as care-act-2014.findings",
    ),
});
