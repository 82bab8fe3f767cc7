import { everyTag, piecesIn } from "../../pdf/finish/tags/tag.ts";
import type { PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Checkpoints 13 and 17: pictures and formulas say what they show. */
export const figures: PdfCheck = {
  rules: {
    "13-004": "Every picture has an alternative text",
    "13-nested": "No picture stands within a picture",
    "13-empty": "Every picture is on a page",
    "17-002": "Every formula has an alternative text",
  },
  find: (file) =>
    file.tags.flatMap((tag): PdfProblem[] => {
      const kind = file.kindOf(tag);
      if (kind !== "Figure" && kind !== "Formula") return [];
      const page = file.pageOf(tag);
      const problems: PdfProblem[] = [];
      const isSaid = Boolean(tag.alt?.trim() || tag.actualText?.trim());
      if (kind === "Figure" && !isSaid)
        problems.push({
          number: "13-004",
          page,
          what: "A picture has no alternative text",
          remedy:
            "Write what it shows in its alt or aria-label, or hide it with aria-hidden where it is decoration",
        });
      if (kind === "Formula" && !tag.alt?.trim())
        problems.push({
          number: "17-002",
          page,
          what: "A formula has no alternative text",
          remedy: "Write it in words in Alt",
        });
      if (
        kind === "Figure" &&
        everyTag(tag).some((inner) => inner !== tag && file.kindOf(inner) === "Figure")
      )
        problems.push({
          number: "13-nested",
          page,
          what: "A picture stands within a picture",
          remedy: "Let the outer one be no figure",
        });
      if (kind === "Figure" && piecesIn(tag).length === 0)
        problems.push({
          number: "13-empty",
          page,
          what: `The picture "${tag.alt ?? ""}" is not on a page`,
          remedy: "Look why it is not drawn, or take it out",
        });
      return problems;
    }),
};
