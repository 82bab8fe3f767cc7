import { everyTag, newTag, piecesIn, type Tag, tagsIn } from "../../structure/tags/tag.ts";

/**
 * The number or sign before an item of a list that CSS has written, `li::before { content: counter(…) }`, becomes the
 * item's label: Chromium tags nothing that CSS writes.
 */
export function labelItems(root: Tag): void {
  for (const list of everyTag(root)) {
    if (list.kind !== "L") continue;
    for (const item of tagsIn(list)) {
      const [first] = item.kind === "LI" ? piecesIn(item).filter(({ kind }) => kind === "text") : [];
      if (!first || tagsIn(item).some(({ kind }) => kind === "Lbl")) continue;
      const { pieces } = first.stream;
      const before = pieces.slice(0, pieces.indexOf(first)).findLast(({ kind }) => kind === "text");
      if (!before || before.mcid !== null || !before.isClipped || !isLabel.test(before.text.trim())) continue;
      item.children.unshift(newTag("Lbl", [before]));
      if (/\d/.test(before.text)) list.numbering ??= "Decimal";
    }
  }
}

const isLabel = /^(?:\d{1,3}|[a-z]|[ivx]{1,4})[.):]?$|^[\u2022\u2023\u25E6\u25AA\u2013\u2713\u2014]$/i;
