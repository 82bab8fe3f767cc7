import { z } from "zod";
import { schemaMessage } from "../yaml/schema-message.ts";

const noAreas = schemaMessage(
  "this is not GeoJSON of areas",
  "Export the areas as a FeatureCollection of Polygon and MultiPolygon features, in degrees (WGS 84, EPSG:4326)",
);
const noDegrees = schemaMessage(
  "a place on a map is a longitude and a latitude in degrees, and this is not",
  "Export the areas in degrees (WGS 84, EPSG:4326), not in metres of the national grid",
);

const place = z
  .array(z.number(noAreas), noAreas)
  .min(2, noAreas)
  .refine(([x = 0, y = 0]) => Math.abs(x) <= 180 && Math.abs(y) <= 90, noDegrees)
  .transform(([x = 0, y = 0]): [number, number] => [x, y]);
const polygon = z.array(z.array(place, noAreas).min(4, noAreas), noAreas).min(1, noAreas);
const geometry = z.discriminatedUnion(
  "type",
  [
    z.object({ type: z.literal("Polygon"), coordinates: polygon.transform((one) => [one]) }),
    z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon, noAreas) }),
  ],
  noAreas,
);

/** data/maps/NAME.geojson: https://www.rfc-editor.org/rfc/rfc7946 */
export const areaFeatures = z.object(
  {
    type: z.literal("FeatureCollection", noAreas),
    features: z
      .array(
        z.object({ properties: z.record(z.string(), z.unknown(), noAreas).nullish(), geometry }, noAreas),
        noAreas,
      )
      .min(1, noAreas),
  },
  noAreas,
);
export type AreaFeatures = z.output<typeof areaFeatures>["features"];
