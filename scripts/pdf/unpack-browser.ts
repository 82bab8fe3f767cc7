/**
 * The Chromium inside the npm package @sparticuz/chromium (Linux x64), so that no install step downloads a browser.
 *
 * Only the package's bin/ files are used. Its own code unpacks in place, so that of processes that start at once some
 * find a half-written program (ETXTBSY), and it adds its libraries only on AWS Lambda.
 */
import { spawnSync } from "node:child_process";
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
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { brotliDecompressSync, createBrotliDecompress } from "node:zlib";
import { PlainError } from "../plain-error.ts";

export interface BundledBrowser {
  executablePath: string;
  /** NSS, NSPR and expat, for machines that do not have them. */
  libraryFolder: string;
}

/** Unpacks the bundled Chromium into a folder named for its version, unless it is there already (1.5 s, 200 MB). */
export async function unpackBundledBrowser(cacheFolder: string): Promise<BundledBrowser> {
  const bundle = bundledPackage();
  const folder = join(cacheFolder, `chromium-${bundle.version}`);
  const unpacked = { executablePath: join(folder, "chromium"), libraryFolder: join(folder, "lib") };
  if (existsSync(unpacked.executablePath)) return unpacked;

  removeAbandoned(cacheFolder);
  const unfinished = mkdtempSync(join(cacheFolder, "unpacking-"));
  try {
    await unpackInto(unfinished, bundle.binFolder);
    moveIntoPlace(unfinished, folder);
  } catch (error) {
    throw new PlainError(
      `The browser could not be unpacked into ${folder}: ${(error as Error).message}. It needs 250 MB; set XDG_CACHE_HOME to a folder with room.`,
      { cause: error },
    );
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return unpacked;
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
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another process was first, and its browser is the same.
    if (!["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

/** What a process that was killed while unpacking left behind; an hour is far longer than any unpacking takes. */
function removeAbandoned(cacheFolder: string): void {
  for (const name of readdirSync(cacheFolder)) {
    if (!name.startsWith("unpacking-")) continue;
    const folder = join(cacheFolder, name);
    const modified = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    if (modified !== undefined && Date.now() - modified > 3_600_000)
      rmSync(folder, { recursive: true, force: true });
  }
}
