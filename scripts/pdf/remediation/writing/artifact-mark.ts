import type { Piece } from "../../structure/content/piece.ts";
import type { Box } from "../../structure/objects/geometry.ts";

/**
 * The operator that begins an artifact. The page's margins are pagination, a ground as large as the page is background,
 * and everything else, such as rules, borders and ornaments, is layout.
 */
export function artifactMark(piece: Piece, { width, height }: { width: number; height: number }): string {
  const { box, kind, isClipped, stream } = piece;
  if (kind === "path" && covers(box, width, height))
    return `/Artifact <</Type /Background /BBox [0 0 ${rounded(width)} ${rounded(height)}]>> BDC`;
  if (
    kind === "path" &&
    !isClipped &&
    stream.body &&
    covers(box, stream.body[2] - stream.body[0], stream.body[3] - stream.body[1])
  )
    return `/Artifact <</Type /Background /BBox [${stream.body.map(rounded).join(" ")}]>> BDC`;
  if (isClipped) return "/Artifact <</Type /Layout>> BDC";
  const isAbove = (box[1] + box[3]) / 2 > height / 2;
  return `/Artifact <</Type /Pagination /Subtype /${isAbove ? "Header" : "Footer"}>> BDC`;
}

function covers([left, bottom, right, top]: Box, width: number, height: number): boolean {
  return (right - left) * (top - bottom) >= 0.95 * width * height;
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
