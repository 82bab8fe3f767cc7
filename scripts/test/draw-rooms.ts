import { xml } from "../site/sharing/xml.ts";
import { storeys } from "./rooms.ts";

const width = 860;
const nameWidth = 150;
const folderWidth = 300;
const rowHeight = 22;
const headHeight = 30;
const gap = 14;

/** The rooms of the house as an SVG drawing, the highest at the head of it. */
export function drawRooms(): string {
  const lines: string[] = [];
  let y = gap;
  for (const { name, makes, rooms } of [...storeys].reverse()) {
    const height = headHeight + rooms.length * rowHeight + 8;
    lines.push(
      `<rect x="${gap}" y="${y}" width="${width - 2 * gap}" height="${height}" rx="6" class="storey"/>`,
      text(gap + 14, y + 21, "name", name),
      text(gap + nameWidth, y + 21, "makes", makes),
    );
    for (const [index, { folder, holds }] of [...rooms].reverse().entries()) {
      const baseline = y + headHeight + index * rowHeight + 15;
      lines.push(
        text(gap + 14, baseline, "folder", folder === "." ? ".eleventy.ts" : `${folder}/`),
        text(gap + folderWidth + 14, baseline, "holds", holds),
      );
    }
    y += height + gap;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" role="img" aria-labelledby="title">
<title id="title">The rooms of the house: each imports from itself and from rooms below it</title>
<style>
text { font: 14px "Atkinson Hyperlegible Next", Arial, sans-serif; fill: #1f2933; }
.storey { fill: #f3f6f8; stroke: #5b6b79; }
.name { font-weight: 700; font-size: 16px; }
.folder { font-family: Menlo, Consolas, monospace; font-size: 13px; }
</style>
<rect width="${width}" height="${y}" fill="#fff"/>
${lines.join("\n")}
</svg>
`;
}

function text(x: number, y: number, className: string, words: string): string {
  return `<text x="${x}" y="${y}" class="${className}">${xml(words)}</text>`;
}
