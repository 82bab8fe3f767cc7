import type { PublishedBoard } from "../../model/report/board.ts";

/** Where a QR code leads. */
export interface PrintedLink {
  /** "https://www.northmoor.example/posters/neglect/" */
  href: string;
  /** Short, for print and typing: "www.northmoor.example/posters/neglect". */
  text: string;
  /** The text in pieces between which a line may break: ["www.northmoor.example", "/posters", "/neglect"]. */
  pieces: string[];
}

/**
 * Where paper leads to: an address that its editor wrote, or else the page on the board's website; null if neither is
 * known.
 *
 * An address without a scheme is opened with https.
 */
export function printedLink(
  page: string,
  { website }: Pick<PublishedBoard, "website">,
  webAddress: string | null = null,
): PrintedLink | null {
  const path = page.replace(/index\.html(#.*)?$/, "");
  const written = webAddress ?? (website === null ? null : website.replace(/\/$/, "") + path);
  if (written === null) return null;
  const text = written.replace(/^https?:\/\//, "").replace(/\/$/, "");
  return {
    href: /^https?:/.test(written) ? written : `https://${written}`,
    text,
    pieces: text.split(/(?=\/)/),
  };
}
