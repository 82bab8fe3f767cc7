import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import chokidar from "chokidar";
import { problemPage } from "./problem-page.ts";

export interface PreviewOptions {
  /** The board folder to watch. */
  board: string;
  /** Where the preview is built: never dist/. */
  out: string;
  port: number;
}

/**
 * Serves a board's site and builds it anew at every save: first the pages, which the browser
 * then reloads, and behind them the PDFs.
 *
 * Each build is a process of its own, so that changed code and layouts count, too. While the
 * board folder has a mistake, every page shows what to mend.
 */
export async function preview({ board, out, port }: PreviewOptions): Promise<void> {
  let problems: string | null = null;
  mkdirSync(out, { recursive: true });
  const server = EleventyDevServer.getServer("preview", out, {
    port,
    liveReload: true,
    domDiff: false,
    messageOnStart: ({ hosts }) => `Preview at ${hosts.join(" or ")}  (Ctrl+C ends it)`,
    middleware: [
      (_request, response, next) => {
        if (problems === null) return next();
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(problemPage(problems));
      },
    ],
  });

  let running: Build | null = null;
  /** Says whether the build came to its end and succeeded. */
  const build = async (...options: string[]): Promise<boolean> => {
    running?.stop();
    const started = startBuild(["--board", board, "--out", out, ...options]);
    running = started;
    const { stopped, failed, output } = await started.ended;
    if (stopped) return false;
    problems = failed ? output : null;
    console.log(output.trim());
    server.reload({});
    return !failed;
  };
  const rebuild = async () => {
    if (await build("--no-pdf")) await build();
  };

  const pagesAreRight = await build("--no-pdf");
  server.serve(port);
  if (pagesAreRight) void build();

  let waiting: NodeJS.Timeout | undefined;
  const watched = [join(board, "content"), join(board, "data"), "layouts", "scripts", ".eleventy.ts"];
  chokidar.watch(watched, { ignoreInitial: true }).on("all", () => {
    clearTimeout(waiting);
    // Editors write a file in several steps, and save several files at once.
    waiting = setTimeout(() => void rebuild(), 80);
  });
}

interface Build {
  ended: Promise<{ stopped: boolean; failed: boolean; output: string }>;
  stop: () => void;
}

function startBuild(options: string[]): Build {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/build.ts", ...options], {
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
