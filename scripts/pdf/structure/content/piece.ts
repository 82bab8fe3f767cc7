import type { PDFDict, PDFRef } from "@cantoo/pdf-lib";
import type { Box } from "../objects/geometry.ts";
import type { Font } from "./fonts.ts";

/** The content of a page, or of a form that is drawn on it. */
export interface ContentStream {
  /** Counted from 0. */
  page: number;
  /** Where it is kept; none for a page whose content is in several streams. */
  ref: PDFRef | null;
  dictionary: PDFDict;
  isForm: boolean;
  bytes: Uint8Array;
  pieces: Piece[];
  /** Where the operators are that mark content: start, end, start, end. */
  marks: number[];
  /** What the page's own text is clipped to: all but the margins. */
  body: Box | null;
  /** Of a form: what it is clipped to where it is drawn. */
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
  /** The name of the tag around it in the content: "P", "Artifact"; "" where there is none. */
  mark: string;
  isArtifact: boolean;
  /** Which of both stands within the other, where content is an artifact and tagged. */
  conflict: "artifact in tag" | "tag in artifact" | null;
  /** In the page's body, and not in its margins. */
  isClipped: boolean;
  /** Grows with every saved and restored state: pieces of the same can be marked together. */
  state: number;
  /** Where it is. Of text: where its first character begins and its last one ends, on the line that it stands on. */
  box: Box;
  /** What it is clipped to. */
  clip: Box | null;
  text: string;
  /** Of text: the same with one operator, without its end; null where it is no run as Chromium writes it. */
  compact: string | null;
  fontSize: number;
  font: Font | null;
  /** As resources of the page call it. */
  fontName: string;
  paint: Paint;
  /** What the mark around it says in its place, by ActualText: one object for all pieces of the mark. */
  replacement: Replacement | null;
  /** A space to write after it, which is not seen: its font, and the code in that font. */
  space: { fontName: string; code: number } | null;
}

/** How a piece is painted. */
export interface Paint {
  /** Of text and filled shapes: red, green and blue as in #rrggbb; null where it is a pattern, or not filled. */
  fill: number | null;
  /** Text that is neither filled nor drawn round (the text rendering modes 3 and 7). */
  isInvisible: boolean;
  /** Whatever is below it is covered: a plain rectangle or a picture, neither transparent nor blended. */
  covers: boolean;
}

export interface Replacement {
  text: string;
}
