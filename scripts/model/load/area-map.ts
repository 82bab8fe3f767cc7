import { type AreaFeatures, areaFeatures } from "../schema/area-map.ts";
import { type Problem, placeOfOffset, problemAt } from "../values/problem.ts";
import { schemaMessageOf } from "../yaml/schema-message.ts";
import { parseYaml } from "../yaml/yaml.ts";

/** Reads a map of areas. All areas of a file tend to have the same mistake: the first is reported. */
export function readAreaMap(file: string, text: string): AreaFeatures | Problem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const [, offset] = /at position (\d+)/.exec((error as Error).message) ?? [];
    return problemAt(
      placeOfOffset(file, text, Number(offset ?? text.length)),
      "the file is not GeoJSON: from here on it cannot be read",
      "Export it again as GeoJSON",
    );
  }
  const { data, error } = areaFeatures.safeParse(value);
  if (data) return data.features;
  const { path = [], message = "" } = error.issues[0] ?? {};
  // JSON is YAML, which tells where a value stands.
  const yaml = parseYaml(file, text);
  const own = schemaMessageOf(message);
  if (!own) throw new Error(`A map is refused without words of its own: ${message}`);
  return problemAt("what" in yaml ? { file, line: 1, column: 1 } : yaml.placeOf(path), own.what, own.todo);
}
