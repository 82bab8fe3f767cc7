import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { startSearchIndex } from "./search-index.ts";
import type { SearchRecord } from "./search-records.ts";

const records = Array.from(
  { length: 12 },
  (_, index): SearchRecord => ({
    address: `/page-${index}/index.html`,
    title: `Page ${index} & more`,
    kind: index % 2 === 0 ? "Briefing" : "Poster",
    topics: index % 3 === 0 ? ["neglect", "sleep"] : [`topic ${index}`],
    audiences: ["Schools", `Group ${index % 4}`],
    year: index < 6 ? null : "2016/17",
  }),
);

async function indexed(finished = records): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "index-"));
  const index = startSearchIndex(records, "en-GB");
  try {
    for (const { address, title } of finished)
      index.add(
        address,
        Buffer.from(
          `<!doctype html><html lang="en"><title>x</title><nav>Menu</nav><main id="main"><h1>${title}</h1><div class="reading__side"><p>For a spreadsheet</p></div><svg><text>Drawn</text></svg><div class="linked"><h2>Why</h2><a class="link-here" href="#why"><span>#</span></a></div><p>Words of ${address}.</p></main></html>`,
        ),
      );
    await index.write(folder);
  } finally {
    await index.close();
  }
  return join(folder, "pagefind");
}

function filesBelow(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

describe("the index of the search", () => {
  it("has the same bytes every time, in whatever order the pages are finished", async () => {
    const [one, other] = [await indexed(), await indexed(records.toReversed())];
    const files = filesBelow(one).sort();
    expect(filesBelow(other).sort()).toEqual(files);
    const differing = files.filter(
      (file) => !readFileSync(join(one, file)).equals(readFileSync(join(other, file))),
    );
    expect(differing).toEqual([]);
  });

  it("knows of each page what it can be chosen by", async () => {
    const choices = JSON.parse(readFileSync(join(await indexed(), "choices.json"), "utf8"));
    expect(Object.keys(choices)).toHaveLength(12);
    expect(Object.values(choices)).toContainEqual({
      kind: ["Poster"],
      topic: ["neglect", "sleep"],
      audience: ["Schools", "Group 1"],
      year: ["2016/17"],
    });
  });

  it("reads the text of a page, and neither its files and drawings nor the links to its headings", async () => {
    const folder = await indexed();
    const texts = filesBelow(folder)
      .filter((file) => file.endsWith(".pf_fragment"))
      .map((file) => gunzipSync(readFileSync(join(folder, file))).toString("utf8"));
    expect(texts).toHaveLength(12);
    expect(texts.filter((text) => text.includes("Why. Words of /page-"))).toHaveLength(12);
    expect(texts.filter((text) => /spreadsheet|Drawn/.test(text))).toEqual([]);
  });

  it("needs each page of the records", async () => {
    await expect(indexed(records.slice(1))).rejects.toThrow(
      "The search index could not be made: there is no page /page-0/index.html. Its program comes with npm ci, for Linux, macOS and Windows; see docs/finding.md.",
    );
  });

  it("brings no search box of Pagefind's own, which has inline styles", async () => {
    expect(filesBelow(await indexed()).filter((file) => /ui|highlight|\.css$/.test(file))).toEqual([]);
  });
});
