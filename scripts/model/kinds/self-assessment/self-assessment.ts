import { z } from "zod";
import type { DerivedFigure } from "../../figures/derived-figure.ts";
import { wholeNumber } from "../../figures/make-figure.ts";
import { defineKind, type WithoutValues } from "../../kind/kind.ts";
import type { Rating, Table, TableCell, TableRow } from "../../report/table.ts";
import { commonKeys, texts } from "../../schema/common.ts";
import { decimals, name, period, text } from "../../schema/names.ts";
import { asAmount, value } from "../../schema/value.ts";
import { gridCell } from "../../tables/grid.ts";
import { cellOf, textCell } from "../../tables/publisher.ts";
import { figureCell, makeTable, type PublishingTools, textTable } from "../../tables/publishing-tools.ts";
import { ratingCell } from "../../tables/ratings.ts";
import {
  derivationOf,
  relationsOf,
  type Sheet,
  type SheetColumn,
  type SheetLine,
  valueAt,
} from "../../tables/sheet.ts";
import { numberColumn } from "../../tables/unit-in-head.ts";
import { toNumber } from "../../values/fraction.ts";
import { say } from "../../words/words.ts";
import { schemaMessage } from "../../yaml/schema-message.ts";

const grade = z.strictObject({
  score: z.int().min(0),
  label: text,
  colour: z.enum(["green", "amber", "red", "blue", "grey"]).default("grey"),
  meaning: text.optional(),
});

const file = z.strictObject({
  kind: z.literal("self-assessment"),
  ...commonKeys,
  period,
  decimals: decimals.default(1),
  scale: z.array(grade).min(2, {
    error: schemaMessage("a scale has two grades or more", "Write a line for each grade that can be given"),
  }),
  standards: z.array(z.strictObject({ name, label: text, notes: texts })).min(1),
  agencies: z
    .array(
      z.strictObject({
        name,
        agency: name.optional(),
        label: text.optional(),
        scores: z.array(value).min(1),
      }),
    )
    .min(1),
});
type Data = z.output<typeof file>;
type PublicData = WithoutValues<Data>;

const schema = file.superRefine((data, context) => {
  const known = data.scale.map(({ score }) => score);
  const fail = (path: PropertyKey[], what: string, todo: string) =>
    context.addIssue({ code: "custom", message: schemaMessage(what, todo), path, input: data });
  for (const key of ["standards", "agencies"] as const)
    data[key].forEach((entry, index) => {
      if (data[key].findIndex((other) => other.name === entry.name) !== index)
        fail(
          [key, index, "name"],
          `"${entry.name}" appears twice under ${key}:`,
          "Give each a name of its own",
        );
    });
  data.agencies.forEach((agency, index) => {
    const path = ["agencies", index];
    if (agency.agency === undefined && agency.label === undefined)
      fail(
        path,
        `"${agency.name}" has neither agency: nor label:`,
        "Add agency: and a name of agencies.yaml, or label:",
      );
    if (agency.scores.length !== data.standards.length)
      fail(
        [...path, "scores"],
        `"${agency.name}" has scores for ${agency.scores.length} of ${data.standards.length} standards`,
        "Write one for each standard; where there is none, not applicable or no response",
      );
    agency.scores.forEach((score, at) => {
      const amount = score.state === "number" ? toNumber(score.amount) : null;
      if (amount !== null && !known.includes(amount))
        fail(
          [...path, "scores", at],
          `${amount} is no score of the scale`,
          `Write one of: ${known.join(", ")}`,
        );
    });
  });
});

interface ScoreColumn extends SheetColumn {
  score: number | null;
}

/** How agencies scored themselves against standards: a grade for each, how many gave it, and averages. */
export const selfAssessment = defineKind({
  schema,
  block: "self-assessment",
  notProse: ["agency", "scores"],
  nameAgencies: ({ agencies: all }, agencies) => {
    for (const each of all) each.label ??= agencies.find(({ id }) => id === each.agency)?.name;
  },
  checkNames: ({ data }, { agency }) =>
    data.agencies.flatMap((each, index) =>
      each.agency ? agency(each.agency, ["agencies", index, "agency"]) : [],
    ),
  tableNames: ({ name }) => [name, `${name}-grades`, `${name}-scale`],
  figures: ({ name: dataset, data }, make) => {
    const sheet = countsOf(dataset, data);
    return sheet.lines.flatMap((line, index) => [
      ...data.agencies.map((agency, at) =>
        make(
          {
            name: `${dataset}.${line.name}.${agency.name}`,
            title: `${line.label}, ${labelOf(agency)}`,
            unit: "score",
            counts: "none",
          },
          [
            {
              period: data.period,
              value: agency.scores[index] ?? { state: "not-available" },
              path: ["agencies", at, "scores", index],
            },
          ],
        ),
      ),
      ...sheet.columns.map((column) =>
        make(
          {
            name: `${dataset}.${line.name}${column.suffix}`,
            title: `${line.label}, ${gradeOf(data, column.score)?.label.toLowerCase() ?? say("answered")}`,
            unit: "agencies",
            counts: "none",
            whole: column.score === null ? null : `${dataset}.${line.name}.answered`,
            derivedFrom: {
              rule: "number of entries",
              parts: data.agencies.map((agency) => `${dataset}.${line.name}.${agency.name}`),
            },
            ...derivationOf(sheet, line, column),
          },
          [{ period: data.period, value: valueAt(sheet, line, column), path: line.path }],
        ),
      ),
    ]);
  },
  entries: ({ standards }) => ({ count: standards.length, unit: "standards" }),
  // Whoever gave no score has no part in an average.
  derived: ({ name: dataset, data, year, yaml }, make) => {
    const average = (name: string, title: string, parts: string[], path: PropertyKey[]): DerivedFigure[] =>
      parts.length === 0
        ? []
        : [
            {
              figure: make(
                {
                  name: `${dataset}.${name}`,
                  title,
                  unit: "score",
                  counts: "none",
                  decimals: data.decimals,
                  derivedFrom: { rule: "plain average", parts },
                },
                [],
              ),
              rule: { kind: "average", parts, measure: "value", weighted: false, periods: [data.period] },
              year,
              place: yaml.placeOf(path),
              stated: () => ({}),
            },
          ];
    const scored = (standard: number, agency: Data["agencies"][number]) =>
      ["number", "suppressed"].includes(agency.scores[standard]?.state ?? "")
        ? `${dataset}.${data.standards[standard]?.name}.${agency.name}`
        : [];
    return [
      ...data.standards.flatMap(({ name, label }, index) =>
        average(
          `${name}.average`,
          say("{row}, average", { row: label }),
          data.agencies.flatMap((agency) => scored(index, agency)),
          ["standards", index],
        ),
      ),
      ...data.agencies.flatMap((agency, index) =>
        average(
          `average.${agency.name}`,
          say("{row}, average", { row: labelOf(agency) }),
          data.standards.flatMap((_, at) => scored(at, agency)),
          ["agencies", index],
        ),
      ),
    ];
  },
  relations: ({ name, data, yaml }) => relationsOf(countsOf(name, data), (path) => yaml.placeOf(path)),
  grid: ({ name: dataset, data }, book) => {
    const columns = scoreColumns(data).filter(({ score }) => score !== null);
    return {
      figurePrefix: `${dataset}.`,
      rowHeading: say("Standard"),
      columns: columns.map(({ score, period }) => ({ label: gradeOf(data, score)?.label ?? "", period })),
      rows: data.standards.map(({ name, label, notes }) => ({
        name,
        label,
        unit: "agencies",
        cells: columns.map(({ suffix, period }) => gridCell(book, `${dataset}.${name}${suffix}`, period)),
        notes,
      })),
      total: null,
    };
  },
  tables: ({ name, data }, tools) => [
    matrixTable(name, data, tools),
    gradesTable(name, data, tools),
    textTable(
      { ...tools.frame, name: `${name}-scale`, caption: say("What the grades mean"), notes: [] },
      [say("Grade"), say("Score"), say("Meaning")],
      data.scale.map((each) => [
        ratingCell(ratingOf(each)),
        textCell(String(each.score)),
        textCell(each.meaning ?? ""),
      ]),
    ),
  ],
});

function labelOf({ name, label = name }: { name: string; label?: string | undefined }): string {
  return label;
}

function gradeOf({ scale }: PublicData, score: number | null) {
  return scale.find((each) => each.score === score);
}

// What a grade means stands in a table of its own.
function ratingOf({ label, colour }: PublicData["scale"][number]): Rating {
  return { label, colour, meaning: null };
}

function scoreColumns({ scale, period }: PublicData): ScoreColumn[] {
  const scores = scale.map(({ score }) => ({ score, suffix: `.score-${score}`, period, rule: null }));
  const parts = scores.map(({ suffix }) => suffix);
  return [...scores, { score: null, suffix: ".answered", period, rule: { kind: "sum", parts } }];
}

/** How many agencies gave each score, by standard. */
function countsOf(dataset: string, data: Data): Sheet<SheetLine & { index: number }, ScoreColumn> {
  return {
    dataset,
    lines: data.standards.map(({ name, label }, index) => ({
      ...{ name, label, index, rule: null },
      path: ["standards", index],
    })),
    columns: scoreColumns(data),
    entered: ({ index }, { score }) => {
      const given = data.agencies.flatMap(({ scores }) => scores[index] ?? []);
      if (given.some(({ state }) => state === "suppressed")) return { state: "suppressed" };
      const amounts = given.flatMap((one) => asAmount(one) ?? []);
      return wholeNumber(amounts.filter((amount) => toNumber(amount) === score).length);
    },
  };
}

function matrixTable(dataset: string, data: PublicData, { frame, publisher }: PublishingTools): Table {
  const scoreCell = (figure: string): TableCell => {
    const printed = publisher.valueOf(figure, data.period);
    const grade = gradeOf(data, printed.number);
    return grade ? { ...ratingCell(ratingOf(grade)), csv: printed.csv } : cellOf(printed);
  };
  const rows = data.standards.map(
    (standard): TableRow => ({
      kind: "row",
      cells: [
        textCell(standard.label),
        ...data.agencies.map((agency) => scoreCell(`${dataset}.${standard.name}.${agency.name}`)),
        figureCell(publisher, `${dataset}.${standard.name}.average`, data.period),
      ],
    }),
  );
  const averages = data.agencies.map((agency) =>
    figureCell(publisher, `${dataset}.average.${agency.name}`, data.period),
  );
  return makeTable(
    { ...frame, notes: [] },
    [
      { label: say("Standard"), numeric: false },
      ...data.agencies.map((agency) => ({ label: labelOf(agency), numeric: false })),
      numberColumn(say("Average"), "score"),
    ],
    [...rows, { kind: "total", cells: [textCell(say("Average score")), ...averages, textCell("")] }],
  );
}

function gradesTable(dataset: string, data: PublicData, { frame, publisher }: PublishingTools): Table {
  const columns = scoreColumns(data);
  return makeTable(
    {
      ...frame,
      name: `${dataset}-grades`,
      caption: say("{title}: how many agencies gave each grade", { title: data.title }),
    },
    [
      { label: say("Standard"), numeric: false },
      ...columns.map(({ score }) =>
        numberColumn(gradeOf(data, score)?.label ?? say("All that answered"), ""),
      ),
    ],
    data.standards.map(({ name, label }) => ({
      kind: "row",
      cells: [
        textCell(label),
        ...columns.map(({ suffix, period }) => figureCell(publisher, `${dataset}.${name}${suffix}`, period)),
      ],
    })),
  );
}
