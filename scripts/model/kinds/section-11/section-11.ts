import { z } from "zod";
import { defineKind } from "../../kind/kind.ts";
import { commonKeys, texts } from "../../schema/common.ts";
import { name, period, text } from "../../schema/names.ts";
import { value } from "../../schema/value.ts";
import { textCell } from "../../tables/publisher.ts";
import { figureCell, makeTable } from "../../tables/publishing-tools.ts";
import { say } from "../../words/words.ts";

/** Self-assessments under section 11 of the Children Act 2004: the scale, and the results of each form. */
export const section11 = defineKind({
  schema: z.strictObject({
    kind: z.literal("section-11"),
    ...commonKeys,
    period,
    scale: z.array(z.strictObject({ score: z.int(), meaning: text })).min(1),
    forms: z
      .array(
        z.strictObject({
          name,
          label: text,
          organisations: value,
          "average-grade": value,
          standards: z.array(z.strictObject({ name, label: text, achieved: value })).min(1),
          notes: texts,
        }),
      )
      .min(1),
  }),
  block: "section-11",
  shownAs: () => "form with tables",
  notProse: ["organisations", "average-grade", "achieved"],
  tableNames: ({ name, data }) => data.forms.map((form) => `${name}-${form.name}`),
  figures: ({ name: dataset, data }, make) =>
    data.forms.flatMap((form, index) => {
      const path = ["forms", index];
      const base = `${dataset}.${form.name}`;
      return [
        make({ name: `${base}.organisations`, title: form.label, unit: "organisations", counts: "none" }, [
          { period: data.period, value: form.organisations, path: [...path, "organisations"] },
        ]),
        make({ name: `${base}.average-grade`, title: form.label, unit: "grade", counts: "none" }, [
          { period: data.period, value: form["average-grade"], path: [...path, "average-grade"] },
        ]),
        ...form.standards.map((standard, row) =>
          make(
            {
              name: `${base}.${standard.name}`,
              title: standard.label,
              unit: "percent",
              counts: "none",
              whole: `${base}.organisations`,
            },
            [
              {
                period: data.period,
                value: standard.achieved,
                path: [...path, "standards", row, "achieved"],
              },
            ],
          ),
        ),
      ];
    }),
  entries: ({ forms }) => ({ count: forms.length, unit: "forms" }),
  tables: ({ name: dataset, data }, { frame, readAll, publisher }) =>
    data.forms.map((form, index) =>
      makeTable(
        {
          ...frame,
          name: `${dataset}-${form.name}`,
          caption: form.label,
          notes: [
            ...readAll(form.notes, ["forms", index, "notes"]),
            // The dataset's notes stand once, under its last table.
            ...(index === data.forms.length - 1 ? frame.notes : []),
          ],
        },
        [
          { label: say("Standard"), numeric: false },
          { label: say("Organisations at the top grade"), numeric: true },
        ],
        form.standards.map((standard) => ({
          kind: "row",
          cells: [
            textCell(standard.label),
            figureCell(publisher, `${dataset}.${form.name}.${standard.name}`, data.period),
          ],
        })),
      ),
    ),
  content: ({ name: dataset, data }, { publisher }) => ({
    scale: data.scale,
    forms: data.forms.map((form) => ({
      name: form.name,
      label: form.label,
      organisations: publisher.valueOf(`${dataset}.${form.name}.organisations`, data.period),
      averageGrade: publisher.valueOf(`${dataset}.${form.name}.average-grade`, data.period),
    })),
  }),
});
