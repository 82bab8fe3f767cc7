import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bundledModule } from "../../test/bundled-module.ts";
import { launchBrowser } from "../print/open-browser.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "browser-test-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

/** Runs a module in a process of its own, with an empty temp folder; resolves when it ends. */
function run(
  script: string,
  environment: Record<string, string> = {},
  onOutput?: (pid: number, output: string) => void,
): Promise<Ended> {
  const child = spawn(process.execPath, [bundledModule(script)], {
    env: { ...process.env, TMPDIR: folder, ...environment },
  });
  let output = "";
  const listen = (text: Buffer) => {
    output += text;
    onOutput?.(child.pid as number, output);
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

interface Ended {
  code: number | null;
  output: string;
}

const launch = `
  const { launchBrowser } = await import("./scripts/pdf/print/open-browser.ts");
  const browser = await launchBrowser();`;

describe.runIf(process.platform === "linux" && process.arch === "x64")("the bundled browser", () => {
  it("starts in two processes at once where it was never unpacked", async () => {
    const script = `${launch} console.log(await browser.version()); await browser.close();`;
    const emptyCache = { XDG_CACHE_HOME: join(folder, "cache") };
    const ended = await Promise.all([1, 2].map(() => run(script, emptyCache)));
    const started = { code: 0, output: "HeadlessChrome/147.0.7727.0\n" };
    expect(ended).toEqual([started, started]);
    expect(readdirSync(join(folder, "cache/yearly-report")).toSorted()).toEqual([
      "chromium-147.0.0",
      "fontconfig",
      expect.stringMatching(/^fonts-[0-9a-f]{12}\.conf$/),
    ]);
  }, 120_000);
});

describe("the browser's processes", () => {
  const waiting = `${launch} console.log("browser", browser.process().pid); setInterval(() => {}, 1000);`;
  const ways = [
    { end: "Ctrl+C", signal: "SIGINT", script: waiting, code: 130 },
    { end: "a request to end", signal: "SIGTERM", script: waiting, code: 143 },
    { end: "a closed terminal", signal: "SIGHUP", script: waiting, code: 129 },
    {
      end: "an error that nobody catches",
      signal: null,
      script: `${waiting} setTimeout(() => { throw new Error("boom") }, 100);`,
      code: 1,
    },
  ] as const;

  it.each(ways)("end with the process on $end, and leave no files", async ({ signal, script, code }) => {
    let browserPid = 0;
    const ended = await run(script, {}, (pid, output) => {
      const started = /browser (\d+)/.exec(output);
      if (browserPid !== 0 || !started) return;
      browserPid = Number(started[1]);
      if (signal) process.kill(pid, signal);
    });
    expect(ended.code, ended.output).toBe(code);
    await vi.waitFor(() => expect(isRunning(browserPid)).toBe(false), 5000);
    expect(readdirSync(folder).filter((name) => name.startsWith("print-profile-"))).toEqual([]);
  }, 60_000);

  it("end when the process is killed outright", async () => {
    let browserPid = 0;
    await run(waiting, {}, (pid, output) => {
      browserPid ||= Number(/browser (\d+)\n/.exec(output)?.[1] ?? 0);
      if (browserPid !== 0) process.kill(pid, "SIGKILL");
    });
    await vi.waitFor(() => expect(isRunning(browserPid)).toBe(false), 5000);
  }, 60_000);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // In a container nobody may collect a process that has ended; its command line is gone all the same.
    return process.platform !== "linux" || readFileSync(`/proc/${pid}/cmdline`, "utf8") !== "";
  } catch {
    return false;
  }
}

describe.runIf(process.platform === "linux")("a temp folder without room", () => {
  it("is an error before the browser is started", async () => {
    // Nothing can be stored in /proc.
    vi.stubEnv("TMPDIR", "/proc");
    await expect(launchBrowser()).rejects.toThrow(
      new Error(
        "The temp folder /proc has 0 MB of room, and the browser that prints needs 64 MB. Make room there, or set TMPDIR to another folder.",
      ),
    );
  });
});

describe("a browser that does not start", () => {
  function browserThatSays(words: string): string {
    const executablePath = join(folder, "chrome");
    writeFileSync(executablePath, `#!/bin/sh\necho '${words}' >&2\nexit 1\n`);
    chmodSync(executablePath, 0o755);
    vi.stubEnv("PUPPETEER_EXECUTABLE_PATH", executablePath);
    return executablePath;
  }

  it("is an error in its own words", async () => {
    const executablePath = browserThatSays("FATAL: cannot create a profile.");
    await expect(launchBrowser()).rejects.toThrow(
      new Error(
        `The browser ${executablePath} does not start: FATAL: cannot create a profile. Set PUPPETEER_EXECUTABLE_PATH to a Chrome, Edge or Chromium that does.`,
      ),
    );
  }, 60_000);

  it("is an error with a way out where the system allows no sandbox", async () => {
    const executablePath = browserThatSays(
      "[1121/054932:FATAL:zygote_host_impl_linux.cc:128] No usable sandbox!",
    );
    await expect(launchBrowser()).rejects.toThrow(
      new Error(
        `The browser ${executablePath} does not start: this system allows it no sandbox. Allow it with "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0", or set PUPPETEER_EXECUTABLE_PATH to an installed Chrome, or do without the sandbox by setting PUPPETEER_DANGEROUS_NO_SANDBOX=true (only the board's own pages are opened, without a network).`,
      ),
    );
  }, 60_000);

  it("is an error when it is no program", async () => {
    const executablePath = join(folder, "chrome");
    writeFileSync(executablePath, "");
    vi.stubEnv("PUPPETEER_EXECUTABLE_PATH", executablePath);
    await expect(launchBrowser()).rejects.toThrow(
      new Error(
        `The browser ${executablePath} does not start: EACCES. Set PUPPETEER_EXECUTABLE_PATH to a Chrome, Edge or Chromium that does.`,
      ),
    );
  }, 60_000);
});
