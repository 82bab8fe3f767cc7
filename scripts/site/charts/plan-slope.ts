import { heightOfTops, topLabels } from "./beside-plot.ts";
import { chartMuted, chartText, lineHeight, textSize } from "./chart-text.ts";
import { heightOfLine } from "./draw-text.ts";
import { type DrawnChart, type Rectangle, rangeOf } from "./drawn-chart.ts";
import { figureSizes, marksBelow } from "./plan-figures.ts";
import { lowPlot } from "./plan-line.ts";
import type { PlacedPlan, PlacedText, Shape } from "./plans.ts";
import { textLines, widest, widestBold, widestFigure } from "./text-lines.ts";

const strong = "var(--series-strong)";
const gap = 14;
const leastPlot = 84;

/**
 * Plans one thing in two periods: the earlier value muted, a line with an arrow to the newer one in large, and the
 * change. The line stands on zero, on a pale ground, so that a rise looks no steeper than it is; null if there is no
 * room for a line.
 */
export function slopePlan(chart: DrawnChart, width: number): PlacedPlan | null {
  const [then = 0, now = 0] = (chart.series[0]?.values ?? []) as number[];
  const [thenText = "", nowText = ""] = chart.series[0]?.texts ?? [];
  const names = chart.labels.map((label) => textLines(label, width < 480 ? 72 : 120, textSize));
  const [thenName = [], nowName = []] = names;
  const thenSize = width < 480 ? 20 : 26;
  // A few pixels for a browser that has not got the typeface.
  const left = Math.max(widestBold([thenText], thenSize), widest(thenName, textSize)) + 4;
  const sides = (size: number) =>
    left + 2 * gap + Math.max(widestFigure([nowText], size), widest(nowName, textSize));
  const size = figureSizes.find((one) => width - sides(one) >= leastPlot);
  if (size === undefined || size <= thenSize) return null;

  const tops = topLabels(chart.events, width, 0);
  const top = heightOfTops(tops) + 8;
  const plotHeight = chart.isLow ? lowPlot : width < 480 ? 104 : 136;
  const { lowest, highest } = rangeOf(chart);
  const heightOf = (value: number) =>
    highest === lowest ? top + plotHeight : top + (plotHeight * (highest - value)) / (highest - lowest);
  const [from, to] = [left + gap, width - (sides(size) - left - gap)];
  const [startY, endY, zero] = [heightOf(then), heightOf(now), heightOf(0)];
  const bottom = Math.max(zero, top + plotHeight);
  const block = (value: string, ofSize: number, name: string[], y: number) => {
    const height = heightOfLine(ofSize) + name.length * lineHeight;
    // A block stands beside its point, within the drawing.
    const blockTop = Math.max(
      heightOfTops(tops),
      Math.min(y - heightOfLine(ofSize) / 2, bottom - height + 6),
    );
    return {
      valueY: blockTop + heightOfLine(ofSize) / 2,
      nameY: blockTop + heightOfLine(ofSize) + (name.length * lineHeight) / 2,
      top: blockTop,
      bottom: blockTop + height,
      width: Math.max(widestFigure([value], ofSize), widest(name, textSize)),
    };
  };
  const earlier = block(thenText, thenSize, thenName, startY);
  const newer = block(nowText, size, nowName, endY);
  const right = to + gap;
  const angle = Math.atan2(endY - startY, to - from);
  const wing = (turn: number): [number, number] => [
    to - 13 * Math.cos(angle + turn),
    endY - 13 * Math.sin(angle + turn),
  ];
  const at = (where: number) => from + Math.max(0, Math.min(1, where)) * (to - from);
  // Down to the line, not through the words below it.
  const eventLines: Shape[] = tops.map(({ at: where, y }) => ({
    points: [
      [at(where), y],
      [at(where), startY + ((at(where) - from) / (to - from)) * (endY - startY)],
    ],
    stroke: chartMuted,
    width: 1,
    dash: [3, 3],
  }));
  const shapes: Shape[] = [
    {
      points: [
        [from, zero],
        [from, startY],
        [to, endY],
        [to, zero],
      ],
      fill: strong,
      opacity: 0.12,
    },
    {
      points: [
        [from, zero],
        [to, zero],
      ],
      stroke: chartText,
      width: 1,
    },
    ...eventLines,
    {
      points: [
        [from, startY],
        [to, endY],
      ],
      stroke: strong,
      width: 3,
    },
    { points: [wing(0.5), [to, endY], wing(-0.5)], stroke: strong, width: 3 },
    { points: dot(from, startY), fill: "var(--series-muted)" },
  ];
  const text = (part: Omit<PlacedText, "align"> & Partial<PlacedText>): PlacedText => ({
    align: "left",
    ...part,
  });
  const changeText = changeOn(chart, from, to, startY, endY, zero);
  const below = marksBelow(
    { marks: chart.marks, events: [] },
    width,
    Math.max(bottom, earlier.bottom, newer.bottom) + 8,
  );
  return {
    drawnAs: "placed",
    height: Math.ceil(Math.max(bottom, earlier.bottom, newer.bottom) + below.height + 4),
    shapes,
    texts: [
      text({
        lines: [thenText],
        x: left,
        y: earlier.valueY,
        size: thenSize,
        weight: 400,
        align: "right",
        colour: chartMuted,
      }),
      text({ lines: thenName, x: left, y: earlier.nameY, size: textSize, weight: 400, align: "right" }),
      text({ lines: [nowText], x: right, y: newer.valueY, size, weight: 600, colour: strong }),
      text({ lines: nowName, x: right, y: newer.nameY, size: textSize, weight: 400 }),
      ...tops.map(({ at: where, lines, y }) => {
        const isLeft = at(where) > width * 0.55;
        return text({
          ...{ lines, x: at(where) + (isLeft ? -6 : 6), y: y + (lines.length * lineHeight) / 2 },
          ...{ size: textSize, weight: 400, align: isLeft ? "right" : "left" },
        });
      }),
      ...changeText,
      ...below.texts,
    ],
    rectangles: [
      { left: left - earlier.width, top: earlier.top, right: left, bottom: earlier.bottom },
      { left: right, top: newer.top, right: right + newer.width, bottom: newer.bottom },
    ] satisfies Rectangle[],
  };
}

/** The change in the middle: on the pale ground below the line, or above the line if that is too low. */
function changeOn(
  { change }: DrawnChart,
  from: number,
  to: number,
  startY: number,
  endY: number,
  zero: number,
): PlacedText[] {
  if (change === "") return [];
  const size = 17;
  const lines = widestFigure([change], size) <= to - from - 12 ? [change] : change.split(" ");
  const lower = Math.max(startY, endY);
  const height = lines.length * heightOfLine(size);
  const isBelow = zero - lower >= height + 8;
  const y = isBelow ? (lower + zero) / 2 : Math.min(startY, endY) - height / 2 - 6;
  return [{ lines, x: (from + to) / 2, y, size, weight: 600, align: "center" }];
}

function dot(x: number, y: number): [number, number][] {
  return Array.from({ length: 16 }, (_, i) => {
    const angle = (i * Math.PI) / 8;
    return [x + 5 * Math.cos(angle), y + 5 * Math.sin(angle)];
  });
}
