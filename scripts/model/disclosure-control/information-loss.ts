import type { EnteredBook, EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import type { LoadedBoard } from "../load/loaded-board.ts";
import { toNumber } from "../values/fraction.ts";
import type { InformationLoss } from "./network.ts";

/** Weights of the values that matter most to readers, on top of the value itself. */
const weights = { total: 40, keyFigure: 40, headline: 40, prose: 20 };

/**
 * How much each value would be missed if it were hidden, for the choice between sets of the same size: totals and
 * wholes, key figures, figures in the headline of a chart and figures in sentences are kept if possible, and large
 * values before small ones.
 *
 * @returns a whole number from 0 to 160
 */
export function informationLossOf(board: LoadedBoard, figures: EnteredBook): InformationLoss {
  const texts = [
    ...board.reports.flatMap(({ report, summary, chapters, editions }) => [
      report,
      summary,
      ...chapters,
      ...editions,
    ]),
    ...board.briefings,
    ...board.posters,
    ...board.pages,
    board.home,
  ].flatMap((file) => file?.markdown ?? []);
  const prose = figuresNamed(texts);
  const headlines = figuresNamed(
    board.datasets.flatMap(({ data }) => Object.values(data.charts).map(({ title }) => title)),
  );
  const keyFigures = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/^:::+ *(?:key-figures|of-a-hundred) +(.*)$/gm)].flatMap(([, names = ""]) =>
        names.split(/\s+/).map((name) => name.split("@")[0] ?? name),
      ),
    ),
  );
  const wholes = new Set(
    [...figures.values()].flatMap(({ whole, base, population }) => [whole, base, population]),
  );
  const isNamed = (names: Set<string>, figure: EnteredFigure) => names.has(figure.name);
  return (figure, entry) =>
    (isTotal(figure, wholes) ? weights.total : 0) +
    (isNamed(keyFigures, figure) ? weights.keyFigure : 0) +
    (isNamed(headlines, figure) ? weights.headline : 0) +
    (isNamed(prose, figure) ? weights.prose : 0) +
    magnitude(entry, board.board.disclosure.threshold);
}

// "{{ referrals.police.share@2016-17 }}" names "referrals.police" and, as far as this can tell, "referrals".
function figuresNamed(texts: string[]): Set<string> {
  const names = new Set<string>();
  for (const text of texts)
    for (const [, expression = ""] of text.matchAll(/\{\{\s*([^}@\s]+)/g)) {
      names.add(expression);
      names.add(expression.replace(/\.[^.]+$/, ""));
    }
  return names;
}

// A table's total is the whole of its rows.
function isTotal({ name, derivedFrom }: EnteredFigure, wholes: Set<string | null>): boolean {
  return derivedFrom?.rule === "sum" || wholes.has(name);
}

/**
 * With a threshold of 5: 0 up to 29, 1 for 30 to 59, 5 for 480 to 959: a value twice as large counts one more.
 *
 * Values up to some times the threshold are not told apart: that one of them is hidden and not the other would tell
 * that it is smaller.
 */
function magnitude({ value }: EnteredEntry, threshold: number): number {
  if (value.state !== "number") return 0;
  const few = 3 * Math.max(1, threshold);
  return Math.min(20, Math.floor(Math.log2(Math.max(1, Math.abs(toNumber(value.amount)) / few))));
}
