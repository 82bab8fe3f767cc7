import { createHash } from "node:crypto";
import { join } from "node:path";
import { type PublishedImage, scaledName } from "../model/report/board.ts";
import type { Report } from "../model/report/report.ts";
import { BoardProblems, type Problem, problemAt } from "../model/values/problem.ts";
import { cacheFolder } from "../pdf/browser/cache-folder.ts";
import { projectFolder } from "../system/project-folder.ts";
import { openKeptFiles } from "./cache/kept-files.ts";
import { hashOfCode } from "./cache/printing-code.ts";

const keptPictures = {
  ending: ".scaled",
  name: "scaled pictures",
  bounds: { bytes: 256 * 1024 * 1024, unusedDays: 60 },
};

/** In pixels: what browsers without WebP, emails and the page's head are given. */
const usual = { width: 960, height: 960 };
/** 300 dots an inch in the room that print has for a picture: 145 by 110 mm, in a column of two 91 by 60 mm. */
const onPaper = {
  page: { width: 1713, height: 1299 },
  column: { width: 1075, height: 709 },
};

interface Copy {
  source: PublishedImage;
  name: string;
  print?: "column" | "page";
  room: { width: number; height?: number };
}

/**
 * A Report whose pictures are copies of those of the board, in the sizes that pages and PDFs show: turned as they were
 * taken, in the colours of a screen (sRGB), and with nothing in them but the picture. Copies made before come from a
 * cache; drawings stay as they are.
 *
 * @throws BoardProblems naming the pictures that cannot be read to their end
 */
export async function withScaledPictures(
  report: Report,
  cachePath = join(cacheFolder(), "scaled"),
): Promise<Report> {
  const photographs = report.images.filter(({ name }) => !name.endsWith(".svg"));
  if (photographs.length === 0) return report;
  const cache = openKeptFiles(cachePath, keptPictures);
  const code = hashOfCode(join(projectFolder, "scripts/build/scale-pictures.ts"), projectFolder);
  const problems: Problem[] = [];
  const made = await Promise.all(
    photographs.flatMap(copiesOf).map(async (copy): Promise<PublishedImage[]> => {
      const { source, name, print, room } = copy;
      const { platform, arch } = process;
      const key = createHash("sha256")
        .update(JSON.stringify([name, print, room, code, platform, arch]))
        .update(source.bytes)
        .digest("hex");
      const image = { ...source, name, ...(print ? { print } : {}) };
      const kept = cache.read(key);
      if (kept) return [{ ...image, bytes: kept }];
      try {
        const bytes = await scaled(copy);
        cache.write(key, bytes);
        return [{ ...image, bytes }];
      } catch {
        problems.push(
          problemAt(
            { file: `content/images/${source.name}`, line: 1, column: 1 },
            "the picture is damaged, and cannot be read to its end",
            "Copy it again from where it came from, or save it again as JPEG",
          ),
        );
        return [];
      }
    }),
  );
  if (problems.length > 0) throw new BoardProblems(problems);
  cache.tidy();
  const drawings = report.images.filter(({ name }) => name.endsWith(".svg"));
  return { ...report, images: [...drawings, ...made.flat()] };
}

function copiesOf(source: PublishedImage): Copy[] {
  const { name, widths } = source;
  return [
    { source, name, room: usual },
    ...widths.map((width): Copy => ({ source, name: scaledName(name, width), room: { width } })),
    { source, name, print: "page", room: onPaper.page },
    { source, name, print: "column", room: onPaper.column },
  ];
}

async function scaled({ source, name, print, room }: Copy): Promise<Uint8Array> {
  // Loaded on demand: most builds make no picture.
  const { default: sharp } = await import("sharp");
  // Not every processor of a kind has the same instructions, which round differently.
  sharp.simd(false);
  const picture = sharp(source.bytes)
    .autoOrient()
    .resize({ ...room, fit: "inside", withoutEnlargement: true });
  const isPhotograph = /\.jpe?g$/.test(source.name);
  if (print) {
    // A PDF takes JPEG as it is, and everything else as its pixels.
    const jpeg = () => picture.clone().jpeg({ quality: 88, chromaSubsampling: "4:4:4" }).toBuffer();
    if (isPhotograph) return await jpeg();
    const png = await picture.clone().png().toBuffer();
    const { isOpaque } = await sharp(source.bytes).stats();
    return isOpaque ? smaller(png, await jpeg()) : png;
  }
  if (name.endsWith(".png")) return await picture.png({ palette: true, effort: 10 }).toBuffer();
  if (!name.endsWith(".webp")) return await picture.jpeg({ quality: 80, mozjpeg: true }).toBuffer();
  const lossy = await picture.clone().webp({ quality: 80 }).toBuffer();
  // Of a drawing or a screen, the exact copy is the smaller one.
  return isPhotograph ? lossy : smaller(lossy, await picture.webp({ lossless: true }).toBuffer());
}

function smaller(one: Uint8Array, other: Uint8Array): Uint8Array {
  return other.length < one.length ? other : one;
}
