import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { bundledModule } from "../../test/bundled-module.ts";
import { canRunAsAnother } from "../../test/can-run-as-another.ts";
import { buildReport } from "../build-report.ts";

const home = "content/briefings/home-visits.md";

function problemsIn(board: string, privateFolder?: string): string {
  try {
    buildReport(board, privateFolder === undefined ? {} : { privateFolder });
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

function boardWithLink(path: string, to: string): string {
  const board = boardWith({ [path]: null });
  mkdirSync(dirname(join(board, path)), { recursive: true });
  rmSync(join(board, path), { recursive: true, force: true });
  symlinkSync(to, join(board, path));
  return board;
}

const other = boardWith({});
const outside = (path: string) =>
  `${path}:1:1  this link leads to what may not be read from here. Put the file itself in its place.`;

describe("a link in a board folder", () => {
  it("is read where it leads to another part of the board", () => {
    const board = boardWithLink("content/pages/about.md", "../texts/about.md");
    mkdirSync(join(board, "content/texts"));
    cpSync(join(other, "content/pages/about.md"), join(board, "content/texts/about.md"));
    // The file itself is in a place that nothing reads.
    expect(problemsIn(board)).toBe(
      "content/texts/about.md:1:1  nothing reads a file in this place. Move it to one of the places that docs/board-folder.md names.",
    );
  });

  it.each([
    ["a file elsewhere", home, join(other, home)],
    ["a file of the system", home, "/etc/hostname"],
    ["a device without an end", home, "/dev/zero"],
    ["a folder elsewhere", "content/briefings", join(other, "content/briefings")],
    ["the board's parent", "content/briefings/all", "../../.."],
    ["a data file elsewhere", "data/2016-17/finances.yaml", join(other, "data/2016-17/finances.yaml")],
  ])("is an error at its path where it leads to %s", (_, path, to) => {
    expect(problemsIn(boardWithLink(path, to))).toContain(outside(path));
  });

  it("is an error where it leads from a text to data, which may hold small numbers", () => {
    const path = "content/images/numbers.svg";
    expect(problemsIn(boardWithLink(path, "../../data/2016-17/finances.yaml"))).toContain(outside(path));
  });

  it("is an error where it leads to a private file", () => {
    const board = boardWithLink("data/2016-17/visits.yaml", "../private/2016-17/visits.yaml");
    mkdirSync(join(board, "data/private/2016-17"), { recursive: true });
    writeFileSync(join(board, "data/private/2016-17/visits.yaml"), "title: Visits\n");
    expect(problemsIn(board)).toContain(outside("data/2016-17/visits.yaml"));
  });

  it.each([
    ["to nothing", home, "nowhere.md", "leads to nothing. Mend it, or put the file in its place."],
    ["to itself", home, "home-visits.md", "leads round in a circle. Take it out."],
    ["to the folder that it is in", "content/pages/again", ".", "leads round in a circle. Take it out."],
  ])("is an error at its path where it leads %s", (_, path, to, why) => {
    expect(problemsIn(boardWithLink(path, to))).toContain(`${path}:1:1  this link ${why}`);
  });

  it.each(["content", "data"])("does not replace %s/ itself", (top) => {
    const board = boardWith({});
    rmSync(join(board, top), { recursive: true });
    symlinkSync(join(other, top), join(board, top));
    expect(problemsIn(board)).toContain(`${top}:1:1  there is no folder ${top}/ in the board folder.`);
  });

  it("may be the board folder itself, or its private folder", () => {
    const board = boardWith({});
    const secret = mkdtempSync(join(tmpdir(), "secret-"));
    mkdirSync(join(secret, "2016-17"));
    renameSync(join(board, "data/2016-17/finances.yaml"), join(secret, "2016-17/finances.yaml"));
    symlinkSync(secret, join(board, "data/private"));
    symlinkSync(board, join(secret, ".board"));
    expect(problemsIn(join(secret, ".board"))).toBe("");
  });
});

describe("what is no file", () => {
  it.runIf(process.platform !== "win32")("is an error at its path, and not waited for", () => {
    const board = boardWith({});
    execFileSync("mkfifo", [join(board, "content/pages/pipe.md"), join(board, "data/2016-17/pipe.yaml")]);
    expect(problemsIn(board)).toBe(
      `content/pages/pipe.md:1:1  this is a named pipe, and no file. Take it out.
data/2016-17/pipe.yaml:1:1  this is a named pipe, and no file. Take it out.`,
    );
  });

  it.runIf(process.platform !== "win32")("may be a socket", async () => {
    const board = boardWith({});
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(board, "content/s.md"), resolve));
    expect(problemsIn(board)).toBe("content/s.md:1:1  this is a socket, and no file. Take it out.");
    server.close();
  });

  it.each(["content", "data"])("may replace %s/", (top) => {
    const board = boardWith({});
    rmSync(join(board, top), { recursive: true });
    writeFileSync(join(board, top), "");
    expect(problemsIn(board)).toContain(`${top}:1:1  there is no folder ${top}/ in the board folder.`);
  });
});

describe.runIf(canRunAsAnother)("what may not be read", () => {
  it("is an error at its path, and nothing else is reported", () => {
    const board = boardWith({});
    for (const path of [board, join(board, "content"), join(board, "data")]) chmodSync(path, 0o755);
    chmodSync(join(board, home), 0o000);
    chmodSync(join(board, "data/2016-17/finances.yaml"), 0o000);
    chmodSync(join(board, "content/posters"), 0o000);
    const read = bundledModule(`import { buildReport } from "./scripts/model/build-report.ts";
      process.setgid(65534);
      process.setuid(65534);
      try { buildReport(process.argv[2]); } catch (error) { console.log(error.message); }`);
    expect(spawnSync(process.execPath, [read, board], { encoding: "utf8" }).stdout).toBe(
      `content/briefings/home-visits.md:1:1  this cannot be read: its owner has not allowed it. Make it readable, or take it out.
content/posters:1:1  this cannot be read: its owner has not allowed it. Make it readable, or take it out.
data/2016-17/finances.yaml:1:1  this cannot be read: its owner has not allowed it. Make it readable, or take it out.
`,
    );
  });
});

describe("what systems and editors leave behind", () => {
  it("is left out", () => {
    const text = "not ours";
    const board = boardWith({
      "content/briefings/~$home-visits.docx": text,
      "content/desktop.ini": text,
      "content/images/Thumbs.db": text,
      "content/images/ehthumbs.db": text,
      "content/pages/about.md~": text,
      "content/pages/about.md.orig": text,
      "content/pages/about.md.swp": text,
      "content/pages/#about.md#": text,
      "content/pages/~WRL0003.tmp": text,
      "data/2016-17/finances.yaml.bak": text,
      "data/2016-17/.finances.yaml.swp": text,
      "data/Desktop.ini": text,
      "data/private/Thumbs.db": text,
    });
    expect(problemsIn(board)).toBe("");
  });
});

describe("a name that Windows keeps for itself", () => {
  it.each(["con", "nul", "aux", "prn", "com1", "lpt9"])("is an error: %s.md", (name) => {
    const board = boardWith({ [`content/pages/${name}.md`]: "---\ntitle: One\norder: 7\n---\nWords.\n" });
    expect(problemsIn(board)).toBe(
      `content/pages/${name}.md:1:1  Windows keeps the name "${name}" for itself, and can neither open this nor a page of that name. Rename it, such as ${name}-1.md.`,
    );
  });

  it("is an error in data/, too, and no part of a longer name is", () => {
    const board = boardWith({
      "data/2016-17/com1.yaml":
        "title: One\nkind: figures\ncounts: none\nfigures: {one: {title: One, unit: visits, values: {2016-17: 1}}}\n",
      "content/pages/contact.md": "---\ntitle: One\norder: 7\n---\n::: contact\n:::\n",
    });
    expect(problemsIn(board)).toBe(
      'data/2016-17/com1.yaml:1:1  Windows keeps the name "com1" for itself, and can neither open this nor a page of that name. Rename it, such as com1-1.yaml.',
    );
  });
});

describe("a private folder that is named", () => {
  it("has to be there, and to hold files", () => {
    const board = boardWith({});
    const todo = "Correct the path behind --private, or leave it out.";
    expect(problemsIn(board, join(board, "nowhere"))).toBe(
      `There is no private folder ${board}/nowhere. ${todo}`,
    );
    expect(problemsIn(board, join(board, "data/board.yaml"))).toBe(
      `${board}/data/board.yaml is not a folder. ${todo}`,
    );
    mkdirSync(join(board, "empty"));
    expect(problemsIn(board, join(board, "empty"))).toBe(
      `The private folder ${board}/empty holds no files. ${todo}`,
    );
  });
});
