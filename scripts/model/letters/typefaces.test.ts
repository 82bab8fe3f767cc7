import { describe, expect, it } from "vitest";
import { faceOf, fileOf, fontOf, isPrintable, lettersByFace, ownFace, plainOwn } from "./typefaces.ts";

describe("the typeface of a letter", () => {
  it.each([
    ["ŵ", null],
    ["ō", "noto-sans-latin-ext"],
    ["ọ", "noto-sans-vietnamese"],
    ["Щ", "noto-sans-cyrillic"],
    ["ع", "noto-naskh-arabic-arabic"],
    ["শ", "noto-sans-bengali-bengali"],
    ["中", "noto-sans-sc-119"],
    ["✓", null],
  ])("%s is %s", (letter, file) => {
    expect(faceOf(letter)?.file ?? null).toBe(file);
    expect(isPrintable(letter)).toBe(true);
  });

  it("is known without its file where it is the project's own", () => {
    const font = fontOf(fileOf(ownFace("latin"), "400-normal", "woff"));
    const letters = Array.from({ length: 0x2213 }, (_, code) => String.fromCodePoint(code));
    const plain = letters.filter((letter) => plainOwn.test(letter));
    expect(plain).toContain("−");
    expect(plain.filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) as number))).toEqual([]);
  });

  it("is none where no typeface has it", () => {
    expect(isPrintable("ก")).toBe(false);
  });

  it("has every letter of the Latin script in Unicode's blocks for the languages of the world", () => {
    const letters = [
      [0xa1, 0x24f],
      [0x1e00, 0x1eff],
    ].flatMap(([from = 0, to = 0]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
    );
    expect(letters.filter((letter) => !isPrintable(letter))).toEqual([]);
  });

  it("is asked for only where a text needs it", () => {
    expect(lettersByFace("Gda\u0144sk, Ŵyn and £5 – “all”")).toEqual(new Map());
    expect([...lettersByFace("Mr Nguyễn").values()]).toEqual([new Set(["ễ"])]);
  });
});
