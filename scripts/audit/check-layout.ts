import type { ManifestEntry } from "../build/output/manifest.ts";
import { checkShown } from "../checks/shown/check-shown.ts";
import { launchReader } from "../checks/site/launch-reader.ts";

/** The two heaviest pages of each kind: what does not fit, does not fit there first. */
export function pagesOfEachKind(files: Pick<ManifestEntry, "path" | "kind" | "bytes">[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const { path, kind } of files.toSorted((a, b) => b.bytes - a.bytes)) {
    const pages = kinds.get(kind) ?? [];
    if (path.endsWith(".html") && kind !== "redirect" && pages.length < 2) kinds.set(kind, [...pages, path]);
  }
  return [...kinds.values()].flat();
}

/** What is cut off, too wide, or over one another on pages of a site, see check-shown.ts. */
export async function checkLayout(site: string, pages: string[]): Promise<string[]> {
  const browser = await launchReader();
  try {
    return await checkShown(browser, site, pages);
  } finally {
    await browser.close();
  }
}
