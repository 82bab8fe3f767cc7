import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import chokidar from "chokidar";
import { errorInWords } from "../command-line/error-in-words.ts";
import { refuseMissingFolders } from "../model/load/board-folder.ts";
import { sheetAddress } from "../statements/sheet-addresses.ts";
import { printable } from "../system/printable.ts";
import { projectFolder } from "../system/project-folder.ts";
import { freePort } from "./free-port.ts";
import { servePreview } from "./preview-server.ts";
import { problemPage, waitingPage } from "./problem-page.ts";
import { sheetPages } from "./sheet-pages.ts";

interface PreviewOptions {
  /** The board folder to watch. */
  board: string;
  /** Data files that replace those of the board folder; data/private/ if omitted. */
  private?: string | undefined;
  /** The port to serve at; the next free one if it is taken. */
  port: number;
}

/**
 * Serves a board's site and rebuilds it at every save: first the pages, which the browser then reloads, and then the
 * PDFs, which leave a reader's page alone.
 *
 * Each build is a process of its own, so that changed code and layouts take effect. While the board folder has a
 * mistake, every page shows what to correct.
 */
export async function preview({
  board,
  private: privateFolder,
  port: wantedPort,
}: PreviewOptions): Promise<void> {
  refuseMissingFolders(board, privateFolder);
  const port = await freePort(wantedPort);
  // Never dist/, and a folder of its own for each running preview.
  const out = resolve(`.preview/site-${port}`);
  /** The page that replaces all pages. */
  let notice: string | null = waitingPage();
  /** The manifest of the pages in the browser: a save that changes none of them reloads nothing. */
  let pages = "";
  const sheets = sheetPages({ board, private: privateFolder });
  const server = await servePreview({ folder: out, port, notice: () => notice, own: sheets.answer });
  const at = `http://localhost:${port}`;
  console.log(
    `Preview at ${at}/  (Ctrl+C ends it)\nStatements to read at ${at}${sheetAddress.statements}, what is to be signed off at ${at}${sheetAddress.signOff}`,
  );

  const folders = [
    "--drafts",
    "--board",
    board,
    "--out",
    out,
    ...(privateFolder ? ["--private", privateFolder] : []),
  ];
  let running: Build | null = null;
  endWithUs(() => running?.stop());
  const build = async (...options: string[]): Promise<BuildEnd> => {
    running?.stop();
    const started = startBuild([...folders, ...options]);
    running = started;
    const end = await started.ended;
    if (!end.stopped) console.log(printable(end.output.trim()));
    return end;
  };
  const buildPages = async (): Promise<boolean> => {
    const { stopped, failed, output } = await build("--no-pdf");
    if (stopped) return false;
    const shown = notice ?? pages;
    notice = failed ? problemPage(output) : null;
    if (!failed) pages = readFileSync(join(out, "manifest.json"), "utf8");
    if ((notice ?? pages) !== shown) server.reload();
    return !failed;
  };
  // The pages are there already: only the printer's findings are news.
  const buildPdfs = async (): Promise<void> => {
    const { stopped, failed, output } = await build();
    if (stopped || !failed) return;
    notice = problemPage(output);
    server.reload();
  };

  const buildAll = async () => {
    try {
      if (await buildPages()) await buildPdfs();
    } catch (error) {
      // The preview continues: the next save may correct it.
      notice = problemPage(errorInWords(error));
      console.error(errorInWords(error));
      server.reload();
    }
  };
  void buildAll();
  watch(board, privateFolder, () => {
    sheets.forget();
    void buildAll();
  });
}

/** Calls `changed` after each save in the board folder, the private folder or the program. */
function watch(board: string, privateFolder: string | undefined, changed: () => void): void {
  let waiting: NodeJS.Timeout | undefined;
  const ofProgram = ["layouts", "scripts", ".eleventy.ts"].map((path) => join(projectFolder, path));
  const watched = [join(board, "content"), join(board, "data"), ...ofProgram];
  if (privateFolder) watched.push(privateFolder);
  chokidar
    .watch(watched, { ignoreInitial: true })
    .on("all", () => {
      clearTimeout(waiting);
      // Editors write a file in several steps, and save several files at once.
      waiting = setTimeout(changed, 80);
    })
    .on("error", (error: NodeJS.ErrnoException) => {
      // Reading the board reports a loop of links.
      if (error.code === "ELOOP") return;
      console.error(`Changes may not be noticed; start the preview again. ${errorInWords(error)}`);
    });
}

/** An orphaned build would continue without us, and write where nobody looks. */
function endWithUs(stop: () => void): void {
  process.on("exit", stop);
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
  for (const [signal, number] of Object.entries(numbers))
    process.on(signal, () => process.exit(128 + number));
}

interface Build {
  ended: Promise<BuildEnd>;
  stop: () => void;
}

interface BuildEnd {
  /** A newer build took its place. */
  stopped: boolean;
  failed: boolean;
  output: string;
}

function startBuild(options: string[]): Build {
  const program = join(projectFolder, "scripts/run.mjs");
  const child = spawn(process.execPath, [program, "build", ...options], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let stopped = false;
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += stripVTControlCharacters(chunk.toString("utf8"));
    });
  return {
    ended: new Promise((resolve) => {
      child.on("error", (error) => resolve({ stopped, failed: true, output: errorInWords(error) }));
      child.on("close", (code) => resolve({ stopped, failed: code !== 0, output }));
    }),
    stop: () => {
      stopped = true;
      child.kill("SIGTERM");
    },
  };
}
