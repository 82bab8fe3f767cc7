/** Which folders this program has made, told by what stands in them: nothing else may be replaced. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { address } from "../../site/addresses/addresses.ts";
import { filesBelow } from "../../system/files-below.ts";
import { PlainError } from "../../system/plain-error.ts";
import { isStray } from "../../system/stray-files.ts";
import type { ManifestEntry } from "./manifest.ts";

/** What a folder was made for, in the words of messages. */
export type Made = "a website" | "printed PDFs" | "a safe board folder";

/** Stands in folders that have no manifest of their own; a name that a board folder leaves alone. */
const markFile = ".yearly-report.json";
const program = "yearly-report";

interface Mark {
  "made-by": string;
  holds: Made;
  files: string[];
}

/**
 * Writes down that files of a folder are ours before they are written, besides those that are.
 *
 * @throws PlainError when one of them is there, and is somebody else's
 */
export function claimFiles(folder: string, holds: Made, files: string[]): void {
  mkdirSync(folder, { recursive: true });
  const ours = madeIn(folder)?.files ?? [];
  const others = files.filter((file) => !ours.includes(file) && existsSync(join(folder, file)));
  if (others.length > 0)
    throw new PlainError(
      `${join(folder, others[0] as string)} is there already, and this program has not made it. Move it elsewhere, or give another folder with --out.`,
    );
  const mark: Mark = { "made-by": program, holds, files: [...new Set([...ours, ...files])].sort() };
  writeFileSync(join(folder, markFile), `${JSON.stringify(mark, null, 2)}\n`);
}

/** What this program has put into a folder; null where the folder is not known to be ours. */
export function madeIn(folder: string): { holds: Made; files: string[] } | null {
  const mark = readJson(join(folder, markFile)) as Partial<Mark> | null;
  if (mark?.["made-by"] === program && mark.holds && Array.isArray(mark.files))
    return { holds: mark.holds, files: mark.files };
  const manifest = readJson(join(folder, "manifest.json"));
  if (isManifest(manifest)) return { holds: "a website", files: manifest.map(({ path }) => path) };
  return printedBeforeMarks(folder);
}

/** Files of a folder that this program has not made, by their paths in it. */
export function strangersIn(folder: string, files: string[]): string[] {
  const made = new Set([...files, markFile, "manifest.json"]);
  // Web servers are given a file compressed by whoever publishes the site.
  const isOurs = (path: string) => made.has(path) || made.has(path.replace(/\.(?:br|gz|zst)$/, ""));
  return filesBelow(folder).filter(
    (path) => !isOurs(path) && !isStray(path.slice(path.lastIndexOf("/") + 1)),
  );
}

/** What a folder holds but for what systems leave in each: an empty one has nothing to lose. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => !isStray(name));
}

/** Every site has one; its form is nobody else's. */
function isManifest(value: unknown): value is ManifestEntry[] {
  return (
    Array.isArray(value) &&
    value.some((entry) => entry?.path === "index.html" && entry.kind === "home") &&
    value.every(
      (entry) =>
        typeof entry?.path === "string" &&
        typeof entry.kind === "string" &&
        typeof entry.bytes === "number" &&
        /^[0-9a-f]{64}$/.test(entry.sha256),
    )
  );
}

/** Earlier versions left no mark beside printed PDFs; the record of its checks knows each by its hash. */
function printedBeforeMarks(folder: string): { holds: Made; files: string[] } | null {
  const files = namesIn(folder);
  const pdfs = files.filter((name) => name.endsWith(".pdf"));
  const isRecorded = (pdf: string) => {
    const record = join(folder, address.checks(pdf));
    if (!existsSync(record)) return false;
    const hash = createHash("sha256")
      .update(readFileSync(join(folder, pdf)))
      .digest("hex");
    return readFileSync(record, "utf8").startsWith(`Checks of ${pdf}\nSHA-256 ${hash}\n`);
  };
  const ours = new Set(pdfs.flatMap((pdf) => [pdf, address.checks(pdf), pdf.replace(/\.pdf$/, ".webp")]));
  return pdfs.length > 0 && files.every((name) => ours.has(name)) && pdfs.every(isRecorded)
    ? { holds: "printed PDFs", files }
    : null;
}

function readJson(file: string): unknown {
  try {
    // A named pipe would never end.
    if (!statSync(file).isFile()) return null;
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
