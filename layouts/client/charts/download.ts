import type { BrowserChart } from "../../../scripts/site/charts/browser-chart.ts";
import { chartPicture } from "../../../scripts/site/charts/chart-picture.ts";
import { familyOf, type Weight } from "../../../scripts/site/charts/chart-text.ts";
import { SvgCanvas } from "../../../scripts/site/charts/svg-canvas.ts";
import { svgDrawing } from "../../../scripts/site/charts/svg-drawing.ts";
import { toCsv } from "../../../scripts/site/csv/csv.ts";
import { inColoursOfPaper } from "./page-colours.ts";
import { pageContext } from "./page-context.ts";

export type ChartFile = "png" | "svg" | "csv";

/** Downloads a chart as a file made in the browser. */
export async function downloadChart(chart: BrowserChart, kind: ChartFile): Promise<void> {
  const link = document.createElement("a");
  link.download = `${chart.name}.${kind}`;
  link.href = URL.createObjectURL(await files[kind](chart));
  link.click();
  // The browser must have begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const files: Record<ChartFile, (chart: BrowserChart) => Blob | Promise<Blob>> = { png, svg, csv };

/** Twice as many pixels as on the page, for slides and print. */
function png(chart: BrowserChart): Promise<Blob> {
  const { width, height, draw } = chartPicture(chart);
  const canvas = document.createElement("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  context.scale(2, 2);
  inColoursOfPaper((colourOf) => draw((size) => pageContext(context, size, colourOf)));
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The browser made no picture."))));
  });
}

function svg(chart: BrowserChart): Blob {
  const { width, height, draw } = chartPicture(chart);
  const canvas = new SvgCanvas(chart.name, width, height, measuredHere, true);
  inColoursOfPaper((colourOf) => draw((size) => pageContext(canvas, size, colourOf)));
  const text = svgDrawing(canvas.svg(), { alt: chart.alt, width, height });
  return new Blob([text], { type: "image/svg+xml" });
}

function csv(chart: BrowserChart): Blob {
  return new Blob([toCsv(chart.csv)], { type: "text/csv;charset=utf-8" });
}

function measuredHere(weight: Weight) {
  const context = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
  context.font = `${weight} 100px ${familyOf(weight)}, sans-serif`;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText("");
  return {
    width: (text: string, size: number) => (context.measureText(text).width * size) / 100,
    ascent: ascent / (ascent + descent),
    descent: descent / (ascent + descent),
  };
}
