/** Whether everything but tables is as wide as its page: Chromium shrinks all pages for whatever is wider. */

/** A text, or a picture, that goes on beyond the edge of its page. */
interface WideText {
  text: string;
  excessInMillimetres: number;
}

/** The message for a text that `measureWideTexts` has found. */
export function wideTextProblem({ text, excessInMillimetres }: WideText): string {
  return `"${text}" is ${excessInMillimetres.toFixed(1)} mm wider than its page. Shorten the longest word in it, or divide it with a hyphen or a space.`;
}

/**
 * Every text and picture in the flow of a page, outside tables, that goes on beyond its edge. It runs inside the page, in
 * print media, at the width of the printed pages: it can use nothing from outside itself.
 */
export function measureWideTexts(): WideText[] {
  const toleranceInPixels = 1;
  const pixelsInMillimetre = 96 / 25.4;
  const edges = new Map<Element, DOMRect>();
  const isMirrored = getComputedStyle(document.body).direction === "rtl";
  const found: WideText[] = [];
  for (const element of document.querySelectorAll<HTMLElement>("[data-measured] *")) {
    const { left, right } = element.getBoundingClientRect();
    const edge = edgesAround(element);
    const excess = isMirrored
      ? edge.left - Math.min(left, right - element.scrollWidth)
      : Math.max(right, left + element.scrollWidth) - edge.right;
    if (excess <= toleranceInPixels) continue;
    if (element.closest("table, svg *, .visually-hidden")) continue;
    const holdsText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "");
    if (!holdsText && !element.matches("img, svg")) continue;
    if (/absolute|fixed/.test(getComputedStyle(element).position)) continue;
    const words =
      element.textContent || element.getAttribute("alt") || element.getAttribute("aria-label") || "";
    const text = words.replace(/\s+/g, " ").trim().slice(0, 60);
    found.push({ text, excessInMillimetres: excess / pixelsInMillimetre });
  }
  return found;

  function edgesAround(element: Element): DOMRect {
    const part = element.closest("[data-measured]") as Element;
    const edge = edges.get(part) ?? part.getBoundingClientRect();
    edges.set(part, edge);
    return edge;
  }
}
