import { everyTag, newTag, type Tag, tagsIn } from "../../structure/tags/tag.ts";

/** Lists hold items alone: a note of a list of notes comes without its LI. A list without labels is not numbered. */
export function fixLists(root: Tag): void {
  for (const list of everyTag(root)) {
    if (list.kind !== "L") continue;
    list.children = tagsIn(list).map((child) => {
      if (child.kind === "LI" || child.kind === "L" || child.kind === "Caption") return child;
      if (child.kind === "LBody") return newTag("LI", [child]);
      return newTag("LI", [newTag("LBody", [child])]);
    });
    // Chromium takes it from the style, which every list has.
    const labels = tagsIn(list)
      .flatMap(tagsIn)
      .filter(({ kind }) => kind === "Lbl");
    if (labels.length === 0) list.numbering = null;
  }
}
