import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkLinks } from "../checks/site/links.ts";
import type { HeldBack } from "../model/load/held-back.ts";
import { BoardProblems } from "../model/values/problem.ts";
import type { PrintDocument } from "../pdf/documents/print-document.ts";
import { printDocuments } from "../pdf/documents/print-documents.ts";
import { wideTables } from "../pdf/documents/wide-tables.ts";
import { address } from "../site/addresses/addresses.ts";
import type { MadeFile } from "../site/addresses/file-description.ts";
import { redirectsOf } from "../site/addresses/redirects.ts";
import { buildSite } from "../site/build-site.ts";
import { PlainError } from "../system/plain-error.ts";
import { dayOfBuild } from "./board/day-of-build.ts";
import { type BoardOptions, readBoard } from "./board/read-board.ts";
import { checkOutput } from "./output/check-output.ts";
import { type KnownFile, writeManifest } from "./output/manifest.ts";
import { replaceFolder } from "./output/replace-folder.ts";
import { chooseDocuments } from "./print/choose-documents.ts";
import { printAll } from "./print/print-all.ts";
import { showProgress } from "./print/progress.ts";
import { withScaledPictures } from "./scale-pictures.ts";

interface BuildOptions extends Omit<BoardOptions, "day"> {
  /** The folder to replace with the finished site. */
  out: string;
  /** False leaves out every PDF, and the links to them. */
  pdf: boolean;
  /** Prints only this document: "briefing/escalation". */
  only: string | null;
  /** The day by which embargoes are judged, "2026-11-30"; for the default see `dayOfBuild`. */
  on?: string | undefined;
  /** Where printed PDFs are kept for the next build; a folder of the user's if omitted. */
  cache?: string | undefined;
}

/**
 * Builds a board's website and PDFs, and puts them in place once everything has succeeded.
 *
 * @throws BoardProblems with everything that an editor has to correct
 * @throws PlainError if a document does not fit, a link is dead, another build is using the folder, or something would
 *   be lost there
 */
export async function buildBoard({ out, pdf, only, cache, on, ...options }: BuildOptions): Promise<void> {
  const { day, words } = dayOfBuild(on);
  const output = { out, holds: "a website", board: options.board, private: options.private } as const;
  checkOutput(output);
  const progress = showProgress();
  progress.step("Reading the board folder");
  let heldBack: HeldBack[] = [];
  const read = readBoard(
    { ...options, day },
    {
      leftOut: (held) => {
        heldBack = held;
      },
    },
  );
  const held = heldBack.find(({ name }) => name === only);
  if (held)
    throw new PlainError(
      `${only} is ${held.why} (${held.file}), and a build for the public leaves it out. Add --drafts, or look at it with npm run print -- ${only}.`,
    );
  const wide = pdf ? wideTables(read) : [];
  if (wide.length > 0) throw new BoardProblems(wide);
  const report = await withScaledPictures(read);
  const all = printDocuments(report);
  const wanted = only === null ? all : chooseDocuments(all, only);
  const documents = pdf ? wanted : [];
  let made = "";
  await replaceFolder(output, async (staging) => {
    // PDFs come first: the pages give their sizes, and are made while the last of them are being checked.
    const downloads = join(staging, "downloads");
    const { known, printed } = await printAll(
      documents,
      report,
      { folder: downloads, cache, board: options.board },
      progress,
    );
    progress.step("Building the website");
    const omit = all.filter((document) => !documents.includes(document)).flatMap(filesOf);
    const pictures = pdf && only === null && report.board.website !== null;
    // In the threads of a library, beside the pages. It writes into the same folder, which has to stay until it ends.
    const drawing = pictures ? draw(report, staging) : Promise.resolve([]);
    const drawn = drawing.catch(() => []);
    await buildSite(report, {
      output: staging,
      omit: new Set(omit),
      made: known.then((files) => madeFiles(files, downloads)),
      pictures,
      meanwhile: () => checkLinks(staging, report.board.website),
    }).finally(() => drawn);
    const files = writeManifest(
      staging,
      new Map<string, KnownFile>([
        ...[...(await known)].map(([file, described]): [string, KnownFile] => [
          `downloads/${file}`,
          described,
        ]),
        ...(await drawing),
        ...redirectsOf(report).map(({ from, title }): [string, KnownFile] => [
          from.slice(1),
          { kind: "redirect", title: `${title} has moved` },
        ]),
      ]),
    );
    for (const { title, why, file } of heldBack) console.log(`Left out: “${title}” is ${why} (${file})`);
    const count = countPdfs(documents.length, printed.length);
    made = `${files.length} files in ${resolve(out)}${count}, for publication ${words}`;
  });
  progress.done(made);
}

/** The addresses of the files that a document is printed to. */
function filesOf({ file, thumbnail }: PrintDocument): string[] {
  return [file, ...(thumbnail ? [thumbnail] : [])].map(address.download);
}

function madeFiles(known: Map<string, KnownFile>, downloads: string): Map<string, MadeFile> {
  return new Map(
    [...known].map(([file, { pages }]) => [
      address.download(file),
      { bytes: statSync(join(downloads, file)).size, pages },
    ]),
  );
}

function countPdfs(all: number, printed: number): string {
  if (all === 0) return "";
  const how =
    printed === 0 ? "none printed anew" : printed === all ? "all printed" : `${printed} printed anew`;
  return `, ${all} of them PDFs, ${how}`;
}

async function draw(
  ...what: Parameters<typeof import("./print/draw-pictures.ts").drawPictures>
): Promise<Map<string, KnownFile>> {
  const { drawPictures } = await import("./print/draw-pictures.ts");
  return await drawPictures(...what);
}
