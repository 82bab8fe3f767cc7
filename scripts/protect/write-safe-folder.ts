import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { BoardOptions } from "../build/board/read-board.ts";
import { checkOutput } from "../build/output/check-output.ts";
import { claimFiles } from "../build/output/made-by-us.ts";
import { replaceFolder } from "../build/output/replace-folder.ts";
import { buildReport } from "../model/build-report.ts";
import { publishImages } from "../model/check-images.ts";
import { readBoardFolder } from "../model/load/board-folder.ts";
import type { Report } from "../model/report/report.ts";
import { gitignore, type SafeFile, writtenBy } from "../model/safe-files.ts";
import { BoardProblems, problemAt } from "../model/values/problem.ts";
import { filesBelow } from "../system/files-below.ts";
import { PlainError } from "../system/plain-error.ts";
import { makeTempFolder } from "../system/temp-folder.ts";
import { withoutComments } from "./without-comments.ts";

interface SafeFolderOptions extends BoardOptions {
  /** A folder for the whole safe board; null writes the counterparts of the private files to the board's own data/. */
  out: string | null;
}

/**
 * Writes the board folder that may leave the building: hidden values are `suppressed`, and shown values that cannot be
 * worked out without them are recorded in data/protected.yaml.
 *
 * Before a file is written, the pages made from the safe folder are compared with those of the full one.
 *
 * @returns the files that were written, by their paths in the board folder
 * @throws BoardProblems if the board has mistakes, or a committed file reveals what is hidden
 * @throws PlainError if there is nothing to protect, or a file would be lost
 */
export async function writeSafeFolder({
  board,
  private: privateFolder,
  out,
}: SafeFolderOptions): Promise<string[]> {
  const output =
    out === null ? null : ({ out, holds: "a safe board folder", board, private: privateFolder } as const);
  if (output) checkOutput(output);
  let files: SafeFile[] = [];
  const report = buildReport(board, {
    drafts: "shown",
    privateFolder,
    safe: (safe) => {
      files = safe();
    },
  });
  if (output === null) refuseInPlace(board, files);
  const staging = makeTempFolder("safe-board-");
  try {
    copyWhatWasRead(board, privateFolder, staging);
    writeFiles(staging, files);
    refuseOtherPages(report, staging);
    if (output === null) for (const { path } of files) moveFile(join(staging, path), join(board, path));
    else
      await replaceFolder(output, async (folder) => {
        claimFiles(folder, output.holds, filesBelow(staging));
        cpSync(staging, folder, { recursive: true });
      });
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return files.map(({ path }) => path);
}

function refuseInPlace(board: string, files: SafeFile[]): void {
  if (!files.some((file) => file.private))
    throw new PlainError(
      "There is nothing to protect: the private folder holds no files. Move the files with confidential numbers from data/ to data/private/, in the same year's folder, or name the folder with --private DIR. With --out DIR the whole board is written without its hidden values.",
    );
  const reported = files.flatMap(({ reported: [first, ...others], private: isPrivate }) =>
    first && !isPrivate ? [{ first, others: others.length }] : [],
  );
  if (reported.length > 0)
    throw new BoardProblems(
      reported.map(({ first, others }) =>
        problemAt(
          first,
          `the pages hide or round what stands here${others === 0 ? "" : ` and in ${others} other place${others === 1 ? "" : "s"} of this file`}, for its own sake or for that of a number in the private folder, and this file is not private`,
          "Move the file to data/private/ and run npm run protect again; what has been committed before stays in the repository's history",
        ),
      ),
    );
  const lost = files.filter(({ path, private: isPrivate }) => {
    const target = join(board, path);
    return isPrivate && existsSync(target) && !readFileSync(target, "utf8").startsWith(writtenBy);
  });
  if (lost.length > 0)
    throw new PlainError(
      `${lost.map(({ path }) => path).join(", ")} would be lost: npm run protect has not written ${lost.length === 1 ? "it" : "them"}, and the private folder stands in for ${lost.length === 1 ? "it" : "them"}. Delete ${lost.length === 1 ? "it" : "them"}, and run it again.`,
    );
}

// Only what the pages are made from, and without comments: an editor's swap file, a hidden file or a comment may
// contain what must not leave.
function copyWhatWasRead(board: string, privateFolder: string | undefined, to: string): void {
  const { folder } = readBoardFolder(board, privateFolder);
  const texts = [...folder.texts].filter(([, file]) => !file.private);
  writeFiles(to, [
    { path: ".gitignore", text: gitignore },
    ...[...folder.maps].map(([path, { text }]) => ({ path, text: onlyNamed(text) })),
    ...texts.map(([path, { text }]) => ({ path, text: withoutComments(path, text) })),
    // The board has been read without a problem: its drawings contain only what draws.
    ...publishImages(folder.images, []).images.map(({ name, bytes }) => ({
      path: `content/images/${name}`,
      text: bytes,
    })),
  ]);
}

/** A map without the numbers that it may have about its areas. */
function onlyNamed(text: string): string {
  const map = JSON.parse(text) as { features: { properties: Record<string, unknown> | null }[] };
  const isName = (value: unknown) => typeof value === "string" && /\p{L}/u.test(value);
  const features = map.features.map((feature) => ({
    ...feature,
    properties: Object.fromEntries(
      Object.entries(feature.properties ?? {}).filter(([, value]) => isName(value)),
    ),
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}

function writeFiles(folder: string, files: { path: string; text: string | Uint8Array }[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

// The promise of this command: a build from the safe folder publishes the same.
function refuseOtherPages(report: Report, safeFolder: string): void {
  const safe = buildReport(safeFolder, { privateFolder: null, drafts: "shown" });
  if (JSON.stringify(safe) !== JSON.stringify(report))
    throw new Error(
      "The pages made from the safe folder would differ from those of the full one. Nothing was written. Please report this.",
    );
}

function moveFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  const beside = join(dirname(to), `.${basename(to)}.yearly-report`);
  cpSync(from, beside);
  renameSync(beside, to);
}
