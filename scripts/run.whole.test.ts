import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { canRunAsAnother } from "./test/can-run-as-another.ts";

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "run-"));
  mkdirSync(join(project, "scripts/words"), { recursive: true });
  mkdirSync(join(project, "node_modules"));
  symlinkSync(resolve("node_modules/esbuild"), join(project, "node_modules/esbuild"), "dir");
  copyFileSync("scripts/run.mjs", join(project, "scripts/run.mjs"));
  for (const file of ["package-lock.json", ".eleventy.ts"]) writeFileSync(join(project, file), "");
  writeFileSync(
    join(project, "scripts/greet.ts"),
    `import { greeting } from "./words/greeting.ts";\nconsole.log(greeting, ...process.argv.slice(2));\n`,
  );
  write("words/greeting.ts", `export const greeting: string = "Good morning";\n`);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const write = (file: string, code: string) => writeFileSync(join(project, "scripts", file), code);
const greet = () => {
  const run = join(project, "scripts/run.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [run, "greet", "--to", "all"], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

describe("a command in TypeScript", () => {
  it("gets its options", () => {
    expect(greet()).toEqual({ status: 0, stdout: "Good morning --to all\n", stderr: "" });
  });

  it("runs the present code, even if a deep import has changed", () => {
    greet();
    write("words/greeting.ts", `export const greeting: string = "Good evening";\n`);
    expect(greet().stdout).toBe("Good evening --to all\n");
  });

  it("names the line of the source where something fails", () => {
    write(
      "words/greeting.ts",
      `interface Unused {}\n\nexport const greeting: string = ((): string => {\n  throw new Error("no voice");\n})();\n`,
    );
    const { status, stderr } = greet();
    expect(status).toBe(1);
    expect(stderr).toContain("Error: no voice");
    expect(stderr).toMatch(/words\/greeting\.ts:4:9/);
  });
});

describe("a project that another user has installed", () => {
  it("needs nothing to be written beside its packages", () => {
    // Nothing can be created below a file, not even by root.
    writeFileSync(join(project, "node_modules/.cache"), "");
    const temp = mkdtempSync(join(tmpdir(), "run-temp-"));
    const run = spawnSync(process.execPath, [join(project, "scripts/run.mjs"), "greet"], {
      encoding: "utf8",
      env: { ...process.env, TMPDIR: temp },
    });
    expect(run.stderr).toBe("");
    expect(run.stdout).toBe("Good morning\n");
    expect(readdirSync(temp)).toEqual([]);
  });

  it.runIf(canRunAsAnother)("is used by another one as it is", () => {
    greet();
    execFileSync("chmod", ["-R", "a+rX", project]);
    const run = spawnSync(process.execPath, [join(project, "scripts/run.mjs"), "greet"], {
      encoding: "utf8",
      uid: 65534,
      gid: 65534,
    });
    expect(run.stderr).toBe("");
    expect(run.stdout).toBe("Good morning\n");
  });

  it("says what is wrong where nothing can be written at all", () => {
    writeFileSync(join(project, "node_modules/.cache"), "");
    const { status, stderr } = spawnSync(process.execPath, [join(project, "scripts/run.mjs"), "greet"], {
      encoding: "utf8",
      env: { ...process.env, TMPDIR: "/dev/null" },
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^The program could not be made ready, neither in .* nor in \/dev\/null: .*ENOTDIR/,
    );
    expect(stderr).not.toMatch(/^ {4}at /m);
  });
});

it("says that there is no such command", () => {
  const run = spawnSync(process.execPath, [join(project, "scripts/run.mjs"), "gret"], { encoding: "utf8" });
  expect(run.status).toBe(1);
  expect(run.stderr).toBe('There is no command "gret". The commands are those of README.md.\n');
});
