import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { inflateSync } from "node:zlib";
import sharp from "sharp";
import { displayFace, fileOf, fontPath, lettersByFace, ownFace } from "../../model/letters/typefaces.ts";
import type { Report } from "../../model/report/report.ts";
import { speaking } from "../../model/words/words.ts";
import { drawPicture } from "../../site/data/draw-picture.ts";
import { picturesOf } from "../../site/data/pictures.ts";
import { makeTempFolder } from "../../system/temp-folder.ts";
import type { KnownFile } from "../output/manifest.ts";

/**
 * Draws the pictures that other sites show with a link, into a finished site, with the project's own typefaces alone.
 *
 * @returns what the manifest says about each file, by its path
 */
export async function drawPictures(report: Report, site: string): Promise<Map<string, KnownFile>> {
  const { board } = report;
  const logo = report.images.find(({ name }) => name === board.brand.logo?.name) ?? null;
  const drawn = speaking(board.words, () =>
    picturesOf(report).map((picture) => ({ ...picture, svg: drawPicture(picture, board, logo) })),
  );
  await addFonts(drawn.map(({ svg }) => svg).join(""));
  await Promise.all(
    drawn.map(async ({ file, svg }) => {
      mkdirSync(dirname(join(site, file)), { recursive: true });
      await sharp(Buffer.from(svg)).png().toFile(join(site, file));
    }),
  );
  return new Map(drawn.map(({ file, alt }) => [file.slice(1), { kind: "picture", title: alt }]));
}

/**
 * Gives the library the typefaces of a text, each once; it knows no others, so that a picture is the same on every
 * machine.
 */
async function addFonts(letters: string): Promise<void> {
  if (added.size === 0) {
    writeFileSync(join(folderOfFonts(), "fonts.conf"), "<fontconfig/>");
    process.env.FONTCONFIG_FILE = join(folderOfFonts(), "fonts.conf");
  }
  const own = ["latin", "latin-ext"].flatMap((part) => [
    fileOf(displayFace(part), "600-normal", "woff"),
    fileOf(ownFace(part), "400-normal", "woff"),
    fileOf(ownFace(part), "700-normal", "woff"),
  ]);
  const others = [...lettersByFace(letters).keys()].flatMap((face) =>
    ["400-normal", "700-normal"].map((style) => fileOf(face, style, "woff")),
  );
  for (const file of [...own, ...others]) {
    if (added.has(file)) continue;
    const fontfile = join(folderOfFonts(), `${basename(file, ".woff")}.ttf`);
    writeFileSync(fontfile, unpacked(readFileSync(fontPath(file))));
    await sharp({ text: { text: "a", fontfile } }).toBuffer();
    added.add(file);
  }
}

const added = new Set<string>();
let folder: string | null = null;

/** Kept as long as this process runs: the library opens a file when it draws. */
function folderOfFonts(): string {
  if (folder === null) {
    const made = makeTempFolder("picture-fonts-");
    process.on("exit", () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return folder;
}

/** A WOFF file as the OpenType file that is packed in it, which is all that the library reads. https://www.w3.org/TR/WOFF/ */
function unpacked(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + count * 16);
  const power = 2 ** Math.floor(Math.log2(count));
  woff.copy(head, 0, 4, 8);
  [count, power * 16, Math.log2(power), (count - power) * 16].forEach((value, index) => {
    head.writeUInt16BE(value, 4 + index * 2);
  });
  const parts: Buffer[] = [head];
  let at = head.length;
  for (let table = 0; table < count; table++) {
    const entry = 44 + table * 20;
    const [offset, packed, length] = [4, 8, 12].map((of) => woff.readUInt32BE(entry + of)) as [
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    const whole = packed < length ? inflateSync(bytes) : bytes;
    const place = 12 + table * 16;
    woff.copy(head, place, entry, entry + 4);
    woff.copy(head, place + 4, entry + 16, entry + 20);
    head.writeUInt32BE(at, place + 8);
    head.writeUInt32BE(whole.length, place + 12);
    const padding = Buffer.alloc((4 - (whole.length % 4)) % 4);
    parts.push(whole, padding);
    at += whole.length + padding.length;
  }
  return Buffer.concat(parts);
}
