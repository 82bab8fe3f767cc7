import type { ContentStream, Piece } from "../../pdf/structure/content/piece.ts";
import { isWithin, taggedPieces } from "./held-by.ts";
import { plain, short } from "./letters.ts";
import { pageBox } from "./page-box.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Rules of ours, with checkpoint 01: what is read out can be seen, and what can be seen is read out. */
export const hiddenText: PdfCheck = {
  rules: {
    "01-hidden": "What is read out can be seen",
    "01-artifact": "No text that stands nowhere else is marked as an artifact",
  },
  find: (file) => [
    ...file.pages.flatMap((page, index) => hiddenOn(file, page, index)),
    ...realArtifacts(file),
  ],
};

const pictures = new Set(["Figure", "Formula"]);

function hiddenOn(file: CheckedPdf, page: ContentStream, index: number): PdfProblem[] {
  const tagOf = taggedPieces(file);
  const box = pageBox(file.pdf, index);
  const shapes = page.pieces.flatMap((piece, at) => (piece.kind === "text" ? [] : [{ piece, at }]));
  const found = new Map<string, Piece[]>();
  for (const [at, piece] of page.pieces.entries()) {
    const tag = tagOf.get(piece);
    if (piece.kind !== "text" || !tag || !/[\p{L}\p{N}]/u.test(piece.text) || isWithin(file, tag, pictures))
      continue;
    const why = hiddenBy(piece, at, shapes, box);
    if (why !== null) found.set(why, [...(found.get(why) ?? []), piece]);
  }
  return [...found].map(([why, pieces]) => ({
    number: "01-hidden",
    page: index + 1,
    what: `"${short(pieces.map(({ text }) => text).join(" "))}" is read out, and nobody sees it: it ${why}`,
    remedy: "Show it, or take it out",
  }));
}

/** More shapes than these are a drawing, and text over and under them is its own. */
const mostShapes = 5000;

function hiddenBy(
  piece: Piece,
  at: number,
  shapes: { piece: Piece; at: number }[],
  page: Piece["box"],
): string | null {
  const { paint, fontSize, box, clip } = piece;
  if (paint.isInvisible) return "is not painted";
  if (fontSize < 1) return "has no size";
  // A little above the line, and within the first and the last letter.
  const y = (box[1] + box[3]) / 2 + fontSize * 0.25;
  const points = [
    [box[0] + fontSize * 0.1, y],
    [(box[0] + box[2]) / 2, y],
    [box[2] - fontSize * 0.1, y],
  ] as [number, number][];
  if (points.every((point) => !isIn(point, page))) return "lies beside the page";
  if (clip && points.every((point) => !isIn(point, grown(clip)))) return "is cut off";
  if (shapes.length > mostShapes) return null;
  const above = shapes.filter((shape) => shape.at > at && shape.piece.paint.covers);
  if (above.some((shape) => points.every((point) => isIn(point, seenOf(shape.piece)))))
    return "lies below something else";
  if (paint.fill === null) return null;
  const ground = shapes.findLast(
    (shape) => shape.at < at && isIn(points[0] as [number, number], seenOf(shape.piece)),
  );
  // The place of a form is not known.
  if (!ground && shapes.some((shape) => shape.at < at && shape.piece.kind === "form")) return null;
  const colour = ground ? (ground.piece.paint.covers ? ground.piece.paint.fill : null) : 0xffffff;
  if (ground && ground.piece.kind !== "path") return null;
  if (colour === null || !isAlike(colour, paint.fill)) return null;
  return "has the colour of its ground";
}

function seenOf({ box, clip }: Piece): Piece["box"] {
  if (!clip) return box;
  return [
    Math.max(box[0], clip[0]),
    Math.max(box[1], clip[1]),
    Math.min(box[2], clip[2]),
    Math.min(box[3], clip[3]),
  ];
}

function grown([left, bottom, right, top]: Piece["box"]): Piece["box"] {
  return [left - 2, bottom - 2, right + 2, top + 2];
}

function isIn([x, y]: [number, number], [left, bottom, right, top]: Piece["box"]): boolean {
  return left <= x && x <= right && bottom <= y && y <= top;
}

function isAlike(a: number, b: number): boolean {
  return [16, 8, 0].every((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)) < 16);
}

/** Running heads and feet come on other pages too, or stand in the margins; what is repeated in a table is tagged once. */
function realArtifacts(file: CheckedPdf): PdfProblem[] {
  const tagged = [...taggedPieces(file).keys()].map(({ text }) => text).join("");
  const said = plain(tagged);
  const alts = plain(file.tags.map(({ alt, actualText }) => `${alt ?? ""} ${actualText ?? ""}`).join(" "));
  const lines = file.pages.flatMap(({ pieces }) =>
    pieces.filter((piece) => piece.isArtifact && piece.kind === "text" && piece.conflict === null),
  );
  const places = new Map<string, Set<number>>();
  for (const piece of lines) {
    const pages = places.get(placeOf(piece)) ?? new Set();
    places.set(placeOf(piece), pages.add(piece.stream.page));
  }
  const isSaid = new Map<string, boolean>();
  const isRead = (letters: string) => {
    const known = isSaid.get(letters) ?? (said.includes(letters) || alts.includes(letters));
    isSaid.set(letters, known);
    return known;
  };
  return file.pages.flatMap((page, index): PdfProblem[] => {
    const box = pageBox(file.pdf, index);
    const margin = (box[3] - box[1]) * 0.1;
    const lost = lines.filter((piece) => {
      if (piece.stream !== page || piece.paint.isInvisible) return false;
      const letters = plain(piece.text);
      if (letters.replace(/\d/g, "").length < 3) return false;
      if (piece.box[1] > box[3] - margin || piece.box[1] < box[1] + margin) return false;
      return (places.get(placeOf(piece))?.size ?? 0) < 2 && !isRead(letters);
    });
    if (lost.length === 0) return [];
    return [
      {
        number: "01-artifact",
        page: index + 1,
        what: `"${short(lost.map(({ text }) => text).join(" "))}" is marked as an artifact, and so is read out nowhere`,
        remedy: "Tag it, where it says something",
      },
    ];
  });
}

/** What it says but for its numbers, and its height on the page. */
function placeOf({ text, box }: Piece): string {
  return `${plain(text.replace(/\d+/g, ""))} ${Math.round(box[1] / 4)}`;
}
