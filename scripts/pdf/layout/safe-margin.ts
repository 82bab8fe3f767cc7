/** Whether everything that is read stays clear of the edge of the paper, where many printers print nothing. */

/** What comes too near to the edge. */
interface NearEdge {
  /** The box's `data-fit`. */
  box: string;
  millimetres: number;
  leastMillimetres: number;
}

/** The message for the editor. */
export function nearEdgeProblem({ box, millimetres, leastMillimetres }: NearEdge): string {
  const where =
    millimetres < 0
      ? "goes over the edge of the paper"
      : `comes within ${millimetres.toFixed(1)} mm of the edge of the paper`;
  return `The box "${box}" ${where}, and ${leastMillimetres} mm have to stay free. Shorten its longest word or line, or give it more room at the side.`;
}

/**
 * Measures how near texts and pictures come to the edge of each `[data-safe-margin]`, which says how many millimetres
 * have to stay free. Where the sheet goes on beyond the edge to be cut, `data-bleed` says by how many. It runs inside
 * the page, in print media: it can use nothing from outside itself.
 */
export function measureSafeMargin(): NearEdge[] {
  const pixelsInMillimetre = 96 / 25.4;
  /** Letters overhang their box by a hair, and positions are rounded. */
  const toleranceInMillimetres = 0.1;

  return [...document.querySelectorAll<HTMLElement>("[data-safe-margin]")].flatMap((sheet) => {
    const least = Number(sheet.dataset.safeMargin);
    const bleed = Number(sheet.dataset.bleed ?? 0);
    const paper = sheet.getBoundingClientRect();
    const nearest = new Map<string, number>();
    for (const picture of sheet.querySelectorAll("img, svg:not([aria-hidden])"))
      measure(picture, [picture.getBoundingClientRect()]);
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (text.textContent?.trim() === "" || text.parentElement?.closest("svg")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      measure(text.parentElement, range.getClientRects());
    }
    return [...nearest].flatMap(([box, millimetres]) =>
      millimetres < least - toleranceInMillimetres
        ? { box, millimetres: Math.round(millimetres * 10) / 10, leastMillimetres: least }
        : [],
    );

    function measure(element: Element | null, rects: Iterable<DOMRect>): void {
      const box = element?.closest<HTMLElement>("[data-fit]")?.dataset.fit ?? "";
      for (const { left, top, right, bottom, width, height } of rects) {
        // Text for screen readers alone is clipped to a pixel on purpose.
        if (width <= 1 || height <= 1) continue;
        const distance = Math.min(
          left - paper.left,
          top - paper.top,
          paper.right - right,
          paper.bottom - bottom,
        );
        const millimetres = distance / pixelsInMillimetre - bleed;
        nearest.set(box, Math.min(millimetres, nearest.get(box) ?? Number.POSITIVE_INFINITY));
      }
    }
  });
}
