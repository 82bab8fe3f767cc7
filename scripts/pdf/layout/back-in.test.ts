import { describe, expect, it } from "vitest";
import { backIn } from "./back-in.ts";

const blocks = [
  { id: "a1", flow: "a" },
  { id: "a2", flow: "a" },
  { id: "b1", flow: "b" },
  { id: "b2", flow: "b" },
  { id: "c1", flow: "c" },
];
const places = (pageCount: number, pages: Record<string, number>) => ({
  pageCount,
  width: 595,
  height: 842,
  pageOfId: new Map(Object.entries(pages)),
  heightOfId: new Map<string, number>(),
});

describe("the pages after a flow is as it was before", () => {
  const earlier = () => places(9, { cover: 1, a1: 2, note: 3, a2: 4, b1: 5, b2: 7, c1: 8, end: 9 });

  it("are those that it had, and the pages behind it follow", () => {
    const later = places(8, { cover: 1, a1: 2, note: 2, a2: 3, b1: 4, b2: 6, c1: 7, end: 8 });
    backIn(["a"], blocks, earlier(), later);
    expect(Object.fromEntries(later.pageOfId)).toEqual(Object.fromEntries(earlier().pageOfId));
    expect(later.pageCount).toBe(9);
  });

  it("keep what was gained before and behind it", () => {
    const later = places(7, { cover: 1, a1: 2, note: 2, a2: 3, b1: 4, b2: 5, c1: 6, end: 7 });
    backIn(["b"], blocks, earlier(), later);
    expect(Object.fromEntries(later.pageOfId)).toEqual({
      cover: 1,
      a1: 2,
      note: 2,
      a2: 3,
      b1: 4,
      b2: 6,
      c1: 7,
      end: 8,
    });
    expect(later.pageCount).toBe(8);
  });

  it("stay as they are where none is", () => {
    const later = places(8, { a1: 2 });
    backIn([], blocks, earlier(), later);
    expect(later.pageOfId.get("a1")).toBe(2);
  });
});
