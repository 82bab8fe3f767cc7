import type { PDFRef } from "@cantoo/pdf-lib";
import type { ContentStream, Piece } from "../content/piece.ts";

/** Finds the content of a page, and of the forms on it, by its number. */
export function contentByNumber(
  page: ContentStream,
): (mcid: number, form: PDFRef | null) => Piece[] | undefined {
  const own = byNumber(page);
  // Chromium gives the content of a form a number of the page.
  const forms = everyForm(page).map((form) => ({ ref: form.ref, pieces: byNumber(form) }));
  return (mcid, form) => {
    if (form) return forms.find(({ ref }) => ref === form)?.pieces.get(mcid);
    return own.get(mcid) ?? forms.find(({ pieces }) => pieces.has(mcid))?.pieces.get(mcid);
  };
}

export function everyForm(stream: ContentStream): ContentStream[] {
  return stream.forms.flatMap((form) => [form, ...everyForm(form)]);
}

function byNumber({ pieces }: ContentStream): Map<number, Piece[]> {
  const map = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (piece.mcid === null || piece.isArtifact) continue;
    const list = map.get(piece.mcid);
    if (list) list.push(piece);
    else map.set(piece.mcid, [piece]);
  }
  return map;
}
