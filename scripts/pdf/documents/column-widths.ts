import type { Part } from "../../model/report/block.ts";
import { roomOfPart } from "./room-of-part.ts";

/**
 * Parts seldom halve well: the column with more text is wider, as far as the lines of both stay easy to read.
 *
 * @returns declarations for a CSS rule
 * @example columnWidths([long], [short]) // "--first-column: 58fr; --second-column: 42fr;"
 */
export function columnWidths(first: Part[], second: Part[]): string {
  const share = Math.round((100 * roomOf(first)) / (roomOf(first) + roomOf(second)));
  const width = Math.min(58, Math.max(42, share));
  return `--first-column: ${width}fr; --second-column: ${100 - width}fr;`;
}

function roomOf(parts: Part[]): number {
  return parts.reduce((room, part) => room + roomOfPart(part), 0);
}
