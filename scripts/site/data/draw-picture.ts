import { sectionColours } from "../../model/colour/section-colours.ts";
import { iconShapes } from "../../model/images/icons.ts";
import { displayFace } from "../../model/letters/typefaces.ts";
import type { PublishedBoard, PublishedImage } from "../../model/report/board.ts";
import { type FontMetrics, faceMetrics, fontMetrics } from "../charts/font-metrics.ts";
import { svgNumber } from "../charts/svg-markup.ts";
import { xml } from "../sharing/xml.ts";
import type { Picture } from "./pictures.ts";

/** The size that Open Graph recommends. */
export const pictureSize = { width: 1200, height: 630 };

const edge = 72;
const footTop = 504;
const words = pictureSize.width - 2 * edge;
/** With a drawing beside them. */
const wordsBeside = 700;
const drawing = { left: 824, top: 120, size: 304 };

/** A style of text: its typeface, and the real widths of its letters. */
const display = {
  font: 'font-family="Lexend" font-weight="600"',
  metrics: faceMetrics(displayFace, "600-normal"),
};
const text = { font: 'font-family="Atkinson Hyperlegible Next"', metrics: fontMetrics(400) };
const strong = {
  font: 'font-family="Atkinson Hyperlegible Next" font-weight="700"',
  metrics: fontMetrics(700),
};
type Style = typeof text;

/**
 * The picture of a page as SVG: text in the colour of its section above a foot with the board's logo and name.
 */
export function drawPicture(picture: Picture, board: PublishedBoard, logo: PublishedImage | null): string {
  const colours = sectionColours(board.brand.primary, board.brand.accent);
  const band = colours[((picture.colour ?? 1) - 1) % colours.length] as string;
  const isMirrored = board.direction === "rtl";
  /** The text begins at the edge where lines of the language begin. */
  const line = ({ font }: Style, size: number, y: number, said: string, from = 0) => {
    const place = isMirrored
      ? `x="${svgNumber(pictureSize.width - edge - from)}" direction="rtl"`
      : `x="${svgNumber(edge + from)}"`;
    return `<text ${font} font-size="${size}" ${place} y="${svgNumber(y)}">${xml(said)}</text>`;
  };
  const mirrored = (left: number, width: number) => (isMirrored ? pictureSize.width - left - width : left);

  const { figure } = picture;
  const bars = figure ? barsOf(figure.points) : "";
  const width = figure && bars === "" ? words : wordsBeside;
  const title = fitted(
    picture.title,
    display.metrics,
    width,
    figure ? { 56: 2, 46: 2 } : { 84: 2, 64: 3, 48: 4 },
  );
  const below = figure
    ? {
        ...fitted([figure.label, figure.context].filter(Boolean).join(", "), text.metrics, width, { 32: 2 }),
        value: figure.value,
      }
    : { ...fitted(picture.text, text.metrics, width, { 34: title.lines.length > 2 ? 2 : 3 }), value: "" };
  const valueSize =
    below.value === ""
      ? 0
      : fitted(below.value, display.metrics, width, { 150: 1, 110: 1, 80: 1, 56: 1 }).size;
  const height =
    title.lines.length * title.size * 1.12 + valueSize * 1.15 + below.lines.length * below.size * 1.3;
  let y = 126 + Math.max(0, (footTop - 126 - 24 - height) / 2);
  const block = ({ lines, size }: Fitted, style: Style, leading: number) =>
    lines
      .map((said) => {
        y += size * leading;
        return line(style, size, y - size * 0.2, said);
      })
      .join("");
  const shown =
    block(title, display, 1.12) +
    (below.value === "" ? "" : block({ lines: [below.value], size: valueSize }, display, 1.15)) +
    block(below, text, 1.3);

  const plate = logo ? { width: Math.min(220, (logo.width / logo.height) * 78), height: 78 } : null;
  const from = plate ? plate.width + 28 : 0;
  const notice = board.demonstration;
  const name = fitted(
    board.name,
    strong.metrics,
    words - from,
    notice ? { 34: 1, 28: 1, 24: 1 } : { 34: 2, 28: 2 },
  );
  const said = notice ? fitted(notice, text.metrics, words - from, { 22: 1, 20: 2 }) : null;
  const footHeight = name.lines.length * name.size * 1.2 + (said ? said.lines.length * said.size * 1.25 : 0);
  y = footTop + (pictureSize.height - footTop - footHeight) / 2;
  const foot =
    name.lines
      .map((each) => {
        y += name.size * 1.2;
        return line(strong, name.size, y - name.size * 0.25, each, from);
      })
      .join("") +
    (said?.lines ?? [])
      .map((each) => {
        y += said?.size ? said.size * 1.25 : 0;
        return line(text, said?.size ?? 0, y - 5, each, from);
      })
      .join("");

  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize.width}" height="${pictureSize.height}"><rect width="100%" height="100%" fill="${band}"/><g fill="#FFFFFF">${line(strong, 30, 92, picture.kind)}${shown}<g transform="translate(${mirrored(drawing.left, drawing.size)} ${drawing.top})">${figure ? bars : `<g transform="scale(${svgNumber(drawing.size / 256)})">${iconShapes(picture.icon, "duotone")}</g>`}</g></g><rect y="${footTop}" width="100%" height="${pictureSize.height - footTop}" fill="#FFFFFF"/>${plate && logo ? `<image x="${svgNumber(mirrored(edge, plate.width))}" y="${footTop + (pictureSize.height - footTop - plate.height) / 2}" width="${svgNumber(plate.width)}" height="${plate.height}" href="data:${typeOf(logo.name)};base64,${Buffer.from(logo.bytes).toString("base64")}"/>` : ""}<g fill="${band}">${foot}</g></svg>`;
}

/** Bars of the newest values, the last of them strong; nothing where there is nothing to compare. */
function barsOf(points: (number | null)[]): string {
  const shown = points.slice(-8);
  const known = shown.filter((point) => point !== null);
  const most = Math.max(...known);
  if (known.length < 2 || most <= 0 || known.some((point) => point < 0)) return "";
  const slot = drawing.size / shown.length;
  return shown
    .map((point, index) => {
      if (point === null) return "";
      const height = (point / most) * drawing.size;
      return `<rect x="${svgNumber(index * slot)}" y="${svgNumber(drawing.size - height)}" width="${svgNumber(slot * 0.8)}" height="${svgNumber(height)}"${index === shown.length - 1 ? "" : ' fill-opacity="0.45"'}/>`;
    })
    .join("");
}

interface Fitted {
  lines: string[];
  size: number;
}

/** The text in the largest of the sizes of which it takes no more than their lines; what does not fit is cut. */
function fitted(
  said: string,
  metrics: FontMetrics,
  width: number,
  linesBySize: Record<number, number>,
): Fitted {
  const sizes = Object.keys(linesBySize)
    .map(Number)
    .sort((a, b) => b - a);
  const tries = sizes.map((size) => ({
    size,
    lines: broken(said, width, (part) => metrics.width(part, size)),
  }));
  const fits = ({ size, lines }: Fitted) =>
    lines.length <= (linesBySize[size] as number) &&
    lines.every((line) => metrics.width(line, size) <= width);
  const { size, lines } = tries.find(fits) ?? (tries.at(-1) as Fitted);
  const most = linesBySize[size] as number;
  return {
    size,
    lines: lines.length <= most ? lines : [...lines.slice(0, most - 1), cut(lines[most - 1] as string)],
  };

  function cut(line: string): string {
    const letters = [...line];
    while (metrics.width(`${letters.join("")}…`, size) > width) letters.pop();
    return `${letters.join("").trimEnd()}…`;
  }
}

/** Broken between words, and between the characters of Chinese, which has no spaces. */
function broken(said: string, room: number, widthOf: (part: string) => number): string[] {
  const lines: string[] = [];
  let used = 0;
  for (const part of said.match(/\p{Script=Han}\p{P}*|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? []) {
    // Measured word by word: the same words come again in other sizes and pictures.
    const width = widthOf(part);
    if (lines.length > 0 && used + widthOf(part.trimEnd()) <= room) {
      lines[lines.length - 1] += part;
      used += width;
    } else {
      lines.push(part);
      used = width;
    }
  }
  return lines.map((line) => line.trim());
}

function typeOf(name: string): string {
  const ending = name.split(".").at(-1) as string;
  return { svg: "image/svg+xml", jpg: "image/jpeg" }[ending] ?? `image/${ending}`;
}
