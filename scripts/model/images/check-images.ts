import imageSize from "image-size";
import type Token from "markdown-it/lib/token.mjs";
import type { PendingText } from "../cross-references/pending-text.ts";
import type { LoadedBoard } from "../load/load-board.ts";
import { didYouMean, nearestNames } from "../nearest-names.ts";
import { type Place, type Problem, problemAt } from "../problem.ts";
import type { PublishedImage } from "../report.ts";
import { activeContentInSvg } from "./active-content-in-svg.ts";
import { metadataIn } from "./metadata-in.ts";

/** The pictures of a board folder by their names in content/images/. */
export type Images = Map<string, Uint8Array>;

/** Measures the pictures, and refuses those that carry metadata, can run something, or cannot be read. */
export function publishImages(images: Images): { images: PublishedImage[]; problems: Problem[] } {
  const problems: Problem[] = [];
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
    const active = activeContentInSvg(name, bytes);
    if (active.length > 0)
      problems.push(
        problemAt(
          place,
          `the drawing carries ${active.join(" and ")}`,
          "Save it as a plain SVG, or as PNG, and put that in its place",
        ),
      );
    try {
      const { width, height } = imageSize(bytes);
      return [{ name, width, height, bytes }];
    } catch {
      problems.push(
        problemAt(place, "this is not a picture that can be read", "Save it as JPEG, PNG, WebP or SVG"),
      );
      return [];
    }
  });
  return { images: published, problems };
}

/**
 * Checks that each picture in a text is there and has its alternative text, and that each one in the
 * folder is shown; writes its measures into the text, so that a page does not jump while it loads.
 */
export function checkPictures(
  texts: PendingText[],
  { images, board, boardYaml }: Pick<LoadedBoard, "images" | "board" | "boardYaml">,
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
    else problems.push(missingPicture(boardYaml.placeOf(["brand", key]), path, images));
  }
  for (const { tokens, placeOf } of texts)
    for (const token of tokens.filter(({ type }) => type === "image")) {
      const source = token.attrGet("src") ?? "";
      const name = nameOf(token);
      if (name === null || !images.has(name)) {
        for (const near of nearestNames(
          source,
          [...images.keys()].map((image) => `images/${image}`),
        ))
          meant.add(near);
        problems.push(missingPicture(placeOf(`](${source}`), source, images));
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
  // A picture whose name is misspelt in the text is one slip.
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

function missingPicture(place: Place, source: string, images: Images): Problem {
  return problemAt(
    place,
    `there is no picture "${source}" in content/images/`,
    didYouMean(
      source,
      [...images.keys()].map((known) => `images/${known}`),
      "Put it there, and write images/ and its name",
    ),
  );
}

/** The name of a token's picture in content/images/, or null where it is another address. */
export function nameOf(token: Token): string | null {
  return /^images\/([^/]+)$/.exec(token.attrGet("src") ?? "")?.[1] ?? null;
}
