import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { line } from "./measure.ts";
import { runCommandProcess } from "./run-process.ts";

/** The least number of pages of each website. */
const sizes = [200, 1000, 10_000];

interface Run {
  milliseconds: number;
  pages: number;
  peakMegabytes: number;
}

/** The website of a board compared with plain Eleventy, up to 10,000 pages, each run in a process of its own. */
export async function benchWebsite(board: string, folder: string): Promise<void> {
  for (const size of sizes) {
    const plain: Run[] = [];
    const pages: Run[] = [];
    const whole: Run[] = [];
    // In turn, so that a busy minute affects all of them.
    for (let round = 0; round < (size > 1000 ? 1 : 3); round++) {
      plain.push(await run("plain", board, size, folder));
      pages.push(await run("pages", board, size, folder));
      whole.push(await run("whole", board, size, folder));
    }
    const to = median(plain).milliseconds;
    console.log(`\nA website of ${whole[0]?.pages} pages`);
    console.log(resultLine("plain Eleventy, of the same templates", median(plain)));
    console.log(resultLine("the Eleventy step", median(pages), { to, atMost: 1.3 }));
    console.log(resultLine("the whole website without print", median(whole), { to, atMost: 3 }));
  }
}

// Keeps the output until everything is measured: after a deletion, ext4 is slower to create files for minutes.
async function run(way: string, board: string, size: number, folder: string): Promise<Run> {
  const place = mkdtempSync(join(folder, `website-${way}-`));
  const { peakMegabytes } = await runCommandProcess("bench/website-step", [way, board, String(size), place]);
  const measured: Omit<Run, "peakMegabytes"> = JSON.parse(readFileSync(join(place, "measured.json"), "utf8"));
  return { ...measured, peakMegabytes };
}

function median(runs: Run[]): Run {
  return runs.toSorted((a, b) => a.milliseconds - b.milliseconds)[Math.floor(runs.length / 2)] as Run;
}

function resultLine(
  what: string,
  { milliseconds, peakMegabytes }: Run,
  ratio?: { to: number; atMost: number },
): string {
  const memory = peakMegabytes === 0 ? "memory not known" : `${Math.round(peakMegabytes)} MB`;
  return `${line(what, milliseconds, ratio)}, ${memory}`;
}
