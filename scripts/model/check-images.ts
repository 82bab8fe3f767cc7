import { imageSize } from "image-size";
import type { PictureMistake } from "./cross-references/pictures.ts";
import type { DrawingWords, Images } from "./images/images.ts";
import { type Drawing, plainDrawing } from "./images/plain-drawing.ts";
import { plainPicture } from "./images/plain-picture.ts";
import type { PublishedImage } from "./report/board.ts";
import { type Place, type Problem, problemAt } from "./values/problem.ts";

/**
 * Measures the pictures, and refuses those that can run something or cannot be read. A picture is published without its
 * metadata, a drawing without anything that does not draw.
 */
export function publishImages(
  images: Images,
  problems: Problem[],
): {
  images: PublishedImage[];
  /** What is wrong with photographs, by their names: it is said where a text shows them. */
  mistakes: Map<string, PictureMistake>;
  /** The words in drawings, for the checks of private text. */
  drawings: DrawingWords[];
} {
  const drawings: DrawingWords[] = [];
  const mistakes = new Map<string, PictureMistake>();
  const published = [...images].flatMap(([name, bytes]): PublishedImage[] => {
    const drawing = name.endsWith(".svg") ? plainDrawing(bytes) : null;
    if (drawing) {
      const place = { file: `content/images/${name}`, line: 1, column: 1 };
      const wrong = wrongInDrawing(drawing, place);
      problems.push(...wrong);
      if ("words" in drawing) drawings.push({ file: place.file, words: drawing.words.join("\n") });
      if (wrong.length > 0 || !("bytes" in drawing)) return [];
      const size = sizeOf(drawing.bytes);
      if (size) return [{ name, width: size.width, height: size.height, bytes: drawing.bytes, widths: [] }];
    }
    const size = drawing ? null : sizeOf(bytes);
    const mistake = size ? wrongInPicture(name, bytes, size) : unreadable;
    if (mistake) mistakes.set(name, mistake);
    if (!size || (mistake && !mistake.isWarning)) return [];
    const { width, height, orientation } = size;
    return [{ name, width, height, bytes: plainPicture(bytes, orientation).bytes, widths: [] }];
  });
  return { images: published, mistakes, drawings };
}

const unreadable: PictureMistake = {
  what: "is not a picture that can be read",
  todo: "Save it as JPEG, PNG, WebP or SVG",
};

interface Size {
  width: number;
  height: number;
  type: string;
  /** As EXIF counts: 1 is as it is, and from 5 on it lies on its side. */
  orientation: number;
}

/** As it is seen: a photograph that lies on its side is turned. */
function sizeOf(bytes: Uint8Array): Size | null {
  try {
    const { width, height, type = "", orientation = 1 } = imageSize(bytes);
    return orientation > 4
      ? { width: height, height: width, type, orientation }
      : { width, height, type, orientation };
  } catch {
    return null;
  }
}

const endings: Record<string, string> = { jpg: "JPEG", png: "PNG", webp: "WebP" };

/** More than any page or paper shows. */
const many = { bytes: 8_000_000, pixels: 30_000_000 };
/** Printed at 150 dots an inch, this is 40 mm. */
const fewPixels = 236;

function wrongInPicture(
  name: string,
  bytes: Uint8Array,
  { width, height, type }: Size,
): PictureMistake | null {
  const ending = name.split(".").at(-1)?.replace("jpeg", "jpg") ?? "";
  if (!(type in endings))
    return {
      what: `is ${/^hei[cf]$/.test(type) ? "HEIC, as telephones save it" : `of the kind ${type.toUpperCase()}`}, which not every browser shows`,
      todo: "Save it as JPEG, and put that in its place",
    };
  if (type !== ending)
    return {
      what: `is a ${endings[type]} by its content, and its name ends in .${ending}`,
      todo: `Rename it ${name.replace(/\w+$/, type)}, here and in content/images/`,
    };
  const { isWhole, moves } = plainPicture(bytes);
  if (!isWhole) return { what: "is cut off before its end", todo: "Copy it again from where it came from" };
  if (moves)
    return {
      what: "moves, which distracts from the text and cannot be printed",
      todo: "Save one of its pictures, and put that in its place",
    };
  if (bytes.length > many.bytes || width * height > many.pixels)
    return {
      what: `has ${Math.round(bytes.length / 100_000) / 10} MB and ${Math.round((width * height) / 1_000_000)} megapixels, far more than a page shows`,
      todo: "Save a copy about 2500 pixels wide, and put that in its place",
      isWarning: true,
    };
  const longer = Math.max(width, height);
  return longer < fewPixels
    ? {
        what: `has only ${width} by ${height} pixels: where it is printed more than ${Math.round((longer * 25.4) / 150)} mm ${width < height ? "high" : "wide"}, it is blurred`,
        todo: "Put a larger copy in its place, or a drawing as SVG",
        isWarning: true,
      }
    : null;
}

function wrongInDrawing(drawing: ReturnType<typeof plainDrawing>, place: Place): Problem[] {
  if ("reason" in drawing)
    return [
      problemAt(
        { ...place, line: drawing.line, column: drawing.column },
        `the drawing cannot be read here: ${drawing.reason}`,
        "Save it again as a plain SVG, or as PNG",
      ),
    ];
  const { active, hasNamespace, hasSize }: Drawing = drawing;
  if (active.length > 0)
    return [
      problemAt(
        place,
        `the drawing carries ${active.join(" and ")}`,
        "Save it as a plain SVG, or as PNG, and put that in its place",
      ),
    ];
  if (!hasNamespace)
    return [
      problemAt(
        place,
        "the drawing does not begin as SVG, so that no browser shows it",
        'Write <svg xmlns="http://www.w3.org/2000/svg" …> in its first tag, or save it again as SVG',
      ),
    ];
  return hasSize
    ? []
    : [
        problemAt(
          place,
          "the drawing does not say how large it is",
          'Write width="…" height="…" or viewBox="0 0 … …" into its first tag, or save it again as SVG',
        ),
      ];
}
