import { everyTag, piecesIn, type Tag, tagsIn } from "../../structure/tags/tag.ts";

/** Grounds, rules and borders, which Chromium tags with the text that stands on them, become artifacts. */
export function leaveDecorationUntagged(root: Tag): void {
  for (const tag of everyTag(root)) {
    if (tag.kind === "Figure" || tag.kind === "Formula") continue;
    if (tag.kind === "L") nameBullets(tag);
    if (tag.actualText !== null) continue;
    tag.children = tag.children.filter(
      (child) =>
        child.type !== "piece" ||
        (child.kind === "text" && child.text.trim() !== "") ||
        keepsWords(child.text),
    );
  }
}

const bullets: Record<string, string> = { Disc: "\u2022", Circle: "\u25E6", Square: "\u25AA" };

/** Bullets are drawn, not written: they say what they are. */
function nameBullets(list: Tag): void {
  const bullet = bullets[list.numbering ?? ""];
  for (const label of tagsIn(list).flatMap(tagsIn)) {
    const isDrawn = label.kind === "Lbl" && piecesIn(label).every(({ kind }) => kind === "path");
    if (isDrawn && bullet) label.actualText = bullet;
  }
}

/** A space between two words is content, as long as it is there. */
function keepsWords(text: string): boolean {
  return text !== "" && !/\S/.test(text) && /[ \u00A0]/.test(text);
}
