import { resolveFigure } from "../model/expressions/resolve.ts";
import type { ProtectedBook, ProtectedFigure } from "../model/figures/protected-value.ts";

import { parseInlineMarkdown } from "../model/markdown/parser.ts";
import { type ProseText, proseText } from "../model/markdown/prose-text.ts";
import { fractionOfNumber } from "../model/values/fraction.ts";
import { parsePeriod } from "../model/values/period.ts";
import { parseUnit } from "../model/values/unit.ts";
import { protectedByHand } from "./protected-by-hand.ts";

/** A value that is published, or one that is not. */
type Shown = number | "suppressed";

/** A book of figures as after protect: name, unit, values by period, and its whole. */
export function bookOf(
  figures: Record<
    string,
    {
      unit: string;
      values: Record<string, Shown>;
      of?: string;
      population?: string;
      title?: string;
      dataset?: string;
    }
  >,
): ProtectedBook {
  return new Map(
    Object.entries(figures).map(
      ([name, { unit, values, of, population, title, dataset }]): [string, ProtectedFigure] => [
        name,
        {
          name,
          title: title ?? name,
          unit: parseUnit(unit),
          counts: "children",
          notDisclosive: null,
          decimals: 0,
          shareDecimals: 0,
          whole: of ?? null,
          population: population ?? null,
          meaning: null,
          base: null,
          isRounded: false,
          dataset: { year: "2016-17", name: dataset ?? "test", title: dataset ?? "Test" },
          source: "",
          derivedFrom: null,
          entries: Object.entries(values).map(([key, value]) => ({
            period: parsePeriod(key) as NonNullable<ReturnType<typeof parsePeriod>>,
            value: protectedByHand(
              value === "suppressed"
                ? { state: "suppressed" }
                : {
                    state: "number",
                    amount: fractionOfNumber(value),
                    qualifier: null,
                    provisional: false,
                    revised: null,
                  },
            ),
            place: { file: "data/2016-17/test.yaml", line: 1, column: 1 },
            year: "2016-17",
            stated: {},
          })),
        } as ProtectedFigure,
      ],
    ),
  );
}

/** A paragraph of Markdown as the checks of prose see it, in the report of 2016-17. */
export function proseFrom(markdown: string, book: ProtectedBook = new Map()): ProseText {
  const context = { book, year: "2016-17", suppressionWords: "not shown" };
  const tokens = parseInlineMarkdown(markdown, {
    lines: [markdown],
    onFigure: (expression) => {
      const resolved = resolveFigure(expression, context);
      if ("wrong" in resolved) throw new Error(`${expression}: ${resolved.wrong}`);
      const { text, figure, entry, part } = resolved;
      return { text, meta: { figure: figure.name, period: entry.period.key, part } };
    },
  });
  return proseText(tokens, {
    file: "chapter.md",
    year: "2016-17",
    source: markdown,
    placeInSource: (offset) => ({ file: "chapter.md", line: 1, column: offset + 1 }),
  });
}
