import { type PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { readFont } from "./fonts.ts";
import { characterOf, codesIn } from "./strings.ts";

const { context } = await PDFDocument.create();

function fontWith(entries: Record<string, unknown>, toUnicode?: string) {
  const stream =
    toUnicode === undefined ? {} : { ToUnicode: context.register(context.flateStream(toUnicode)) };
  return readFont(context.obj({ ...entries, ...stream } as never) as unknown as PDFDict);
}

describe("a font", () => {
  it("says what its codes are", () => {
    const font = fontWith(
      { Subtype: "Type0", BaseFont: "AAAAAA+Next" },
      `2 beginbfchar <0001> <0041> <0002> <D83DDE00> endbfchar
       2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<00660069> <0020>] endbfrange`,
    );
    expect(font.name).toBe("AAAAAA+Next");
    expect(font.space).toBe(0x21);
    expect([1, 2, 0x10, 0x12, 0x20, 0x21, 3].map((code) => characterOf(code, font))).toEqual([
      "A",
      "😀",
      "a",
      "c",
      "fi",
      " ",
      "\uFFFD",
    ]);
  });

  it("of one byte for each character is read as Latin without a map", () => {
    const font = fontWith({ Subtype: "TrueType", FirstChar: 65, Widths: [600, 700] });
    expect(codesIn(Buffer.from("(A\\(\\102\\\nC)"), 0, 12, font)).toEqual([65, 40, 66, 67]);
    expect(characterOf(65, font)).toBe("A");
    expect([65, 66, 67].map((code) => font.widths.get(code) ?? font.otherWidth)).toEqual([600, 700, 500]);
  });

  it("of two bytes has lists and ranges of widths", () => {
    const font = fontWith({
      Subtype: "Type0",
      DescendantFonts: [{ DW: 900, W: [3, [500, 600], 10, 12, 250] }],
    });
    expect(codesIn(Buffer.from("<0003000A>"), 0, 10, font)).toEqual([3, 10]);
    expect([3, 4, 10, 12, 13].map((code) => font.widths.get(code) ?? font.otherWidth)).toEqual([
      500, 600, 250, 250, 900,
    ]);
    expect(characterOf(3, font)).toBe("\uFFFD");
  });
});
