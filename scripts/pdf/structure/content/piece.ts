import type { PDFDict, PDFRef } from "@cantoo/pdf-lib";
import type { Box } from "../objects/geometry.ts";
import type { Font } from "./fonts.ts";

/** The content of a page, or of a form that is drawn on it. */
export interface ContentStream {
  /** Counted from 0. */
  page: number;
  /** Where it is kept; null for a page whose content is in several streams. */
  ref: PDFRef | null;
  dictionary: PDFDict;
  isForm: boolean;
  bytes: Uint8Array;
  pieces: Piece[];
  /** Where the operators are that mark content: start, end, start, end. */
  marks: number[];
  /** What the page's own text is clipped to: all but the margins. */
  body: Box | null;
  /** For a form XObject: its clip where it is drawn. */
  clip: Box | null;
  /** Forms drawn here that have tagged content of their own. */
  forms: ContentStream[];
  /** What is wrong with the marks themselves. */
  problems: string[];
}

/** The least that can be tagged: a run of text, a shape, a picture. */
export interface Piece {
  type: "piece";
  stream: ContentStream;
  kind: "text" | "path" | "image" | "form";
  start: number;
  end: number;
  /** The number by which the tags know it. */
  mcid: number | null;
  /** The name of the innermost mark around it: "P", "Artifact"; "" if it is not marked. */
  mark: string;
  isArtifact: boolean;
  /** If content is both an artifact and tagged: which is inside the other. */
  conflict: "artifact in tag" | "tag in artifact" | null;
  /** In the page's body, and not in its margins. */
  isClipped: boolean;
  /** Grows with every saved and restored state: pieces with the same number can be marked together. */
  state: number;
  /** Where it is. For text: from the start of its first character to the end of its last one, on the baseline. */
  box: Box;
  /** What it is clipped to. */
  clip: Box | null;
  text: string;
  /** For text: the same with one operator, without its end; null unless it is a run as Chromium writes it. */
  compact: string | null;
  fontSize: number;
  font: Font | null;
  /** As resources of the page call it. */
  fontName: string;
  paint: Paint;
  /** What is read out in its place, by the ActualText of a mark around it: one object for all pieces of the mark. */
  replacement: Replacement | null;
  /** A space to write after it, which is not seen: its font, and the code in that font. */
  space: { fontName: string; code: number } | null;
}

/** How a piece is painted. */
export interface Paint {
  /** For text and filled shapes: red, green and blue as in #rrggbb; null if it is a pattern, or not filled. */
  fill: number | null;
  /** Text that is neither filled nor drawn round (the text rendering modes 3 and 7). */
  isInvisible: boolean;
  /** Whatever is below it is covered: a plain rectangle or a picture, neither transparent nor blended. */
  covers: boolean;
}

export interface Replacement {
  text: string;
}
