import type { Box, Point } from "../../pdf/structure/objects/geometry.ts";

/** A page of a PDF as PDF.js reads it. */
export interface DrawnPage {
  /** From 1. */
  page: number;
  box: Box;
  letters: DrawnLetter[];
  shapes: DrawnShape[];
  figures: DrawnFigure[];
  /** The tags that have something on this page, from the top; null if there are none. */
  tags: StructureNode | null;
  /** The text of a tag's content, by its number: that of the page, and that of the forms drawn on it. */
  textOfMark: Map<number, { page: string; forms: string }>;
  /** What is drawn in no tag. */
  untagged: string;
}

export interface DrawnLetter {
  /** From 1. */
  page: number;
  text: string;
  /** The room that it takes along its line, from its foot to its head, in points from the lower left corner. */
  box: Box;
  /** In points. */
  size: number;
  /** "AtkinsonHyperlegibleNext-Bold" */
  font: string;
  /** "#12436d"; null if it is not a plain colour. */
  colour: string | null;
  /** What is left of the page where it was painted. */
  clip: Box;
  /** When it was painted, counted from 0. */
  order: number;
}

/** What is filled, drawn or placed on a page besides letters. */
export interface DrawnShape {
  box: Box;
  clip: Box;
  order: number;
  /** A line has no ground; a picture is taken for opaque. */
  kind: "filled" | "line" | "picture";
  /** Null if it is not a plain colour. */
  colour: string | null;
  /** From 0, nothing, to 1. */
  opacity: number;
  /** What is filled, as lines from corner to corner. */
  outlines: Point[][];
}

/** A tag Figure. */
export interface DrawnFigure {
  alt: string;
  /** How many letters, lines, fillings and pictures are in it. */
  ink: number;
}

/** A tag as PDF.js gives it for one page, or what is in it: content by its number, a link. */
export interface StructureNode {
  role?: string;
  alt?: string;
  lang?: string;
  type?: "content" | "object" | "annotation";
  id?: string;
  children?: StructureNode[];
}

/** The number of a tag's content; null if the node is something else. */
export function numberOf({ type, id }: StructureNode): number | null {
  return type === "content" ? Number(/_mc(\d+)$/.exec(id ?? "")?.[1]) : null;
}
