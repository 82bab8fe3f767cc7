/** The sheets that a poster is printed on. All measures are in millimetres. */
import type { PageBoxes } from "../remediation/page-boxes.ts";

export interface PosterSheet {
  size: "A4" | "A3";
  /** Hardly any colour, for an office printer. */
  lowInk: boolean;
  /** For a print shop, which prints on larger paper and cuts it. */
  bleed: Bleed | null;
}

interface Bleed {
  /** How far the colour goes on beyond the cut. */
  millimetres: number;
  /** With the bleed and the room for the crop marks. */
  paper: { width: number; height: number };
  boxes: PageBoxes;
  /** The crop marks, as the path of an SVG whose unit is a millimetre. */
  marks: string;
}

/** A3 with 3 mm of bleed, which is what print shops ask for, and crop marks outside it. */
export function a3WithBleed(): Bleed {
  const a3 = { width: 297, height: 420 };
  const paper = { width: a3.width + 2 * trimInset, height: a3.height + 2 * trimInset };
  const bleedInset = trimInset - bleedInMillimetres;
  return {
    millimetres: bleedInMillimetres,
    paper,
    boxes: {
      trim: { left: trimInset, top: trimInset, ...a3 },
      bleed: {
        left: bleedInset,
        top: bleedInset,
        width: a3.width + 2 * bleedInMillimetres,
        height: a3.height + 2 * bleedInMillimetres,
      },
    },
    marks: cropMarks(paper),
  };
}

const bleedInMillimetres = 3;
const markLength = 5;
/** Between the edge of the paper and a mark. */
const markInset = 1;
/** From the edge of the paper to the cut. The marks end outside the bleed: none is left where the cut is a hair off. */
const trimInset = 10;

/** At each corner a line across and a line down, which point at the cut. */
function cropMarks({ width, height }: Bleed["paper"]): string {
  const starts = (length: number) => [markInset, length - markInset - markLength];
  const cuts = (length: number) => [trimInset, length - trimInset];
  return [
    ...cuts(height).flatMap((y) => starts(width).map((x) => `M${x} ${y}h${markLength}`)),
    ...cuts(width).flatMap((x) => starts(height).map((y) => `M${x} ${y}v${markLength}`)),
  ].join("");
}
