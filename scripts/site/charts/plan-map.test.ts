import { describe, expect, it } from "vitest";
import { exampleChart } from "../../test/example-chart.ts";
import { chartPanels } from "./chart-panels.ts";
import { nearestValue } from "./nearest-value.ts";
import { mapPlan } from "./plan-map.ts";
import { estimatedWidth } from "./text-lines.ts";

/** Areas in a row, each as wide as the numbers say, with one more that has no value. */
const mapOf = (series: Record<string, (number | null)[]>, widths: number[]) => {
  const labels = widths.map((_, index) => `Ward ${index + 1}`);
  let left = 0;
  const areas = [...widths, 100].map((width, index) => {
    const [from, to] = [left, left + width];
    left = to;
    const ring = [[from, 0], [to, 0], [to, 300], [from, 300], [from, 0]] as [number, number][]; // biome-ignore format: one square
    return {
      index: index < widths.length ? index : null,
      rings: [ring],
      middle: [(from + to) / 2, 150] as [number, number],
    };
  });
  return { ...exampleChart("map", labels, series), map: { height: 300, areas, others: "Other areas" } };
};
const wide = [300, 300, 300];
const said = (chart: ReturnType<typeof mapOf>, width = 640) =>
  mapPlan(chart, width).texts.map(({ lines }) => lines.join(" "));

describe("the plan of a map", () => {
  it("has names and values on its areas, and a key of the values that are shown", () => {
    expect(said(mapOf({ Rate: [10, 12, 40] }, wide))).toEqual([
      ...["10 – 12", "40", "Other areas"],
      ...["Ward 1", "10", "Ward 2", "12", "Ward 3", "40"],
    ]);
  });

  it("gives a hidden value no tint, and tints the others as if it were not there", () => {
    const plan = mapPlan(mapOf({ Rate: [10, null, 40] }, wide), 640);
    const tinted = plan.shapes.filter(({ fill }) => fill === "var(--series-strong)");
    // Two in the key, two on the map.
    expect(tinted.map(({ opacity }) => opacity)).toEqual([0.1, 0.5, 0.1, 0.5]);
    expect(plan.shapes.filter(({ dash }) => dash)).toHaveLength(2);
    expect(said(mapOf({ Rate: [10, null, 40] }, wide))).toContain("not shown");
  });

  it("has a letter, and a list, where there is no room for a value", () => {
    const texts = said(mapOf({ Rate: [10, 20, 40] }, [700, 40, 160]), 340);
    expect(texts).toContain("A");
    expect(texts).toContain("A Ward 2: 20");
    expect(texts).not.toContain("Ward 2");
  });

  it("has no letter on another", () => {
    const texts = said(mapOf({ Rate: [10, 20, 40] }, [880, 10, 10]), 340);
    expect(texts.filter((text) => /^[A-Z]$/.test(text))).toEqual(["A"]);
    expect(texts).toContain("Ward 3: 40");
  });

  it("stays within its height, with a list beside a high map", () => {
    const chart = mapOf({ Rate: [10, 20, 40] }, [150, 300, 300]);
    const high = {
      ...chart,
      map: {
        ...chart.map,
        height: 3000,
        areas: chart.map.areas.map((area) => ({
          ...area,
          rings: area.rings.map((ring) => ring.map(([x, y]): [number, number] => [x, y * 10])),
        })),
      },
    };
    const plan = mapPlan(high, 640);
    expect(plan.height).toBeLessThan(620);
    for (const { x, y } of plan.texts) {
      expect(x).toBeLessThan(640);
      expect(y).toBeLessThan(plan.height);
    }
    expect(plan.texts.find(({ lines }) => lines[0] === "A Ward 1: 10")?.x).toBeGreaterThan(150);
  });

  it("gives way to a long list, so that both fit a page, and on a phone does not", () => {
    const few = mapPlan(mapOf({ Rate: [10, 20, 40] }, wide), 640);
    const values = Array.from({ length: 80 }, (_, index) => index + 10);
    const many = {
      ...mapOf(
        { Rate: values },
        values.map(() => 9),
      ),
    };
    const chart = { ...many, map: { ...many.map, height: 900 } };
    const plan = mapPlan(chart, 640);
    expect(plan.height).toBeLessThanOrEqual(750);
    expect(plan.texts.filter(({ lines }) => /Ward \d+: \d+$/.test(lines.join(" ")))).toHaveLength(80);
    expect(Math.max(...plan.texts.map(({ y }) => y))).toBeLessThan(plan.height);
    expect(mapPlan(chart, 300).height).toBeGreaterThan(750);
    expect(few.height).toBeLessThan(plan.height);
  });

  it("sets a list that is too long for a page smaller, and leaves it away where that is not enough", () => {
    const mapWith = (areas: number, name: string) => {
      const values = Array.from({ length: areas }, (_, index) => index + 10);
      const widths = values.map(() => 9);
      const made = mapOf({ Rate: values }, widths);
      const labels = made.labels.map((label) => `${name} ${label}`);
      return mapPlan({ ...made, labels, map: { ...made.map, height: 900 } }, 640);
    };
    const sizes = (plan: ReturnType<typeof mapPlan>) =>
      new Set(plan.texts.filter(({ lines }) => lines.join(" ").includes(":")).map(({ size }) => size));
    const [some, many, most] = [mapWith(60, "Old"), mapWith(96, "Old"), mapWith(160, "Lower Old Market and")];
    expect([some, many, most].map(sizes)).toEqual([new Set([14]), new Set([12]), new Set()]);
    for (const { height } of [some, many, most]) expect(height).toBeLessThanOrEqual(750);
    // Its key alone.
    expect(most.texts).toHaveLength(5);
  });

  it("has letters of which none lies over another, however many areas there are", () => {
    const plan = mapPlan(
      mapOf({ Rate: Array.from({ length: 60 }, (_, index) => index) }, Array(60).fill(15)),
      640,
    );
    const letters = plan.texts.filter(({ lines }) => /^[A-Z]+$/.test(lines.join("")));
    expect(letters.map(({ lines }) => lines[0]).slice(24, 28)).toEqual(["Y", "Z", "AA", "AB"]);
    letters.slice(1).forEach(({ x, lines }, at) => {
      const before = letters[at] as (typeof letters)[number];
      const width = (text = "") => estimatedWidth(text, 12);
      expect(x - before.x).toBeGreaterThanOrEqual((width(lines[0]) + width(before.lines[0])) / 2);
    });
  });

  it("is one map for each column, in the same steps", () => {
    const panels = chartPanels(mapOf({ Girls: [10, 12, 14], Boys: [20, 22, 40] }, wide));
    expect(panels.map(({ panel, range }) => [panel, range])).toEqual([
      [0, { lowest: 10, highest: 40 }],
      [1, { lowest: 10, highest: 40 }],
    ]);
  });

  it("leads a pointer to the nearest area in both directions", () => {
    const box = (x: number, y: number) => ({ left: x, right: x, top: y, bottom: y });
    const rectangles = [[box(100, 0), box(90, 300)]];
    expect(nearestValue({ along: "x", isSpread: true, rectangles }, { x: 91, y: 10 })?.index).toBe(0);
  });
});
