import { describe, expect, it } from "vitest";
import { placesOfFlows } from "./places-of-flows.ts";

const places = (pageCount: number, pages: Record<string, number>) => ({
  pageCount,
  width: 595,
  height: 842,
  pageOfId: new Map(Object.entries(pages)),
  heightOfId: new Map(Object.keys(pages).map((id) => [id, pageCount * 100])),
});
const first = places(9, {
  ...{ cover: 1, "a-start": 2, note: 3, "a-end": 4 },
  ...{ "b-start": 5, b2: 7, "c-start": 8, end: 9 },
});
const pagesIn = (...printings: (typeof first)[]) => {
  const names = ["a", "b", "c"];
  const { pageOfId, pageCount } = placesOfFlows(
    new Map(printings.map((printing, index) => [names[index] as string, printing])),
    first,
  );
  return { ...Object.fromEntries(pageOfId), pageCount };
};

describe("places from several printings", () => {
  it("are those of the first where all flows are as in it", () => {
    expect(pagesIn(first, first, first)).toEqual({ ...Object.fromEntries(first.pageOfId), pageCount: 9 });
  });

  it("follow from the pages that each flow has in its own", () => {
    // Of those that are not printed nothing is there but a page with their beginning.
    const draft = places(6, { cover: 1, "a-start": 2, "b-start": 3, b2: 4, "c-start": 5, end: 6 });
    expect(pagesIn(first, draft, first)).toEqual({
      ...{ cover: 1, "a-start": 2, note: 3, "a-end": 4 },
      ...{ "b-start": 5, b2: 6, "c-start": 7, end: 8, pageCount: 8 },
    });
  });

  it("count what stands behind the last flow", () => {
    const draft = places(6, { cover: 1, "a-start": 2, "b-start": 3, "c-start": 4, end: 6 });
    expect(pagesIn(first, first, draft)).toMatchObject({ "c-start": 8, end: 10, pageCount: 10 });
  });

  it("keep the heights of their printings", () => {
    const draft = places(4, { "a-start": 2, "b-start": 3, "c-start": 4 });
    const { heightOfId } = placesOfFlows(
      new Map([
        ["a", first],
        ["b", draft],
        ["c", first],
      ]),
      first,
    );
    expect(heightOfId.get("a-start")).toBe(900);
    expect(heightOfId.get("b-start")).toBe(400);
  });
});
