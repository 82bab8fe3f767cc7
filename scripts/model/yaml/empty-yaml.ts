import type { YamlSource } from "./yaml.ts";

/** What stands in for a file that is not there: every place in it is its beginning. */
export function emptyYaml(file: string): YamlSource {
  const place = { file, line: 1, column: 1 };
  return {
    file,
    value: null,
    placeOf: () => place,
    placeOfKey: () => place,
    placeOfText: () => place,
    typed: () => null,
    commaNumbers: [],
    cutEntries: [],
    wrongScalars: [],
  };
}
