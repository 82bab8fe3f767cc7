import type { BoardToPublish } from "../load/loaded-board.ts";
import { blockMarks } from "../markdown/parser.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { isAnnual } from "../values/report-id.ts";

/** Folders of the website that already have pages. */
const alwaysTaken = [
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
];

/** A warning for a contact page that says nobody's number. */
export function checkContactPage({ pages }: BoardToPublish): Problem[] {
  return pages
    .filter(({ slug, markdown }) => slug === "contact" && !blockMarks(markdown).some(isContact))
    .map(({ file, linesAbove }) => ({
      ...problemAt(
        { file, line: linesAbove + 1, column: 1 },
        "the contact page does not show whom to call",
        "Write ::: contact and ::: on lines of their own, which show the numbers of board.yaml",
      ),
      severity: "warning",
    }));
}

function isContact({ name }: { name: string }): boolean {
  return name === "contact";
}

/** A problem for each page of content/pages/ whose address is already used. */
export function checkPageNames({ pages, reports, register, meetings }: BoardToPublish): Problem[] {
  // The pages of other reports, of the register and of meetings are there with the first of each.
  const taken = new Set([
    ...alwaysTaken,
    ...(reports.some(({ id }) => !isAnnual(id)) ? ["reports"] : []),
    ...(register.length > 0 ? ["register"] : []),
    ...(meetings.length > 0 ? ["meetings"] : []),
  ]);
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
