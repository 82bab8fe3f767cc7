import { stemsIn } from "../subjects/stems.ts";
import type { Item } from "./candidate.ts";

/** Words for people as such: that two titles share one says nothing. */
const people = stemsIn(
  "child person young people boy girl man woman male female parent adult family families staff",
);

/** Two words that share a whole between them. */
const opposites = [
  "boys girls",
  "boy girl",
  "male female",
  "males females",
  "men women",
  "brothers sisters",
  "yes no",
  "late early",
  "late punctual",
  "met unmet",
  "internal external",
  "accepted rejected",
  "accepted declined",
  "accepted refused",
  "agreed refused",
  "open closed",
  "old new",
  "passed failed",
  "present absent",
  "known unknown",
  "planned unplanned",
  "complete incomplete",
  "completed outstanding",
  "rural urban",
  "under over",
].map((pair) => pair.split(" ") as [string, string]);

/** Whether titles and names alone suggest that these items are all the parts of the whole. */
export function arePartsByName(whole: Item, parts: readonly Item[]): boolean {
  if (parts.every(({ name }) => name.startsWith(`${whole.name}-`))) return true;
  if (parts.length === 2 && areOpposites(parts[0]?.title ?? "", parts[1]?.title ?? "")) return true;
  const subject = subjectOf(whole.title);
  return subject.length > 0 && parts.every(({ title }) => holds(title, subject));
}

/** The stems of a title that say what is counted, beside people. */
export function subjectOf(title: string): string[] {
  return [...stemsIn(title)].filter((stem) => !people.has(stem));
}

/** Whether a text has all of these stems. */
export function holds(text: string, subject: readonly string[]): boolean {
  const stems = stemsIn(text);
  return subject.every((stem) => stems.has(stem));
}

/**
 * Whether titles look like the groups of one breakdown: they are alike but for a word or two each, or each is no more
 * than a name.
 *
 * @example areSiblings(["Lived in Northgate", "Lived in Southgate", "Lived in Westgate"]) → true
 */
export function areSiblings(titles: readonly string[]): boolean {
  const [first = "", second = ""] = titles;
  if (titles.length === 2 && areOpposites(first, second)) return true;
  const each = titles.map((title) => [...stemsIn(title)]);
  const common = (each[0] ?? []).filter((stem) => each.every((stems) => stems.includes(stem)));
  const own = each.map((stems) => stems.length - common.length);
  const isShort = own.every((count) => count <= 2);
  const isAlike = common.some((stem) => !people.has(stem));
  return isShort && (isAlike || (titles.length > 2 && own.every((count) => count > 0)));
}

/** Whether one title says what the other denies: "On time" and "Not on time", "Boys" and "Girls". */
export function areOpposites(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [onlyA, onlyB] = [a.filter((word) => !b.includes(word)), b.filter((word) => !a.includes(word))];
  const denies = (more: string[], less: string[]) =>
    less.length === 0 && more.length === 1 && /^(?:not|no|never|without)$/.test(more[0] ?? "");
  if (denies(onlyA, onlyB) || denies(onlyB, onlyA)) return true;
  const [x, y] = [onlyA[0] ?? "", onlyB[0] ?? ""];
  if (onlyA.length !== 1 || onlyB.length !== 1) return false;
  return (
    opposites.some(([left, right]) => (x === left && y === right) || (x === right && y === left)) ||
    ([x, y].every((word) => word.length > 3) &&
      (/^(?:un|non-?|in|dis)/.test(x) ? x.endsWith(y) : /^(?:un|non-?|in|dis)/.test(y) && y.endsWith(x)))
  );
}

function wordsOf(title: string): string[] {
  return title.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];
}
