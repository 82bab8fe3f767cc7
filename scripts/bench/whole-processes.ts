import { join } from "node:path";
import { line } from "./measure.ts";
import { type DocumentFolders, installedPeers } from "./peers.ts";
import { type RunProcess, runCommandProcess, runProcess } from "./run-process.ts";

/** Our ways to print the document, each in a process of its own. */
const ways = {
  raw: "one raw page.pdf, and nothing else",
  finished: "with page numbers, finished",
  checked: "the same, and checked",
};

/** Prints the same HTML with whole processes from start to end: ours, and the installed peers. */
export async function compareProcesses(folders: DocumentFolders, folder: string): Promise<void> {
  const pdf = join(folder, "peer.pdf");
  const peers = await installedPeers(folders, pdf);
  const runs = new Map<string, RunProcess[]>();
  // In turn, so that a busy minute affects all of them.
  for (let round = 0; round < 3; round++) {
    for (const way of Object.keys(ways))
      add(way, await runCommandProcess("bench/print-html", [folders.html, pdf, way]));
    for (const { name, program, options, env } of peers)
      add(name, await runProcess(program, options, { cwd: folder, env }));
  }
  console.log("\nWhole processes, on the same HTML");
  for (const [way, words] of Object.entries(ways)) print(way, words);
  const ours = median("finished").milliseconds;
  for (const { name, share } of peers) {
    print(name, name);
    console.log(line(`ours, finished, to ${name}`, ours, { to: median(name).milliseconds, atMost: share }));
  }

  function add(name: string, run: RunProcess): void {
    runs.set(name, [...(runs.get(name) ?? []), run]);
  }
  function print(name: string, words: string): void {
    const { milliseconds, peakMegabytes } = median(name);
    console.log(`${line(words, milliseconds)}, ${mega(peakMegabytes)}`);
  }
  function median(name: string): RunProcess {
    const of = (key: keyof RunProcess) =>
      (runs.get(name) ?? []).map((run) => run[key]).sort((a, b) => a - b)[1] ?? 0;
    return { milliseconds: of("milliseconds"), peakMegabytes: of("peakMegabytes") };
  }
}

function mega(megabytes: number): string {
  return megabytes === 0 ? "memory not known" : `${Math.round(megabytes)} MB with its browser`;
}
