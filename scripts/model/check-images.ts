import imageSize from "image-size";
import type { DrawingWords, Images } from "./images/images.ts";
import { metadataIn } from "./images/metadata-in.ts";
import { type Drawing, plainDrawing } from "./images/plain-drawing.ts";
import { isWhole } from "./images/whole-picture.ts";
import type { PublishedImage } from "./report/board.ts";
import { type Place, type Problem, problemAt } from "./values/problem.ts";

/**
 * Measures the pictures, and refuses those that carry metadata, can run something, or cannot be read. A drawing is
 * published without anything that does not draw.
 */
export function publishImages(
  images: Images,
  problems: Problem[],
): {
  images: PublishedImage[];
  /** The words in drawings, for the checks of private text. */
  drawings: DrawingWords[];
} {
  const drawings: DrawingWords[] = [];
  const published = [...images].flatMap(([name, bytes]): PublishedImage[] => {
    const place = { file: `content/images/${name}`, line: 1, column: 1 };
    const metadata = metadataIn(bytes);
    if (metadata.length > 0)
      problems.push(
        problemAt(
          place,
          `the picture carries ${metadata.join(" and ")}, which may say where, when and by whom it was taken`,
          "Save a copy without metadata, and put that in its place",
        ),
      );
    const drawing = name.endsWith(".svg") ? plainDrawing(bytes) : null;
    if (drawing) {
      const wrong = wrongInDrawing(drawing, place);
      problems.push(...wrong);
      if ("words" in drawing) drawings.push({ file: place.file, words: drawing.words.join("\n") });
      if (wrong.length > 0 || !("bytes" in drawing)) return [];
    }
    const shown = drawing && "bytes" in drawing ? drawing.bytes : bytes;
    try {
      const { width, height, type } = imageSize(shown);
      if ((type === "svg") !== name.endsWith(".svg")) throw new TypeError();
      if (!isWhole(bytes))
        problems.push(
          problemAt(place, "the picture is cut off before its end", "Copy it again from where it came from"),
        );
      return [{ name, width, height, bytes: shown }];
    } catch {
      problems.push(
        problemAt(place, "this is not a picture that can be read", "Save it as JPEG, PNG, WebP or SVG"),
      );
      return [];
    }
  });
  return { images: published, drawings };
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
