import { describe, expect, it } from "vitest";
import { readOperators } from "./operators.ts";

/** Each operator with its numbers and strings, as they are written. */
function read(content: string): string[] {
  const bytes = Buffer.from(content, "latin1");
  const found: string[] = [];
  readOperators(bytes, (operator, { numbers, count, strings, shifts }, start, end) => {
    const words = shifts.map(
      (shift, each) => `${shift}:${bytes.toString("latin1", strings[2 * each], strings[2 * each + 1])}`,
    );
    found.push([operator, ...numbers.slice(0, count), ...words].join(" "));
    expect(bytes.toString("latin1", start, end)).toMatch(/\S$/);
  });
  return found;
}

describe("the operators of a content stream", () => {
  it("come with their numbers", () => {
    expect(read("q\n.24 0 0 -.24 0 841.92 cm\n+1 -2. re W* n Q")).toEqual([
      "q",
      "cm 0.24 0 0 -0.24 0 841.92",
      "re 1 -2",
      "W*",
      "n",
      "Q",
    ]);
  });

  it("come with their strings, and how far each is moved back", () => {
    expect(read("[<0037> 12.5 <004A> -250 3 (B)] TJ (C) Tj")).toEqual([
      "TJ 12.5 -250 3 0:<0037> 12.5:<004A> -247:(B)",
      "Tj 0:(C)",
    ]);
  });

  it("are not looked for in strings, comments, dictionaries and pictures", () => {
    expect(
      read(
        "(a \\( Q (b) Q) Tj % Q\n/Span <</ActualText (Q >> Q) /E <</F 1>>>> BDC BI /W 2 ID Q EIQ\xff\nEI\nEMC",
      ),
    ).toEqual(["Tj 0:(a \\( Q (b) Q)", "BDC", "BI", "ID 2", "EMC"]);
  });

  it("keep words apart that only look like one", () => {
    expect(read("/Name true false null d0 f* T* ' \"")).toEqual(["d0", "f*", "T*", "'", '"']);
  });

  it("end where the stream is cut off", () => {
    expect(read("q (not closed")).toEqual(["q"]);
    expect(read("q <</A (b)")).toEqual(["q"]);
    expect(read("q <00")).toEqual(["q"]);
  });
});
