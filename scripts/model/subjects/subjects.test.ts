import { describe, expect, it } from "vitest";
import type { Figure } from "../figures/figure.ts";
import { stemsIn } from "./stems.ts";
import { isNamed, Subjects } from "./subjects.ts";

function figure(name: string, title: string, label: string, dataset: string): Figure<unknown> {
  return {
    name,
    title,
    unit: { kind: label === "percent" ? "percent" : "count", label },
    dataset: { year: "2020-21", name: "d", title: dataset },
  } as Figure<unknown>;
}

const subjects = new Subjects([
  figure("mash-contacts", "Contacts with the front door", "contacts", "Front door"),
  figure("referrals", "Referrals to social care", "referrals", "Front door"),
  figure("referrals-repeat", "Referrals within a year of another", "percent", "Front door"),
  figure("cla", "Children looked after", "children", "Children in care"),
  figure("places.northgate", "Northgate", "children", "Where children in care live"),
]);
const first = (words: string) => subjects.in(words)[0]?.figure.name;

describe("what a sentence is about", () => {
  it("compares words by their stems", () => {
    expect([...stemsIn("The number of referrals, referred children’s meetings")]).toEqual([
      ...stemsIn("referral child meeting"),
    ]);
    expect([...stemsIn("policies and crises, glasses, boxes")].join(" ")).toBe("policy cris glas box");
    expect(stemsIn("12 of 40 in 2020/21").size).toBe(0);
  });

  it("finds the figure whose title it holds most fully", () => {
    expect(first("Referrals to social care went up.")).toBe("referrals");
    expect(first("More children were looked after than before.")).toBe("cla");
    expect(first("Of the children in care, most live in Northgate.")).toBe("places.northgate");
  });

  it("says which figures are named fully: a row with its dataset alone", () => {
    const named = (words: string, around?: Set<string>) =>
      subjects.in(words).flatMap((found) => (isNamed(found, around) ? [found.figure.name] : []));
    expect(named("Fewer children are looked after.")).toEqual(["cla"]);
    expect(named("Most live in Northgate.")).toEqual([]);
    expect(named("Most live in Northgate.", new Set(["d"]))).toEqual(["places.northgate"]);
    expect(named("Most children in care live in Northgate.")).toContain("places.northgate");
  });

  it("names nothing for words of no figure", () => {
    expect(subjects.in("The chair thanks everybody.")).toEqual([]);
  });
});
