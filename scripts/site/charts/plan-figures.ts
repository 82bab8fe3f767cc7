import { chartMuted, lineHeight, textSize } from "./chart-text.ts";
import { heightOfLine } from "./draw-text.ts";
import type { DrawnChart, Rectangle } from "./drawn-chart.ts";
import type { PlacedPlan, PlacedText } from "./plans.ts";
import { valueStyle } from "./series-style.ts";
import { textLines, widestFigure } from "./text-lines.ts";

/** Sizes of a large figure, the first that fits is taken. */
export const figureSizes = [52, 44, 36, 30, 24];

/** Plans one or two values as large figures with their names: side by side, or one below the other. */
export function figuresPlan(chart: DrawnChart, width: number): PlacedPlan {
  const [series] = chart.series;
  const all = chart.labels.map((label, index) => ({
    label,
    text: series?.texts[index] ?? "",
    isNumber: series?.values[index] !== null,
    isMuted: chart.over === "periods" && index < chart.labels.length - 1,
  }));
  const column = (width - 24 * (all.length - 1)) / Math.max(1, all.length);
  const numbers = all.flatMap(({ text, isNumber }) => (isNumber ? [text] : []));
  const isBeside = widestFigure(numbers, 36) <= column;
  const room = isBeside ? column : width;
  const size = figureSizes.find((one) => widestFigure(numbers, one) <= room) ?? textSize;
  const texts: PlacedText[] = [];
  const rectangles: Rectangle[] = [];
  let top = 0;
  let height = 0;
  all.forEach(({ label, text, isNumber, isMuted }, index) => {
    const x = isBeside ? index * (column + 24) : 0;
    const shownSize = !isNumber ? 20 : isMuted ? Math.round(size * 0.6) : size;
    const value = isNumber ? [text] : textLines(text, room, shownSize);
    const name = textLines(label, Math.min(room, 280), textSize);
    const valueHeight = Math.max(value.length * heightOfLine(shownSize), isBeside ? heightOfLine(size) : 0);
    texts.push(
      {
        ...{ lines: value, x, y: top + valueHeight / 2, size: shownSize, align: "left" },
        weight: isNumber && !isMuted ? 600 : 400,
        colour: isNumber && !isMuted ? valueStyle(chart, 0, index).colour : chartMuted,
      },
      {
        ...{ lines: name, x, y: top + valueHeight + (name.length * lineHeight) / 2 },
        ...{ size: textSize, weight: 400, align: "left" },
      },
    );
    const bottom = top + valueHeight + name.length * lineHeight;
    rectangles.push({ left: x, top, right: x + Math.max(widestFigure(value, shownSize), 40), bottom });
    height = Math.max(height, bottom);
    if (!isBeside) top = bottom + 14;
  });
  const below = marksBelow(chart, width, height + 8);
  return {
    drawnAs: "placed",
    height: height + below.height + 4,
    shapes: [],
    texts: [...texts, ...below.texts],
    rectangles,
  };
}

/** What large figures are measured against, in a line each below them. */
export function marksBelow(
  { marks, events }: Pick<DrawnChart, "marks" | "events">,
  width: number,
  top: number,
): { texts: PlacedText[]; height: number } {
  const lines = [
    ...marks.map(({ label, text }) => `${label}: ${text}`),
    ...events.map(({ label }) => label),
  ].flatMap((words) => textLines(words, width, textSize));
  if (lines.length === 0) return { texts: [], height: 0 };
  const y = top + (lines.length * lineHeight) / 2;
  return {
    texts: [{ lines, x: 0, y, size: textSize, weight: 400, align: "left" }],
    height: lines.length * lineHeight + 8,
  };
}
