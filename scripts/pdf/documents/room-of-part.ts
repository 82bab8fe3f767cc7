import type { Block, Part } from "../../model/report/block.ts";

/** What a heading, with the space round it, takes in letters of text. */
const headingRoom = 90;
/** A list's item or a paragraph ends with half a line left over. */
const itemRoom = 25;
/** A chart, a table or key figures. */
const pictureRoom = 500;

/** How much room a part takes, roughly, in letters of text: enough to set columns of like length. */
export function roomOfPart(part: Part): number {
  return headingRoom + part.blocks.reduce((room, block) => room + roomOfBlock(block), 0);
}

function roomOfBlock(block: Block): number {
  if (block.type === "panel")
    return block.body.reduce((room, inner) => room + roomOfBlock(inner), headingRoom);
  if (block.type !== "prose") return pictureRoom;
  return block.tokens
    .filter((token) => token.type === "inline")
    .reduce((room, token) => room + token.content.length + itemRoom, 0);
}
