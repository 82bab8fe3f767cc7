import { describe, expect, it } from "vitest";
import { wordsOf } from "../../model/load/interface-words.ts";
import { speaking } from "../../model/words/words.ts";
import { fileDescription } from "./file-description.ts";

describe("what is said of a file before it is opened", () => {
  it("is its format, its pages and its size", () => {
    expect(fileDescription("PDF", { bytes: 44_125, pages: 2 })).toBe("PDF, 2 pages, 44 KB");
    expect(fileDescription("PDF", { bytes: 2_548_007, pages: 101 })).toBe("PDF, 101 pages, 2.5 MB");
    expect(fileDescription("PDF", { bytes: 37_000, pages: 1 })).toBe("PDF, 1 page, 37 KB");
  });

  it("counts pages in the language of the board", () => {
    const described = speaking(wordsOf("cy", "people", []), () =>
      fileDescription("PDF", { bytes: 44_125, pages: 2 }),
    );
    expect(described).toBe("PDF, 2 tudalen, 44 KB");
  });

  it("leaves pages out where a file has none", () => {
    expect(fileDescription("CSV", { bytes: 1_499 })).toBe("CSV, 1 KB");
  });

  it("never calls a file empty, or 1000 KB", () => {
    expect(fileDescription("CSV", { bytes: 80 })).toBe("CSV, 1 KB");
    expect(fileDescription("PDF", { bytes: 999_400 })).toBe("PDF, 999 KB");
    expect(fileDescription("PDF", { bytes: 999_500 })).toBe("PDF, 1.0 MB");
  });

  it("is only the format before the file is made", () => {
    expect(fileDescription("PDF", undefined)).toBe("PDF");
  });
});
