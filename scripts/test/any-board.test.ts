import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow } from "../system/files-below.ts";
import { sourceFiles } from "./imports-of.ts";

describe("the code", () => {
  it("names no board, area or year", () => {
    const files = ["scripts", "layouts"].flatMap((folder) =>
      filesBelow(folder).map((file) => join(folder, file)),
    );
    const named = files
      .filter((file) => !/\.test\.ts$|\/test\//.test(file))
      .filter((file) => /wirral|wscb|merseyside/i.test(readFileSync(file, "utf8")));
    expect(named).toEqual([]);
  });

  it("has only one file that drives the browser's pages to print", () => {
    const printing = sourceFiles()
      .filter((file) => file.startsWith("scripts/pdf/"))
      .filter((file) => /await \w+\.pdf\(/.test(readFileSync(file, "utf8")));
    expect(printing.map((file) => file.split("/").at(-1))).toEqual(["printer.ts"]);
  });
});
