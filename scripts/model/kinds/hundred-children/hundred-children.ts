import { z } from "zod";
import { defineKind } from "../../kind/kind.ts";
import { commonKeys, standsAloneKey } from "../../schema/common.ts";
import { name, period, text } from "../../schema/names.ts";
import { value } from "../../schema/value.ts";
import { textCell } from "../../tables/publisher.ts";
import { figureCell, makeTable } from "../../tables/publishing-tools.ts";
import { say } from "../../words/words.ts";

/** "If the area had 100 children", or people: statements with a number of a hundred. */
export const hundredChildren = defineKind({
  schema: z.strictObject({
    kind: z.literal("hundred-children"),
    ...commonKeys,
    period,
    of: text.default("children"),
    statements: z.array(z.strictObject({ name, value, text, group: text, ...standsAloneKey })).min(1),
  }),
  block: "hundred-children",
  shownAs: () => "form",
  figures: (dataset, make) =>
    dataset.data.statements.map((statement, index) =>
      make(
        {
          name: `${dataset.name}.${statement.name}`,
          title: statement.text,
          standsAlone: statement["stands-alone"],
          unit: `of 100 ${dataset.data.of}`,
          counts: "none",
        },
        [{ period: dataset.data.period, value: statement.value, path: ["statements", index, "value"] }],
      ),
    ),
  entries: ({ statements }) => ({ count: statements.length, unit: "statements" }),
  tables: (dataset, { frame, publisher }) => [
    makeTable(
      frame,
      [
        { label: say("Of 100 {people}", { people: dataset.data.of }), numeric: false },
        { label: say("Number"), numeric: true },
      ],
      dataset.data.statements.map((statement) => ({
        kind: "row",
        cells: [
          textCell(statement.text),
          figureCell(publisher, `${dataset.name}.${statement.name}`, dataset.data.period),
        ],
      })),
    ),
  ],
  content: (dataset, { publisher }) => {
    const { statements, period } = dataset.data;
    const labels = [...new Set(statements.map(({ group }) => group))];
    return {
      groups: labels.map((label) => ({
        label,
        statements: statements
          .filter(({ group }) => group === label)
          .map((statement) => ({
            name: statement.name,
            text: statement.text,
            value: publisher.valueOf(`${dataset.name}.${statement.name}`, period),
          })),
      })),
    };
  },
});
