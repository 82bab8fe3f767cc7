import { describe, expect, it } from "vitest";
import type { Rating, Table } from "../../model/report/table.ts";
import { scaleOf } from "./scale-of.ts";

const green: Rating = { label: "Complete", colour: "green", meaning: "All of it is done." };
const grey: Rating = { label: "Not known", colour: "grey", meaning: null };

describe("the scale under a table", () => {
  it("explains each rating once, and only those that have a meaning", () => {
    const cell = (rating: Rating) => ({
      text: rating.label,
      state: "text" as const,
      sort: null,
      csv: "",
      rating,
    });
    const rows = [green, grey, green].map((rating) => ({ kind: "row" as const, cells: [cell(rating)] }));
    expect(scaleOf({ rows } as Table)).toEqual([green]);
  });
});
