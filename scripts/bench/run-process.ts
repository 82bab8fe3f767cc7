import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PlainError } from "../system/plain-error.ts";
import { projectFolder } from "../system/project-folder.ts";

export interface RunProcess {
  milliseconds: number;
  /** Of the process with all that it starts, on Linux; 0 elsewhere. */
  peakMegabytes: number;
}

/**
 * Runs a program to its end.
 *
 * @throws PlainError with what it says when it fails
 */
export async function runProcess(
  program: string,
  options: string[],
  settings: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<RunProcess> {
  const start = performance.now();
  const child = spawn(program, options, { ...settings, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text: Buffer) => {
      said = (said + text).slice(-2000);
    });
  let peakMegabytes = 0;
  let watching = setTimeout(look, 100);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", resolve);
    });
    if (code !== 0)
      throw new PlainError(`${program} ${options.join(" ")} ended with ${code}: ${said.trim()}`);
    return { milliseconds: performance.now() - start, peakMegabytes };
  } finally {
    clearTimeout(watching);
  }

  // A look at two gigabytes takes a tenth of a second, and holds up what is measured: the longer, the more seldom.
  function look(): void {
    const began = performance.now();
    peakMegabytes = Math.max(peakMegabytes, megabytesOf(child.pid ?? 0));
    watching = setTimeout(look, Math.max(100, 20 * (performance.now() - began)));
  }
}

/** Runs one of our own programs, as `node scripts/run.mjs NAME …` does. */
export async function runCommandProcess(name: string, options: string[]): Promise<RunProcess> {
  return await runProcess(process.execPath, [join(projectFolder, "scripts/run.mjs"), name, ...options]);
}

/** What a process and all below it take up; what they share is counted once. */
function megabytesOf(ancestor: number): number {
  const parents = new Map<number, number>();
  for (const name of processes()) {
    // "123 (name) S 1 …": the number of its parent follows the state.
    const stat = read(`/proc/${name}/stat`);
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 4).split(" ")[0]));
  }
  const isBelow = (pid: number): boolean =>
    pid === ancestor || (parents.has(pid) && isBelow(parents.get(pid) ?? 0));
  const kilobytes = [...parents.keys()]
    .filter(isBelow)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1000;
}

function processes(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** A process may end while it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
