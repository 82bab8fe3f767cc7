import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkOutput, type Output } from "./check-output.ts";
import { claimFiles } from "./made-by-us.ts";
import { writeManifest } from "./manifest.ts";

let world: string;
beforeEach(() => {
  world = realpathSync(mkdtempSync(join(tmpdir(), "places-")));
  put("board/content/home.md", "words of the board");
  put("board/data/board.yaml", "name: of the board");
  put("board/data/private/2016-17/visits.yaml", "hidden");
  put("secret/2016-17/visits.yaml", "hidden");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(world, { recursive: true, force: true });
});

function put(path: string, text = "somebody's"): string {
  const file = join(world, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function site(folder: string): string {
  put(`${folder}/index.html`, "<title>Home</title>");
  put(`${folder}/briefings/index.html`, "<title>Briefings</title>");
  writeManifest(join(world, folder), new Map());
  return join(world, folder);
}

function link(path: string, to: string): string {
  mkdirSync(dirname(join(world, path)), { recursive: true });
  symlinkSync(to, join(world, path));
  return join(world, path);
}

const check = (out: string, more: Partial<Output> = {}) =>
  checkOutput({ out, holds: "a website", board: join(world, "board"), ...more });

function reason(out: string, more: Partial<Output> = {}): string {
  try {
    check(out, more);
    return "";
  } catch (error) {
    return (error as Error).message.replaceAll(world, "").replaceAll(process.cwd(), "PROJECT");
  }
}

const at = (path: string) => () => join(world, path);
const withStranger = (path: string, make: () => void) => () => {
  make();
  return join(world, path);
};
const notMade = "and this program has not made it. Give a new or an empty folder with --out.";

/** A place, how it is given, the file in it that must survive, and why nothing is written there. */
const places: [name: string, out: () => string, survives: string, why: string | RegExp, more?: object][] = [
  [
    "a folder of documents",
    withStranger("docs", () => put("docs/thesis.txt")),
    "docs/thesis.txt",
    `/docs holds thesis.txt, ${notMade}`,
  ],
  [
    "a folder with folders alone",
    withStranger("docs", () => put("docs/2017/a.txt")),
    "docs/2017/a.txt",
    `/docs holds 2017, ${notMade}`,
  ],
  [
    "a folder with a file whose name begins with a dot",
    withStranger("docs", () => put("docs/.env")),
    "docs/.env",
    `/docs holds .env, ${notMade}`,
  ],
  [
    "another program's site",
    withStranger("web", () => {
      put("web/index.html");
      put("web/manifest.json", '{"name": "App"}');
    }),
    "web/index.html",
    `/web holds index.html and 1 other, ${notMade}`,
  ],
  [
    "a folder whose manifest.json is a list of something else",
    withStranger("web", () => put("web/manifest.json", '[{"path": "index.html", "kind": "home"}]')),
    "web/manifest.json",
    `/web holds manifest.json, ${notMade}`,
  ],
  [
    "a folder whose manifest.json cannot be read",
    withStranger("web", () => put("web/manifest.json", "[{")),
    "web/manifest.json",
    `/web holds manifest.json, ${notMade}`,
  ],
  [
    "a folder with a mark of another program",
    withStranger("web", () => put("web/.yearly-report.json", '{"made-by": "me", "files": []}')),
    "web/.yearly-report.json",
    `/web holds .yearly-report.json, ${notMade}`,
  ],
  [
    "our site, with somebody's file in it",
    withStranger("dist", () => {
      site("dist");
      put("dist/CNAME");
    }),
    "dist/CNAME",
    "/dist holds CNAME, which this program has not made and would delete. Move that elsewhere, or give another folder with --out.",
  ],
  [
    "our site, with somebody's files deep in it",
    withStranger("dist", () => {
      site("dist");
      put("dist/briefings/notes/a.txt");
      put("dist/briefings/notes/b.txt");
    }),
    "dist/briefings/notes/a.txt",
    "/dist holds briefings/notes/a.txt and 1 other, which this program has not made and would delete. Move that elsewhere, or give another folder with --out.",
  ],
  [
    "our site, kept in a Git repository",
    withStranger("dist", () => {
      site("dist");
      put("dist/.git/HEAD");
    }),
    "dist/.git/HEAD",
    /^\/dist holds \.git\/HEAD, which this program has not made/,
  ],
  [
    "our site, with a link in it to somebody's folder",
    withStranger("dist", () => {
      site("dist");
      put("docs/thesis.txt");
      link("dist/docs", join(world, "docs"));
    }),
    "docs/thesis.txt",
    /^\/dist holds docs, which this program has not made/,
  ],
  [
    "PDFs that npm run print has made",
    withStranger("prints", () => {
      claimFiles(join(world, "prints"), "printed PDFs", ["a.pdf"]);
      put("prints/a.pdf");
    }),
    "prints/a.pdf",
    "/prints holds printed PDFs, and not a website. Give a new or an empty folder with --out.",
  ],
  [
    "a safe board folder",
    withStranger("safe", () => {
      claimFiles(join(world, "safe"), "a safe board folder", ["data/board.yaml"]);
      put("safe/data/board.yaml");
    }),
    "safe/data/board.yaml",
    "/safe holds a safe board folder, and not a website. Give a new or an empty folder with --out.",
  ],
  [
    "a site, for a safe board folder",
    () => site("dist"),
    "dist/index.html",
    "/dist holds a website, and not a safe board folder. Give a new or an empty folder with --out.",
    { holds: "a safe board folder" },
  ],
  [
    "a board that npm run protect has written in, for a safe board folder",
    withStranger("other", () => {
      put("other/data/protected.yaml", "# Written by npm run protect.\nfiles: []\n");
      put("other/data/private/visits.yaml");
    }),
    "other/data/private/visits.yaml",
    `/other holds data, ${notMade}`,
    { holds: "a safe board folder" },
  ],
  [
    "somebody's PDFs, to print into",
    withStranger("prints", () => put("prints/annual-report.pdf")),
    "prints/annual-report.pdf",
    `/prints holds annual-report.pdf, ${notMade}`,
    { holds: "printed PDFs" },
  ],
  [
    "a PDF that was changed since its checks, to print into",
    withStranger("prints", () => {
      put("prints/a.pdf");
      put("prints/a.checks.txt", `Checks of a.pdf\nSHA-256 ${"0".repeat(64)}\n`);
    }),
    "prints/a.pdf",
    `/prints holds a.checks.txt and 1 other, ${notMade}`,
    { holds: "printed PDFs" },
  ],
  ["the board", at("board"), "board/content/home.md", /^\/board is the board folder\./],
  [
    "the board, by another spelling",
    at("board/content/../../board/"),
    "board/content/home.md",
    / is the board folder\./,
  ],
  [
    "its content",
    at("board/content"),
    "board/content/home.md",
    /^\/board\/content lies within the board folder\./,
  ],
  [
    "a new folder in its content",
    at("board/content/out"),
    "board/content/home.md",
    /lies within the board folder/,
  ],
  ["a new folder in its data", at("board/data/out"), "board/data/board.yaml", /lies within the board folder/],
  [
    "its private folder",
    at("board/data/private"),
    "board/data/private/2016-17/visits.yaml",
    /lies within the board folder/,
  ],
  ["a new folder in the board", at("board/web"), "board/content/home.md", /lies within the board folder/],
  ["the board's parent", at("."), "board/content/home.md", /^ ?.*holds the board folder\./],
  [
    "a private folder elsewhere",
    at("secret"),
    "secret/2016-17/visits.yaml",
    /^\/secret is the private folder\./,
    { private: "secret" },
  ],
  [
    "a new folder in it",
    at("secret/out"),
    "secret/2016-17/visits.yaml",
    /^\/secret\/out lies within the private folder\./,
    { private: "secret" },
  ],
  [
    "this program",
    () => ".",
    "board/content/home.md",
    /^\. is this program\.|which leads to PROJECT, is this program\./,
  ],
  [
    "this program's parent",
    () => "..",
    "board/content/home.md",
    // Where the program lies in the temp folder, the board of this test does so, too.
    /holds this program\.|holds a home folder\.|holds the board folder\./,
  ],
  ["this program's code", () => "scripts/new-folder", "board/content/home.md", /lies within this program\./],
  ["this program's packages", () => "node_modules/x", "board/content/home.md", /lies within this program\./],
  [
    "a Git repository's own folder",
    at("docs/.git/x"),
    "board/content/home.md",
    /is a part of a Git repository's own folder\./,
  ],
  ["the root of the disk", () => "/", "board/content/home.md", /^\/ is the root of the disk\./],
  [
    "a home folder",
    withStranger("ann", () => {
      put("ann/letter.txt");
      vi.stubEnv("HOME", join(world, "ann"));
    }),
    "ann/letter.txt",
    /^\/ann is a home folder\./,
  ],
  [
    "the folder of all home folders",
    withStranger("homes", () => {
      put("homes/ann/letter.txt");
      vi.stubEnv("HOME", join(world, "homes/ann"));
    }),
    "homes/ann/letter.txt",
    /^\/homes holds a home folder\./,
  ],
  ["a file", () => put("thesis.txt"), "thesis.txt", /^\/thesis\.txt is not a folder\./],
  [
    "a place below a file",
    withStranger("thesis.txt/out", () => put("thesis.txt")),
    "thesis.txt",
    /^\/thesis\.txt is not a folder\./,
  ],
  [
    "a link to somebody's folder",
    withStranger("web", () => link("web", dirname(put("docs/thesis.txt")))),
    "docs/thesis.txt",
    `/web, which leads to /docs, holds thesis.txt, ${notMade}`,
  ],
  [
    "a link to the board",
    withStranger("web", () => link("web", join(world, "board"))),
    "board/content/home.md",
    "/web, which leads to /board, is the board folder. Give a new or an empty folder with --out.",
  ],
  [
    "a place behind a link into the board",
    withStranger("web/out", () => link("web", join(world, "board/content"))),
    "board/content/home.md",
    /which leads to \/board\/content\/out, lies within the board folder\./,
  ],
  ["a link to a file", () => link("web", put("thesis.txt")), "thesis.txt", /is not a folder\./],
  [
    "a link to nothing",
    () => link("web", "/nowhere/at/all"),
    "board/content/home.md",
    "/web is a link that leads to nothing. Mend it, or give another folder with --out.",
  ],
  [
    "a link that leads back to itself",
    () => link("web", "web"),
    "board/content/home.md",
    "/web is a link that leads round in a circle. Mend it, or give another folder with --out.",
  ],
  ["no name at all", () => "", "board/content/home.md", "--out needs a folder. Write its name behind it."],
  [
    "a folder beside which somebody has our name for unfinished output",
    withStranger("dist", () => put(".dist.yearly-report/thesis.txt")),
    ".dist.yearly-report/thesis.txt",
    /^\/\.dist\.yearly-report is in the way: this program keeps its unfinished output under that name/,
  ],
  [
    "a folder beside which somebody has our name for the lock",
    withStranger("dist", () => put(".dist.yearly-report-lock")),
    ".dist.yearly-report-lock",
    /^\/\.dist\.yearly-report-lock is in the way/,
  ],
];

describe("nothing is written into", () => {
  it.each(places)("%s", (_, out, survives, why, more = {}) => {
    const path = out();
    const before = readFileSync(join(world, survives), "utf8");
    const given = "private" in more ? { private: join(world, "secret") } : more;
    expect(reason(path, given)).toMatch(typeof why === "string" ? exactly(why) : why);
    expect(readFileSync(join(world, survives), "utf8")).toBe(before);
  });
});

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}

describe("a command writes into", () => {
  it.each<[string, () => string, object?]>([
    ["a new folder", at("new/deep/site")],
    ["an empty folder", withStranger("empty", () => mkdirSync(join(world, "empty")))],
    [
      "a folder with what Finder and Explorer leave in each",
      withStranger("empty", () => {
        put("empty/.DS_Store");
        put("empty/Thumbs.db");
        put("empty/desktop.ini");
      }),
    ],
    ["a site that it has made, by this version or one before", () => site("dist")],
    [
      "one whose files were compressed for the web server",
      withStranger("dist", () => {
        site("dist");
        put("dist/index.html.gz");
        put("dist/briefings/index.html.br");
      }),
    ],
    [
      "one from which files were taken away",
      withStranger("dist", () => {
        site("dist");
        rmSync(join(world, "dist/briefings"), { recursive: true });
      }),
    ],
    ["the board's own dist/", at("board/dist")],
    ["the board's own .preview/", at("board/.preview/site-8080")],
    ["this program's own dist/", () => "dist"],
    [
      "the folder that an earlier version printed into",
      withStranger("prints", () => {
        put("prints/a.pdf", "%PDF");
        // printf %PDF | sha256sum
        const hash = "315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027";
        put("prints/a.checks.txt", `Checks of a.pdf\nSHA-256 ${hash}\n`);
        put("prints/a.webp");
      }),
      { holds: "printed PDFs" },
    ],
  ])("%s", (_, out, more = {}) => {
    expect(reason(out(), more)).toBe("");
  });

  it("the folder that a link leads to, and leaves the link", () => {
    const folder = site("srv/www");
    expect(check(link("dist", folder))).toBe(folder);
    expect(existsSync(join(world, "dist/index.html"))).toBe(true);
  });

  it("PDFs beside others, but never over a file of somebody else's", () => {
    const prints = join(world, "prints");
    claimFiles(prints, "printed PDFs", ["a.pdf"]);
    put("prints/a.pdf");
    put("prints/b.pdf");
    expect(reason(prints, { holds: "printed PDFs" })).toBe("");
    claimFiles(prints, "printed PDFs", ["a.pdf", "c.pdf"]);
    expect(() => claimFiles(prints, "printed PDFs", ["b.pdf"])).toThrow(
      `${prints}/b.pdf is there already, and this program has not made it. Move it elsewhere, or give another folder with --out.`,
    );
  });
});

const asRoot = process.platform === "linux" && process.getuid?.() === 0;

describe.runIf(asRoot)("a folder on a disk of its own", () => {
  const mounted: string[] = [];
  const mount = (path: string, options: string) => {
    const folder = join(world, path);
    mkdirSync(folder, { recursive: true });
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]);
    mounted.push(folder);
    return folder;
  };
  const canMount = (() => {
    const folder = mkdtempSync(join(tmpdir(), "mount-"));
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
      execFileSync("umount", [folder]);
      return true;
    } catch {
      return false;
    } finally {
      rmSync(folder, { recursive: true });
    }
  })();
  afterEach(() => {
    for (const folder of mounted.splice(0)) execFileSync("umount", [folder]);
  });
  afterAll(() => expect(mounted).toEqual([]));

  it.runIf(canMount)("cannot change places with another, and a folder in it can", () => {
    const folder = mount("site", "size=1m");
    expect(reason(folder)).toBe(
      "/site is a mount point, which cannot be replaced whole. Give a folder in it, such as --out /site/site.",
    );
    expect(reason(join(folder, "site"))).toBe("");
  });

  it.runIf(canMount)("is refused where nothing can be written there", () => {
    const folder = mount("site", "size=1m,ro");
    expect(reason(join(folder, "out"))).toBe(
      "/site/out cannot be written. Give a folder that can with --out, or ask whoever owns it.",
    );
  });
});
