import { z } from "zod";
import { defineKind } from "../../kind/kind.ts";
import { commonKeys, texts } from "../../schema/common.ts";
import { name, period, text } from "../../schema/names.ts";
import { value } from "../../schema/value.ts";
import { textCell } from "../../tables/publisher.ts";
import { figureCell, makeTable, textTable } from "../../tables/publishing-tools.ts";
import { numberColumn } from "../../tables/unit-in-head.ts";
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
  notProse: ["organisations", "average-grade", "achieved"],
  tableNames: ({ name, data }) => [
    `${name}-scale`,
    `${name}-answered`,
    ...data.forms.map((form) => `${name}-${form.name}`),
  ],
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
  tables: ({ name: dataset, data }, { frame, readAll, publisher }) => {
    const figure = (name: string) => figureCell(publisher, `${dataset}.${name}`, data.period);
    return [
      textTable(
        { ...frame, name: `${dataset}-scale`, caption: say("What the grades mean"), notes: [] },
        [say("Grade"), say("Meaning")],
        data.scale.map(({ score, meaning }) => [textCell(String(score)), textCell(meaning)]),
      ),
      makeTable(
        { ...frame, name: `${dataset}-answered`, caption: say("Who answered"), notes: [] },
        [
          { label: say("Form"), numeric: false },
          numberColumn(say("Organisations"), ""),
          numberColumn(say("Average grade"), ""),
        ],
        data.forms.map(({ name, label }) => ({
          kind: "row",
          cells: [textCell(label), figure(`${name}.organisations`), figure(`${name}.average-grade`)],
        })),
      ),
      ...data.forms.map((form, index) =>
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
            numberColumn(say("Organisations at the top grade"), "percent"),
          ],
          form.standards.map((standard) => ({
            kind: "row",
            cells: [textCell(standard.label), figure(`${form.name}.${standard.name}`)],
          })),
        ),
      ),
    ];
  },
});
