import { describe, expect, it } from "vitest";
import { latest } from "./latest.ts";

const document = (title: string, key: string) => ({ title, published: { key } });

describe("the newest documents", () => {
  it("come newest first, and those of one day in the order that they had", () => {
    const documents = [
      document("A", "2017-11-14"),
      document("B", "2018-01-02"),
      document("C", "2017-11-14"),
      document("D", "2016-05-01"),
    ];
    expect(latest(documents, 3).map(({ title }) => title)).toEqual(["B", "A", "C"]);
  });
});
