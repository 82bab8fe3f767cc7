import { type Problem, problemAt } from "../../values/problem.ts";
import type { MatchedSection } from "./matched-section.ts";

/** The fewest sections that have to be moved: all but the longest run that is in the form's order. */
export function outOfOrder(matched: MatchedSection[], headings: string[]): Problem[] {
  const runs: number[][] = [];
  for (const { index } of matched) {
    const longest = runs
      .filter((run) => (run.at(-1) ?? -1) < index)
      .reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, index]);
  }
  const inOrder = runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
  return matched
    .filter(({ index }) => !inOrder.includes(index))
    .map(({ index, section }) => {
      const before = headings[index - 1];
      return problemAt(
        section.place,
        `the section "${headings[index]}" is out of order`,
        before === undefined
          ? "Move it to the beginning: the form has it first"
          : `Move it behind "${before}", where the form has it`,
      );
    });
}
