import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { EnteredFigure } from "../model/figures/figure.ts";
import type { ProtectedFigure, ProtectedValue } from "../model/figures/protected-value.ts";
import type { PublicDataset } from "../model/kind/kind.ts";
import type { BoardToPublish, DatasetToPublish } from "../model/load/loaded-board.ts";
import type { EnteredValue } from "../model/schema/value.ts";
import { importsOf, sourceFiles } from "./imports-of.ts";

const files = sourceFiles();
const textOf = (file: string) => readFileSync(file, "utf8");

/** The modules with values as they were entered. */
const entered =
  /\b(?:EnteredValue|EnteredFigure|EnteredEntry|EnteredBook|EnteredDataset|EnteredRecord|LoadedBoard|LoadedDataset|LoadResult|CollectedFigures|ProtectedRecord)\b/;

/**
 * The rooms before disclosure control, disclosure control itself, and those that compare what was entered with what is
 * shown.
 */
const mayName = [
  "scripts/model/schema",
  "scripts/model/figures",
  "scripts/model/calculate",
  "scripts/model/tables",
  "scripts/model/kind",
  "scripts/model/kinds/*",
  "scripts/model/load",
  "scripts/model/undeclared",
  "scripts/model/disclosure-control",
  "scripts/model/reconcile",
  "scripts/model/one-home",
  "scripts/model",
  // It makes the counts of the register, which are entered nowhere.
  "scripts/model/register/register-data.ts",
  // It looks for private words in the text of every file; its claims and offers know only protected figures.
  "scripts/model/prose/check-prose.ts",
];

describe("an entered value", () => {
  it("is no protected one, nor is its figure", () => {
    expectTypeOf<EnteredValue>().not.toExtend<ProtectedValue>();
    expectTypeOf<EnteredFigure>().not.toExtend<ProtectedFigure>();
  });

  it("is out of reach of those who publish", () => {
    expectTypeOf<
      PublicDataset<{ rows: { label: string; values: EnteredValue[] }[] }>["data"]
    >().toEqualTypeOf<{
      rows: { label: string; values: unknown[] }[];
    }>();
    expectTypeOf<DatasetToPublish["yaml"]>().not.toHaveProperty("value");
    expectTypeOf<BoardToPublish>().not.toHaveProperty("texts");
    expectTypeOf<BoardToPublish>().not.toHaveProperty("privateFiles");
    expectTypeOf<BoardToPublish>().not.toHaveProperty("record");
  });

  it("is named only before disclosure control, in it, and where it is compared with what is shown", () => {
    const elsewhere = files.filter(
      (file) =>
        ![file, dirname(file), `${dirname(dirname(file))}/*`].some((place) => mayName.includes(place)) &&
        entered.test(withoutComments(textOf(file))),
    );
    expect(elsewhere).toEqual([]);
  });
});

describe("a protected value", () => {
  it("is made only by disclosure control and by arithmetic with protected values", () => {
    const casts = files.filter((file) => /\bas\s+Protected(?:Value|Entry|Figure|Book)\b/.test(textOf(file)));
    expect(casts).toEqual([
      "scripts/model/disclosure-control/protect.ts",
      "scripts/model/figures/protected-value.ts",
    ]);
  });

  it("is worked out in one room", () => {
    const users = importsOf(files)
      .filter(({ target }) => target === "scripts/model/figures/protected-value.ts")
      .filter(({ file }) => /\bworkOut\b/.test(textOf(file)));
    expect([...new Set(users.map(({ file }) => dirname(file)))]).toEqual(["scripts/model/calculate"]);
  });
});

describe("a type", () => {
  it("is forced on nothing after disclosure control: nothing is cast by way of unknown, any or never", () => {
    const forced = files
      .filter((file) => /^scripts\/(?:model\/(?:documents|publish|prose|reconcile))\//.test(file))
      .filter((file) => /\bas (?:unknown|any|never)\b/.test(textOf(file)));
    expect(forced).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "");
}
