import imageSize from "image-size";
import type Token from "markdown-it/lib/token.mjs";
import type { PendingText } from "./cross-references/pending-text.ts";
import type { DrawingWords, Images } from "./images/images.ts";
import { metadataIn } from "./images/metadata-in.ts";
import { type Drawing, plainDrawing } from "./images/plain-drawing.ts";
import { isWhole } from "./images/whole-picture.ts";
import type { LoadedBoard } from "./load/loaded-board.ts";
import type { PublishedImage } from "./report/report.ts";
import { didYouMean, nearestNames } from "./values/nearest-names.ts";
import { type Place, type Problem, problemAt } from "./values/problem.ts";

/**
 * Measures the pictures, and refuses those that carry metadata, can run something, or cannot be read. Of a
 * drawing only what draws is published.
 */
export function publishImages(images: Images): {
  images: PublishedImage[];
  problems: Problem[];
  /** The words in drawings, for the checks of private text. */
  drawings: DrawingWords[];
} {
  const problems: Problem[] = [];
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
  return { images: published, problems, drawings };
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

/**
 * Checks that each picture in a text is there and has its alternative text, and that each one in the
 * folder is shown; writes its measures into the text, so that a page does not jump while it loads.
 */
export function checkPictures(
  texts: PendingText[],
  { images, board, boardYaml, unread }: Pick<LoadedBoard, "images" | "board" | "boardYaml" | "unread">,
  published: PublishedImage[],
): Problem[] {
  const problems: Problem[] = [];
  const shown = new Set<string>();
  const meant = new Set<string>();
  for (const key of ["logo", "logo-dark"] as const) {
    const path = board.brand[key];
    if (path === undefined) continue;
    const name = path.slice("images/".length);
    if (images.has(name)) shown.add(name);
    else problems.push(missingPicture(boardYaml.placeOf(["brand", key]), path, images).problem);
  }
  for (const { tokens, placeOf } of texts)
    for (const token of tokens.filter(({ type }) => type === "image")) {
      const source = token.attrGet("src") ?? "";
      const name = nameOf(token);
      if (name === null || !images.has(name)) {
        const { problem, near } = missingPicture(placeOf(`](${source}`), source, images);
        for (const image of near) meant.add(image);
        problems.push(problem);
      } else shown.add(name);
      const image = published.find((candidate) => candidate.name === name);
      if (image) token.meta = { image: { name: image.name, width: image.width, height: image.height } };
      if (token.content.trim() === "")
        problems.push(
          problemAt(
            placeOf(`](${source}`),
            "the picture has no alternative text for people who cannot see it",
            "Say between the square brackets what it shows",
          ),
        );
    }
  // What shows it may be in a file that cannot be read. A picture whose name is misspelt in the text is one slip.
  if (unread.size > 0) return problems;
  for (const name of images.keys())
    if (!shown.has(name) && !meant.has(`images/${name}`))
      problems.push(
        problemAt(
          { file: `content/images/${name}`, line: 1, column: 1 },
          "no text shows this picture",
          `Write ![what it shows](images/${name}), or take the file out`,
        ),
      );
  return problems;
}

// Pasted from elsewhere, an address has folders of its own: C:\Users\me\front-door.jpg.
function missingPicture(
  place: Place,
  address: string,
  images: Images,
): { problem: Problem; near: readonly string[] } {
  const source = decoded(address);
  const file = (source.split(/[\\/]/).at(-1) ?? "").toLowerCase();
  const known = [...images.keys()].map((name) => `images/${name}`);
  const todo = images.has(file)
    ? `Did you mean "images/${file}"?`
    : didYouMean(source, known, "Put it there, and write images/ and its name");
  return {
    problem: problemAt(place, `there is no picture "${source}" in content/images/`, todo),
    near: images.has(file) ? [`images/${file}`] : nearestNames(source, known),
  };
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** The name of a token's picture in content/images/, or null where it is another address. */
export function nameOf(token: Token): string | null {
  return /^images\/([^/]+)$/.exec(token.attrGet("src") ?? "")?.[1] ?? null;
}
