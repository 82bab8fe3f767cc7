import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow } from "../../system/files-below.ts";
import { sourceFiles } from "../../test/imports-of.ts";
import { kindOf, kinds } from "./kinds.ts";

const folder = "scripts/model/kinds";
const has = (kind: string, file: string) => existsSync(join(folder, kind, file));
const names = [...kinds.keys()];

describe("a kind of dataset", () => {
  it("has a template if it says that it has a form of its own, and a style only with it", () => {
    const withForm = names.filter((name) => kinds.get(name)?.shownAs);
    expect(names.filter((name) => has(name, `${name}.njk`))).toEqual(withForm);
    const styled = names.filter((name) => has(name, `${name}.css`) || has(name, `${name}.print.css`));
    expect(styled).toEqual(withForm);
  });

  it("has a template for the overview of a report if it has a place there", () => {
    const inOverview = names.filter((name) => kinds.get(name)?.overview);
    expect(inOverview).toEqual(["priorities"]);
    expect(names.filter((name) => has(name, "overview.njk"))).toEqual(inOverview);
  });

  it("is asked for by its name nowhere else", () => {
    const files = [
      ...sourceFiles(),
      ...filesBelow("layouts")
        .filter((file) => file.endsWith(".njk"))
        .map((file) => `layouts/${file}`),
    ].filter((file) => !file.startsWith(`${folder}/`));
    const asking = files.filter((file) =>
      /\bdata(?:set)?\.kind\s*(?:[!=]==?\s*"|in\b)/.test(readFileSync(file, "utf8")),
    );
    expect(asking).toEqual([]);
  });

  it("is styled nowhere else", () => {
    const classes = names
      .filter((name) => has(name, `${name}.css`))
      .flatMap((name) => [name, kinds.get(name)?.block ?? name]);
    const ofKind = new RegExp(`\\.(?:${classes.join("|")})(?:__[\\w-]+)?(?![\\w-]|\\.css)`);
    const styling = filesBelow("layouts")
      .filter((file) => file.endsWith(".css"))
      .filter((file) => ofKind.test(readFileSync(join("layouts", file), "utf8")));
    expect(styling).toEqual([]);
  });

  it("that is not registered is none", () => {
    expect(() => kindOf({ kind: "figurs" })).toThrow('"figurs" is not a kind of dataset');
  });
});
