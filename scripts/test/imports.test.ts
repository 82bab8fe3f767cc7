import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const scripts = resolve("scripts");

/** What the files of a folder may import from the other folders of scripts/. */
const allowed: Record<string, string[]> = {
  model: ["model"],
  site: ["site", "model"],
  pdf: ["pdf", "site", "model"],
};

describe("data flows one way", () => {
  const imports = filesBelow(scripts)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(([, target = ""]) => ({
        file: relative(scripts, file),
        target: relative(scripts, resolve(dirname(file), target)),
      })),
    );
  const layer = (path: string) => (/^\w+\//.test(path) ? (path.split("/")[0] ?? "") : "");

  it.each(Object.entries(allowed))("%s imports from no layer after it", (from, layers) => {
    const wrong = imports.filter(
      ({ file, target }) => layer(file) === from && layer(target) !== "" && !layers.includes(layer(target)),
    );
    expect(wrong).toEqual([]);
  });

  it("has only protect, and what stands before it, see a value as it was entered", () => {
    const before = [
      "model/schema/",
      "model/load/",
      "model/figures/",
      "model/kinds/",
      "model/derive/",
      "model/protect/",
      "model/publish/",
      // Builds counts for the tests of protect.
      "test/count-table.ts",
    ];
    const wrong = imports.filter(
      ({ file, target }) =>
        target === "model/schema/value.ts" && !before.some((folder) => file.startsWith(folder)),
    );
    expect(wrong).toEqual([]);
  });

  it("has only one file that drives the browser's pages to print", () => {
    const printing = filesBelow(join(scripts, "pdf"))
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .filter((file) => /await \w+\.pdf\(/.test(readFileSync(file, "utf8")));
    expect(printing.map((file) => relative(scripts, file))).toEqual(["pdf/print/printer.ts"]);
  });
});

describe("any board", () => {
  it("names no board, area or year in code and layouts", () => {
    const named = [...filesBelow(scripts), ...filesBelow(resolve("layouts"))]
      .filter((file) => !/\.test\.ts$|\/test\//.test(file))
      .filter((file) => /wirral|wscb|merseyside/i.test(readFileSync(file, "utf8")))
      .map((file) => relative(process.cwd(), file));
    expect(named).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
