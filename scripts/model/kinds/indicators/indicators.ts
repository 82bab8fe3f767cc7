import type { EnteredFigure } from "../../figures/figure.ts";
import { wholeNumber } from "../../figures/make-figure.ts";
import { defineKind, type WithoutValues } from "../../kind/kind.ts";
import type { EnteredValue } from "../../schema/value.ts";
import { gridCell } from "../../tables/grid.ts";
import { indicatorsTable, type Line, type TableView } from "../../tables/indicators-table.ts";
import { periodLabel } from "../../tables/publisher.ts";
import { fractionOfNumber } from "../../values/fraction.ts";
import { comparablePeriod, firstDay, inOrder, lastDay, parsePeriod } from "../../values/period.ts";
import { say } from "../../words/words.ts";
import { type Data, schema, type Target, type View } from "./indicator-schema.ts";
import { dashboardOf } from "./indicators-dashboard.ts";
import { ratingOf, targetFor, trendOf } from "./judge-indicator.ts";

type PublicData = WithoutValues<Data>;

/** Measures that each have a unit, periods, a target and comparators of their own: a scorecard. */
export const indicators = defineKind({
  schema,
  block: "indicators",
  shownAs: (data) => {
    const shown = viewsOf(data);
    if (!shown.includes("dashboard")) return "tables";
    return shown.length > 1 ? "form with tables" : "form";
  },
  notProse: ["polarity", "show", "compare", "target", "tolerance"],
  nameAgencies: ({ indicators: all }, agencies) => {
    for (const each of all) each.owner = agencies.find(({ id }) => id === each.owner)?.name ?? each.owner;
  },
  checkNames: ({ data }, { source }) =>
    data.indicators.flatMap((each, index) => source(each.source, ["indicators", index])),
  tableNames: ({ name, data }) =>
    tableViewsOf(data).map((view, index) => (index === 0 ? name : `${name}-${view}`)),
  figures: ({ name: dataset, data }, make) =>
    data.indicators.flatMap((each, index): EnteredFigure[] => {
      const path = ["indicators", index];
      const name = `${dataset}.${each.name}`;
      const periods = inOrder(Object.keys(each.values));
      const newest = newestOf(periods);
      const settings = { unit: each.unit, decimals: each.decimals, source: each.source };
      const beside = { ...settings, counts: "none" } as const;
      return [
        make(
          {
            ...settings,
            name,
            title: each.title,
            meaning: each.meaning,
            counts: each.counts,
            standsAlone: each["stands-alone"],
            notDisclosive: each["not-disclosive"],
            publishedElsewhere: each["published-elsewhere"],
            whole: each.of,
            population: each.population,
          },
          periods.map((period, at) => ({
            period,
            value: each.values[period] ?? { state: "not-available" },
            path: [...path, "values", period],
            comparedWith: comparablePeriod(period, periods.slice(0, at)),
            accepted: each.accepted ? { reason: each.accepted, path: [...path, "accepted"] } : undefined,
          })),
        ),
        ...targetsOf(each.target, newest).map(({ suffix, period, amount }) =>
          make(
            {
              ...beside,
              name: `${name}.${suffix}`,
              title: `${each.title}: ${suffix.replaceAll("-", " ")}`,
              role: "target",
            },
            [{ period, value: numberOf(amount), path: [...path, "target"] }],
          ),
        ),
        ...data.comparators.flatMap(({ name: comparator, label }) => {
          const entered = each.compare[comparator];
          if (entered === undefined) return [];
          const { value, period } =
            "period" in entered ? entered : { value: entered as EnteredValue, period: newest };
          return make(
            {
              ...beside,
              name: `${name}.${comparator}`,
              title: `${each.title}: ${label}`,
              role: "comparator",
            },
            [{ period, value, path: [...path, "compare", comparator] }],
          );
        }),
      ];
    }),
  entries: ({ indicators: all }) => ({ count: all.length, unit: "indicators" }),
  grid: ({ name: dataset, data }, book) => {
    const periods = inOrder(data.indicators.flatMap(({ values }) => Object.keys(values)));
    return {
      figurePrefix: `${dataset}.`,
      rowHeading: data["row-heading"] ?? say("Measure"),
      columns: periods.map((period) => ({ label: periodLabel(period), period })),
      rows: data.indicators.map((each) => ({
        name: each.name,
        label: each.title,
        unit: each.unit,
        cells: periods.map((period) =>
          period in each.values ? gridCell(book, `${dataset}.${each.name}`, period) : null,
        ),
        notes: each.notes,
      })),
      total: null,
    };
  },
  tables: ({ name, data }, tools) => {
    const { frame } = tools;
    const lines = linesOf(name, data, tools.publisher.book);
    return tableViewsOf(data).map((view, index) =>
      indicatorsTable(
        view,
        data,
        lines,
        index === 0
          ? frame
          : { ...frame, name: `${name}-${view}`, caption: `${data.title}: ${titleOf[view]}`, notes: [] },
        index === 0,
        tools,
      ),
    );
  },
  content: ({ name, data }, tools) => ({
    groups: viewsOf(data).includes("dashboard")
      ? dashboardOf(data, linesOf(name, data, tools.publisher.book), tools)
      : [],
    hasTables: viewsOf(data).length > 1,
  }),
});

const titleOf = { change: "change", periods: "by period", comparators: "against others" };

/** What is shown, where the dataset does not say: by period if all rows have the same three or more, or else the change. */
function viewsOf({ show, indicators: all }: PublicData): View[] {
  if (show) return show;
  const [first = [], ...others] = all.map(({ values }) => Object.keys(values));
  const isAlike = others.every(
    (keys) => keys.length === first.length && keys.every((key) => first.includes(key)),
  );
  return [isAlike && first.length > 2 ? "periods" : "change"];
}

/** The tables: a dashboard alone has one, for the CSV. */
function tableViewsOf(data: PublicData): TableView[] {
  const tables = viewsOf(data).filter((view): view is TableView => view !== "dashboard");
  return tables.length > 0 ? tables : ["change"];
}

function linesOf(dataset: string, data: PublicData, book: Parameters<typeof gridCell>[0]): Line[] {
  return data.indicators.flatMap((indicator, index): Line[] => {
    const name = `${dataset}.${indicator.name}`;
    const newest = newestOf(inOrder(Object.keys(indicator.values)));
    const now = gridCell(book, name, newest);
    if (!now) return [];
    const target = targetFor(indicator.target, newest);
    return [
      {
        title: indicator.title,
        unit: indicator.unit,
        indicator,
        path: ["indicators", index],
        now,
        target,
        rating: ratingOf(now.figure, now.entry, target, indicator, data.words),
        trend: trendOf(now.figure, now.entry, indicator),
        compared: data.comparators.map((comparator) => ({
          ...comparator,
          figure: book.get(`${name}.${comparator.name}`) ?? null,
        })),
      },
    ];
  });
}

/** Of the periods that end last the longest: the year before its last quarter. */
function newestOf(periods: string[]): string {
  const found = periods.flatMap((key) => parsePeriod(key) ?? []);
  const last = found.map(lastDay).sort().at(-1);
  const [longest] = found
    .filter((period) => lastDay(period) === last)
    .sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
  return longest?.key ?? "";
}

function targetsOf(target: Target | undefined, newest: string) {
  if (target === undefined) return [];
  const byPeriod = typeof target === "number" || "from" in target ? { [newest]: target } : target;
  return Object.entries(byPeriod).flatMap(([period, wanted]) =>
    typeof wanted === "number"
      ? [{ suffix: "target", period, amount: wanted }]
      : Object.entries(wanted as { from: number; to: number }).map(([end, amount]) => ({
          suffix: `target-${end}`,
          period,
          amount,
        })),
  );
}

function numberOf(amount: number): EnteredValue {
  return { ...(wholeNumber(0) as EnteredValue & { state: "number" }), amount: fractionOfNumber(amount) };
}
