/**
 * The Chromium inside the npm package @sparticuz/chromium (Linux x64), so that no install step downloads a browser.
 *
 * Only the package's bin/ files are used. Its own code unpacks in place, so that of processes that start at once some
 * find a half-written program (ETXTBSY), and it adds its libraries only on AWS Lambda.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { brotliDecompressSync, createBrotliDecompress } from "node:zlib";
import { filesBelow } from "../../system/files-below.ts";
import { PlainError } from "../../system/plain-error.ts";

interface BundledBrowser {
  executablePath: string;
  /** NSS, NSPR and expat, for machines that do not have them. */
  libraryFolder: string;
}

/**
 * Unpacks the bundled Chromium into a folder named for its version (1.5 s, 200 MB), unless it is there as it was unpacked.
 *
 * @throws PlainError when there is no room for it
 */
export async function unpackBundledBrowser(cacheFolder: string): Promise<BundledBrowser> {
  const bundle = bundledPackage();
  const folder = folderFor(cacheFolder);
  const unpacked = { executablePath: join(folder, "chromium"), libraryFolder: join(folder, "lib") };
  if (isAsUnpacked(folder)) return unpacked;

  let unfinished: string | null = null;
  try {
    removeAbandoned(cacheFolder);
    unfinished = mkdtempSync(join(cacheFolder, beginning));
    await unpackInto(unfinished, bundle.binFolder);
    writeFileSync(join(unfinished, recordFile), JSON.stringify(recordOf(unfinished)));
    moveIntoPlace(unfinished, folder);
  } catch (error) {
    throw new PlainError(
      `The browser could not be unpacked into ${folder}: ${(error as Error).message}. It needs 250 MB; set XDG_CACHE_HOME to a folder with room.`,
      { cause: error },
    );
  } finally {
    if (unfinished) rmSync(unfinished, { recursive: true, force: true });
  }
  return unpacked;
}

/**
 * Looks at every byte of the unpacked browser, and unpacks it again if one has changed.
 *
 * @returns whether it did
 */
export async function repairBundledBrowser(cacheFolder: string): Promise<boolean> {
  const folder = folderFor(cacheFolder);
  if (isAsUnpacked(folder, hashOf)) return false;
  // Without its record it counts as not unpacked.
  rmSync(join(folder, recordFile), { force: true });
  await unpackBundledBrowser(cacheFolder);
  return true;
}

function folderFor(cacheFolder: string): string {
  return join(cacheFolder, `chromium-${bundledPackage().version}`);
}

const beginning = "unpacking-";

/** Stands in the folder when all is unpacked: each file with its size, its time and its hash. */
const recordFile = "unpacked.json";
type FileRecord = Record<string, { size: number; mtimeMs: number; mode: number; sha256: string }>;

function recordOf(folder: string): FileRecord {
  return Object.fromEntries(
    filesBelow(folder).map((path) => {
      const { size, mtimeMs, mode } = statSync(join(folder, path));
      return [path, { size, mtimeMs, mode, sha256: hashOf(join(folder, path)) }];
    }),
  );
}

/** @param hash looks at the bytes, too; without it a glance at each file's size and time has to do, for each start */
function isAsUnpacked(folder: string, hash?: (file: string) => string): boolean {
  try {
    const record = JSON.parse(readFileSync(join(folder, recordFile), "utf8")) as FileRecord;
    return Object.entries(record).every(([path, { size, mtimeMs, mode, sha256 }]) => {
      const found = statSync(join(folder, path));
      return (
        found.size === size &&
        found.mtimeMs === mtimeMs &&
        found.mode === mode &&
        (hash === undefined || hash(join(folder, path)) === sha256)
      );
    });
  } catch {
    return false;
  }
}

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** The package that Chromium comes in. */
export function bundledPackage(): { version: string; binFolder: string } {
  // The package exports its main file alone, which lies in build/cjs.
  const main = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const root = resolve(dirname(main), "../..");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return { version, binFolder: join(root, "bin") };
}

async function unpackInto(folder: string, binFolder: string): Promise<void> {
  await pipeline(
    createReadStream(join(binFolder, "chromium.br")),
    createBrotliDecompress(),
    createWriteStream(join(folder, "chromium"), { mode: 0o755 }),
  );
  const libraries = brotliDecompressSync(readFileSync(join(binFolder, "al2023.tar.br")));
  const tar = spawnSync("tar", ["--extract", "--directory", folder], { input: libraries });
  if (tar.status !== 0) throw new PlainError(`tar: ${tar.error?.message ?? tar.stderr.toString().trim()}`);
}

/** A folder is renamed whole: other processes see the finished browser or none. */
function moveIntoPlace(unfinished: string, folder: string): void {
  // Another process was first, and its browser is the same.
  if (isAsUnpacked(folder)) return;
  if (existsSync(folder)) {
    // A damaged one, or that of an earlier version; whoever runs it goes on with it.
    const damaged = mkdtempSync(join(dirname(folder), beginning));
    renameSync(folder, join(damaged, "damaged"));
    rmSync(damaged, { recursive: true, force: true });
  }
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

/** What a process that was killed while unpacking left behind; an hour is far longer than any unpacking takes. */
function removeAbandoned(cacheFolder: string): void {
  for (const name of readdirSync(cacheFolder)) {
    if (!name.startsWith(beginning)) continue;
    const folder = join(cacheFolder, name);
    const modified = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    if (modified !== undefined && Date.now() - modified > 3_600_000)
      rmSync(folder, { recursive: true, force: true });
  }
}
