import polylabel from "polylabel";
import simplify from "simplify-js";
import { type AreaMap, mapWidth, type Ring } from "../report/area-map.ts";
import type { AreaFeatures } from "../schema/area-map.ts";
import type { ChartEntry } from "../schema/common.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { slugOf } from "../values/slug.ts";
import { say } from "../words/words.ts";

/**
 * The map of a chart whose labels are areas.
 *
 * @param maps the board's, by the names of their files; null for one that cannot be read
 * @param labels what the areas may be called: as readers see it, and the name in the data
 * @param note takes what is wrong, and the key of the chart that is
 */
export function areaMapOf(
  { areas: file, match }: NonNullable<ChartEntry["map"]>,
  maps: ReadonlyMap<string, AreaFeatures | null>,
  labels: string[][],
  note: (what: string, todo: string) => void,
): AreaMap | null {
  const features = maps.get(file);
  if (!features) {
    if (features === undefined)
      note(
        `is a map of data/maps/${file}.geojson, and there is no such file`,
        didYouMean(file, maps.keys(), "Put the areas there as GeoJSON, or correct the name"),
      );
    return null;
  }
  const polygons = new Map<string, { name: string; polygons: Ring[][] }>();
  for (const [index, { properties, geometry }] of features.entries()) {
    const name = properties?.[match];
    if (typeof name !== "string" || name.trim() === "") {
      note(
        `finds no "${match}" in area ${index + 1} of data/maps/${file}.geojson`,
        `Write match: and the property that holds the names: ${Object.keys(properties ?? {}).join(", ") || "it has none"}`,
      );
      return null;
    }
    const known = polygons.get(slugOf(name))?.polygons ?? [];
    polygons.set(slugOf(name), { name, polygons: [...known, ...geometry.coordinates] });
  }
  const indexes = new Map<string, number>();
  for (const [index, names] of labels.entries()) {
    const found = names.map(slugOf).find((name) => polygons.has(name));
    if (found === undefined) {
      const known = [...polygons.values()].map(({ name }) => name);
      note(
        `has "${names[0]}", which is no area of data/maps/${file}.geojson`,
        didYouMean(
          names[0] as string,
          known,
          `Leave it out with rows:, or write one of: ${known.join(", ")}`,
        ),
      );
      return null;
    }
    indexes.set(found, index);
  }
  const { height, place } = projection([...polygons.values()].flatMap((area) => area.polygons.flat(2)));
  const areas = [...polygons].map(([slug, area]) => {
    const [largest = [], ...others] = area.polygons
      .map((rings) => rings.map((ring) => simplified(ring.map(place))))
      .sort(([a = []], [b = []]) => surface(b) - surface(a));
    const [x, y] = polylabel(largest, 2);
    // An island of less than a few pixels is not seen.
    const seen = [largest, ...others.filter(([outline = []]) => surface(outline) > 12)];
    return {
      index: indexes.get(slug) ?? null,
      rings: seen.flat().filter((ring) => ring.length > 3),
      middle: [Math.round(x), Math.round(y)] as [number, number],
    };
  });
  return { height, areas, others: say("Other areas") };
}

/** From degrees to the ground of the map: at the latitude of a board, a degree of longitude is shorter than one of latitude. */
function projection(places: Ring): { height: number; place: (of: Ring[number]) => Ring[number] } {
  const range = (axis: 0 | 1) =>
    places.reduce(
      ([least, most], place) => [Math.min(least, place[axis]), Math.max(most, place[axis])] as const,
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const,
    );
  const [[west, east], [south, north]] = [range(0), range(1)];
  const shorter = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const scale = mapWidth / ((east - west) * shorter);
  return {
    height: Math.ceil((north - south) * scale),
    place: ([x, y]) => [(x - west) * shorter * scale, (north - y) * scale],
  };
}

/** Without what is too small to be seen; still closed. */
function simplified(ring: Ring): Ring {
  const points = ring.map(([x, y]) => ({ x, y }));
  return simplify(points, 0.8, true).map(({ x, y }) => [Math.round(x), Math.round(y)]);
}

function surface(ring: Ring): number {
  return Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] as Ring[number];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}
