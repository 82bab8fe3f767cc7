import { readFileSync } from "node:fs";
import type { Chart } from "../../model/report/chart.ts";
import type { Report } from "../../model/report/report.ts";
import { escapeXml } from "../../system/escape-xml.ts";
import { absolute } from "../addresses/absolute.ts";
import { address } from "../addresses/addresses.ts";
import { brandStylesheet } from "../assets/brand.ts";
import { browserChart } from "../charts/browser-chart.ts";
import { chartPicture } from "../charts/chart-picture.ts";
import { fontMetrics } from "../charts/font-metrics.ts";
import { SvgCanvas } from "../charts/svg-canvas.ts";
import { svgDrawing } from "../charts/svg-drawing.ts";

/** A drawing of every chart with its title and source, for other websites; none if nobody knows where they would be. */
export function chartFiles({ board, data }: Report): [string, string][] {
  if (board.website === null) return [];
  const colourOf = coloursOfPaper(brandStylesheet(board.brand));
  return data.flatMap(({ datasets }) =>
    datasets.flatMap(({ charts }) =>
      charts.map((chart): [string, string] => [
        address.chartDrawing(chart.dataset.year, chart.name),
        drawing(chart).replace(/var\((--[\w-]+)[^)]*\)/g, (_, name: string) => colourOf(name)),
      ]),
    ),
  );
}

/** HTML that shows a chart in a page of another website, and leads to its data; "" without an address to lead to. */
export function chartEmbed(chart: Chart, website: string | null): string {
  if (website === null) return "";
  const { year, name } = chart.dataset;
  const page = absolute(website, `${address.dataset(year, name)}#chart-${chart.name}`);
  const { width, height } = chartPicture(browserChart(chart));
  const file = absolute(website, address.chartDrawing(year, chart.name));
  return `<a href="${escapeXml(page)}"><img src="${escapeXml(file)}" alt="${escapeXml(chart.altInPrint)}" width="${width}" height="${height}" loading="lazy"></a>`;
}

function drawing(chart: Chart): string {
  const { width, height, draw } = chartPicture(browserChart(chart));
  const canvas = new SvgCanvas(chart.name, width, height, fontMetrics, true);
  // Chart.js asks a context how large its canvas is, and each drawing of a chart has a size of its own.
  draw((size) => {
    Object.assign(canvas.canvas, size);
    return canvas as unknown as CanvasRenderingContext2D;
  });
  return svgDrawing(canvas.svg(), { alt: chart.altInPrint, width, height });
}

/** The colours of tokens.css and of the board on paper, by the name of their property. */
function coloursOfPaper(brand: string): (name: string) => string {
  const [paper = ""] = readFileSync("layouts/styles/tokens.css", "utf8").split("@media");
  const [ofBrand = ""] = brand.split("@media");
  const values = new Map(
    [...`${paper}${ofBrand}`.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
  const colourOf = (name: string): string => {
    const value = values.get(name) ?? "none";
    const [, other] = /^var\((--[\w-]+)\)$/.exec(value) ?? [];
    return other ? colourOf(other) : value;
  };
  return colourOf;
}
