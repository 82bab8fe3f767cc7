/** Which browser prints: the one that is asked for, the one that comes with npm, or one that is installed. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Browser, ChromeReleaseChannel, computeSystemExecutablePath, install } from "@puppeteer/browsers";
import { PlainError } from "../../system/plain-error.ts";
import { repairBundledBrowser, unpackBundledBrowser } from "./unpack-browser.ts";
import { lostWhile } from "./watch-page.ts";

interface FoundBrowser {
  executablePath: string;
  /** Added to the browser's environment. */
  environment: Record<string, string>;
  /** For the bundled browser: unpacks it again if it has changed, and returns whether it had. */
  repair?: () => Promise<boolean>;
}

export interface Machine {
  platform: NodeJS.Platform;
  architecture: string;
  environment: NodeJS.ProcessEnv;
  /** Where the bundled browser is unpacked and a downloaded one is kept. */
  cacheFolder: string;
}

/** Finds a Chromium, preparing it if need be: the path in the environment, the bundled one, an installed one, a download. */
export async function findBrowser(machine: Machine): Promise<FoundBrowser> {
  const asked = browserInEnvironment(machine.environment);
  if (asked) return { executablePath: asked, environment: {} };
  if (machine.platform === "linux" && machine.architecture === "x64") {
    const bundled = await bundledBrowser(machine);
    if (bundled) return bundled;
  }
  const installed = installedBrowser(machine);
  if (installed) return { executablePath: installed, environment: {} };
  if (machine.platform === "darwin" || machine.platform === "win32") {
    return { executablePath: await downloadBrowser(machine.cacheFolder), environment: {} };
  }
  throw new PlainError(
    `No browser was found to print the PDFs with (${machine.platform} ${machine.architecture}). Install Chromium, on Debian with "sudo apt install chromium", or set PUPPETEER_EXECUTABLE_PATH to a Chrome, Edge or Chromium.`,
  );
}

/** The path that `PUPPETEER_EXECUTABLE_PATH` or `CHROME_PATH` asks for. */
export function browserInEnvironment(environment: NodeJS.ProcessEnv): string | null {
  for (const name of ["PUPPETEER_EXECUTABLE_PATH", "CHROME_PATH"]) {
    const path = environment[name];
    if (!path) continue;
    if (existsSync(path)) return path;
    throw new PlainError(
      `${name} is "${path}", and there is no such file. Correct it, or unset it to print with the browser that comes with npm.`,
    );
  }
  return null;
}

/** Null where it cannot run at all, as on Alpine Linux. */
async function bundledBrowser(machine: Machine): Promise<FoundBrowser | null> {
  const { executablePath, libraryFolder } = await unpackBundledBrowser(machine.cacheFolder);
  const ownLibraries = {
    LD_LIBRARY_PATH: [libraryFolder, machine.environment.LD_LIBRARY_PATH].filter(Boolean).join(":"),
  };
  const repair = () => repairBundledBrowser(machine.cacheFolder);
  // The machine's own libraries come first: they get security updates, the bundled ones do not.
  for (const environment of [{}, ownLibraries]) {
    const trial = spawnSync(executablePath, ["--version"], {
      env: { ...machine.environment, ...environment },
    });
    if (trial.status === 0) return { executablePath, environment, repair };
    // Perhaps for want of memory, which is no reason to print with another browser: it draws differently.
    if (trial.signal === "SIGKILL") throw lostWhile("The first page", "the browser was killed");
  }
  return (await repair()) ? await bundledBrowser(machine) : null;
}

/** The path of an installed Chrome, Chromium or Edge. */
export function installedBrowser(machine: Omit<Machine, "cacheFolder">): string | null {
  try {
    return computeSystemExecutablePath({ browser: Browser.CHROME, channel: ChromeReleaseChannel.STABLE });
  } catch {
    // It throws where Chrome is not installed; Chromium and Edge may be.
    return knownPaths(machine).find((path) => existsSync(path)) ?? null;
  }
}

function knownPaths({ platform, environment }: Omit<Machine, "cacheFolder">): string[] {
  if (platform === "darwin") {
    return [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];
  }
  if (platform === "win32") {
    const programs = [environment["ProgramFiles(x86)"], environment.ProgramFiles, environment.LOCALAPPDATA];
    return programs
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, "Microsoft/Edge/Application/msedge.exe"),
        join(folder, "Chromium/Application/chrome.exe"),
      ]);
  }
  return [
    // Debian's headless shell starts and prints two to three times as fast as its whole Chromium.
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/microsoft-edge-stable",
    "/snap/bin/chromium",
  ];
}

/** The build that Puppeteer 24.43 is tested with. */
const downloadedBuild = "148.0.7778.97";

async function downloadBrowser(cacheFolder: string): Promise<string> {
  try {
    const browser = Browser.CHROMEHEADLESSSHELL;
    return (await install({ browser, buildId: downloadedBuild, cacheDir: cacheFolder })).executablePath;
  } catch (error) {
    throw new PlainError(
      `No Chrome, Edge or Chromium is installed, and chrome-headless-shell could not be downloaded: ${(error as Error).message}. Install Chrome, or set PUPPETEER_EXECUTABLE_PATH to a browser.`,
      { cause: error },
    );
  }
}
