import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../system/files-below.ts";
import { unescapeHtml } from "../../system/unescape-html.ts";

export interface ManifestEntry {
  /** From the root of the site, with forward slashes. */
  path: string;
  kind: string;
  title: string;
  bytes: number;
  sha256: string;
  /** Only for a PDF. */
  pages?: number;
}

/** What is known about a file besides its bytes. */
export interface KnownFile {
  kind: string;
  title: string;
  pages?: number;
}

/** Lists every page and file of a finished site in manifest.json, sorted by path. */
export function writeManifest(site: string, known: Map<string, KnownFile>): ManifestEntry[] {
  const entries = filesBelow(site).map((path): ManifestEntry => {
    const bytes = readFileSync(join(site, path));
    const { kind, title, pages } = known.get(path) ?? pageOrFile(path, bytes);
    return {
      path,
      kind,
      title,
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      ...(pages === undefined ? {} : { pages }),
    };
  });
  writeFileSync(join(site, "manifest.json"), `${JSON.stringify(entries, null, 2)}\n`);
  return entries;
}

const kinds: [RegExp, string][] = [
  [/^index\.html$/, "home"],
  [/^(?:annual-report|reports)\/[^/]+\/index\.html$/, "report"],
  [/^(?:annual-report|reports)\/[^/]+\/summary\/index\.html$/, "summary"],
  [/^(?:annual-report|reports)\/[^/]+\/[^/]+\/index\.html$/, "chapter"],
  [/^(?:annual-report|reports)\/[^/]+\/editions\/[^/]+\/index\.html$/, "edition"],
  [/^briefings\/[^/]+\/index\.html$/, "briefing"],
  [/^posters\/[^/]+\/index\.html$/, "poster"],
  [/^committee\/[^/]+\/index\.html$/, "committee"],
  [/^register\/(?:.+\/)?index\.html$/, "register"],
  [/^meetings\/[^/]+\/index\.html$/, "meeting"],
  [/^series\/[^/]+\/index\.html$/, "series"],
  [/^data\/[^/]+\/[^/]+\/index\.html$/, "dataset"],
  [/^topics\/[^/]+\/index\.html$/, "topic"],
  [/^downloads\/.*-email\.html$/, "email"],
  [/^downloads\/.*\.txt$/, "text"],
  [/\.html$/, "page"],
  [/\.csv(-metadata\.json)?$/, "data"],
  [/\.zip$/, "archive"],
  [/^(headers\/.*|web\.config|_headers)$/, "server settings"],
];

function pageOrFile(path: string, bytes: Buffer): KnownFile {
  const kind = kinds.find(([pattern]) => pattern.test(path))?.[1] ?? "asset";
  return { kind, title: (path.endsWith(".html") ? titleOf(bytes) : null) ?? path };
}

// Cut from the bytes: a slice of the page's text would keep all of it in memory.
function titleOf(page: Buffer): string | null {
  const start = page.indexOf("<title>");
  const end = page.indexOf("</title>", start);
  return start < 0 || end < 0
    ? null
    : unescapeHtml(page.toString("utf8", start + "<title>".length, end).trim());
}
