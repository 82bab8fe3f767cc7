import { z } from "zod";
import { defineKind, type WithoutValues } from "../../kind/kind.ts";
import type { KeyFigure } from "../../report/figure.ts";
import type { Rating } from "../../report/table.ts";
import type { RichText } from "../../report/text.ts";
import { commonKeys, type Polarity, polarity, texts } from "../../schema/common.ts";
import { name, text } from "../../schema/names.ts";
import { judgementOf, trendInWords } from "../../tables/indicators-table.ts";
import { textCell } from "../../tables/publisher.ts";
import { filledTable, type PublishingTools } from "../../tables/publishing-tools.ts";
import { ratingCell } from "../../tables/ratings.ts";
import { say } from "../../words/words.ts";

const beside = { name: name.optional(), title: text, did: texts, evidence: text };

const outcome = z.union([
  z.strictObject({
    ...beside,
    /** The name of a figure: its value and the one before are compared. */
    measure: z.string(),
    polarity,
  }),
  z.strictObject({
    ...beside,
    before: text,
    now: text,
    judgement: z.enum(["better", "worse", "no change", "too early to say"]),
  }),
]);

const schema = z.strictObject({
  kind: z.literal("outcomes"),
  ...commonKeys,
  outcomes: z.array(outcome).min(1),
});
type Data = WithoutValues<z.output<typeof schema>>;

/** What changed for people: before, now, and by which evidence. */
export const outcomes = defineKind({
  schema,
  block: "outcomes",
  chosenFrom: "outcomes",
  shownAs: () => "form",
  notProse: ["measure", "polarity", "judgement"],
  entries: ({ outcomes: all }) => ({ count: all.length, unit: "outcomes" }),
  tables: ({ year, data }, tools) => {
    const read = data.outcomes.map((each, index) => readOutcome(each, index, year, tools));
    return [
      filledTable(tools.frame, [
        { label: say("Outcome"), cells: read.map(({ title }) => textCell(title)) },
        { label: say("Before"), cells: read.map(({ before }) => textCell(before ? inCell(before) : "")) },
        { label: say("Now"), cells: read.map(({ now }) => textCell(now ? inCell(now) : "")) },
        {
          label: say("Better or worse"),
          cells: read.map(({ judged }) => (judged ? ratingCell(judged) : textCell(""))),
        },
        { label: say("What was done"), cells: read.map(({ did }) => textCell(did)) },
        { label: say("How we know"), cells: read.map(({ evidence }) => textCell(evidence)) },
      ]),
    ];
  },
  content: ({ year, data }, tools) => ({
    outcomes: data.outcomes.map((each, index) => readOutcome(each, index, year, tools)),
  }),
});

/** A state in the words of the board, or a value with its period. */
type State = RichText | Pick<KeyFigure, "value" | "period" | "unit">;

function readOutcome(
  entry: Data["outcomes"][number],
  index: number,
  year: string,
  { read, readAll, publisher }: PublishingTools,
) {
  const path = ["outcomes", index];
  const all = {
    name: entry.name,
    title: entry.title,
    did: readAll(entry.did, [...path, "did"]),
    evidence: read(entry.evidence, [...path, "evidence"]),
  };
  if (!("measure" in entry))
    return {
      ...all,
      measure: null,
      before: read(entry.before, [...path, "before"]) as State,
      now: read(entry.now, [...path, "now"]) as State,
      judged: judgements[entry.judgement](),
    };
  // Reports a name that is no figure, and a figure without a value for this year, where it is written.
  read(`{{ ${entry.measure} }}`, [...path, "measure"]);
  const figure = publisher.book.get(entry.measure);
  const key = figure && publisher.keyFigure(figure, year);
  const found = key && !("wrong" in key) ? key : null;
  return {
    ...all,
    measure: found?.title ?? entry.measure,
    before: found?.previous ? ({ ...found.previous, unit: found.unit } as State) : null,
    now: found as State | null,
    judged: found && judgedBy(found, entry.polarity),
  };
}

const judgements: Record<"better" | "worse" | "no change" | "too early to say", () => Rating> = {
  better: () => ({ label: say("Better"), colour: "green", meaning: null }),
  worse: () => ({ label: say("Worse"), colour: "red", meaning: null }),
  "no change": () => ({ label: say("No change"), colour: "grey", meaning: null }),
  "too early to say": () => ({ label: say("Too early to say"), colour: "blue", meaning: null }),
};

/** What the printed values say; null where one of them is not shown. */
function judgedBy({ direction }: KeyFigure, polarity: Polarity): Rating | null {
  if (direction === null) return null;
  if (direction === "stayed the same") return judgements["no change"]();
  const way = direction === "rose" ? "up" : "down";
  const judgement = judgementOf(way, polarity);
  const colour = judgement === null ? "grey" : judgement === "better" ? "green" : "red";
  return { label: trendInWords({ way, judgement }), colour, meaning: null };
}

function inCell(state: State): RichText | string {
  return "tokens" in state ? state : `${state.value.text} (${state.period.text})`;
}
