import { describe, expect, it } from "vitest";
import { checkRecord } from "./check-record.ts";

describe("the record of the checks of a PDF", () => {
  it("says what was passed, what a person has to look at, and what nobody looked at", () => {
    const record = checkRecord({
      name: "neglect.pdf",
      bytes: Buffer.from("abc"),
      passed: { "13-004": "Every picture has an alternative text", "01-marks": "Every mark ends" },
      left: [{ numbers: ["13-001", "13-002"], question: "Does each alternative text say it?" }],
    });
    expect(record).toBe(`Checks of neglect.pdf
SHA-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad

Built towards PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). This is no certificate: the file was checked by the program that made it.
Numbers are those of the Matterhorn Protocol 1.02; a number with a word is a further rule of this program.

Passed (2):
  Every mark ends  [01-marks]
  Every picture has an alternative text  [13-004]

Only a person can tell (1):
  Does each alternative text say it?  [13-001 13-002]

Not looked at:
  Signs of formulas without a letter of their own  [17-003]
  Attached files and printers' marks on a page  [28-006 28-016 28-018]
  Encodings of East Asian fonts  [31-006 31-007 31-008]
  The inside of font files: their drawings, widths and tables  [31-011 31-012 31-013 31-014 31-015 31-016 31-017 31-018 31-020 31-022 31-023 31-024 31-025 31-026 31-030]
`);
  });
});
