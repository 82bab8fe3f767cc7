import { describe, expect, it } from "vitest";
import { exampleChart } from "../../test/example-chart.ts";
import { chartPlan } from "../charts/chart-plan.ts";
import { chartParts } from "./chart-parts.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const wards = (count: number) =>
  exampleChart(
    "bars",
    numbers(count).map((number) => `Ward ${number}`),
    { "2015/16": numbers(count), "2016/17": numbers(count).map((number) => number * 2) },
  );

describe("a chart on paper", () => {
  it("is divided where its letters would be smaller than 8 pt, with every bar once and one scale", () => {
    const parts = chartParts(wards(47));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap(({ labels }) => labels)).toEqual(wards(47).labels);
    expect(parts.flatMap(({ series }) => series[1]?.texts ?? [])).toEqual(wards(47).series[1]?.texts);
    expect(new Set(parts.map(({ range }) => range?.highest))).toEqual(new Set([94]));
    for (const part of parts) expect(chartPlan(part, 640).height).toBeLessThan(990);
    expect(parts[1]?.altInPrint).toBe("Title, continued: Ward 17 to Ward 32.");
  });

  it("stays whole where it fits", () => {
    const chart = wards(12);
    expect(chartParts(chart)).toEqual([chart]);
  });
});
