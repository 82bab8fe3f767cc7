import { previousEntry } from "../../calculate/changes-and-shares.ts";
import type { WithoutValues } from "../../kind/kind.ts";
import type { Rating, Trend } from "../../report/table.ts";
import type { RichText } from "../../report/text.ts";
import { type Line, targetInWords, trendInWords } from "../../tables/indicators-table.ts";
import { periodLabel } from "../../tables/publisher.ts";
import type { PublishingTools } from "../../tables/publishing-tools.ts";
import { inOrder } from "../../values/period.ts";
import { parseUnit } from "../../values/unit.ts";
import type { Data, Indicator } from "./indicator-schema.ts";

/** An indicator as a card. */
interface Card {
  name: string;
  title: string;
  value: string;
  /** Empty where the value carries its unit itself: "84%". */
  unit: string;
  period: string;
  /** "78% (2023/24)"; empty where there is none. */
  before: string;
  /** Its values in order, null for what is not shown. */
  points: (number | null)[];
  target: { words: string; number: number | null };
  rating: Rating | null;
  trend: (Trend & { words: string }) | null;
  compared: { label: string; value: string; period: string }[];
  comment: RichText | null;
}

/** The cards of a dashboard, under the heads of their groups. */
export function dashboardOf(
  data: WithoutValues<Data>,
  lines: Line[],
  { publisher, read }: PublishingTools,
): { label: string | null; cards: Card[] }[] {
  const labels = [...new Set(data.indicators.map(({ group }) => group ?? null))];
  const card = (line: Line, indicator: WithoutValues<Indicator>): Card => {
    const { now, rating, trend, target, path = [] } = line;
    const { figure, entry } = now;
    const earlier = previousEntry(figure, entry);
    const inWords = (each: typeof entry) => publisher.print({ figure, entry: each }, "value").text;
    return {
      name: indicator.name,
      title: indicator.title,
      value: inWords(entry),
      unit: ["count", "rate"].includes(parseUnit(indicator.unit).kind) ? indicator.unit : "",
      period: periodLabel(entry.period.key),
      before: earlier ? `Before: ${inWords(earlier)} (${periodLabel(earlier.period.key)})` : "",
      points: inOrder(Object.keys(indicator.values))
        .flatMap((key) => figure.entries.find(({ period }) => period.key === key) ?? [])
        .filter(({ period }) => period.kind === entry.period.kind)
        .map((each) => publisher.print({ figure, entry: each }, "value").number),
      target: { words: targetInWords(line), number: typeof target === "number" ? target : null },
      rating,
      trend: trend && { ...trend, words: trendInWords(trend) },
      compared: line.compared.flatMap(({ label, figure: other }) => {
        const newest = other?.entries.at(-1);
        if (!other || !newest) return [];
        const isLike = newest.period.key === entry.period.key;
        return {
          label,
          value: publisher.print({ figure: other, entry: newest }, "value").text,
          period: isLike ? "" : periodLabel(newest.period.key),
        };
      }),
      comment: indicator.comment === undefined ? null : read(indicator.comment, [...path, "comment"]),
    };
  };
  return labels.map((label) => ({
    label,
    cards: data.indicators.flatMap((indicator) => {
      const line = lines.find(({ path = [] }) => data.indicators[Number(path[1])] === indicator);
      return line && (indicator.group ?? null) === label ? [card(line, indicator)] : [];
    }),
  }));
}
