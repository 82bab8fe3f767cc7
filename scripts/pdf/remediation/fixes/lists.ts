import { everyTag, newTag, type Tag, tagsIn, textOf } from "../../structure/tags/tag.ts";

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
    else if (list.numbering === null || list.numbering === "None")
      list.numbering = numberingOf(labels.map(textOf)) ?? list.numbering;
  }
}

// Of a style of its own, "(a)", Chromium does not say how it counts.
function numberingOf(labels: string[]): string | null {
  const marks = labels.map((label) => /^\(?(\d+|[a-z]+)[.)]$/i.exec(label.trim())?.[1]);
  const [first] = marks;
  if (!first || marks.includes(undefined)) return null;
  if (/\d/.test(first)) return "Decimal";
  const isRoman =
    marks.every((mark) => /^[ivx]+$/i.test(mark ?? "")) && (/^i$/i.test(first) || first.length > 1);
  return `${first === first.toLowerCase() ? "Lower" : "Upper"}${isRoman ? "Roman" : "Alpha"}`;
}
