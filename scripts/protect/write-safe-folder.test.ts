import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBoard } from "../build/board/read-board.ts";
import { buildReport } from "../model/build-report.ts";
import { boardWith } from "../test/board-with.ts";
import { writeSafeFolder } from "./write-safe-folder.ts";

const referralsFile = "data/2016-17/referrals-by-source.yaml";
const visitsFile = "data/2016-17/visits.yaml";
const privateFile = (path: string) => path.replace("data/", "data/private/");

const referrals = `# Of the 3, two are brothers.
title: Referrals by source
kind: table
counts: children
unit: referrals
row-heading: Source
periods: [2015-16, 2016-17]
derived: [share, change]
share-decimals: 1
rows:
  - {name: schools, label: Schools, values: [30, 13], stated: {share: ["32.3%", "11%"], change: "-57%"}}
  - {name: police, label: Police, values: [9, 3], stated: {value: ["9", "3"]}}
  - {name: health, label: Health, values: [42, 46]}
  - {name: others, label: Others, values: [12, 60]}
total: {label: All sources, stated: {value: ["93", {printed: "124", correction: The source counts two twice.}]}}
charts:
  referrals-by-source-bars:
    type: bars
    title: Most referrals come from others
    subtitle: Number of referrals by source
`;

const visits = `title: Visits
kind: figures
counts: children
figures:
  visited: {title: Children visited, unit: children, of: to-visit, values: {2017-03-31: 29}}
  to-visit: {title: Children to visit, unit: children, values: {2017-03-31: 30}}
  on-time: {title: Visits on time, unit: visits, values: {2017-03-31: {value: 40, qualifier: over}}}
  late: {title: Late visits, unit: visits, values: {2017-03-31: 2}}
  all-visits: {title: Visits, unit: visits, sum-of: [on-time, late]}
`;

const boardWithPrivate = (files: Record<string, string | null> = {}) =>
  boardWith({
    [referralsFile]: null,
    [privateFile(referralsFile)]: referrals,
    [privateFile(visitsFile)]: visits,
    ...files,
  });
/** Without anything that a source printed. */
const plain = referrals.replaceAll(/, stated: \{(?:share|value): .*?\}(?=\}\n)/g, "");
const problemsIn = (board: string) => {
  try {
    buildReport(board);
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};
const textIn = (board: string, path: string) => readFileSync(join(board, path), "utf8");
const protectedBoard = async () => {
  const board = boardWithPrivate();
  await writeSafeFolder({ board, out: null });
  rmSync(join(board, "data/private"), { recursive: true });
  return board;
};

describe("the safe folder", () => {
  it("holds every private file without hidden values, comments and what was printed of them", async () => {
    const board = await protectedBoard();
    expect(textIn(board, referralsFile)).toBe(
      `# Written by npm run protect. Change data/private/2016-17/referrals-by-source.yaml instead, and run it again.
title: Referrals by source
kind: table
counts: children
unit: referrals
row-heading: Source
periods:
  - 2015-16
  - 2016-17
derived:
  - share
  - change
share-decimals: 1
rows:
  - {name: schools, label: Schools, values: [30, suppressed], stated: {share: [32.3%, suppressed]}}
  - {name: police, label: Police, values: [9, suppressed], stated: {value: ['9', suppressed]}}
  - {name: health, label: Health, values: [42, 46]}
  - {name: others, label: Others, values: [12, 60]}
total:
  label: All sources
  stated: {value: ['93', {printed: '124', correction: The source counts two twice.}]}
charts:
  referrals-by-source-bars: {type: bars, title: Most referrals come from others, subtitle: Number of referrals by source}
`,
    );
  });

  it("holds what is shown and cannot be worked out any more, and what readers may know", async () => {
    const board = await protectedBoard();
    expect(textIn(board, "data/protected.yaml")).toBe(
      `# Written by npm run protect. It holds what cannot be worked out without the private folder. Do not change it: run it again.
files:
  - data/2016-17/referrals-by-source.yaml
  - data/2016-17/visits.yaml
worked-out:
  - {figure: referrals-by-source.total, period: 2016-17, value: 122}
  - {figure: all-visits, period: 2017-03-31, value: {value: 42, qualifier: over}}
known:
  - {figure: referrals-by-source.schools, period: 2016-17, from: 1, to: 15}
  - {figure: referrals-by-source.police, period: 2016-17, from: 1, to: 15}
  - {figure: on-time, period: 2017-03-31, from: 1, to: 41}
  - {figure: late, period: 2017-03-31, from: 1, to: 41}
  - {figure: visited, period: 2017-03-31, from: 1, to: 30}
`,
    );
  });

  it("gives the same Report, also in a build service and beside an open remote", async () => {
    const full = buildReport(boardWithPrivate());
    const safe = buildReport(await protectedBoard(), {
      environment: { ci: true, remotes: ["https://github.example/board.git"] },
    });
    expect(JSON.stringify(safe)).toBe(JSON.stringify(full));
  });

  it("holds of a review that is not published yet what its page shows", async () => {
    const review = `title: Review LR1 # Of the wombat.
type: rapid review
made: 2016-06-20
period: 2016-01
published: {not-yet: [recommendations]}
summary: About the wallaby.
learning: [Of the quokka.]
recommendations:
  - {number: 1, text: Train all staff., to: Police}
`;
    const source = "data/register/lr1.yaml";
    const written = `title: Review LR1
type: rapid review
made: 2016-17
published:
  not-yet: [recommendations]
recommendations:
  - {number: 1, text: Train all staff., to: Police}
`;
    const board = boardWithPrivate({ [privateFile(source)]: review });
    await writeSafeFolder({ board, private: undefined, out: null });
    expect(textIn(board, source)).toBe(
      `# Written by npm run protect. Change data/private/register/lr1.yaml instead, and run it again.\n${written}`,
    );
    // A committed file would tell what the page does not.
    const open = boardWithPrivate({ [source]: review });
    await expect(writeSafeFolder({ board: open, private: undefined, out: null })).rejects.toThrow(
      "Move the file to data/private/",
    );
    const out = join(mkdtempSync(join(tmpdir(), "safe-")), "board");
    await writeSafeFolder({ board: open, private: undefined, out });
    expect(textIn(out, source)).toContain(written);
  });

  it("is written again to the byte from itself and the private folder", async () => {
    const board = boardWithPrivate();
    await writeSafeFolder({ board, out: null });
    const first = [referralsFile, visitsFile, "data/protected.yaml"].map((path) => textIn(board, path));
    await writeSafeFolder({ board, out: null });
    expect([referralsFile, visitsFile, "data/protected.yaml"].map((path) => textIn(board, path))).toEqual(
      first,
    );
  });

  it("keeps rounded counts rounded, and their totals as they were rounded by themselves", async () => {
    const board = boardWithPrivate({
      "data/board.yaml": textIn(boardWith({}), "data/board.yaml").replace(
        "threshold: 5",
        "threshold: 6\n  round-to: 5",
      ),
      [privateFile(referralsFile)]: plain.replace("[12, 60]", "[7, 62]"),
    });
    await writeSafeFolder({ board, out: null });
    expect(textIn(board, referralsFile)).toContain(
      "  - {name: schools, label: Schools, values: [30, 15]}\n" +
        "  - {name: police, label: Police, values: [10, suppressed]}\n" +
        "  - {name: health, label: Health, values: [40, 45]}\n" +
        // 7 prints as 5, which the threshold would hide; 6 also prints as 5.
        "  - {name: others, label: Others, values: [6, 60]}\n",
    );
    expect(textIn(board, "data/protected.yaml")).toContain(
      "  - {figure: referrals-by-source.total, period: 2015-16, value: 90}\n" +
        "  - {figure: referrals-by-source.total, period: 2016-17, value: 125}\n",
    );
  });

  it("can be written whole into another folder, without the hidden values of any file", async () => {
    const board = boardWith({ [visitsFile]: visits });
    const out = join(mkdtempSync(join(tmpdir(), "safe-")), "board");
    expect(await writeSafeFolder({ board, out })).toEqual([referralsFile, visitsFile, "data/protected.yaml"]);
    expect(textIn(out, visitsFile)).toContain(
      "visited: {title: Children visited, unit: children, of: to-visit, values: {2017-03-31: suppressed}}",
    );
    expect(textIn(out, "content/posters/speak-up.md")).toBe(textIn(board, "content/posters/speak-up.md"));
    expect(JSON.stringify(buildReport(out))).toBe(JSON.stringify(buildReport(board)));
    // And again.
    expect(await writeSafeFolder({ board, out })).toHaveLength(3);
  });

  it("holds the outlines and the names of a map, without numbers about its areas", async () => {
    const geometry = { type: "Polygon", coordinates: [[[0, 53], [1, 53], [1, 54], [0, 53]]] }; // biome-ignore format: a triangle
    const map = (properties: object) =>
      JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", properties, geometry }] });
    const board = boardWith({ "data/maps/wards.geojson": map({ name: "Dale", children: 3, late: "2" }) });
    const out = join(boardWith({}), "safe");
    await writeSafeFolder({ board, out });
    expect(textIn(out, "data/maps/wards.geojson")).toBe(map({ name: "Dale" }));
  });

  it("holds only what was read: no swap files, no hidden files, no comments", async () => {
    const poster = textIn(boardWith({}), "content/posters/speak-up.md");
    const board = boardWith({
      "data/.notes.txt": "The number is 4.",
      "data/2016-17/.referrals-by-source.yaml.swp": "values: [9, 4]",
      "content/.draft.md": "It was 4.",
      ".env": "4",
      "data/glossary.yaml":
        "# The 4 are brothers.\n- {term: Plan, meaning: What is planned.} # and 3 of them\n",
      "content/posters/speak-up.md": poster.replace("---\n", "---\n# Of the 4 children.\n"),
    });
    const out = join(boardWith({}), "safe");
    await writeSafeFolder({ board, out });
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.map(({ name }) => name).filter((name) => name.startsWith("."))).toEqual([
      ".gitignore",
      ".yearly-report.json",
    ]);
    expect(textIn(out, ".gitignore")).toBe("data/private/\n");
    expect(textIn(out, "data/glossary.yaml")).toBe("- {term: Plan, meaning: What is planned.}\n");
    expect(textIn(out, "content/posters/speak-up.md")).toBe(poster);
  });
});

describe("a safe folder that is changed by hand", () => {
  it("is attacked like any other: no more may be known about a hidden value than when it was written", async () => {
    const board = await protectedBoard();
    writeFileSync(
      join(board, "data/2016-17/more.yaml"),
      `title: More\nkind: figures\ncounts: children\nfigures:\n  both: {title: Schools and police, unit: referrals, values: {2016-17: 16}}\n  police-again: {title: Police, unit: referrals, values: {2016-17: 12}}\nreconcile:\n  - {same: [police-again, referrals-by-source.police@2016-17]}\n`,
    );
    expect(problemsIn(board)).toContain(
      `${referralsFile}:16:47  "referrals-by-source.police" for 2016-17 could be worked out from what is published around it, closer than the disclosure rules allow.`,
    );
  });

  it("needs the whole private folder, or none of it", async () => {
    const board = await protectedBoard();
    mkdirSync(join(board, "data/private/2016-17"), { recursive: true });
    writeFileSync(join(board, privateFile(visitsFile)), visits);
    expect(problemsIn(board)).toContain(
      `data/protected.yaml:3:5  the private folder holds ${visitsFile} and not ${referralsFile}, which npm run protect wrote together.`,
    );
  });
});

describe("values that a source gave as suppressed", () => {
  it("print as hidden ones, and so does what is worked out from them", () => {
    const board = boardWith({
      [visitsFile]: visits.replace("2017-03-31: 2}", "2017-03-31: suppressed}").replace("29", "21"),
    });
    const report = buildReport(board);
    const table = report.data[0]?.datasets.find(({ name }) => name === "visits")?.tables[0];
    expect(
      table?.rows.map(({ cells }) =>
        cells.map(({ text }) => text).filter((_, index) => index === 0 || index === 2),
      ),
    ).toEqual([
      ["Children visited", "21"],
      ["Children to visit", "30"],
      ["Visits on time", "over 40"],
      ["Late visits", "[c]"],
      ["Visits", "[c]"],
    ]);
  });

  it("are protected with others if values around them reveal them", () => {
    const hidden: string[] = [];
    buildReport(
      boardWith({
        [referralsFile]: plain.replace("[9, 3]", "[9, suppressed]"),
        "data/2016-17/more.yaml": `title: More\nkind: figures\ncounts: children\nfigures:\n  all: {title: All, unit: referrals, values: {2016-17: 122}}\nreconcile:\n  - {same: [all, referrals-by-source.total@2016-17]}\n`,
      }),
      { review: (cells) => hidden.push(...cells.map(({ figure, why }) => `${figure}: ${why.kind}`)) },
    );
    expect(hidden).toContain("referrals-by-source.police: entered as suppressed");
    expect(hidden).toContain("referrals-by-source.schools: protects");
  });
});

describe("npm run protect stops", () => {
  const failure = (board: string, out: string | null = null) =>
    writeSafeFolder({ board, out }).then(
      () => "",
      (error: Error) => error.message,
    );

  it("when there is nothing in the private folder", async () => {
    expect(await failure(boardWith({}))).toContain(
      "There is nothing to protect: the private folder holds no files.",
    );
  });

  it("when a file that is not private reveals what is hidden, and writes nothing", async () => {
    const board = boardWithPrivate({ [privateFile(visitsFile)]: null, [visitsFile]: visits });
    expect(await failure(board)).toBe(
      `${visitsFile}:5:89  the pages hide or round what stands here and in 2 other places of this file, for its own sake or for that of a number in the private folder, and this file is not private. Move the file to data/private/ and run npm run protect again; what has been committed before stays in the repository's history.`,
    );
    expect(existsSync(join(board, "data/protected.yaml"))).toBe(false);
  });

  it("before a file is lost that it has not written", async () => {
    const board = boardWithPrivate({ [visitsFile]: visits });
    expect(await failure(board)).toBe(
      `${visitsFile} would be lost: npm run protect has not written it, and the private folder stands in for it. Delete it, and run it again.`,
    );
    expect(textIn(board, visitsFile)).toBe(visits);
  });

  it("before another folder is overwritten", async () => {
    const [board, other] = [boardWithPrivate(), boardWith({})];
    expect(await failure(board, other)).toBe(
      `${other} holds content and 1 other, and this program has not made it. Give a new or an empty folder with --out.`,
    );
  });

  it("before a board is overwritten in which npm run protect has been run", async () => {
    const [board, other] = [boardWithPrivate(), await protectedBoard()];
    expect(await failure(board, other)).toContain("this program has not made it");
    expect(textIn(other, "content/posters/speak-up.md")).not.toBe("");
  });
});

describe("a safe folder that is older than the private one", () => {
  it("is reported when the board is read", async () => {
    const board = boardWithPrivate();
    await writeSafeFolder({ board, out: null });
    writeFileSync(
      join(board, privateFile(visitsFile)),
      visits.replace("Late visits", "Visits that came late"),
    );
    const warnings: unknown[] = [];
    const warn = console.warn;
    console.warn = (text: unknown) => warnings.push(text);
    try {
      readBoard({ board });
    } finally {
      console.warn = warn;
    }
    expect(warnings).toContain(
      `${visitsFile}:1:1  this file is older than the private folder. Run npm run protect before it is committed.\n`,
    );
  });
});
