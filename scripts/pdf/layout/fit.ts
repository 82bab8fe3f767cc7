/**
 * Whether everything fits the boxes of a one-page document.
 *
 * The number of pages does not show it: `overflow: hidden` clips silently, and the PDF still has one page.
 */

/** A box, named by its `data-fit`, whose contents are larger than it. */
interface FitExcess {
  box: string;
  excessInMillimetres: number;
  /** Roughly, from the words in a line. 0 where the contents are too wide, which cutting words does not fix. */
  wordsToCut: number;
}

/** The message for the editor. */
export function fitProblem({ box, excessInMillimetres, wordsToCut }: FitExcess): string {
  const excess = `${excessInMillimetres.toFixed(1)} mm`;
  if (wordsToCut === 0) {
    return `The box "${box}" is ${excess} too narrow for what is in it. Shorten its longest word, or make its picture or table narrower.`;
  }
  const words = wordsToCut === 1 ? "1 word" : `${wordsToCut} words`;
  return `The text of the box "${box}" is ${excess} too long. Cut about ${words}.`;
}

/**
 * Measures every `[data-fit]` box against its content box. It runs inside the page, in print media, in a window as
 * large as the paper: it can use nothing from outside itself.
 */
export function measureFit(): FitExcess[] {
  const pixelsInMillimetre = 96 / 25.4;
  /** Positions are rounded, and some letters overhang their line by a hair. */
  const toleranceInPixels = 0.5;

  return [...document.querySelectorAll<HTMLElement>("[data-fit]")].flatMap((box) => {
    const style = getComputedStyle(box);
    const outer = box.getBoundingClientRect();
    const right = outer.right - px(style.borderRightWidth) - px(style.paddingRight);
    const bottom = outer.bottom - px(style.borderBottomWidth) - px(style.paddingBottom);
    let tooWide = 0;
    let tooLong = 0;
    measureChildren(box);

    const excess = tooLong > toleranceInPixels ? tooLong : tooWide;
    if (excess <= toleranceInPixels) return [];
    return {
      box: box.dataset.fit ?? "",
      excessInMillimetres: Math.max(0.1, Math.round((excess / pixelsInMillimetre) * 10) / 10),
      wordsToCut: tooLong > toleranceInPixels ? wordsInLines(tooLong) : 0,
    };

    function measureChildren(parent: Element): void {
      for (const child of parent.childNodes) {
        if (child instanceof Element) measureElement(child);
        if (!(child instanceof Text)) continue;
        const lineHeight = px(getComputedStyle(parent).lineHeight);
        const range = document.createRange();
        range.selectNodeContents(child);
        for (const rect of range.getClientRects()) {
          // In a tight headline the font reaches over its line by space that no letter fills.
          const overhang = lineHeight === 0 ? 0 : Math.max(0, (rect.height - lineHeight) / 2);
          compare(rect.right, rect.bottom - overhang);
        }
      }
    }

    function measureElement(element: Element): void {
      const rect = element.getBoundingClientRect();
      // Text for screen readers alone is clipped to a pixel on purpose.
      if (rect.width <= 1 || rect.height <= 1) return;
      // An inline element is as high as its font; its letters are measured below.
      if (getComputedStyle(element).display !== "inline" || element.matches("img, svg"))
        compare(rect.right, rect.bottom);
      // A picture clips itself, and a box inside this one is measured by itself.
      if (element instanceof SVGElement || element.hasAttribute("data-fit")) return;
      if (getComputedStyle(element).overflow !== "visible") {
        const clippedRight = element.scrollWidth - element.clientWidth;
        const clippedBelow = element.scrollHeight - element.clientHeight;
        // These are whole pixels: one may be rounding.
        if (clippedRight > 1) tooWide = Math.max(tooWide, clippedRight);
        if (clippedBelow > 1) tooLong = Math.max(tooLong, clippedBelow);
      }
      measureChildren(element);
    }

    function compare(itsRight: number, itsBottom: number): void {
      tooWide = Math.max(tooWide, itsRight - right);
      tooLong = Math.max(tooLong, itsBottom - bottom);
    }

    function wordsInLines(pixels: number): number {
      const words = (box.innerText.match(/\S+/g) ?? []).length;
      const text = getComputedStyle(box.querySelector("p, li") ?? box);
      const lineHeight = px(text.lineHeight) || px(text.fontSize) * 1.2;
      // Also in the boxes inside this one; what stands side by side is one line.
      const lines = new Set<number>();
      const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (texts.nextNode()) {
        range.selectNodeContents(texts.currentNode);
        for (const { bottom: of } of range.getClientRects()) lines.add(Math.round(of));
      }
      return Math.max(1, Math.round(Math.ceil(pixels / lineHeight - 0.1) * (words / lines.size)));
    }
  });

  function px(length: string): number {
    return Number.parseFloat(length) || 0;
  }
}
