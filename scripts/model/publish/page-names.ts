import type { BoardToPublish } from "../load/loaded-board.ts";
import { type Problem, problemAt } from "../values/problem.ts";

/** The folders of the website that have their pages already. */
const taken = new Set([
  "annual-report",
  "assets",
  "briefings",
  "data",
  "downloads",
  "glossary",
  "library",
  "posters",
  "search",
  "topics",
]);

/** A problem for each page of content/pages/ whose address another page has. */
export function checkPageNames({ pages }: BoardToPublish): Problem[] {
  return pages.flatMap(({ slug, file, matter, yaml }) => [
    ...(taken.has(slug)
      ? [
          problemAt(
            { file, line: 1, column: 1 },
            `the address /${slug}/ belongs to a page that is made by itself`,
            `Rename the file, such as our-${slug}.md`,
          ),
        ]
      : []),
    ...matter.formerly.flatMap((name, index) =>
      taken.has(name)
        ? [
            problemAt(
              yaml.placeOf(["formerly", index]),
              `the address /${name}/ belongs to a page that is made by itself`,
              "Take it out of formerly:",
            ),
          ]
        : [],
    ),
  ]);
}
