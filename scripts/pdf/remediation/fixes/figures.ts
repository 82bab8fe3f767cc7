import { everyTag, piecesIn, type Tag, tagsIn } from "../../structure/tags/tag.ts";

/**
 * Figures hold their drawing and nothing else. HTML's `<figure>` makes a second one around them, without alternative
 * text; and the words in a drawing are read out with its alternative text already.
 */
export function fixFigures(root: Tag): void {
  for (const tag of everyTag(root)) {
    if (tag.kind !== "Figure") continue;
    const isOuter = !tag.alt && tagsIn(tag).length > 0;
    if (isOuter) tag.kind = "Div";
    else tag.children = piecesIn(tag);
  }
}
