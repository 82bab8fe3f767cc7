import { chartBackground, chartText, familyOf, lineHeight, type Weight } from "./chart-text.ts";

/** Lines of text, one below another. `x` is relative to `align`, `y` is the middle of the block. */
export interface TextBlock {
  lines: string[];
  x: number;
  y: number;
  size: number;
  weight: Weight;
  align: "left" | "center" | "right";
  colour?: string;
  /** Whether lines run on behind it. */
  isClear?: boolean;
}

/** Draws a block of text on a piece of background, which hides lines behind it. */
export function drawText(ctx: CanvasRenderingContext2D, block: TextBlock): void {
  const { lines, x, y, size, weight, align } = block;
  const height = heightOfLine(size);
  const top = y - (lines.length * height) / 2;
  ctx.save();
  ctx.font = `${weight} ${size}px ${familyOf(weight)}`;
  ctx.textAlign = align;
  ctx.textBaseline = "middle";
  const width = Math.max(...lines.map((line) => ctx.measureText(line).width)) + 4;
  const left = { left: x - 2, center: x - width / 2, right: x - width + 2 }[align];
  if (!block.isClear) {
    ctx.fillStyle = chartBackground;
    ctx.fillRect(left, top + 1, width, lines.length * height - 2);
  }
  ctx.fillStyle = block.colour ?? chartText;
  lines.forEach((line, i) => {
    ctx.fillText(line, x, top + (i + 0.5) * height);
  });
  ctx.restore();
}

export function heightOfLine(size: number): number {
  return Math.round((size * lineHeight) / 14);
}
