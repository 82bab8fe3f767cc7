import { differenceOf, totalOf } from "../calculate/totals.ts";
import type { Derivation } from "../figures/figure.ts";
import { type CellRef, type Relation, totalRelation } from "../figures/relation.ts";
import type { EnteredValue } from "../schema/value.ts";
import type { Place } from "../values/problem.ts";

/** How a column or line is worked out from others of its sheet. */
export interface Rule {
  kind: "sum" | "difference";
  /** The names of lines; of columns, what they add to a figure's name. */
  parts: string[];
}

export interface SheetColumn {
  period: string;
  /** What it adds to a figure's name: ".north", or nothing. */
  suffix: string;
  rule: Rule | null;
}

export interface SheetLine {
  name: string;
  label: string;
  rule: Rule | null;
  path: PropertyKey[];
}

/** Entered numbers in lines and columns, some of which are worked out from others: cells of figures. */
export interface Sheet<Line extends SheetLine, Column extends SheetColumn> {
  /** The name of the dataset, which begins those of its figures. */
  dataset: string;
  lines: Line[];
  columns: Column[];
  entered: (line: Line, column: Column) => EnteredValue | null;
  /** Whether a cell is entered although its column is worked out. */
  isEntered?: (line: Line, column: Column) => boolean;
  /** Whether a line has a number in a column; every line has, if omitted. */
  holds?: (line: Line, column: Column) => boolean;
  /** What adds nothing to a total, besides nil and blank. */
  addsNothing?: EnteredValue["state"][];
}

/** A value as it was entered, or as it follows from others of its line or column. */
export function valueAt<Line extends SheetLine, Column extends SheetColumn>(
  sheet: Sheet<Line, Column>,
  line: Line,
  column: Column,
): EnteredValue {
  const work = ({ kind }: Rule, values: EnteredValue[]): EnteredValue =>
    kind === "sum"
      ? totalOf(values, sheet.addsNothing)
      : differenceOf(values[0] ?? notAvailable, values[1] ?? notAvailable);
  if (line.rule) {
    const byName = new Map(sheet.lines.map((each) => [each.name, each]));
    const parts = line.rule.parts.flatMap((part) => byName.get(part) ?? []);
    return work(
      line.rule,
      parts.map((part) => valueAt(sheet, part, column)),
    );
  }
  const across = ruleAcross(sheet, line, column);
  if (across) {
    const parts = across.parts.flatMap((part) => {
      const alike = sheet.columns.filter(({ suffix }) => suffix === part);
      return alike.find(({ period }) => period === column.period) ?? alike[0] ?? [];
    });
    return work(
      across,
      parts.map((part) => valueAt(sheet, line, part)),
    );
  }
  return sheet.entered(line, column) ?? notAvailable;
}

const notAvailable: EnteredValue = { state: "not-available" };

function ruleAcross<Line extends SheetLine, Column extends SheetColumn>(
  { isEntered }: Sheet<Line, Column>,
  line: Line,
  column: Column,
): Rule | null {
  return isEntered?.(line, column) ? null : column.rule;
}

/** What the figure of a line and column is worked out from; nothing if it is entered. */
export function derivationOf<Line extends SheetLine, Column extends SheetColumn>(
  sheet: Sheet<Line, Column>,
  line: Line,
  column: Column | undefined,
): { derivedFrom?: Derivation } {
  const start = `${sheet.dataset}.`;
  if (!column) return {};
  const along = line.rule;
  if (along)
    return {
      derivedFrom: { rule: along.kind, parts: along.parts.map((part) => start + part + column.suffix) },
    };
  const across = ruleAcross(sheet, line, column);
  return across
    ? { derivedFrom: { rule: across.kind, parts: across.parts.map((part) => start + line.name + part) } }
    : {};
}

/** What readers can know of the cells of a sheet without seeing them: each that is worked out, with its parts. */
export function relationsOf<Line extends SheetLine, Column extends SheetColumn>(
  sheet: Sheet<Line, Column>,
  placeOf: (path: PropertyKey[]) => Place,
): Relation[] {
  const { dataset, lines, columns, holds = () => true } = sheet;
  return columns.flatMap((column) =>
    lines.flatMap((line): Relation[] => {
      if (!holds(line, column)) return [];
      const at = (name: string, suffix: string) => ({
        figure: `${dataset}.${name}${suffix}`,
        period: column.period,
      });
      const own = at(line.name, column.suffix);
      const what = `the total of ${dataset}${line.name === "total" ? "" : `.${line.name}`}${column.suffix}`;
      const relation = ({ kind }: Rule, parts: CellRef[]) => {
        const [first = own, second] = parts;
        return kind === "sum"
          ? totalRelation(own, parts, what, placeOf(line.path))
          : totalRelation(first, [own, ...(second ? [second] : [])], what, placeOf(line.path));
      };
      const { rule } = line;
      const across = ruleAcross(sheet, line, column);
      return [
        ...(rule
          ? [
              relation(
                rule,
                rule.parts.map((part) => at(part, column.suffix)),
              ),
            ]
          : []),
        ...(across
          ? [
              relation(
                across,
                across.parts.map((part) => at(line.name, part)),
              ),
            ]
          : []),
      ];
    }),
  );
}

/** The columns of one name are one series over their periods. */
export function seriesOf<Column extends SheetColumn>(columns: Column[]): Column[][] {
  return [...new Set(columns.map(({ suffix }) => suffix))].map((suffix) =>
    columns.filter((column) => column.suffix === suffix),
  );
}

/** What stands at a path of a file's data. */
export function inside(data: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
}
