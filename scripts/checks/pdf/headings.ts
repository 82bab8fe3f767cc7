import { textOf } from "../../pdf/structure/tags/tag.ts";
import type { PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Checkpoint 14: headings begin with the first level and skip none. */
export const headings: PdfCheck = {
  rules: {
    "14-002": "The first heading is of level 1",
    "14-003": "No level of headings is skipped",
    "14-none": "A document of several pages has headings",
    "14-levels": "Not all headings are of the first level",
    "14-006": "No tag holds two headings H",
    "14-007": "Headings are all with a level, or all without",
  },
  find(file) {
    const problems: PdfProblem[] = [];
    let last = 0;
    let isPlain = false;
    const withH = new Set<unknown>();
    for (const tag of file.tags) {
      const kind = file.kindOf(tag);
      const page = file.pageOf(tag);
      if (kind === "H") {
        isPlain = true;
        const parent = file.parentOf(tag);
        if (withH.has(parent))
          problems.push({
            number: "14-006",
            page,
            what: `There is a second heading H in one tag: "${textOf(tag)}"`,
            remedy: "Use H1 to H6",
          });
        withH.add(parent);
      }
      if (!/^H[1-6]$/.test(kind)) continue;
      const level = Number(kind.slice(1));
      if (last === 0 && level > 1)
        problems.push({
          number: "14-002",
          page,
          what: `The first heading, "${textOf(tag)}", is of level ${level}`,
          remedy: "Begin with H1",
        });
      else if (level > last + 1)
        problems.push({
          number: "14-003",
          page,
          what: `The heading "${textOf(tag)}" is of level ${level}, and the one before it of level ${last}`,
          remedy: `Make it H${last + 1}`,
        });
      last = level;
    }
    const all = file.tags.filter((tag) => /^H[1-6]?$/.test(file.kindOf(tag)));
    if (all.length === 0 && file.pages.length > 1)
      problems.push({
        number: "14-none",
        page: null,
        what: `The document has ${file.pages.length} pages, and no heading`,
        remedy: "Tag its headings as H1 to H6",
      });
    if (all.length > 2 && all.every((tag) => file.kindOf(tag) === "H1"))
      problems.push({
        number: "14-levels",
        page: null,
        what: `All ${all.length} headings are of level 1`,
        remedy: "Make those below the first level H2 to H6",
      });
    if (isPlain && last > 0)
      problems.push({
        number: "14-007",
        page: null,
        what: "There are headings with a level and headings without one",
        remedy: "Use H1 to H6 for all of them",
      });
    return problems;
  },
};
