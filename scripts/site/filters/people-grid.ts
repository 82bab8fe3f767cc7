import nunjucks from "nunjucks";

/** Head and shoulders, about 7 wide and 8 high, from the top of the head. */
const PERSON =
  "a1.7 1.7 0 0 1 0 3.4 1.7 1.7 0 0 1 0-3.4m0 4c2.2 0 3.1 1.3 3.1 3.2v.9h-6.2v-.9c0-1.9.9-3.2 3.1-3.2z";

/**
 * A hundred people, ten by ten, the first `count` of them filled. A drawing beside a text that says the same.
 *
 * @example peopleGrid(15) // '<svg class="people-grid" …>' with one full row and five people of the second filled
 */
export function peopleGrid(count: number): nunjucks.runtime.SafeString {
  const filled = Math.max(0, Math.min(100, Math.round(count)));
  const people = Array.from(
    { length: 100 },
    (_, index) => `M${(index % 10) * 10 + 5} ${Math.floor(index / 10) * 10 + 1}${PERSON}`,
  );
  const path = (part: string, from: number, to: number) =>
    `<path class="people-grid__${part}" d="${people.slice(from, to).join("")}"/>`;
  return new nunjucks.runtime.SafeString(
    `<svg class="people-grid" viewBox="0 0 100 100" aria-hidden="true" focusable="false">${path("filled", 0, filled)}${path("others", filled, 100)}</svg>`,
  );
}
