/**
 * The fonts that the browser may use, so that a document looks the same on every machine.
 *
 * On a machine without fonts Chromium prints blank pages and reports success, even where the document brings its own
 * font; and with the machine's fonts every machine would print something else.
 */
import { createHash, randomUUID } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { escapeXml } from "../../system/escape-xml.ts";
import { makeTempFolder } from "../../system/temp-folder.ts";

/**
 * Writes a fontconfig file that knows only the fonts we ship, and returns its path, for FONTCONFIG_FILE. Where the cache
 * is full, it lies in the temp folder for as long as this process runs.
 */
export function writeFontConfiguration(cacheFolder: string): string {
  const fontFolder = join(
    dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")),
    "ttf",
  );
  const configuration = fontConfiguration(fontFolder, join(cacheFolder, "fontconfig"));
  // Named for its contents: two checkouts share the cache, but not the folder of their fonts.
  const hash = createHash("sha256").update(configuration).digest("hex").slice(0, 12);
  const path = join(cacheFolder, `fonts-${hash}.conf`);
  if (isWritten(path, configuration)) return path;
  const unfinished = `${path}.${randomUUID()}`;
  try {
    writeFileSync(unfinished, configuration);
    renameSync(unfinished, path);
    return path;
  } catch {
    removeIfThere(unfinished);
    const folder = makeTempFolder("print-fonts-");
    process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, "fonts.conf"), configuration);
    return join(folder, "fonts.conf");
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The folder is read-only, or is not a folder.
  }
}

function isWritten(path: string, configuration: string): boolean {
  try {
    return readFileSync(path, "utf8") === configuration;
  } catch {
    return false;
  }
}

function fontConfiguration(fontFolder: string, cacheFolder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escapeXml(fontFolder)}</dir>
  <cachedir>${escapeXml(cacheFolder)}</cachedir>
  ${alias("sans-serif", "DejaVu Sans")}
  ${alias("serif", "DejaVu Serif")}
  ${alias("monospace", "DejaVu Sans Mono")}
</fontconfig>
`;
}

function alias(generic: string, family: string): string {
  return `<alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
}
