import { expect, it } from "vitest";
import { buildReport } from "../../model/build-report.ts";
import { boardWith } from "../../test/board-with.ts";
import { libraryOf } from "./library.ts";

it("finds what is for everyone who works with children under each of those who do", () => {
  const briefing = "content/briefings/home-visits.md";
  const poster = "content/posters/speak-up.md";
  const board = boardWith({}, (files) => ({
    ...files,
    [briefing]: (files[briefing] ?? "").replace(
      "audience: Social workers",
      "audiences: [Everyone who works with children]",
    ),
    [poster]: (files[poster] ?? "").replace("summary:", "audiences: [Police, Parents and carers]\nsummary:"),
  }));
  const { groups } = libraryOf(buildReport(board));
  expect(groups.flatMap(({ items }) => items.map(({ audiences }) => audiences))).toEqual([
    "everyone-who-works-with-children police",
    "police parents-and-carers",
  ]);
});
