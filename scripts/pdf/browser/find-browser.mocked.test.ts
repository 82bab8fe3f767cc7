import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { computeSystemExecutablePath, install } from "@puppeteer/browsers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findBrowser, type Machine } from "./find-browser.ts";
import { repairBundledBrowser } from "./unpack-browser.ts";

// What is installed on the machine that runs the tests must not matter.
vi.mock("@puppeteer/browsers", async (original) => ({
  ...(await original<typeof import("@puppeteer/browsers")>()),
  computeSystemExecutablePath: vi.fn(),
  install: vi.fn(),
}));
vi.mock("node:child_process", () => ({ spawnSync: vi.fn() }));
vi.mock("./unpack-browser.ts", () => ({
  unpackBundledBrowser: async (cacheFolder: string) => ({
    executablePath: `${cacheFolder}/chromium`,
    libraryFolder: `${cacheFolder}/lib`,
  }),
  repairBundledBrowser: vi.fn(async () => false),
}));
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return { ...fs, existsSync: vi.fn(fs.existsSync) };
});

const present = new Set<string>();
beforeEach(() => {
  present.clear();
  vi.mocked(existsSync).mockImplementation((path) => present.has(String(path)));
  vi.mocked(computeSystemExecutablePath).mockImplementation(() => {
    throw new Error("Could not find Google Chrome");
  });
});
afterEach(() => vi.resetAllMocks());

function machine(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv = {}): Machine {
  return { platform, architecture: "arm64", environment, cacheFolder: "/cache" };
}

describe("the browser that prints", () => {
  it("is the one that the environment names", async () => {
    present.add("/opt/chrome");
    await expect(findBrowser(machine("linux", { CHROME_PATH: "/opt/chrome" }))).resolves.toEqual({
      executablePath: "/opt/chrome",
      environment: {},
    });
  });

  it("must be where the environment says", async () => {
    await expect(
      findBrowser(
        machine("linux", { PUPPETEER_EXECUTABLE_PATH: "/nowhere/chrome", CHROME_PATH: "/opt/chrome" }),
      ),
    ).rejects.toThrow(
      new Error(
        'PUPPETEER_EXECUTABLE_PATH is "/nowhere/chrome", and there is no such file. Correct it, or unset it to print with the browser that comes with npm.',
      ),
    );
  });

  it("is an installed Chrome where none comes with npm", async () => {
    vi.mocked(computeSystemExecutablePath).mockReturnValue("/opt/google/chrome/chrome");
    expect((await findBrowser(machine("linux"))).executablePath).toBe("/opt/google/chrome/chrome");
  });

  it.each([
    ["linux", "/usr/bin/chromium"],
    ["darwin", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
    ["win32", "C:/Program Files/Microsoft/Edge/Application/msedge.exe"],
  ] as const)("is an installed Chromium or Edge on %s", async (platform, path) => {
    present.add(path);
    const found = await findBrowser(machine(platform, { ProgramFiles: "C:/Program Files" }));
    expect(found.executablePath).toBe(path);
  });

  it("is downloaded on macOS and Windows when none is installed", async () => {
    vi.mocked(install).mockResolvedValue({ executablePath: "/cache/chrome-headless-shell" } as never);
    expect((await findBrowser(machine("darwin"))).executablePath).toBe("/cache/chrome-headless-shell");
    expect(install).toHaveBeenCalledWith({
      browser: "chrome-headless-shell",
      buildId: "148.0.7778.97",
      cacheDir: "/cache",
    });
  });

  it("is asked for when the download fails", async () => {
    vi.mocked(install).mockRejectedValue(new Error("getaddrinfo ENOTFOUND storage.googleapis.com"));
    await expect(findBrowser(machine("win32"))).rejects.toThrow(
      new Error(
        "No Chrome, Edge or Chromium is installed, and chrome-headless-shell could not be downloaded: getaddrinfo ENOTFOUND storage.googleapis.com. Install Chrome, or set PUPPETEER_EXECUTABLE_PATH to a browser.",
      ),
    );
  });

  it("is asked for on Linux when there is none", async () => {
    await expect(findBrowser(machine("linux"))).rejects.toThrow(
      new Error(
        'No browser was found to print the PDFs with (linux arm64). Install Chromium, on Debian with "sudo apt install chromium", or set PUPPETEER_EXECUTABLE_PATH to a Chrome, Edge or Chromium.',
      ),
    );
  });
});

describe("the browser that comes with npm", () => {
  const linux: Machine = { ...machine("linux", { LD_LIBRARY_PATH: "/opt/lib" }), architecture: "x64" };

  function versionIsPrinted(when: (libraryPath: string | undefined) => boolean): void {
    vi.mocked(spawnSync).mockImplementation(((
      _path: string,
      _arguments: string[],
      options: { env: NodeJS.ProcessEnv },
    ) => ({
      status: when(options.env.LD_LIBRARY_PATH) ? 0 : 127,
    })) as never);
  }

  it("uses the libraries of the machine", async () => {
    versionIsPrinted(() => true);
    await expect(findBrowser(linux)).resolves.toEqual({
      executablePath: "/cache/chromium",
      environment: {},
      repair: expect.any(Function),
    });
  });

  it("brings its own libraries where the machine has none", async () => {
    versionIsPrinted((libraryPath) => libraryPath === "/cache/lib:/opt/lib");
    await expect(findBrowser(linux)).resolves.toEqual({
      executablePath: "/cache/chromium",
      environment: { LD_LIBRARY_PATH: "/cache/lib:/opt/lib" },
      repair: expect.any(Function),
    });
  });

  it("leaves its place to an installed one where it cannot run", async () => {
    versionIsPrinted(() => false);
    present.add("/usr/bin/chromium");
    expect((await findBrowser(linux)).executablePath).toBe("/usr/bin/chromium");
  });

  it("is unpacked anew where a byte of it has changed, and prints then", async () => {
    let isMended = false;
    vi.mocked(repairBundledBrowser).mockImplementation(async () => {
      const wasDamaged = !isMended;
      isMended = true;
      return wasDamaged;
    });
    versionIsPrinted(() => isMended);
    present.add("/usr/bin/chromium");
    expect((await findBrowser(linux)).executablePath).toBe("/cache/chromium");
  });

  it("does not leave its place to another one because it was killed", async () => {
    vi.mocked(spawnSync).mockReturnValue({ status: null, signal: "SIGKILL" } as never);
    present.add("/usr/bin/chromium");
    await expect(findBrowser(linux)).rejects.toThrow(
      "The first page  It could not be printed: the browser was killed.",
    );
  });
});
