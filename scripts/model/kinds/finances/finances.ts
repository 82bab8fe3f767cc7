import { roundingNote } from "../../calculate/rounding-note.ts";
import type { DerivedFigure } from "../../figures/derived-figure.ts";
import { statedAt as statedEntry } from "../../figures/make-figure.ts";
import { defineKind } from "../../kind/kind.ts";
import type { Rating, Table, TableCell } from "../../report/table.ts";
import { type Grid, type GridCell, type GridRow, gridCell } from "../../tables/grid.ts";
import { type DrawnColumn, type DrawnLine, measureTable, signed } from "../../tables/measure-table.ts";
import { cellOf, periodLabel, textCell } from "../../tables/publisher.ts";
import { makeTable, type PublishingTools } from "../../tables/publishing-tools.ts";
import { ratingCell } from "../../tables/ratings.ts";
import { derivationOf, relationsOf, seriesOf, valueAt } from "../../tables/sheet.ts";
import { sign } from "../../values/fraction.ts";
import { parsePeriod, previousPeriodKey } from "../../values/period.ts";
import type { Unit } from "../../values/unit.ts";
import { say } from "../../words/words.ts";
import {
  accountsOf,
  amountAt,
  isMade,
  type MoneyColumn,
  type MoneyLine,
  moneyColumns,
  moneyLines,
  type PublicData,
  periodsOf,
  type Side,
  sides,
  statedAt,
} from "./accounts.ts";
import { schema } from "./finances-schema.ts";

/** Expenditure and income in whole pounds, by fund or against a budget; totals and balances are worked out. */
export const finances = defineKind({
  schema,
  block: "finances",
  shownAs: () => "form with tables",
  notProse: ["amount", "budget", "shares", "brought-forward", "above", "below"],
  tableNames: ({ name, data }) => [
    ...sides.map((side) => `${name}-${side}`),
    ...(hasBalances(data) ? [`${name}-balances`] : []),
  ],
  figures: ({ name: dataset, data }, make) => {
    const sheet = accountsOf(dataset, data);
    return sheet.lines.flatMap((line) =>
      seriesOf(sheet.columns.filter((column) => isMade(line, column))).map((series) => {
        const suffix = series[0]?.suffix ?? "";
        const label = suffix === "" || series[0]?.holds === "amount" ? "" : `: ${series[0]?.label}`;
        const english = `${line.label}${label}`;
        const title = line.item ? english : `${say(line.label)}${label}`;
        const whole =
          series[0]?.holds === "variance" ? `${line.name}.budget` : line.whole && line.whole + suffix;
        return make(
          {
            name: `${dataset}.${line.name}${suffix}`,
            title,
            unit: "pounds",
            counts: "none",
            shareDecimals: data["share-decimals"],
            standsAlone: line.item?.["stands-alone"],
            whole: whole && `${dataset}.${whole}`,
            ...(line.item ? {} : { subject: english }),
            named: namesOf(line, series[0], data),
            ...derivationOf(sheet, line, series[0]),
          },
          series.map((column, index) => {
            const isShare = line.item !== null;
            const at = isShare ? index : sheet.columns.indexOf(column);
            const printed = !isShare || column.holds === "amount" ? statedAt(data, line.stated)[at] : null;
            const stated = printed ? { printed, path: [...line.stated, at] } : undefined;
            return {
              period: column.period,
              value: valueAt(sheet, line, column),
              path: amountAt(line, column, data)?.path ?? line.path,
              stated: isShare ? { share: stated } : { total: stated },
            };
          }),
        );
      }),
    );
  },
  derived: ({ name: dataset, year, data, yaml }, make) =>
    moneyLines(data).flatMap((line): DerivedFigure[] => {
      const { groupTotal, side, path } = line;
      if (!groupTotal || !side || !data[side].shares.includes("group")) return [];
      const parts = [`${dataset}.${line.name}`, `${dataset}.${groupTotal.name}`];
      const at = [...path, "stated", "share-of-group"];
      return [
        {
          figure: make(
            {
              name: `${dataset}.${line.name}.share-of-${groupTotal.name}`,
              title: say("{row}, share of: {whole}", { row: line.label, whole: groupTotal.label }),
              unit: "percent",
              counts: "none",
              decimals: data["share-decimals"],
              derivedFrom: { rule: "ratio", parts },
            },
            [],
          ),
          rule: { kind: "ratio", parts },
          year,
          place: yaml.placeOf(path),
          stated: (period) => {
            const index = periodsOf(data).indexOf(period);
            const printed = statedAt(data, at)[index];
            return printed ? statedEntry({ value: { printed, path: [...at, index] } }, yaml) : {};
          },
        },
      ];
    }),
  relations: ({ name, data, yaml }) => relationsOf(accountsOf(name, data), (path) => yaml.placeOf(path)),
  // What a year begins with is what the year before ended with.
  reconcile: ({ name, data }) =>
    moneyLines(data).some((line) => line.name === "brought-forward")
      ? moneyColumns(data)
          .filter(({ holds }) => holds === "amount" || holds === "fund")
          .flatMap(({ suffix, period: key }) => {
            const period = parsePeriod(key);
            if (!period) return [];
            const opening = `${name}.brought-forward${suffix}@${key}`;
            const closing = `${name}.carried-forward${suffix}@${previousPeriodKey(period)}`;
            return { path: ["brought-forward"], same: [opening, closing] };
          })
      : [],
  grid: ({ name: dataset, data }, book) => {
    const columns = moneyColumns(data).filter(({ holds }) => holds !== "variance");
    return {
      figurePrefix: `${dataset}.`,
      rowHeading: say("Item"),
      columns: columns.map(({ label, under, period }) => ({
        label: under === null ? label : `${under}: ${label}`,
        period,
      })),
      rows: moneyLines(data).flatMap((line) =>
        line.item ? { ...rowOf(dataset, line, columns, (name, period) => gridCell(book, name, period)) } : [],
      ),
      total: null,
    };
  },
  tables: ({ name, data }, tools) => [
    ...sides.map((side) => accountTable(name, data, side, tools)),
    ...(hasBalances(data) ? [balancesTable(name, data, tools)] : []),
  ],
  content: ({ name, data }, { publisher }) => {
    const [period = ""] = periodsOf(data);
    return {
      isWide: moneyColumns(data).length > 2,
      balance: hasBalances(data)
        ? null
        : balanceInWords(gridCell(publisher.book, `${name}.balance`, period), data),
    };

    function balanceInWords(cell: GridCell, { balance }: PublicData) {
      const label = say("Income less expenditure");
      const called = nameOf(cell, balance);
      return {
        label: called === null ? label : `${called}: ${label.toLowerCase()}`,
        text: withoutMinus(cellOf(publisher.print(cell, "value")), called !== null).text,
      };
    }
  },
});

/** What an amount is called above and below nothing; undefined where it has no side. */
function namesOf(
  { side, name }: MoneyLine,
  column: MoneyColumn | undefined,
  { balance }: PublicData,
): Unit["named"] {
  if (column?.holds === "variance")
    return side === "expenditure"
      ? { above: say("overspend"), below: say("underspend") }
      : { above: say("excess"), below: say("shortfall") };
  // What is carried forward is money in hand, whatever the year's balance is called.
  if (side === null && name.endsWith("-forward")) return { above: null, below: say("deficit") };
  return side === null ? { above: balance.above ?? null, below: balance.below ?? say("deficit") } : undefined;
}

/** Whether balances have a table of their own: where there are several, or something is brought forward. */
function hasBalances(data: PublicData): boolean {
  return data["brought-forward"] !== undefined || balanceColumns(data).length > 1;
}

function balanceColumns(data: PublicData): MoneyColumn[] {
  return moneyColumns(data).filter(({ holds }) => holds === "amount" || holds === "fund");
}

/** What a balance is called, where it is called by its sign; null where it isn't. */
function nameOf(cell: GridCell, { above, below }: PublicData["balance"]): string | null {
  const { value } = cell?.entry ?? {};
  if (value?.state !== "number") return null;
  const at = sign(value.amount);
  const name = at < 0 ? (below ?? say("deficit")) : at > 0 ? above : undefined;
  return name === undefined ? null : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** A cell with its amount alone, or with what is below nothing in brackets. */
function withoutMinus(cell: TableCell, isNamed: boolean): TableCell {
  const [, amount, mark] = /^(?:−|\()(.*?)\)?((?: \[.*)?)$/.exec(String(cell.text)) ?? [];
  return amount === undefined ? cell : { ...cell, text: `${isNamed ? amount : `(${amount})`}${mark}` };
}

function rowOf(
  dataset: string,
  line: MoneyLine,
  columns: MoneyColumn[],
  cellAt: (figure: string, period: string) => GridCell,
): GridRow {
  return {
    name: line.name,
    label: line.item ? line.label : say(line.label),
    unit: "pounds",
    cells: columns.map((column) =>
      isMade(line, column) ? cellAt(`${dataset}.${line.name}${column.suffix}`, column.period) : null,
    ),
    notes: line.item?.notes ?? [],
  };
}

function accountTable(dataset: string, data: PublicData, side: Side, tools: PublishingTools): Table {
  const { publisher, frame, read } = tools;
  const columns = moneyColumns(data);
  const lines = moneyLines(data).filter((line) => line.side === side);
  const title = say(side === "expenditure" ? "Expenditure" : "Income");
  const beside = columns.flatMap((column) => [
    ...(column.holds === "variance" ? varianceColumns(column, side) : []),
    ...(column.holds === "amount" ? shareColumns(column) : []),
  ]);
  const besideOf = (column: MoneyColumn) => beside.filter((each) => each.column === column);
  const drawn = columns.flatMap((column, index): (DrawnColumn & { words?: Words })[] => [
    { label: column.label, under: column.under, number: index, series: column.suffix },
    ...besideOf(column).map(({ head, words }) => ({
      label: head.label,
      under: column.under,
      number: null,
      series: "",
      head,
      words,
    })),
  ]);
  const cellAt = (figure: string, period: string) => gridCell(publisher.book, figure, period);
  const draw = (line: MoneyLine): DrawnLine => ({
    kind: line.kind,
    row: rowOf(dataset, line, columns, cellAt),
    words: drawn.map(({ words }) => words?.(line) ?? null),
  });
  const groups = data[side].items.map((entry) => ("group" in entry ? entry.group : null));
  const body = lines.flatMap((line, index) => {
    const isFirst = line.group !== null && lines[index - 1]?.group !== line.group;
    const head = isFirst ? groups[line.group ?? 0] : null;
    return [...(head ? [{ kind: "group" as const, label: head }] : []), draw(line)];
  });
  const periods = periodsOf(data);
  const notes = beside.some(({ isOfTotal }) => isOfTotal) ? roundingNotes() : [];
  return measureTable([], gridOf(title, columns), drawn, body, 0, {
    ...tools,
    frame: {
      ...frame,
      name: `${dataset}-${side}`,
      caption: periods.length > 1 ? title : `${title}, ${periodLabel(periods[0] ?? "")}`,
      // The dataset's notes stand once, under its last table.
      notes: [...notes, ...(side === "income" && !hasBalances(data) ? frame.notes : [])],
    },
  });

  type Words = (line: MoneyLine) => TableCell;
  interface Beside {
    column: MoneyColumn;
    head: DrawnColumn["head"] & object;
    words: Words;
    isOfTotal?: boolean;
  }

  function cellOfLine(line: MoneyLine, column: MoneyColumn): GridCell {
    return cellAt(`${dataset}.${line.name}${column.suffix}`, column.period);
  }

  function shareColumns(column: MoneyColumn): Beside[] {
    const { shares } = data[side];
    const totals = new Map(
      lines.flatMap(({ groupTotal }) => (groupTotal ? [[groupTotal.name, groupTotal.label]] : [])),
    );
    const [only] = totals.values();
    const ofGroup =
      totals.size === 1 ? say("Share of: {whole}", { whole: only ?? "" }) : say("Share of its group");
    return [
      ...(shares.includes("total")
        ? [
            {
              column,
              head: signed(
                side === "income" ? say("Share of income") : say("Share of expenditure"),
                "percent",
              ),
              isOfTotal: true,
              words: (line: MoneyLine) =>
                line.whole ? cellOf(publisher.print(cellOfLine(line, column), "share")) : textCell(""),
            },
          ]
        : []),
      ...(shares.includes("group") && totals.size > 0
        ? [
            {
              column,
              head: signed(ofGroup, "percent"),
              words: ({ name, groupTotal }: MoneyLine) =>
                groupTotal
                  ? cellOf(publisher.valueOf(`${dataset}.${name}.share-of-${groupTotal.name}`, column.period))
                  : textCell(""),
            },
          ]
        : []),
    ];
  }

  function roundingNotes() {
    const note = roundingNote(
      beside
        .filter(({ isOfTotal }) => isOfTotal)
        .map(({ column, head }) => ({
          label: head.label,
          shares: lines
            .filter(({ item }) => item !== null)
            .map((line) => publisher.print(cellOfLine(line, column), "share")),
        })),
    );
    return note === null ? [] : [read(note, [])];
  }

  function varianceColumns(column: MoneyColumn, of: Side): Beside[] {
    return [
      {
        column,
        head: signed(say("Difference in percent"), "percent"),
        words: (line) => cellOf(publisher.print(cellOfLine(line, column), "share")),
      },
      {
        column,
        head: { label: say("Against budget"), numeric: false },
        words: (line) => {
          const rating = varianceRating(cellOfLine(line, column), of, data["variance-words"]);
          return rating ? ratingCell(rating) : textCell("");
        },
      },
    ];
  }
}

function varianceRating(cell: GridCell, side: Side, words: PublicData["variance-words"]): Rating | null {
  const value = cell?.entry.value;
  if (value?.state !== "number") return null;
  const at = sign(value.amount);
  if (at === 0) return { label: words.on ?? say("On budget"), colour: "green", meaning: null };
  const isGood = at > 0 === (side === "income");
  return {
    label: at > 0 ? (words.over ?? say("Over budget")) : (words.under ?? say("Under budget")),
    colour: isGood ? "green" : "amber",
    meaning: null,
  };
}

/** What the year began with, what came in and went out, and what is left, in each fund or period. */
function balancesTable(dataset: string, data: PublicData, tools: PublishingTools): Table {
  const { publisher, frame } = tools;
  const columns = balanceColumns(data);
  const cellAt = (figure: string, period: string) => gridCell(publisher.book, figure, period);
  const all = moneyLines(data);
  const order = ["brought-forward", "income", "expenditure", "balance", "carried-forward"];
  const lines = order.flatMap((name) => all.find((line) => line.name === name) ?? []);
  const { above = say("surplus"), below = say("deficit") } = data.balance;
  const either = `${above.charAt(0).toUpperCase()}${above.slice(1)} ${say("or")} (${below})`;
  const body = lines.map((line): DrawnLine => {
    const row = rowOf(dataset, line, columns, cellAt);
    const isBalance = line.name === "balance";
    const isRow = line.side !== null || line.kind === "row";
    return {
      kind: isRow ? "row" : line.kind,
      row: isBalance ? { ...row, label: nameOfAll(row, data) ?? either } : row,
      words: [],
    };
  });
  const drawn = columns.map(
    ({ label, under, suffix }, number): DrawnColumn => ({ label, under, number, series: suffix }),
  );
  const periods = periodsOf(data);
  const table = measureTable([], gridOf(say("Movement"), columns), drawn, body, 0, {
    ...tools,
    frame: {
      ...frame,
      name: `${dataset}-balances`,
      caption: `${say("Balances")}${periods.length > 1 ? "" : `, ${periodLabel(periods[0] ?? "")}`}`,
    },
  });
  const named = body.findIndex(({ row }) => row.name === "balance" && nameOfAll(row, data) !== null);
  const rows = table.rows.map((row, index) => {
    const [head, ...cells] = row.cells;
    const isNamed = index === named;
    // A file has the amounts with their signs, and says what these mean.
    const first = head && isNamed ? { ...head, csv: either } : head;
    return {
      ...row,
      cells: [...(first ? [first] : []), ...cells.map((cell) => withoutMinus(cell, isNamed))],
    };
  });
  return makeTable(table, table.columns, rows);
}

/** What the balances of a row are called, where all of them are on one side of nothing. */
function nameOfAll({ cells }: GridRow, { balance }: PublicData): string | null {
  const { above = say("surplus") } = balance;
  const names = new Set(cells.map((cell) => nameOf(cell, { ...balance, above })));
  const [name = null] = names;
  return names.size === 1 ? name : null;
}

function gridOf(rowHeading: string, columns: MoneyColumn[]): Grid {
  return {
    figurePrefix: "",
    rowHeading,
    columns: columns.map(({ label, period }) => ({ label, period })),
    rows: [],
    total: null,
  };
}
