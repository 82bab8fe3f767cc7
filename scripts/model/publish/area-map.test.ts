import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";
import { mapWidth } from "../report/area-map.ts";
import { areaFeatures } from "../schema/area-map.ts";
import { areaMapOf } from "./area-map.ts";

type Ring = [number, number][];

const square = (west: number, south: number, side = 0.1): Ring => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const collection = (areas: [string, Ring][]) => ({
  type: "FeatureCollection",
  features: areas.map(([name, ring]) => ({
    type: "Feature",
    properties: { name },
    geometry: { type: "Polygon", coordinates: [ring] },
  })),
});
const maps = (areas: [string, Ring][]) =>
  new Map([["wards", areaFeatures.parse(collection(areas)).features]]);
const of = (areas: [string, Ring][], labels: string[][]) => {
  const notes: string[] = [];
  const map = areaMapOf({ areas: "wards", match: "name" }, maps(areas), labels, (what) => notes.push(what));
  return { map, notes };
};

describe("a map of areas", () => {
  it("has north above, and a degree of longitude as long as it is at that latitude", () => {
    const { map } = of([["Dale", square(-3, 60)], ["Ridge", square(-3, 60.1)]], [["Dale"], ["Ridge"]]); // biome-ignore format: as drawn
    // At 60 degrees a degree of longitude is half as long as one of latitude: two squares are four times as high.
    expect((map?.height ?? 0) / mapWidth).toBeCloseTo(4, 1);
    expect(map?.areas[1]?.middle[1]).toBeLessThan(map?.areas[0]?.middle[1] ?? 0);
  });

  it("leaves out what is too small to be seen, and stays closed", () => {
    const [first, second, ...others] = square(0, 0, 1);
    const detailed: Ring = [
      first as Ring[number],
      ...Array.from({ length: 200 }, (_, i): Ring[number] => [(i + 1) / 202, (i % 2) * 0.0002]),
      second as Ring[number],
      ...others,
    ];
    const [ring = []] = of([["Dale", detailed]], [["Dale"]]).map?.areas[0]?.rings ?? [];
    expect(ring).toHaveLength(5);
    expect(ring[0]).toEqual(ring.at(-1));
  });

  it("finds an area by the label or the name, whatever its capitals and punctuation", () => {
    const areas: [string, Ring][] = [
      ["ST. HELENS", square(0, 53)],
      ["Old Dock", square(1, 53)],
      ["Moss", square(2, 53)],
    ];
    const { map } = of(areas, [["The dock", "old-dock"], ["St Helens"]]);
    expect(map?.areas.map(({ index }) => index)).toEqual([1, 0, null]);
  });

  it("takes features of one name for one area", () => {
    const { map } = of([["Dale", square(0, 53)], ["Dale", square(1, 53)]], [["Dale"]]); // biome-ignore format: as drawn
    expect(map?.areas).toHaveLength(1);
    expect(map?.areas[0]?.rings).toHaveLength(2);
  });

  it("draws nothing where a label is no area", () => {
    expect(of([["Dale", square(0, 53)]], [["Dale"], ["Ridge"]])).toEqual({
      map: null,
      notes: ['has "Ridge", which is no area of data/maps/wards.geojson'],
    });
  });
});

/** The chart of a table on a map of Dale and Ridge. */
const chartOf = (table: string) => {
  const yaml = `title: Visits
kind: table
counts: none
unit: visits
${table}
charts:
  by-ward: {map: wards, title: Most visits were in Ridge, subtitle: "Visits by ward, Northmoor"}
`;
  const wards = JSON.stringify(collection([["Dale", square(0, 53)], ["Ridge", square(1, 53)]])); // biome-ignore format: as drawn
  const report = buildReport(
    boardWith({ "data/2016-17/visits.yaml": yaml, "data/maps/wards.geojson": wards }),
  );
  return report.data[0]?.datasets.find(({ name }) => name === "visits")?.charts[0];
};

describe("a chart that is a map", () => {
  it("has the columns of one row as its areas", () => {
    const chart = chartOf(`columns: [{name: dale, label: Dale}, {name: ridge, label: Ridge}]
period: 2016-17
rows:
  - {name: visits, label: Visits, values: [41, 52]}`);
    expect(chart).toMatchObject({ form: "map", over: "categories", labels: ["Dale", "Ridge"] });
    expect(chart?.series.map(({ values }) => values)).toEqual([[41, 52]]);
    expect(chart?.table.columns[0]?.label).not.toBe("Period");
  });

  it("shows the newest of many periods, each of its columns", () => {
    const chart = chartOf(`columns: [{name: girls, label: Girls}, {name: boys, label: Boys}]
periods: [2014-15, 2015-16, 2016-17]
rows:
  - {name: dale, label: Dale, values: [1, 2, 3, 4, 41, 52]}
  - {name: ridge, label: Ridge, values: [5, 6, 7, 8, 61, 72]}`);
    expect(chart?.series.map(({ values }) => values)).toEqual([
      [41, 61],
      [52, 72],
    ]);
  });
});
