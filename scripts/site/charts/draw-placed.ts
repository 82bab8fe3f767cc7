import type { Plugin } from "chart.js";
import { drawText } from "./draw-text.ts";
import type { PlacedPlan, Shape } from "./plans.ts";

/** Draws shapes and texts whose places the plan has. */
export function placedPlugin({ shapes, texts }: PlacedPlan): Plugin {
  return {
    id: "placed",
    afterDraw({ ctx }) {
      for (const shape of shapes) drawShape(ctx, shape);
      for (const text of texts) drawText(ctx, { ...text, isClear: true });
    },
  };
}

/** Draws a line through points, or fills what it encloses. */
export function drawShape(
  ctx: CanvasRenderingContext2D,
  { points, more = [], fill, stroke, ...shape }: Shape,
): void {
  ctx.save();
  ctx.globalAlpha = shape.opacity ?? 1;
  ctx.beginPath();
  for (const line of [points, ...more])
    line.forEach(([x, y], i) => {
      if (i === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    });
  if (fill) {
    ctx.fillStyle = fill;
    ctx.fill(more.length > 0 ? "evenodd" : "nonzero");
  }
  if (stroke) {
    ctx.strokeStyle = stroke;
    ctx.lineWidth = shape.width ?? 1;
    ctx.setLineDash(shape.dash ?? []);
    ctx.stroke();
  }
  ctx.restore();
}
