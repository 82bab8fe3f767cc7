import { lineHeight, textSize } from "./chart-text.ts";
import type { DrawnChart, Rectangle } from "./drawn-chart.ts";
import { marksBelow } from "./plan-figures.ts";
import type { PlacedPlan, PlacedText, Shape } from "./plans.ts";
import { textLines, widest, widestFigure, widestWord } from "./text-lines.ts";

const bandHeight = 44;
const leastLabel = 96;

/**
 * Plans the parts of a whole as one band, each with its value and name below it; null if a name would not stand below
 * its part.
 */
export function bandPlan(chart: DrawnChart, width: number): PlacedPlan | null {
  const values = (chart.series[0]?.values ?? []) as number[];
  const texts = chart.series[0]?.texts ?? [];
  const sum = values.reduce((total, value) => total + value, 0);
  const shapes: Shape[] = [];
  const placed: PlacedText[] = [];
  const rectangles: Rectangle[] = [];
  let left = 0;
  let free = 0;
  let height = 0;
  for (const [index, value] of values.entries()) {
    const right = left + (width * value) / sum;
    const room = Math.max(
      right - left - 8,
      leastLabel,
      widestWord([chart.labels[index] as string], textSize),
    );
    const name = textLines(chart.labels[index] as string, room, textSize);
    const size = 20;
    const textWidth = Math.max(widestFigure([texts[index] as string], size), widest(name, textSize));
    const x = index === values.length - 1 ? Math.min(left, width - textWidth) : left;
    if (x < free || x + textWidth > width) return null;
    free = x + textWidth + 10;
    rectangles.push({ left: left + 1, top: 0, right: right - 1, bottom: bandHeight });
    const points: [number, number][] = [
      [left + 1, 1],
      [right - 1, 1],
      [right - 1, bandHeight - 1],
      [left + 1, bandHeight - 1],
      [left + 1, 1],
    ];
    shapes.push(
      { points, fill: "var(--series-strong)", opacity: [1, 0.62, 0.38, 0.2, 0.08][index] ?? 0 },
      { points, stroke: "var(--series-strong)", width: 1.5 },
    );
    const nameTop = bandHeight + 34;
    placed.push(
      ...[
        { lines: [texts[index] as string], x, y: bandHeight + 20, size, weight: 600 as const },
        { lines: name, x, y: nameTop + (name.length * lineHeight) / 2, size: textSize, weight: 400 as const },
      ].map((one) => ({ ...one, align: "left" as const })),
    );
    height = Math.max(height, nameTop + name.length * lineHeight);
    left = right;
  }
  const below = marksBelow(chart, width, height + 8);
  return {
    drawnAs: "placed",
    height: height + below.height + 4,
    shapes,
    texts: [...placed, ...below.texts],
    rectangles,
  };
}
