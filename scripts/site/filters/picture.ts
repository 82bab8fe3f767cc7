import nunjucks from "nunjucks";
import { type ShownImage, scaledName } from "../../model/report/board.ts";
import { address } from "../addresses/addresses.ts";
import { imageElement, sizeIn, textRoom } from "./image-element.ts";

/** On paper, in pixels of CSS: 145 by 110 mm. */
const paperRoom = { width: 548, height: 416 };
/** With fewer dots an inch a picture looks blurred on paper; a pixel of CSS is a 96th of an inch. */
const leastDots = 150;

/**
 * A picture in the room that a page or paper has for it. A browser takes the smallest of its copies that is sharp; where
 * it knows no WebP, and in an email, the picture itself.
 *
 * @example picture(image, "A door") // '<picture><source type="image/webp" srcset="…"><img src="…" alt="A door" …></picture>'
 */
export function picture(
  image: ShownImage,
  alt: string,
  { inPrint = false, isFirst = false }: { inPrint?: boolean; isFirst?: boolean } = {},
): nunjucks.runtime.SafeString {
  const size = inPrint ? sizeOnPaper(image) : sizeIn(image, textRoom);
  const element = imageElement(image, alt, size, isFirst || inPrint ? "eager" : "lazy");
  const copies = image.widths.map((width) => `${address.images}${scaledName(image.name, width)} ${width}w`);
  return new nunjucks.runtime.SafeString(
    inPrint || copies.length === 0
      ? element
      : `<picture><source type="image/webp" srcset="${copies.join(", ")}" sizes="min(${size.width}px, 92vw)">${element}</picture>`,
  );
}

/** The room that a logo fills, however it is shaped, in pixels of CSS: none looks larger than the others. */
const logoRoom = { area: 6400, width: 200, height: 80 };

/** @example logo(image, "Northmoor Council") // '<img src="…" alt="Northmoor Council" width="160" height="40" loading="lazy">' */
export function logo(image: ShownImage, alt: string): nunjucks.runtime.SafeString {
  const most = Math.sqrt(logoRoom.area / (image.width * image.height));
  return new nunjucks.runtime.SafeString(imageElement(image, alt, sizeIn(image, logoRoom, most)));
}

function sizeOnPaper(image: ShownImage) {
  // A drawing has no dots.
  return sizeIn(image, paperRoom, image.name.endsWith(".svg") ? 1 : 96 / leastDots);
}
