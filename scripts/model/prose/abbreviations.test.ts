import { describe, expect, it } from "vitest";
import { proseFrom } from "../../test/prose-from.ts";
import { formatProblems } from "../values/problem.ts";
import { undefinedAbbreviations } from "./abbreviations.ts";

const found = (texts: string[], isPoster = false) =>
  formatProblems(
    undefinedAbbreviations(
      texts.map((text) => proseFrom(text)),
      new Set(["MARAC"]),
      isPoster,
    ),
  );

describe("an abbreviation", () => {
  it("that nothing explains is an error at its first use", () => {
    expect(found(["The board asked CAMHS, and CAMHS agreed.", "CAMHS again."])).toBe(
      'chapter.md:1:17  "CAMHS" is an abbreviation that nothing explains. Add it to data/glossary.yaml, or write it out.',
    );
  });

  it.each([
    ["in the glossary", ["MARAC met, and two MARACs."]],
    [
      "written out in the same file",
      ["The SFEF model.", "Supporting Families Enhancing Futures (SFEF) is new."],
    ],
    ["written out with a plural", ["Independent reviewing officers (IROs) and an IRO."]],
    ["that everybody knows", ["The UK has an NHS; see the PDF and the CSV on A4 paper, Part II."]],
    ["in a name with one letter, or in an address", ["The A4 page, the F10 form and an e-mail to x@NHS.UK"]],
    ["joined of known ones", ["The MARAC-NHS group"]],
  ])("%s is none", (_why, texts) => {
    expect(found(texts)).toBe("");
  });

  it("of mixed letters and with a plural is found", () => {
    expect(found(["Both LADOs and RoSPA came."])).toMatch(/"LADO" is an.*\n.*"RoSPA" is an/);
  });

  it("is not seen in the capitals that stress words on a poster", () => {
    expect(found(["**NEVER** leave me. Call the LADO."], true)).toMatch(/^chapter\.md:1:30 {2}"LADO"[^\n]*$/);
  });
});
