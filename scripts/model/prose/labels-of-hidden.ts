import type { ProtectedBook, ProtectedFigure } from "../figures/protected-value.ts";
import { type Problem, problemAt } from "../values/problem.ts";

const people =
  "children|child|people|adults|parents|carers|mothers|fathers|families|brothers?|sisters?|siblings|babies|infants|boys?|girls?|men|man|women|woman|teenagers|pupils|students|residents|staff|twins|triplets";
const numbers = "one|two|three|four|five|six|seven|eight|nine|ten|both|\\d{1,2}";

const label = new RegExp(
  `^(?:(?:the|all|only)\\s)?(?:(?:${numbers}|a pair of|a couple of)\\s(?:\\p{L}+\\s)?(?:${people})|twins|triplets)(?!\\p{L})`,
  "iu",
);
// "under-5-children" are of an age.
const name = new RegExp(
  `(?<!(?:under|over|age|aged|to|from|year|stage|\\d)-)(?<![a-z0-9])(?:${numbers})-(?:${people})(?![a-z0-9])`,
);

/**
 * Hidden figures whose own label or name tells their number: "Three brothers", `three-boys`. A name is printed in
 * addresses and in files of data. Labels that begin with numbers one after another are groups, such as families by the
 * number of their children.
 */
export function labelsOfHidden(book: ProtectedBook): Problem[] {
  return [...book.values()].flatMap((figure) => {
    const hidden = figure.entries.find(({ value }) => value.state === "suppressed");
    if (!hidden || figure.unit.kind !== "count" || figure.counts === "none") return [];
    const own = figure.name.split(".").at(-1) ?? "";
    const said = isLabelOfNumber(figure) ? figure.title : (name.exec(own)?.[0] ?? null);
    const isGroup = [...book.values()].some(
      (other) =>
        other !== figure &&
        other.title !== figure.title &&
        other.dataset.name === figure.dataset.name &&
        isLabelOfNumber(other),
    );
    return said === null || isGroup
      ? []
      : problemAt(
          hidden.place,
          `"${said}" says how many "${figure.name}" are, and that is not shown`,
          "Give it a label and a name without a number",
        );
  });
}

function isLabelOfNumber({ title }: ProtectedFigure): boolean {
  return label.test(title);
}
