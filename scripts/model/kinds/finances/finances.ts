import { z } from "zod";
import { differenceOf, totalOf } from "../../calculate/totals.ts";
import type { EnteredFigure } from "../../figures/figure.ts";
import type { MakeFigure } from "../../figures/make-figure.ts";
import { totalRelation } from "../../figures/relation.ts";
import { defineKind, type WithoutValues } from "../../kind/kind.ts";
import type { Table, TableRow } from "../../report/table.ts";
import { commonKeys, printed, standsAloneKey, texts } from "../../schema/common.ts";
import { name, period, text } from "../../schema/names.ts";
import { value } from "../../schema/value.ts";
import { gridCell } from "../../tables/grid.ts";
import { type Publisher, periodLabel, textCell } from "../../tables/publisher.ts";
import { figureCell, makeTable, type TableFrame } from "../../tables/publishing-tools.ts";
import { numberColumn } from "../../tables/unit-in-head.ts";

const account = z.strictObject({
  items: z.array(z.strictObject({ name, label: text, amount: value, ...standsAloneKey, notes: texts })),
  stated: z.strictObject({ total: printed }).optional(),
});

const schema = z.strictObject({
  kind: z.literal("finances"),
  ...commonKeys,
  period,
  expenditure: account,
  income: account,
});
type Data = z.output<typeof schema>;
type Side = "expenditure" | "income";
const sides: Side[] = ["expenditure", "income"];

/** Expenditure and income in whole pounds; totals and the balance are worked out. */
export const finances = defineKind({
  schema,
  block: "finances",
  shownAs: () => "form with tables",
  notProse: ["amount"],
  tableNames: ({ name }) => sides.map((side) => `${name}-${side}`),
  figures: ({ name: dataset, data }, make) => [
    ...sides.flatMap((side) => accountFigures(dataset, data, side, make)),
    make(
      {
        name: `${dataset}.balance`,
        title: "Income less expenditure",
        subject: "Income less expenditure",
        unit: "pounds",
        counts: "none",
        derivedFrom: { rule: "difference", parts: [`${dataset}.income`, `${dataset}.expenditure`] },
      },
      [
        {
          period: data.period,
          value: differenceOf(accountTotal(data, "income"), accountTotal(data, "expenditure")),
          path: [],
        },
      ],
    ),
  ],
  relations: ({ name: dataset, data, yaml }) => {
    const cell = (figure: string) => ({ figure: `${dataset}.${figure}`, period: data.period });
    return [
      ...sides.map((side) =>
        totalRelation(
          cell(side),
          data[side].items.map((item) => cell(item.name)),
          `the total ${side} of ${dataset}`,
          yaml.placeOf([side]),
        ),
      ),
      // Income less expenditure is the balance: the two of them add up to the income.
      totalRelation(
        cell("income"),
        [cell("expenditure"), cell("balance")],
        `the balance of ${dataset}`,
        yaml.placeOf([]),
      ),
    ];
  },
  grid: ({ name: dataset, data }, book) => ({
    figurePrefix: `${dataset}.`,
    rowHeading: "Item",
    columns: [{ label: periodLabel(data.period), period: data.period }],
    rows: sides.flatMap((side) =>
      data[side].items.map((item) => ({
        name: item.name,
        label: item.label,
        unit: "pounds",
        cells: [gridCell(book, `${dataset}.${item.name}`, data.period)],
        notes: item.notes,
      })),
    ),
    total: null,
  }),
  tables: ({ name: dataset, data }, { frame, publisher }) =>
    sides.map((side) => accountTable(dataset, data, side, frame, publisher)),
  content: ({ name: dataset, data }, { publisher }) => ({
    balance: {
      label: "Income less expenditure",
      text: publisher.valueOf(`${dataset}.balance`, data.period).text,
    },
  }),
});

// An amount in words, such as "included in training", adds nothing.
function accountTotal(data: Data, side: Side) {
  return totalOf(
    data[side].items.map(({ amount }) => amount),
    ["text"],
  );
}

function accountFigures(dataset: string, data: Data, side: Side, make: MakeFigure): EnteredFigure[] {
  const pounds = { unit: "pounds", counts: "none" } as const;
  const total = `${dataset}.${side}`;
  const stated = data[side].stated;
  return [
    ...data[side].items.map((item, index) =>
      make(
        {
          ...pounds,
          name: `${dataset}.${item.name}`,
          title: item.label,
          standsAlone: item["stands-alone"],
          whole: total,
        },
        [{ period: data.period, value: item.amount, path: [side, "items", index, "amount"] }],
      ),
    ),
    make(
      {
        ...pounds,
        name: total,
        title: `Total ${side}`,
        subject: `Total ${side}`,
        derivedFrom: { rule: "sum", parts: data[side].items.map((item) => `${dataset}.${item.name}`) },
      },
      [
        {
          period: data.period,
          value: accountTotal(data, side),
          path: [side],
          stated: { total: stated && { printed: stated.total, path: [side, "stated", "total"] } },
        },
      ],
    ),
  ];
}

function accountTable(
  dataset: string,
  data: WithoutValues<Data>,
  side: Side,
  frame: TableFrame,
  publisher: Publisher,
): Table {
  const title = side === "expenditure" ? "Expenditure" : "Income";
  const period = periodLabel(data.period);
  const line = (kind: TableRow["kind"], label: string, figure: string): TableRow => ({
    kind,
    cells: [textCell(label), figureCell(publisher, `${dataset}.${figure}`, data.period)],
  });
  return makeTable(
    {
      ...frame,
      name: `${dataset}-${side}`,
      caption: `${title}, ${period}`,
      // The dataset's notes stand once, under its last table.
      notes: side === "income" ? frame.notes : [],
    },
    [{ label: title, numeric: false }, numberColumn(period, "pounds")],
    [
      ...data[side].items.map((item) => line("row", item.label, item.name)),
      line("total", `Total ${side}`, side),
    ],
  );
}
