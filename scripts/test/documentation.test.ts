import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildReport } from "../model/build-report.ts";
import { kinds } from "../model/kinds/kinds.ts";
import { boardWith } from "./board-with.ts";
import { pngOf } from "./png-of.ts";

const examplesIn = (text: string) => [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = ""]) => yaml);
const folder = readFileSync("docs/board-folder.md", "utf8");
const committee = readFileSync("docs/committee.md", "utf8");
const register = readFileSync("docs/register.md", "utf8");

/** The example of a second side, which is Markdown. */
const [, secondSide = ""] = /```markdown\n(# .*?)```/s.exec(folder) ?? [];

const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** The example of pictures, and stand-ins for its files; a head of a JPEG says that it has 1024 by 1024 pixels. */
const [, pictures = ""] = /```markdown\n(::: picture.*?)```/s.exec(folder) ?? [];
const jpeg = Buffer.from("ffd8ffe000104a46494600010100000100010000ffc0000b080400040001011100ffd9", "hex");
const pictureFiles = [...pictures.matchAll(/images\/[\w-]+\.(\w+)/g)].map(([name, ending]) => [
  `content/${name}`,
  ending === "svg" ? logo : ending === "png" ? pngOf(600, 200) : jpeg,
]);

const text: Record<string, string> = {
  "content/annual-report/2016-17/private-fostering.md": pictures,
  "content/briefings/private-fostering.md": `${"abcdefg"
    .split("")
    .map((part, index) => `## ${index + 1} Part ${part}\n\nWords.\n`)
    .join("\n")}\n${secondSide}`,
  "content/home.md": "## The year\n\nWords.\n",
  "content/posters/neglect.md": "- One\n- Two\n- Three\n- Four\n\nSlogan.\n",
  "content/committee/annual-report.md": /```\n(## Summary.*?)```/s.exec(committee)?.[1] ?? "",
};

/** The first example of each kind's page, as the dataset of that name. */
function datasetFiles(): [string, string][] {
  return [...kinds.keys()].flatMap((kind): [string, string][] => {
    const page = readFileSync(`scripts/model/kinds/${kind}/README.md`, "utf8");
    const [yaml] = examplesIn(page);
    return page.startsWith(`# kind: ${kind}\n`) && yaml ? [[`data/2016-17/${kind}.yaml`, yaml]] : [];
  });
}

/** The examples that begin with the name of a file; board.yaml is the first. */
function boardFiles(): [string, string][] {
  const [board = "", ...others] = examplesIn(folder);
  const named = [...others, ...examplesIn(committee), ...examplesIn(register)].flatMap(
    (yaml): [string, string][] => {
      const path = /^# ((?:content|data)\/[\w./-]+)/.exec(yaml)?.[1];
      if (!path) return [];
      return [[path, path.endsWith(".md") ? `---\n${yaml}---\n\n${text[path] ?? "Words.\n"}` : yaml]];
    },
  );
  return [["data/board.yaml", board], ...named];
}

describe("the documentation", () => {
  it("has an example of every kind of dataset", () => {
    expect(datasetFiles().map(([path]) => path)).toEqual(
      [...kinds.keys()].map((kind) => `data/2016-17/${kind}.yaml`),
    );
  });

  it.each(
    [...kinds.keys()].flatMap((kind) =>
      examplesIn(readFileSync(`scripts/model/kinds/${kind}/README.md`, "utf8"))
        .slice(1)
        .filter((yaml) => /^kind: /m.test(yaml))
        .map((yaml) => [kind, yaml]),
    ),
  )("has a further example of %s that passes check, too", (_, yaml = "") => {
    expect(() => buildReport(boardWith({ "data/2016-17/more.yaml": yaml })), yaml).not.toThrow();
  });

  it.each(
    readdirSync("docs").flatMap((page): [string, Record<string, string>][] => {
      if (!page.endsWith(".md")) return [];
      const files = [
        ...readFileSync(join("docs", page), "utf8").matchAll(/```(?:md|yaml) (\S+)\n(.*?)```/gs),
      ].map(([, path = "", text = ""]) => [path, text]);
      return files.length > 0 ? [[page, Object.fromEntries(files)]] : [];
    }),
  )("has a board of the files in docs/%s that passes check", (_, files) => {
    expect(() => buildReport(boardWith(files))).not.toThrow();
  });

  it("has an example of a chart that passes check", () => {
    const [example = ""] = examplesIn(readFileSync("docs/datasets.md", "utf8")).filter((yaml) =>
      yaml.startsWith("title: Visits"),
    );
    const report = buildReport(boardWith({ "data/2016-17/visits.yaml": example }));
    const [chart] = report.data[0]?.datasets.find(({ name }) => name === "visits")?.charts ?? [];
    expect(chart).toMatchObject({
      form: "line",
      series: [
        { label: "Nurses", muted: false },
        { label: "England", muted: true },
      ],
      marks: [{ label: "Planned", value: 280, text: "280" }],
      events: [{ label: "Inspection, July 2016", at: 3.79 }],
    });
    expect(chart?.alt).toMatch(/Planned: 280\. Inspection, July 2016\.$/);
  });

  it("has examples of duties that pass check", () => {
    const files = examplesIn(readFileSync("docs/duties.md", "utf8")).map((yaml): [string, string] => {
      const path = /^# ([\w./-]+)/.exec(yaml)?.[1] ?? "";
      return [path, path.endsWith(".md") ? `---\n${yaml}---\n\n::: duties\n:::\n` : yaml];
    });
    const paths = files.map(([path]) => path);
    expect(paths).toHaveLength(3);
    const board = readFileSync("scripts/test/fixtures/small-board/data/board.yaml", "utf8");
    const whats: string[] = [];
    const built = buildReport(
      boardWith({
        ...Object.fromEntries(files),
        "data/board.yaml": board.replace("check-by: 2018-01-31", "check-by: 2024-01-31"),
      }),
      { warn: (warnings) => whats.push(...warnings.map(({ what }) => what)) },
    );
    expect(built.reports[0]?.chapters[0]?.blocks).toHaveLength(1);
    // The example answers two of seven, and leaves one out.
    expect(whats.filter((what) => what.startsWith("no chapter answers"))).toHaveLength(4);
  });

  it("has an example of a map that passes check", () => {
    const [example = ""] = examplesIn(readFileSync("docs/datasets.md", "utf8")).filter((yaml) =>
      /^ {4}map: /m.test(yaml),
    );
    const wards = JSON.stringify({
      type: "FeatureCollection",
      features: ["Dale", "Ridge", "Moss"].map((WD24NM, at) => ({
        type: "Feature",
        properties: { WD24NM },
        geometry: {
          type: "Polygon",
          coordinates: [[[at, 53], [at + 1, 53], [at + 1, 54], [at, 54], [at, 53]]], // biome-ignore format: one square
        },
      })),
    });
    const files = { "data/2016-17/visits.yaml": example, "data/maps/wards.geojson": wards };
    const report = buildReport(boardWith(files));
    const [chart] = report.data[0]?.datasets.find(({ name }) => name === "visits")?.charts ?? [];
    expect(chart).toMatchObject({
      form: "map",
      labels: ["Dale", "Ridge"],
      series: [{ values: [24.6, 33.9] }],
    });
    expect(chart?.map?.areas.map(({ index }) => index)).toEqual([0, 1, null]);
  });

  it("has the page of every kind in its index", () => {
    const index = readFileSync("docs/datasets.md", "utf8");
    const linked = [...index.matchAll(/\]\(\.\.\/scripts\/model\/kinds\/([\w-]+)\/README\.md\)/g)];
    expect(linked.map(([, kind]) => kind).sort()).toEqual([...kinds.keys()]);
  });

  it("makes a board that passes check from only its examples", () => {
    const files = Object.fromEntries([...boardFiles(), ...datasetFiles()]);
    expect(Object.keys(files)).toHaveLength(4 + 6 + 2 + 1 + kinds.size);
    // Nothing from the fixture: the examples have to be enough.
    const logos = { "content/images/logo.svg": logo, "content/images/logo-dark.svg": logo };
    const { briefings, reports, register } = buildReport(
      boardWith({ ...files, ...logos, ...Object.fromEntries(pictureFiles) }, () => ({})),
      {
        day: "2026-11-30",
        drafts: "checked",
      },
    );
    const blocks = reports[0]?.chapters.flatMap((chapter) => chapter.blocks) ?? [];
    expect(blocks.flatMap((block) => (block.type === "picture" ? [block.label ?? block.alt] : []))).toEqual([
      "Figure 1",
      "Figure 2",
      "Signature of Robin Example",
      "",
    ]);
    expect(briefings.map(({ secondSide }) => secondSide?.title)).toEqual(["With your team"]);
    expect(register?.accounts.map(({ words }) => words)).toEqual([
      "2 recommendations made: 1 on the way and 1 not accepted. 1 has an action that is overdue.",
    ]);
  });
});
