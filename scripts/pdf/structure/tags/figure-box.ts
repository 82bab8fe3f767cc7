import type { Piece } from "../content/piece.ts";
import type { Box } from "../objects/geometry.ts";
import { piecesIn, type Tag } from "./tag.ts";

/** The rectangle that a drawing fills: what its pieces are clipped to, if that is less than the page's body. */
export function figureBox(figure: Tag): Box | null {
  const pieces = piecesIn(figure);
  const page = pieces[0]?.stream.page;
  const boxes = pieces
    .filter(({ stream }) => stream.page === page)
    .map(drawnBox)
    .filter((box) => box !== null);
  if (boxes.length === 0) return null;
  return [
    rounded(Math.min(...boxes.map(([left]) => left))),
    rounded(Math.min(...boxes.map(([, bottom]) => bottom))),
    rounded(Math.max(...boxes.map(([, , right]) => right))),
    rounded(Math.max(...boxes.map(([, , , top]) => top))),
  ];
}

function drawnBox({ stream, clip, kind, box, fontSize }: Piece): Box | null {
  // The form says where its pieces are.
  if (stream.isForm) return stream.clip;
  if (clip && kind !== "image" && !isSame(clip, stream.body)) return clip;
  // Text is given by the line that it stands on.
  return kind === "text" ? [box[0], box[1] - fontSize * 0.25, box[2], box[3] + fontSize * 0.9] : box;
}

function isSame(a: Box, b: Box | null): boolean {
  return b?.every((side, index) => Math.abs(side - (a[index] as number)) < 1) ?? false;
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
