import type { Part } from "../../model/report/block.ts";
import { roomOfPart } from "./room-of-part.ts";

/**
 * Two columns for all rows of parts side by side, so that they stand on one grid: as wide as makes the rows lowest, as
 * far as the lines of both stay easy to read.
 *
 * @returns declarations for a CSS rule
 * @example columnWidths([[long, short], [long, long]]) // "--first-column: 54fr; --second-column: 46fr;"
 */
export function columnWidths(rows: [Part, Part][]): string {
  const rooms = rows.map(([first, second]) => [roomOfPart(first), roomOfPart(second)] as const);
  const heightAt = (width: number) =>
    rooms.reduce((sum, [first, second]) => sum + Math.max(first / width, second / (100 - width)), 0);
  // Equal ones first, so that nothing but a gain makes them differ.
  const widths = Array.from({ length: 17 }, (_, index) => 50 + (index % 2 ? 1 : -1) * Math.ceil(index / 2));
  const width = widths.reduce((best, each) => (heightAt(each) < heightAt(best) ? each : best));
  return `--first-column: ${width}fr; --second-column: ${100 - width}fr;`;
}
