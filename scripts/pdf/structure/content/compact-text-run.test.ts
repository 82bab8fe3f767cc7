import { describe, expect, it } from "vitest";
import { compactTextRun } from "./compact-text-run.ts";
import type { Font } from "./fonts.ts";

const font: Font = {
  name: "",
  bytesInCode: 2,
  unicode: new Map([
    [0x37, "T"],
    [0x4a, "e"],
  ]),
  space: null,
  encoded: null,
  widths: new Map([
    [0x37, 600],
    [0x4a, 500],
  ]),
  otherWidth: 1000,
};

function read(content: string) {
  const bytes = Buffer.from(content, "latin1");
  return compactTextRun(bytes, 0, content.indexOf(" Tm") + 3, font);
}

const compact = (content: string) => read(content)?.compact ?? null;

describe("a run of text", () => {
  it("is one string where the characters stand where their widths put them", () => {
    // 6 points for a character of 600 thousandths in a size of 10.
    expect(compact("BT\n/F4 10 Tf\n1 0 0 -1 72 90 Tm\n<0037> Tj 6 0 Td <004A> Tj 5 0 Td <0037> Tj ET")).toBe(
      "BT\n/F4 10 Tf\n1 0 0 -1 72 90 Tm\n[<0037004a0037>] TJ\n",
    );
  });

  it("says how far a character stands off", () => {
    expect(
      compact("BT\n/F4 10 Tf\n1 0 0 -1 72 90 Tm\n<0037> Tj 6.25 0 Td <004a> Tj 4.9 0 Td <0037> Tj ET"),
    ).toBe("BT\n/F4 10 Tf\n1 0 0 -1 72 90 Tm\n[<0037>-25<004a>10<0037>] TJ\n");
  });

  it("does not let small differences add up", () => {
    const step = "<0037> Tj 6.004 0 Td ";
    expect(compact(`BT\n/F4 10 Tf\n1 0 0 -1 72 90 Tm\n${step}${step}${step}<0037> Tj ET`)).toBe(
      "BT\n/F4 10 Tf\n1 0 0 -1 72 90 Tm\n[<00370037>-0.8<00370037>] TJ\n",
    );
  });

  it("stays as it is where it is written in another way", () => {
    const head = "BT\n/F4 10 Tf\n1 0 0 -1 72 90 Tm\n";
    expect(compact(`${head}<0037> Tj 6 2 Td <004A> Tj ET`)).toBeNull();
    expect(compact(`${head}(A) Tj ET`)).toBeNull();
    expect(compact(`${head}<0037> Tj`)).toBeNull();
    expect(compact("BT\n1 0 0 -1 72 90 Tm\n<0037> Tj ET")).toBeNull();
    expect(compact(`${head}<00`)).toBeNull();
    expect(compact(`${head}<0037> Tj 6`)).toBeNull();
  });

  it("is as wide as its characters and the way between them", () => {
    const run = read("BT\n/F4 10 Tf\n1 0 0 -1 72 90 Tm\n<0037> Tj 6.25 0 Td <004A0037> Tj\nET\nQ");
    expect(run?.width).toBeCloseTo(6.25 + 5 + 6);
    expect(run?.text).toBe("TeT");
    expect(run?.end).toBe(65);
  });
});
