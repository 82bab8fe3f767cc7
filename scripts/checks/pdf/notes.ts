import { everyTag, textOf } from "../../pdf/structure/tags/tag.ts";
import type { PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Checkpoint 19: each note has a name of its own. */
export const notes: PdfCheck = {
  rules: {
    "19-003": "Every note has an ID",
    "19-004": "No two notes have the same ID",
  },
  find(file) {
    const ids = new Map<string, number>();
    for (const { id } of file.tree ? everyTag(file.tree.root) : [])
      if (id) ids.set(id, (ids.get(id) ?? 0) + 1);
    return file.tags.flatMap((tag): PdfProblem[] => {
      if (file.kindOf(tag) !== "Note") return [];
      const page = file.pageOf(tag);
      const words = textOf(tag).slice(0, 40);
      if (!tag.id)
        return [{ number: "19-003", page, what: `The note "${words}" has no ID`, remedy: "Give it one" }];
      if (ids.get(tag.id) === 1) return [];
      return [
        {
          number: "19-004",
          page,
          what: `The note "${words}" has the ID "${tag.id}", and so has another tag`,
          remedy: "Give it one of its own",
        },
      ];
    });
  },
};
