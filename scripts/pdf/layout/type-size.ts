/** Whether every text of a page is printed as large as it has to be. */

/** The first text of a box that is smaller than the `data-least-points` round it. */
interface SmallText {
  /** Its first words. */
  words: string;
  /** The box's `data-fit`. */
  box: string;
  points: number;
  leastPoints: number;
}

/** The message for the editor. */
export function smallTextProblem({ words, box, points, leastPoints }: SmallText): string {
  return `The text "${words}" in the box "${box}" would be printed in ${points} pt, and ${leastPoints} pt is the least there. Take out the block that it belongs to, or enlarge its style.`;
}

/**
 * Measures every text inside `[data-least-points]`; in tables and drawings `data-least-points-in-data` counts where it
 * is set. It runs inside the page, in print media: it can use nothing from outside itself.
 */
export function measureTypeSize(): SmallText[] {
  const pointsInPixel = 72 / 96;
  /** Sizes are rounded on their way through the browser. */
  const toleranceInPoints = 0.05;

  const found = new Map<string, SmallText>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const words = node.textContent?.trim().split(/\s+/).slice(0, 5).join(" ") ?? "";
    const page = parent?.closest<HTMLElement>("[data-least-points]");
    // The mark of a note is smaller than its text.
    if (!parent || !page || words === "" || parent.closest("sup") || !isPrinted(node)) continue;
    const inData = parent.closest("table, svg") !== null;
    const least = Number((inData && page.dataset.leastPointsInData) || page.dataset.leastPoints);
    const points = Number.parseFloat(getComputedStyle(parent).fontSize) * pointsInPixel * enlargement(parent);
    if (points >= least - toleranceInPoints) continue;
    const box = parent.closest<HTMLElement>("[data-fit]")?.dataset.fit ?? "";
    const smallest = found.get(box);
    const rounded = Math.round(points * 10) / 10;
    if (!smallest || rounded < smallest.points)
      found.set(box, { words, box, points: rounded, leastPoints: least });
  }
  return [...found.values()];

  function isPrinted(text: Node): boolean {
    const range = document.createRange();
    range.selectNodeContents(text);
    const { width, height } = range.getBoundingClientRect();
    // Text for screen readers alone is clipped to a pixel on purpose.
    const clipped = text.parentElement?.getBoundingClientRect();
    return width > 0 && height > 0 && !(clipped && clipped.width <= 1 && clipped.height <= 1);
  }

  /** A drawing may be printed larger or smaller than its own measure. */
  function enlargement(element: Element): number {
    return element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()?.d ?? 1) : 1;
  }
}
