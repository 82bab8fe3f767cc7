import type { PublishedBoard } from "../../model/report/board.ts";
import type { Poster } from "../../model/report/learning.ts";
import { address } from "../addresses/addresses.ts";

/** Where a poster leads. */
export interface PosterLink {
  /** "https://www.northmoor.example/posters/neglect/" */
  href: string;
  /** Short, for print and typing: "www.northmoor.example/posters/neglect". */
  text: string;
  /** The text in pieces between which a line may break: ["www.northmoor.example", "/posters", "/neglect"]. */
  pieces: string[];
}

/**
 * The poster's own web address, or else its page on the board's website; null if neither is known.
 *
 * An address without a scheme is opened with https.
 */
export function posterLink(
  { slug, webAddress }: Pick<Poster, "slug" | "webAddress">,
  { website }: Pick<PublishedBoard, "website">,
): PosterLink | null {
  const page = address.poster(slug).replace(/index\.html$/, "");
  const written = webAddress ?? (website === null ? null : website.replace(/\/$/, "") + page);
  if (written === null) return null;
  const text = written.replace(/^https?:\/\//, "").replace(/\/$/, "");
  return {
    href: /^https?:/.test(written) ? written : `https://${written}`,
    text,
    pieces: text.split(/(?=\/)/),
  };
}
