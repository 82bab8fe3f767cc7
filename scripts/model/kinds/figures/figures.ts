import { z } from "zod";
import type { DerivedFigure } from "../../figures/derived-figure.ts";
import { type FigureSettings, statedAt } from "../../figures/make-figure.ts";
import { defineKind, type WithoutValues } from "../../kind/kind.ts";
import { commonKeys } from "../../schema/common.ts";
import { name } from "../../schema/names.ts";
import type { EnteredValue } from "../../schema/value.ts";
import { gridCell } from "../../tables/grid.ts";
import { periodLabel } from "../../tables/publisher.ts";
import { inOrder, reportingYear } from "../../values/period.ts";
import { derivedKeys, entries, type FigureInFile, figure, ruleOf } from "./figure-schema.ts";
import { figuresTable } from "./figures-table.ts";

/** Named series, each with values by period. */
export const figures = defineKind({
  schema: z.strictObject({
    kind: z.literal("figures"),
    ...commonKeys,
    figures: entries(z.record(name, figure)),
  }),
  leadsWithFigure: true,
  checkNames: ({ data }, { source }) =>
    Object.entries(data.figures).flatMap(([name, figure]) => source(figure.source, ["figures", name])),
  figures: ({ data }, make) =>
    Object.entries(data.figures).flatMap(([figureName, entered]) => {
      const { values } = entered;
      if (!values) return [];
      const path = ["figures", figureName];
      const periods = inOrder(Object.keys(values));
      return make(
        settingsOf(figureName, entered),
        periods.map((key, index) => ({
          period: key,
          value: values[key] as EnteredValue,
          path: [...path, "values", key],
          // What a source printed of a figure is said of its newest value.
          stated: index < periods.length - 1 ? {} : statedTexts(entered.stated, path),
          accepted: entered.accepted ? { reason: entered.accepted, path: [...path, "accepted"] } : undefined,
        })),
      );
    }),
  derived: ({ data, year, yaml }, make) =>
    Object.entries(data.figures).flatMap(([figureName, entered]): DerivedFigure[] => {
      const key = derivedKeys.find((candidate) => entered[candidate]);
      if (!key) return [];
      const path = ["figures", figureName];
      const kind = ruleOf[key];
      const parts = entered[key] ?? [];
      const newest = statedAt(statedTexts(entered.stated, path), yaml);
      return [
        {
          figure: make({ ...settingsOf(figureName, entered), derivedFrom: { rule: kind, parts } }, []),
          rule: { kind, parts },
          year,
          place: yaml.placeOf([...path, key]),
          stated: (_period, isNewest) => (isNewest ? newest : {}),
        },
      ];
    }),
  grid: ({ data, year }, book) => {
    const entered = new Set(Object.values(data.figures).flatMap(({ values }) => Object.keys(values ?? {})));
    // A figure that is worked out may run further back than the dataset: it shows its own year, and
    // the periods that the others have.
    const periodsOf = (figureName: string, { values }: WithoutValues<FigureInFile>) =>
      values
        ? Object.keys(values)
        : (book.get(figureName)?.entries ?? [])
            .map(({ period }) => period)
            .filter((period) => entered.has(period.key) || reportingYear(period) === year)
            .map(({ key }) => key);
    const periods = inOrder(
      Object.entries(data.figures).flatMap(([name, figure]) => periodsOf(name, figure)),
    );
    return {
      figurePrefix: "",
      rowHeading: "Figure",
      columns: periods.map((key) => ({ label: periodLabel(key), period: key })),
      rows: Object.entries(data.figures).map(([figureName, figure]) => ({
        name: figureName,
        label: figure.title,
        unit: figure.unit,
        cells: periods.map((key) =>
          periodsOf(figureName, figure).includes(key) ? gridCell(book, figureName, key) : null,
        ),
        notes: figure.notes,
      })),
      total: null,
    };
  },
  tables: (_dataset, tools) => (tools.grid ? [figuresTable(tools.grid, tools)] : []),
});

function settingsOf(name: string, entered: FigureInFile): FigureSettings {
  return {
    name,
    title: entered.title,
    meaning: entered.meaning,
    unit: entered.unit,
    counts: entered.counts,
    standsAlone: entered["stands-alone"],
    notDisclosive: entered["not-disclosive"],
    publishedElsewhere: entered["published-elsewhere"],
    decimals: entered.decimals,
    shareDecimals: entered["share-decimals"],
    whole: entered.of,
    population: entered.population,
    source: entered.source,
  };
}

function statedTexts(stated: FigureInFile["stated"], path: PropertyKey[]) {
  return Object.fromEntries(
    Object.entries(stated).map(([part, text]) => [
      part,
      text && { printed: text, path: [...path, "stated", part] },
    ]),
  );
}
