import { mkdirSync, mkdtempSync } from "node:fs";
import { basename, join } from "node:path";
import { type Growth, growBoard } from "./grow-board.ts";
import { line } from "./measure.ts";
import { type RunProcess, runCommandProcess } from "./run-process.ts";

/** Which growing boards are measured, at which sizes and in which ways. */
const measured: { growth: Growth; sizes: number[]; ways: Way[] }[] = [
  { growth: "datasets", sizes: [100, 400, 1600], ways: ["check", "website"] },
  { growth: "chapters", sizes: [100, 400, 800], ways: ["check", "website"] },
  { growth: "rows", sizes: [1000, 4000, 20_000], ways: ["check", "website"] },
  { growth: "hidden cells", sizes: [50, 200, 800], ways: ["check"] },
  { growth: "cells of one table with hidden ones", sizes: [100, 400, 2500], ways: ["check"] },
  { growth: "cells of a table of three ways", sizes: [180, 500], ways: ["check"] },
  { growth: "pages", sizes: [20, 80, 320], ways: ["print"] },
];

/** In milliseconds: less than this means nothing, since the start differs by as much from run to run. */
const leastMeasured = 300;

type Way = "check" | "website" | "print";

/**
 * Grows a board in one way after another: four times the size may take at most four times as long. What an idle process
 * takes is subtracted first.
 */
export async function benchScale(folder: string): Promise<void> {
  const base = new Map<Way, RunProcess>();
  for (const way of ["check", "website", "print"] as const)
    base.set(way, await run("chapters", 1, way, folder));
  for (const { growth, sizes, ways } of measured)
    for (const way of ways) {
      console.log(`\n${way}: ${growth}`);
      let before: { size: number; milliseconds: number } | null = null;
      for (const size of sizes) {
        const { milliseconds: all, peakMegabytes } = await run(growth, size, way, folder);
        const milliseconds = Math.max(leastMeasured, all - (base.get(way)?.milliseconds ?? 0));
        const ratio = before && { to: before.milliseconds, atMost: (1.5 * size) / before.size };
        const memory = peakMegabytes === 0 ? "" : `, ${Math.round(peakMegabytes)} MB`;
        console.log(`${line(`${size}`, milliseconds, ratio ?? undefined)}${memory}`);
        before = { size, milliseconds };
      }
    }
}

async function run(growth: Growth, size: number, way: Way, folder: string): Promise<RunProcess> {
  const place = mkdtempSync(join(folder, "scale-"));
  const board = join(place, "board");
  mkdirSync(board);
  // Another name, so that nothing printed before comes from the cache.
  growBoard(board, growth, size, `Board of ${basename(folder)} ${basename(place)}`.replace(/\d/g, ""));
  const out = join(place, "out");
  switch (way) {
    case "check":
      return await runCommandProcess("check", ["--board", board]);
    case "website":
      return await runCommandProcess("build", ["--board", board, "--no-pdf", "--out", out]);
    case "print":
      return await runCommandProcess("print", ["annual-report/2016-17", "--board", board, "--out", out]);
  }
}
