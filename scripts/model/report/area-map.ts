/** The areas of a chart that is a map, on a ground that is `mapWidth` wide. */
export interface AreaMap {
  height: number;
  areas: MapArea[];
  /** What the areas without a value are called. */
  others: string;
}

/** A unit of it is about half a pixel of a drawing. */
export const mapWidth = 1000;

export interface MapArea {
  /** Its place among the chart's labels; null if the chart has no value for it. */
  index: number | null;
  /** Outlines, and holes in them. */
  rings: Ring[];
  /** The place with most room around it. */
  middle: [x: number, y: number];
}

export type Ring = [x: number, y: number][];
