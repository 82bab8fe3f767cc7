import { lastDay, type Period, parsePeriod } from "../derive/period.ts";
import { differenceOf, totalOf } from "../derive/total.ts";
import type { LoadedDataset } from "../load/load-board.ts";
import { type Place, type Problem, problemAt } from "../problem.ts";
import type { Counts, Dataset, DatasetOf, Printed } from "../schema/dataset.ts";
import type { EnteredValue } from "../schema/value.ts";
import type { Figure, FigureEntry, StatedPart } from "./figure.ts";
import { parseUnit } from "./unit.ts";

/** Every figure of the board by its name; a series runs through the folders of the years. */
export type FigureBook<Value = EnteredValue> = Map<string, Figure<Value>>;

/**
 * Makes the figures of all datasets, totals and balances included.
 *
 * A table's row is the figure `dataset.row` (with named columns `dataset.row.column`), its
 * total `dataset.total`. The same figure in two years' folders is one series.
 */
export function collectFigures(
  datasets: LoadedDataset[],
  sourceText: (source: Dataset["source"]) => string,
): { figures: FigureBook; problems: Problem[] } {
  const figures: FigureBook = new Map();
  const problems: Problem[] = [];
  for (const dataset of [...datasets].sort((a, b) => (a.year < b.year ? -1 : 1))) {
    for (const figure of figuresOf(dataset, sourceText)) {
      const known = figures.get(figure.name);
      figures.set(figure.name, known ? joined(known, figure, problems) : figure);
    }
  }
  for (const figure of figures.values())
    figure.entries.sort((a, b) => (lastDay(a.period) < lastDay(b.period) ? -1 : 1));
  return { figures, problems };
}

function joined(known: Figure, added: Figure, problems: Problem[]): Figure {
  const place = added.entries[0]?.place ?? known.entries[0]?.place;
  if (known.dataset.year === added.dataset.year && place) {
    problems.push(
      problemAt(
        place,
        `the figure "${added.name}" is entered twice: also in data/${known.dataset.year}/${known.dataset.name}.yaml`,
        "Keep it in one place, or give one of the two another name",
      ),
    );
    return known;
  }
  const entries = [...added.entries];
  for (const entry of known.entries) {
    const same = entries.find(({ period }) => period.key === entry.period.key);
    if (!same) entries.push(entry);
    else if (same.value.state === "number" && entry.value.state === "number" && same.value.revised === null) {
      const [a, b] = [same.value.amount, entry.value.amount];
      if (a.numerator !== b.numerator || a.denominator !== b.denominator)
        problems.push(
          problemAt(
            same.place,
            `"${added.name}" for ${entry.period.key} differs from the value in data/${entry.year}/`,
            'Make the two agree, or write {value: …, revised: "why it changed"} in the newer folder',
          ),
        );
    }
  }
  return { ...added, entries };
}

interface Settings {
  name: string;
  title: string;
  unit: string;
  counts?: Counts | undefined;
  decimals?: number | undefined;
  shareDecimals?: number | undefined;
  whole?: string | null | undefined;
  population?: string | null | undefined;
  source?: Dataset["source"];
}

interface Cell {
  period: string;
  value: EnteredValue;
  path: PropertyKey[];
  stated?: Partial<Record<StatedPart, { printed: Printed; path: PropertyKey[] } | undefined>>;
}

function figuresOf(dataset: LoadedDataset, sourceText: (source: Dataset["source"]) => string): Figure[] {
  const { year, name, data, yaml } = dataset;
  const make = (settings: Settings, cells: Cell[]): Figure => ({
    name: settings.name,
    title: settings.title,
    unit: parseUnit(settings.unit),
    counts: settings.counts ?? data.counts,
    notDisclosive: data["not-disclosive"] ?? null,
    decimals: settings.decimals ?? 0,
    shareDecimals: settings.shareDecimals ?? 0,
    whole: settings.whole ?? null,
    population: settings.population ?? null,
    dataset: { year, name },
    source: sourceText(settings.source ?? data.source),
    entries: cells.map(
      (cell): FigureEntry => ({
        period: knownPeriod(cell.period),
        value: cell.value,
        place: yaml.placeOf(cell.path),
        year,
        stated: Object.fromEntries(
          Object.entries(cell.stated ?? {}).flatMap(([part, stated]) =>
            stated ? [[part, { ...stated.printed, place: yaml.placeOf(stated.path) }]] : [],
          ),
        ),
      }),
    ),
  });
  switch (data.kind) {
    case "figures":
      return Object.entries(data.figures).map(([figureName, figure]) =>
        make(
          {
            name: figureName,
            title: figure.title,
            unit: figure.unit,
            counts: figure.counts,
            decimals: figure.decimals,
            shareDecimals: figure["share-decimals"],
            whole: figure.of,
            population: figure.population,
            source: figure.source,
          },
          singleFigureCells(figureName, figure),
        ),
      );
    case "table":
      return tableFigures(name, year, data, make);
    case "hundred-children":
      return data.statements.map((statement, index) =>
        make(
          {
            name: `${name}.${statement.name}`,
            title: statement.text,
            unit: "of 100 children",
            counts: "none",
          },
          [{ period: data.period, value: statement.value, path: ["statements", index, "value"] }],
        ),
      );
    case "attendance":
      return [
        make({ name: `${name}.meetings`, title: "Meetings held", unit: "meetings", counts: "none" }, [
          { period: data.period, value: whole(data.meetings), path: ["meetings"] },
        ]),
        ...data.members.flatMap((member, index) => {
          const path = ["members", index];
          const figureName = `${name}.${member.name}`;
          const title = member.label ?? member.agency ?? member.name;
          return [
            make({ name: `${figureName}.possible`, title, unit: "meetings", counts: "none" }, [
              { period: data.period, value: member.possible, path: [...path, "possible"] },
            ]),
            make(
              { name: figureName, title, unit: "meetings", counts: "none", whole: `${figureName}.possible` },
              [
                {
                  period: data.period,
                  value: member.attended,
                  path: [...path, "attended"],
                  stated: { share: member.stated && { printed: member.stated, path: [...path, "stated"] } },
                },
              ],
            ),
          ];
        }),
      ];
    case "finances":
      return financeFigures(name, data, make);
    case "section-11":
      return data.forms.flatMap((form, index) => [
        make(
          {
            name: `${name}.${form.name}.organisations`,
            title: form.label,
            unit: "organisations",
            counts: "none",
          },
          [{ period: data.period, value: form.organisations, path: ["forms", index, "organisations"] }],
        ),
        make(
          { name: `${name}.${form.name}.average-grade`, title: form.label, unit: "grade", counts: "none" },
          [{ period: data.period, value: form["average-grade"], path: ["forms", index, "average-grade"] }],
        ),
        ...form.standards.map((standard, row) =>
          make(
            {
              name: `${name}.${form.name}.${standard.name}`,
              title: standard.label,
              unit: "percent",
              counts: "none",
            },
            [
              {
                period: data.period,
                value: standard.achieved,
                path: ["forms", index, "standards", row, "achieved"],
              },
            ],
          ),
        ),
      ]);
    default:
      return [];
  }
}

type Make = (settings: Settings, cells: Cell[]) => Figure;

// What a source printed of a figure is said of its newest value.
function singleFigureCells(name: string, figure: DatasetOf<"figures">["figures"][string]): Cell[] {
  const path = ["figures", name];
  const periods = Object.keys(figure.values).sort((a, b) =>
    lastDay(knownPeriod(a)) < lastDay(knownPeriod(b)) ? -1 : 1,
  );
  return periods.map((period, index) => ({
    period,
    value: figure.values[period] as EnteredValue,
    path: [...path, "values", period],
    stated:
      index === periods.length - 1
        ? Object.fromEntries(
            Object.entries(figure.stated).map(([part, printed]) => [
              part,
              printed && { printed, path: [...path, "stated", part] },
            ]),
          )
        : {},
  }));
}

function tableFigures(name: string, year: string, data: DatasetOf<"table">, make: Make): Figure[] {
  const columns: { suffix: string; period: string; index: number }[] = data.columns
    ? data.columns.map((column, index) => ({ suffix: `.${column.name}`, period: data.period ?? year, index }))
    : (data.periods ?? []).map((period, index) => ({ suffix: "", period, index }));
  const lines = data.columns ? columns.map((column) => [column]) : [columns];
  const rowFigures = data.rows.flatMap((row, rowIndex) =>
    lines.map((line) =>
      make(
        {
          name: `${name}.${row.name}${line[0]?.suffix ?? ""}`,
          title: row.label,
          unit: row.unit ?? data.unit ?? "",
          counts: row.counts,
          decimals: row.decimals ?? data.decimals,
          shareDecimals: data["share-decimals"],
          whole: data.total ? `${name}.total${line[0]?.suffix ?? ""}` : null,
          source: row.source,
        },
        line.map((column) => ({
          period: column.period,
          value: row.values[column.index] ?? { state: "not-available" },
          path: ["rows", rowIndex, "values", column.index],
          stated: statedOfColumn(row.stated, column.index, columns.length, ["rows", rowIndex, "stated"]),
        })),
      ),
    ),
  );
  if (!data.total) return rowFigures;
  const { label, stated } = data.total;
  const totals = lines.map((line) =>
    make(
      {
        name: `${name}.total${line[0]?.suffix ?? ""}`,
        title: label,
        unit: data.unit ?? "",
        decimals: data.decimals,
        shareDecimals: data["share-decimals"],
        whole: `${name}.total${line[0]?.suffix ?? ""}`,
      },
      line.map((column) => ({
        period: column.period,
        value: totalOf(data.rows.map((row) => row.values[column.index] ?? { state: "not-available" })),
        path: ["total"],
        stated: statedOfColumn(stated, column.index, columns.length, ["total", "stated"]),
      })),
    ),
  );
  return [...rowFigures, ...totals];
}

function statedOfColumn(
  stated: DatasetOf<"table">["rows"][number]["stated"],
  column: number,
  columns: number,
  path: PropertyKey[],
): Cell["stated"] {
  const ofColumn = (part: "value" | "share") => {
    const printed = stated[part]?.[column];
    return printed && { printed, path: [...path, part] };
  };
  return {
    value: ofColumn("value"),
    share: ofColumn("share"),
    change:
      column === columns - 1 && stated.change
        ? { printed: stated.change, path: [...path, "change"] }
        : undefined,
  };
}

function financeFigures(name: string, data: DatasetOf<"finances">, make: Make): Figure[] {
  const accounts = (["expenditure", "income"] as const).map((side) => {
    const account = data[side];
    const total = totalOf(
      account.items.map((item) => item.amount),
      true,
    );
    const items = account.items.map((item, index) =>
      make(
        {
          name: `${name}.${item.name}`,
          title: item.label,
          unit: "pounds",
          counts: "none",
          whole: `${name}.${side}`,
        },
        [{ period: data.period, value: item.amount, path: [side, "items", index, "amount"] }],
      ),
    );
    const stated = account.stated && { printed: account.stated.total, path: [side, "stated", "total"] };
    const totalFigure = make(
      { name: `${name}.${side}`, title: `Total ${side}`, unit: "pounds", counts: "none" },
      [{ period: data.period, value: total, path: [side], stated: { total: stated } }],
    );
    return { total, figures: [...items, totalFigure] };
  });
  const [expenditure, income] = accounts;
  const balance: EnteredValue =
    expenditure && income ? differenceOf(income.total, expenditure.total) : { state: "not-available" };
  return [
    ...accounts.flatMap((account) => account.figures),
    make({ name: `${name}.balance`, title: "Income less expenditure", unit: "pounds", counts: "none" }, [
      { period: data.period, value: balance, path: [] },
    ]),
  ];
}

function whole(number: number): EnteredValue {
  return {
    state: "number",
    amount: { numerator: BigInt(number), denominator: 1n },
    qualifier: null,
    provisional: false,
    revised: null,
  };
}

function knownPeriod(key: string): Period {
  const period = parsePeriod(key);
  // The schemas have refused every other text.
  if (!period) throw new Error(`"${key}" is not a period.`);
  return period;
}

/** Where a figure is entered, for a message about it. */
export function placeOfFigure(figure: Figure<unknown>): Place | null {
  return figure.entries.at(-1)?.place ?? null;
}
