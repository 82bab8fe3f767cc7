import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { browserInEnvironment, installedBrowser, type Machine } from "./find-browser.ts";
import { bundledPackage } from "./unpack-browser.ts";

/**
 * Which browser prints, without opening it: another browser, or another build of it, has another identity. If
 * one is running already, it is asked for its version.
 *
 * @throws PlainError when nothing answers at BROWSER_WS_ENDPOINT, or a path in the environment leads nowhere
 */
export async function browserIdentity(machine: Omit<Machine, "cacheFolder">): Promise<string> {
  const { platform, architecture, environment } = machine;
  if (environment.BROWSER_WS_ENDPOINT) {
    const { versionAt } = await import("./connect-browser.ts");
    return `running ${await versionAt(environment.BROWSER_WS_ENDPOINT)}`;
  }
  const asked = browserInEnvironment(environment);
  if (asked) return `${fileAt(asked)} ${versionOf(asked, platform)}`;
  const installed = installedBrowser(machine);
  // Where the bundled one cannot run, the installed one prints.
  if (platform === "linux" && architecture === "x64")
    return `bundled ${bundledPackage().version}, ${installed ? fileAt(installed) : "none"}`;
  return installed ? `${fileAt(installed)} ${versionOf(installed, platform)}` : "downloaded";
}

/** An update changes a file's size or its time. */
function fileAt(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${mtimeMs}`;
}

/** The file may be a script that starts the browser; on Windows it never is, and Chrome would open a window. */
function versionOf(path: string, platform: NodeJS.Platform): string {
  return platform === "win32" ? "" : spawnSync(path, ["--version"], { encoding: "utf8" }).stdout;
}
