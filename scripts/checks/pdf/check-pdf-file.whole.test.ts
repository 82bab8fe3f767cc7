import { readdirSync, readFileSync } from "node:fs";
import { PDFDocument } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { soundPdf } from "../../test/broken-pdf.ts";
import { checkPdfFile, pdfRules } from "./check-pdf-file.ts";
import { formatPdfProblem } from "./pdf-check.ts";
import { readingOrderRule } from "./reading-order.ts";

let sound: Uint8Array;
beforeAll(async () => {
  sound = await soundPdf();
}, 120_000);

async function problemsOf(bytes: Uint8Array): Promise<string[]> {
  const { problems } = await checkPdfFile(bytes);
  return problems.map((problem) => formatPdfProblem("neglect.pdf", problem));
}

describe("the checks of a PDF", () => {
  it("find nothing in a sound one", async () => {
    expect(await problemsOf(sound)).toEqual([]);
  });

  it("are broken in the tests beside them, each by its number", () => {
    const tests = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".test.ts"));
    const text = tests.map((file) => readFileSync(`${import.meta.dirname}/${file}`, "utf8")).join("\n");
    expect(
      Object.keys(pdfRules).filter(
        (number) => !text.includes(`: ${number} `) && !text.includes(`"${number}`),
      ),
    ).toEqual([]);
  });

  it("are listed in docs/pdf-checks.md", () => {
    const lines = readFileSync("docs/pdf-checks.md", "utf8").split("\n");
    const rules = Object.entries({ ...pdfRules, ...readingOrderRule });
    const missing = rules.filter(([number, sentence]) => !lines.includes(`| ${number} | ${sentence} |`));
    expect(missing).toEqual([]);
  });

  it("leave the questions to people that this document asks", async () => {
    const { left } = await checkPdfFile(sound);
    expect(left.map(({ numbers }) => numbers.join(" "))).toEqual([
      "01-001 01-002",
      "01-006 02-002 09-002 09-003",
      "04-001",
      "06-004",
      "09-001 28-001",
      "11-007",
      "14-001 14-005",
      "16-003",
      "18-001 18-002",
      "31-010",
      "13-001 13-002 13-003 13-005 13-006 13-007",
      "15-001 15-002 15-004 15-005",
      "16-001 16-002",
      "19-001 19-002",
    ]);
  });
});

describe("a file that cannot be checked", () => {
  it("says that it is none, or empty", async () => {
    expect(await problemsOf(Buffer.from("Dear all,"))).toEqual([
      "neglect.pdf: 00-readable  The file is no PDF: it does not begin with %PDF. Write or download it again.",
    ]);
    expect(await problemsOf(new Uint8Array())).toEqual([
      "neglect.pdf: 00-readable  The file is empty. Write or download it again.",
    ]);
  });

  it("says that its end is missing, wherever it is cut", async () => {
    for (const length of [20, 2000, sound.length / 2, sound.length - 20])
      expect(await problemsOf(sound.subarray(0, length))).toEqual([
        "neglect.pdf: 00-readable  The file ends too early: a part of it is missing. Write or download it again.",
      ]);
  });

  it("says that its middle is missing", async () => {
    const holed = Buffer.concat([sound.subarray(0, 1000), sound.subarray(-1000)]);
    expect(await problemsOf(holed)).toEqual([
      "neglect.pdf: 00-readable  The file is damaged: the table of its objects is not where it says. Write or download it again.",
    ]);
  });

  it("says that it is locked", async () => {
    const pdf = await PDFDocument.load(sound, { updateMetadata: false });
    pdf.encrypt({ userPassword: "x", ownerPassword: "y", permissions: { contentAccessibility: true } });
    expect(await problemsOf(await pdf.save())).toEqual([
      "neglect.pdf: 00-readable  The file opens with a password only, so that its content cannot be checked. Check it before it is protected, and publish it without a password.",
    ]);
  });
});
