import { describe, expect, it } from "vitest";
import { readAreaMap } from "./area-map.ts";

const feature = (change: object) => ({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { name: "Dale" },
      geometry: { type: "Polygon", coordinates: [[[0, 53], [1, 53], [1, 54], [0, 53]]] }, // biome-ignore format: a triangle
      ...change,
    },
  ],
});
const read = (value: unknown) => readAreaMap("data/maps/wards.geojson", JSON.stringify(value));

describe("a map of areas in a file", () => {
  it("has a polygon as one of several, and places without their height", () => {
    const polygon = [[[0, 53, 12], [1, 53, 12], [1, 54, 12], [0, 53, 12]]]; // biome-ignore format: a triangle
    const [area] = read(feature({ geometry: { type: "Polygon", coordinates: polygon } })) as never[];
    expect(area).toMatchObject({ geometry: { coordinates: [[[[0, 53], [1, 53], [1, 54], [0, 53]]]] } }); // biome-ignore format: a triangle
  });

  it.each([
    [],
    null,
    { type: "Feature" },
    { type: "FeatureCollection", features: [] },
    { type: "FeatureCollection", features: [null] },
    feature({ properties: [] }),
    feature({ geometry: null }),
    feature({ geometry: { type: "Polygon" } }),
    feature({ geometry: { type: "Polygon", coordinates: [] } }),
    feature({ geometry: { type: "Polygon", coordinates: [[[0, 53]]] } }),
    feature({ geometry: { type: "MultiPolygon", coordinates: [[[0, 53]]] } }),
    feature({ geometry: { type: "Polygon", coordinates: [[["0", "53"], [1, 53], [1, 54], [0, 53]]] } }), // biome-ignore format: a triangle
  ])("is refused in plain words where it is %j", (value) => {
    expect(read(value)).toMatchObject({ what: "this is not GeoJSON of areas" });
  });
});
