import { join } from "node:path";
import { projectFolder } from "../project-folder.ts";
import { line } from "./measure.ts";
import { type DocumentFolders, installedPeers } from "./peers.ts";
import { type RunProcess, runProcess } from "./run-process.ts";

const runner = join(projectFolder, "scripts/run.mjs");

/** Prints the same HTML with whole processes, from their start to their end: ours, and the peers that are installed. */
export async function compareProcesses(folders: DocumentFolders, folder: string): Promise<void> {
  const pdf = join(folder, "peer.pdf");
  const peers = await installedPeers(folders, pdf);
  const runs = new Map<string, RunProcess[]>();
  // In turn, so that a busy minute falls on all of them.
  for (let round = 0; round < 3; round++) {
    add("ours", await runProcess(process.execPath, [runner, "bench/print-html", folders.html, pdf]));
    for (const { name, program, options, env } of peers)
      add(name, await runProcess(program, options, { cwd: folder, env }));
  }
  console.log("\nWhole processes, on the same HTML");
  const { milliseconds, peakMegabytes } = median("ours");
  console.log(
    `${line("printed with page numbers, finished and checked", milliseconds)}, ${mega(peakMegabytes)}`,
  );
  for (const { name, share } of peers) {
    const peer = median(name);
    console.log(`${line(name, peer.milliseconds)}, ${mega(peer.peakMegabytes)}`);
    console.log(line(`ours, to ${name}`, milliseconds, { to: peer.milliseconds, atMost: share }));
  }

  function add(name: string, run: RunProcess): void {
    runs.set(name, [...(runs.get(name) ?? []), run]);
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
