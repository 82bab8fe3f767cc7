import type { ShownImage } from "../../model/report/board.ts";
import { escapeXml } from "../../system/escape-xml.ts";
import { address } from "../addresses/addresses.ts";

/** In pixels of CSS. */
interface Size {
  width: number;
  height: number;
}

/** The room for a picture on a page: the width of the text, and not so high that it fills a window. */
export const textRoom: Size = { width: 656, height: 560 };

/** A picture of the board. With its size a page does not jump while it loads. */
export function imageElement(
  { name }: ShownImage,
  alt: string,
  { width, height }: Size,
  loading: "lazy" | "eager" = "lazy",
): string {
  return `<img src="${address.images}${name}" alt="${escapeXml(alt)}" width="${width}" height="${height}" loading="${loading}">`;
}

/**
 * The size of a picture that has to fit into some room.
 *
 * @param most the largest scale: 1 shows each of its pixels as one of CSS
 */
export function sizeIn({ width, height }: Size, room: Size, most = 1): Size {
  const scale = Math.min(most, room.width / width, room.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
