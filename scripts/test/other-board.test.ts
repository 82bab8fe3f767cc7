import { describe, expect, it } from "vitest";
import { formatProblem } from "../model/values/problem.ts";
import { otherBoard, trialSentences, tried } from "./other-board.ts";

/**
 * A safeguarding adults board, made up: other tables, titles and words than those of the shipped board. Its sentences
 * are one build each list: see fixtures/other-board-sentences/.
 */
describe("the words of another board", () => {
  it("pass as they are", () => {
    expect(otherBoard().problems.map(formatProblem)).toEqual([]);
  });

  it("pass where they are right", () => {
    const { all, elsewhere } = tried(trialSentences("right"));
    expect(elsewhere.map(formatProblem)).toEqual([]);
    expect(all.filter(({ messages }) => messages.length > 0)).toEqual([]);
    expect(all.length).toBeGreaterThan(250);
  });

  it("are told, or are for a person to read, where they are wrong", () => {
    const { all } = tried(trialSentences("wrong"));
    const isToRead = ({ statements }: (typeof all)[number]) =>
      statements.some(({ state }) => state.kind === "to read");
    const told = all.filter(({ messages }) => messages.length > 0);
    expect(all.filter((each) => !told.includes(each) && !isToRead(each)).map(({ words }) => words)).toEqual(
      [],
    );
    expect(told.length / all.length).toBeGreaterThan(0.75);
  });

  it("are seen by nobody in a few cases, which are known", () => {
    const { all } = tried(trialSentences("unseen"));
    expect(all.flatMap(({ messages, statements }) => [...messages, ...statements])).toEqual([]);
  });

  it("are statistics where something was counted, and no stranger is offered for them", () => {
    const { all } = tried(trialSentences("to-enter"));
    expect(all.filter(({ messages }) => messages.length === 0).map(({ words }) => words)).toEqual([]);
    const offered = all.filter(({ messages }) =>
      messages.some((message) => /write \{\{ (?!its-name)/i.test(message)),
    );
    expect(offered.map(({ words }) => words)).toEqual([
      "The review of Adult R made five recommendations, three of which are complete.",
      "The smallest course, for managers, has 40 places and was full.",
    ]);
  });
});
