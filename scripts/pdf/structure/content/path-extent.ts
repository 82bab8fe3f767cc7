import type { Box } from "../objects/geometry.ts";

/** The extent of the path that is being built, before the matrix maps it. */
export class PathExtent {
  /** Null as long as there is no path. */
  box: Box | null = null;
  /** Where the operator that began the path stands. */
  start = -1;
  /** Whether the path is one rectangle and nothing else. */
  isRectangle = false;
  /** Whether it becomes the clip when it ends. */
  isClip = false;

  /** @param at where the operator stands */
  addPoint(at: number, x: number, y: number): void {
    this.isRectangle = false;
    this.extend(at, x, y);
  }

  addRectangle(at: number, x: number, y: number, width: number, height: number): void {
    this.isRectangle = this.box === null;
    this.extend(at, x, y);
    this.extend(at, x + width, y + height);
  }

  clear(): void {
    this.box = null;
    this.isClip = false;
  }

  private extend(at: number, x: number, y: number): void {
    const { box } = this;
    if (!box) {
      this.box = [x, y, x, y];
      this.start = at;
      return;
    }
    if (x < box[0]) box[0] = x;
    else if (x > box[2]) box[2] = x;
    if (y < box[1]) box[1] = y;
    else if (y > box[3]) box[3] = y;
  }
}
