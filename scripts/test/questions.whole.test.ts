import { describe, expect, it } from "vitest";
import { answersFrom } from "./questions.ts";

describe("the right page is among the first three", () => {
  it.each([
    ["children.md", "."],
    ["adults.md", "scripts/test/fixtures/other-board"],
  ])("for nine of ten of the questions of %s", async (list, board) => {
    const answers = await answersFrom(list, board);
    const missed = answers.filter(({ isAnswered }) => !isAnswered);
    expect(answers.length).toBeGreaterThanOrEqual(20);
    expect(missed.length / answers.length, JSON.stringify(missed, null, 2)).toBeLessThanOrEqual(0.1);
  });
});
