import { z } from "zod";
import { english } from "../words/words.ts";
import { schemaMessage } from "../yaml/schema-message.ts";
import { action } from "./action.ts";
import { acceptedKeys, texts } from "./common.ts";
import { date, name, period, text, webLink } from "./names.ts";

/** What recommendations come from, by how a file names it, with what readers see. */
export const sourceTypes = {
  "local child safeguarding practice review": english("Local child safeguarding practice review"),
  "rapid review": english("Rapid review"),
  "national review": english("National review"),
  "safeguarding adults review": english("Safeguarding adults review"),
  "domestic abuse related death review": english("Domestic abuse related death review"),
  "domestic homicide review": english("Domestic homicide review"),
  audit: english("Audit"),
  inspection: english("Inspection"),
  challenge: english("Challenge by the board"),
  other: english("Other"),
} as const;
export type SourceType = keyof typeof sourceTypes;
const typeNames = Object.keys(sourceTypes) as [SourceType, ...SourceType[]];

/** What may be shown of a source that is not published yet, besides its type, its title and its year. */
export const shownParts = ["summary", "learning", "agencies", "recommendations"] as const;
export type ShownPart = (typeof shownParts)[number];

const responses = ["accepted", "partly accepted", "not implemented"] as const;
export type Response = (typeof responses)[number];

/** One name, or a list. */
const names = z.union([name.transform((one) => [one]), z.array(name)]).default([]);

const recommendation = z
  .strictObject({
    number: z.int().min(1, {
      error: schemaMessage(
        "recommendations are numbered from 1",
        "Write the number that the recommendation has in its review",
      ),
    }),
    text,
    /** Each an agency's id, name or short name, a role in words, or "government". */
    to: z.union([text.transform((one) => [one]), z.array(text).min(1)]),
    response: z.enum(responses).default("accepted"),
    /** Why it is not implemented, or which part of it is not. */
    because: text.optional(),
    actions: z.array(action).default([]),
  })
  .refine(({ response, because }) => response === "accepted" || because !== undefined, {
    error: schemaMessage(
      "this recommendation is not implemented as it was made, and nothing says why",
      "Add because: and the reason",
    ),
    path: ["response"],
  })
  .refine(({ response, actions }) => response !== "not implemented" || actions.length === 0, {
    error: schemaMessage(
      "this recommendation is not implemented, and has actions",
      "Write response: partly accepted, or take the actions out",
    ),
    path: ["response"],
  });
export type RecommendationEntry = z.output<typeof recommendation>;

/** data/register/<code>.yaml: a review, an audit, an inspection or a challenge, with what became of it. */
export const registerSource = z
  .strictObject({
    /** A code or a theme, and never a name. */
    title: text,
    type: z.enum(typeNames),
    /** The board's own words for it, in place of those of the type. */
    "type-label": text.optional(),
    /** When the recommendations were made: a day, a month or a year. */
    made: period,
    /** What it looked at. */
    period: period.optional(),
    published: z
      .union([
        date,
        z.literal("not yet").transform(() => ({ "not-yet": [] })),
        z.strictObject({ "not-yet": z.array(z.enum(shownParts)) }),
      ])
      .transform((entered) =>
        typeof entered === "string"
          ? { on: entered, shown: [...shownParts] }
          : { on: null, shown: entered["not-yet"] as ShownPart[] },
      ),
    status: z.enum(["draft", "final"]).default("final"),
    embargo: date.optional(),
    /** When somebody last asked how far the actions are. */
    updated: date.optional(),
    topics: texts,
    summary: text.optional(),
    learning: texts,
    /** The agencies that it was about, by their ids. */
    agencies: names,
    briefing: names,
    poster: names,
    report: names,
    link: webLink.optional(),
    recommendations: z.array(recommendation).default([]),
    ...acceptedKeys,
  })
  .refine((source) => source.type !== "other" || source["type-label"] !== undefined, {
    error: schemaMessage(
      "nothing says what this is",
      'Add type-label: and your own words, such as "Thematic review"',
    ),
    path: ["type"],
  });
export type RegisterEntry = z.output<typeof registerSource>;
