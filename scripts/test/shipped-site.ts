import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lock } from "proper-lockfile";
import { buildBoard } from "../build/build-board.ts";

/**
 * The website of the shipped board with its PDFs, built once for all tests of a run, which only read it.
 *
 * @returns its folder
 */
export async function shippedSite(): Promise<string> {
  const folder = join(tmpdir(), "shipped");
  mkdirSync(folder, { recursive: true });
  const release = await lock(folder, { stale: limit, retries: { forever: true, maxTimeout: 1000 } });
  try {
    const site = join(folder, "dist");
    if (!existsSync(site)) await buildBoard({ board: ".", out: site, pdf: true, only: null });
    return site;
  } finally {
    await release();
  }
}

/** In milliseconds: a whole build, beside whatever else the machine does. */
export const limit = 400_000;
