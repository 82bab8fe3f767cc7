import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { filesBelow } from "./files-below.ts";

it("lists the files of a folder and those in it, in the order of the names", () => {
  const folder = mkdtempSync(join(tmpdir(), "files-"));
  for (const path of ["b.txt", "a/z.txt", "a/Z.txt", "a/empty/.keep", "C.txt"]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), "");
  }
  expect(filesBelow(folder)).toEqual(["C.txt", "a/Z.txt", "a/empty/.keep", "a/z.txt", "b.txt"]);
});
