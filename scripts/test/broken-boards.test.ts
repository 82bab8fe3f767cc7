import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { problemsOf } from "./problems-of.ts";

const cases = fileURLToPath(new URL("fixtures/broken-boards", import.meta.url));

/**
 * Each folder is a board that breaks one rule: files that are put over the small board, and
 * expected.txt with everything that `npm run check` says of it.
 */
describe("a board with", () => {
  it.each(readdirSync(cases))("%s is told so", (name) => {
    const folder = join(cases, name);
    const files = Object.fromEntries(
      filesBelow(folder)
        .filter((path) => path !== "expected.txt")
        .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
    );
    expect(`${problemsOf(files)}\n`).toBe(readFileSync(join(folder, "expected.txt"), "utf8"));
  });
});

function filesBelow(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below)).flatMap((name) => {
    const path = below === "" ? name : `${below}/${name}`;
    return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
  });
}
