import type { Plugin } from "chart.js";
import { drawPoint } from "chart.js/helpers";
import { type ChartKey, keySample } from "./chart-key.ts";
import { chartFont, chartText, textSize } from "./chart-text.ts";
import { drawBar } from "./draw-bars.ts";
import { seriesStyle } from "./series-style.ts";

/** Draws the key above the plot, each sample like its series: a bar's fill, or a line with its points. */
export function keyPlugin(key: ChartKey, drawnAs: "line" | "bars"): Plugin {
  return {
    id: "key",
    afterDraw({ ctx }) {
      for (const { series, label, x, y } of key.items) {
        const style = seriesStyle(series, key.items.length);
        const middle = y + keySample.height / 2;
        ctx.save();
        ctx.strokeStyle = style.colour;
        if (drawnAs === "line") {
          ctx.fillStyle = style.colour;
          ctx.lineWidth = 2.5;
          ctx.setLineDash(style.dash);
          ctx.beginPath();
          ctx.moveTo(x, middle);
          ctx.lineTo(x + keySample.width, middle);
          ctx.stroke();
          ctx.setLineDash([]);
          drawPoint(
            ctx,
            { pointStyle: style.pointStyle, radius: 5, borderWidth: 2 },
            x + keySample.width / 2,
            middle,
          );
        } else {
          drawBar(ctx, style, { left: x, top: y, right: x + keySample.width, bottom: y + keySample.height });
        }
        ctx.fillStyle = chartText;
        ctx.font = `${textSize}px ${chartFont}`;
        ctx.textAlign = "left";
        ctx.textBaseline = "middle";
        ctx.fillText(label, x + keySample.width + keySample.gap, middle);
        ctx.restore();
      }
    },
  };
}
