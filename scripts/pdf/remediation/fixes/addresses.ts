import type { Piece } from "../../structure/content/piece.ts";
import { annotationsIn, everyTag, piecesIn, type Tag } from "../../structure/tags/tag.ts";
import { addressOf } from "./destinations.ts";

/**
 * CSS prints the address after a link that leaves the document, `a::after { content: " (" attr(href) ")" }`, and
 * Chromium tags nothing that CSS writes: the address joins its link.
 */
export function joinAddresses(root: Tag): void {
  for (const link of everyTag(root)) {
    if (link.kind !== "Link") continue;
    const address = annotationsIn(link)
      .map(addressOf)
      .find((found) => found !== null);
    const last = piecesIn(link).findLast(({ kind }) => kind === "text");
    if (address && last) link.children.push(...printedAddress(last, `(${address})`));
  }
}

function printedAddress(link: Piece, address: string): Piece[] {
  const { pieces } = link.stream;
  const found: Piece[] = [];
  let text = "";
  for (const piece of pieces.slice(pieces.indexOf(link) + 1)) {
    if (piece.mcid !== null || found.length > 10) break;
    if (piece.kind !== "text") continue;
    found.push(piece);
    text += piece.text.replace(/\s/g, "");
    if (withoutEnd(text) === withoutEnd(address)) return found;
    if (!withoutEnd(address).startsWith(text)) break;
  }
  return [];
}

/** The browser adds a slash to the name of a site. */
function withoutEnd(address: string): string {
  return address.replace(/\/?\)$/, "");
}
