import type { BrowserChart } from "../../../scripts/site/charts/browser-chart.ts";
import { chartPicture } from "../../../scripts/site/charts/chart-picture.ts";
import { chartFont } from "../../../scripts/site/charts/chart-text.ts";
import { SvgCanvas } from "../../../scripts/site/charts/svg-canvas.ts";
import { svgDrawing } from "../../../scripts/site/charts/svg-drawing.ts";
import { toCsv } from "../../../scripts/site/csv/csv.ts";
import { inColoursOfPaper } from "./page-colours.ts";
import { pageContext } from "./page-context.ts";

export type ChartFile = "png" | "svg" | "csv";

/** Gives the reader a file of a chart, made here and now. */
export async function downloadChart(chart: BrowserChart, kind: ChartFile): Promise<void> {
  const link = document.createElement("a");
  link.download = `${chart.name}.${kind}`;
  link.href = URL.createObjectURL(await files[kind](chart));
  link.click();
  // The browser has to have begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const files: Record<ChartFile, (chart: BrowserChart) => Blob | Promise<Blob>> = { png, svg, csv };

/** In twice as many pixels as on the page, for slides and print. */
function png(chart: BrowserChart): Promise<Blob> {
  const { width, height, drawing, draw } = chartPicture(chart);
  const canvas = document.createElement("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  context.scale(2, 2);
  inColoursOfPaper((colourOf) => draw(pageContext(context, drawing, colourOf)));
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The browser made no picture."))));
  });
}

function svg(chart: BrowserChart): Blob {
  const { width, height, drawing, draw } = chartPicture(chart);
  const canvas = new SvgCanvas(chart.name, width, height, measuredHere, true);
  inColoursOfPaper((colourOf) => draw(pageContext(canvas, drawing, colourOf)));
  const text = svgDrawing(canvas.svg(), { alt: chart.alt, width, height });
  return new Blob([text], { type: "image/svg+xml" });
}

function csv(chart: BrowserChart): Blob {
  return new Blob([toCsv(chart.csv)], { type: "text/csv;charset=utf-8" });
}

function measuredHere(weight: 400 | 700) {
  const context = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
  context.font = `${weight} 100px ${chartFont}, sans-serif`;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText("");
  return {
    width: (text: string, size: number) => (context.measureText(text).width * size) / 100,
    ascent: ascent / (ascent + descent),
    descent: descent / (ascent + descent),
  };
}
