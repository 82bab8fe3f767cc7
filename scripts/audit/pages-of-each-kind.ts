import type { ManifestEntry } from "../build/output/manifest.ts";

/** The two heaviest pages of each kind: what does not fit anywhere does not fit there. */
export function pagesOfEachKind(files: Pick<ManifestEntry, "path" | "kind" | "bytes">[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const { path, kind } of files.toSorted((a, b) => b.bytes - a.bytes)) {
    const pages = kinds.get(kind) ?? [];
    if (path.endsWith(".html") && kind !== "redirect" && pages.length < 2) kinds.set(kind, [...pages, path]);
  }
  return [...kinds.values()].flat();
}
