import { describe, expect, it } from "vitest";
import type { Briefing } from "../../model/report/learning.ts";
import { smallReport } from "../../test/small-report.ts";
import { topicsOf } from "./topics.ts";

const briefing = (title: string, ...topics: string[]) => ({ title, topics }) as Briefing;

describe("the topics of a board", () => {
  const topics = topicsOf({
    ...smallReport,
    briefings: [
      briefing("Night", "Sleep", "neglect"),
      briefing("Day", "sleep", "Sleep"),
      briefing("Home", "neglect"),
      briefing("School", "neglect"),
      briefing("Bed", "sleep"),
      briefing("Work", "training"),
      briefing("Course", "training"),
    ],
  });

  it("are one where they differ only in capitals, from A to Z, by the name that comes first", () => {
    expect(topics.map(({ name, slug }) => [name, slug])).toEqual([
      ["neglect", "neglect"],
      ["Sleep", "sleep"],
    ]);
  });

  it("are those with three things about them, as fewer are no list", () => {
    expect(topics.map(({ name }) => name)).not.toContain("training");
  });

  it("have each thing once, in its order", () => {
    expect(topics.map(({ briefings }) => briefings.map(({ title }) => title))).toEqual([
      ["Night", "Home", "School"],
      ["Night", "Day", "Bed"],
    ]);
  });
});
