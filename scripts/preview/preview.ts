import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import chokidar from "chokidar";
import { freePort } from "./free-port.ts";
import { problemPage, waitingPage } from "./problem-page.ts";

export interface PreviewOptions {
  /** The board folder to watch. */
  board: string;
  /** Data files that stand in for those of the board folder; data/private/ where it is left out. */
  private?: string | undefined;
  /** The port to serve at; the next free one where it is taken. */
  port: number;
}

/**
 * Serves a board's site and builds it anew at every save: first the pages, which the browser
 * then reloads, and behind them the PDFs, which leave a reader's page alone.
 *
 * Each build is a process of its own, so that changed code and layouts count, too. While the
 * board folder has a mistake, every page shows what to mend.
 */
export async function preview({
  board,
  private: privateFolder,
  port: wantedPort,
}: PreviewOptions): Promise<void> {
  const port = await freePort(wantedPort);
  // Never dist/, and for each preview that runs a folder of its own.
  const out = `.preview/site-${port}`;
  /** The page that stands for all pages. */
  let notice: string | null = waitingPage();
  /** The manifest of the pages that a browser has: a save that changes none of them reloads nothing. */
  let pages = "";
  mkdirSync(out, { recursive: true });
  const server = EleventyDevServer.getServer("preview", out, {
    port,
    liveReload: true,
    domDiff: false,
    messageOnStart: ({ hosts }) => `Preview at ${hosts.join(" or ")}  (Ctrl+C ends it)`,
    middleware: [
      (_request, response, next) => {
        if (notice === null) return next();
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(notice);
      },
    ],
  });

  const folders = [
    "--drafts",
    "--board",
    board,
    "--out",
    out,
    ...(privateFolder ? ["--private", privateFolder] : []),
  ];
  let running: Build | null = null;
  const build = async (...options: string[]): Promise<BuildEnd> => {
    running?.stop();
    const started = startBuild([...folders, ...options]);
    running = started;
    const end = await started.ended;
    if (!end.stopped) console.log(end.output.trim());
    return end;
  };
  const buildPages = async (): Promise<boolean> => {
    const { stopped, failed, output } = await build("--no-pdf");
    if (stopped) return false;
    const shown = notice ?? pages;
    notice = failed ? problemPage(output) : null;
    if (!failed) pages = readFileSync(join(out, "manifest.json"), "utf8");
    if ((notice ?? pages) !== shown) server.reload({});
    return !failed;
  };
  // The pages are there already: only what the printer finds is news.
  const buildPdfs = async (): Promise<void> => {
    const { stopped, failed, output } = await build();
    if (stopped || !failed) return;
    notice = problemPage(output);
    server.reload({});
  };

  server.serve(port);
  const buildAll = async () => {
    if (await buildPages()) await buildPdfs();
  };
  void buildAll();

  let waiting: NodeJS.Timeout | undefined;
  const watched = [join(board, "content"), join(board, "data"), "layouts", "scripts", ".eleventy.ts"];
  if (privateFolder) watched.push(privateFolder);
  chokidar.watch(watched, { ignoreInitial: true }).on("all", () => {
    clearTimeout(waiting);
    // Editors write a file in several steps, and save several files at once.
    waiting = setTimeout(() => void buildAll(), 80);
  });
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
  const child = spawn(process.execPath, ["scripts/run.mjs", "build", ...options], {
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
      child.on("close", (code) => resolve({ stopped, failed: code !== 0, output }));
    }),
    stop: () => {
      stopped = true;
      child.kill("SIGTERM");
    },
  };
}
