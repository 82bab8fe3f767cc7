import type Token from "markdown-it/lib/token.mjs";
import { iconNames } from "../images/icons.ts";
import type { Images } from "../images/images.ts";
import { isPictureName, remedyOfName } from "../images/picture-name.ts";
import type { PublishedImage, ShownImage } from "../report/board.ts";
import { didYouMean, nearestNames } from "../values/nearest-names.ts";
import { type Place, type Problem, problemAt } from "../values/problem.ts";

/** What is wrong with a picture: "is cut off before its end". */
export interface PictureMistake {
  what: string;
  todo: string;
  isWarning?: true;
}

/** In place of an alternative text: the picture says nothing that the text does not. */
const decorative = "decorative";

/** The pictures of a board folder, and which of them are shown. */
export class Pictures {
  private readonly images: Images;
  private readonly published: Map<string, PublishedImage>;
  private readonly mistakes: ReadonlyMap<string, PictureMistake>;
  private readonly shown = new Set<string>();
  /** Pictures whose name is nearly that of a missing one. */
  private readonly meant = new Set<string>();

  constructor(
    images: Images,
    published: PublishedImage[],
    mistakes: ReadonlyMap<string, PictureMistake> = new Map(),
  ) {
    this.images = images;
    this.mistakes = mistakes;
    this.published = new Map(published.map((image) => [image.name, image]));
  }

  /**
   * Writes the sizes of pictures into their tokens, so that a page does not jump while it loads.
   *
   * @param mayDraw whether a picture may be a drawing of the set, by its name
   * @returns a problem for each picture that is missing, is no good, or has no alternative text
   */
  fill(tokens: Token[], placeOf: (words: string) => Place, mayDraw = false): Problem[] {
    return tokens
      .filter(({ type }) => type === "image")
      .flatMap((token) => {
        const source = token.attrGet("src") ?? "";
        const place = () => placeOf(`](${source}`);
        const drawing = /^drawing:(.*)$/.exec(source)?.[1];
        if (drawing !== undefined) {
          token.meta = { drawing };
          token.content = "";
          return checkDrawing(drawing, place(), mayDraw);
        }
        const image = this.published.get(nameIn(source) ?? "");
        if (image) token.meta = { image: shownImage(image) };
        const isSilent = token.content.trim() === "";
        if (token.content.trim() === decorative) token.content = "";
        return [
          ...this.show(source, place),
          ...(isSilent
            ? [
                problemAt(
                  place(),
                  "the picture has no alternative text for people who cannot see it",
                  `Say between the square brackets what it shows, or write ${decorative} there if it says nothing`,
                ),
              ]
            : []),
        ];
      });
  }

  /** A picture that stands by itself is offered in several widths. */
  offerWidths(image: ShownImage): ShownImage {
    const published = this.published.get(image.name);
    if (!published || image.name.endsWith(".svg")) return image;
    const widest = Math.min(image.width, offeredWidths.at(-1) ?? 0);
    published.widths = [...offeredWidths.filter((width) => width < widest), widest];
    return { ...image, widths: published.widths };
  }

  /** Records that a picture is shown; a problem if it is missing. */
  show(address: string, place: () => Place): Problem[] {
    const name = nameIn(address);
    if (name !== null && this.images.has(name)) {
      const mistake = this.shown.has(name) ? undefined : this.mistakes.get(name);
      this.shown.add(name);
      if (!mistake) return [];
      const problem = problemAt(place(), `the picture ${address} ${mistake.what}`, mistake.todo);
      return [mistake.isWarning ? { ...problem, severity: "warning" } : problem];
    }
    const { problem, near } = missingPicture(place(), address, this.images);
    for (const image of near) this.meant.add(image);
    return [problem];
  }

  /** A problem for each picture that nothing shows. */
  unused(): Problem[] {
    return [...this.images.keys()]
      .filter((name) => !this.shown.has(name) && !this.meant.has(`images/${name}`))
      .map((name) =>
        problemAt(
          { file: `content/images/${name}`, line: 1, column: 1 },
          "no text shows this picture",
          `Write ![what it shows](images/${name}), or take the file out`,
        ),
      );
  }
}

function checkDrawing(name: string, place: Place, mayDraw: boolean): Problem[] {
  if (!mayDraw)
    return [
      problemAt(
        place,
        "a drawing of the set stands beside the sentences of an Easy Read edition alone",
        "Write layout: easy-read in the front matter of the edition, or put a picture into content/images/",
      ),
    ];
  return iconNames().includes(name)
    ? []
    : [
        problemAt(
          place,
          `there is no drawing "${name}"`,
          didYouMean(name, iconNames(), "Choose one at https://phosphoricons.com"),
        ),
      ];
}

// An address pasted from elsewhere has folders of its own: C:\Users\me\front-door.jpg.
function missingPicture(
  place: Place,
  address: string,
  images: Images,
): { problem: Problem; near: readonly string[] } {
  const source = decoded(address);
  const file = (source.split(/[\\/]/).at(-1) ?? "").toLowerCase();
  const known = [...images.keys()].map((name) => `images/${name}`);
  const misnamed = isPictureName(file) ? null : (source.split(/[\\/]/).at(-1) ?? "");
  const todo = images.has(file)
    ? `Did you mean "images/${file}"?`
    : misnamed
      ? `${remedyOfName(misnamed)}, in content/images/ and here`
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

/** In pixels: for a telephone, for the text of a page, and for that on a screen with fine dots. */
const offeredWidths = [480, 800, 1400];

function shownImage({ name, width, height, widths }: PublishedImage): ShownImage {
  return { name, width, height, widths };
}

/** The name of a picture in content/images/, or null if it is another address. */
function nameIn(address: string): string | null {
  return /^images\/([^/]+)$/.exec(address)?.[1] ?? null;
}
