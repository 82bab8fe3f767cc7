import type { Colour, pageColours } from "./page-colours.ts";

/**
 * Whether a document says all it says when it is printed without colour.
 *
 * Measured are letters against what they stand on (WCAG 2.2, 1.4.3: luminance, which is what a grey print keeps), those
 * of drawings against the shapes below them, links in a text against the text around them (1.4.1), and marks of a
 * state, which have to carry words. Series of charts differ by lightness and dashes, which
 * scripts/site/charts/series-style.ts sees to.
 */

/** Something that only colour says, or that grey would hide. */
interface GreyscaleLoss {
  kind: "letters" | "link" | "mark";
  text: string;
  /** The contrast ratio by WCAG, and the least that it should be. */
  contrast: number;
  least: number;
}

/** The message for a loss that `measureGreyscale` has found. */
export function greyscaleProblem({ kind, text, contrast, least }: GreyscaleLoss): string {
  const ratio = `a contrast of ${contrast.toFixed(1)} to 1, and ${least} to 1 is the least`;
  if (kind === "letters")
    return `In grey "${text}" cannot be read: ${ratio}. Choose a darker or a lighter colour.`;
  if (kind === "link")
    return `In grey the link "${text}" looks like the text around it: ${ratio}. Underline it.`;
  return `The mark "${text}" has a colour and no words: in grey it says nothing. Write its state into it.`;
}

/**
 * It runs inside the page, in print media: it can use nothing from outside itself but what it is given.
 *
 * @param colours reads the colours of the page, see page-colours.ts
 */
export function measureGreyscale(colours: typeof pageColours): GreyscaleLoss[] {
  const { solid, background, blend, contrast } = colours();
  const losses = new Map<string, GreyscaleLoss>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!holder || node.nodeValue?.trim() === "" || !isSeen(holder)) continue;
    compareLetters(holder, node.nodeValue ?? "");
  }
  for (const drawing of document.querySelectorAll("svg:has(text)")) compareLettersOfDrawing(drawing);
  for (const link of document.links) if (isSeen(link)) compareLink(link);
  for (const mark of document.querySelectorAll<HTMLElement>(".tag, .number-badge, [data-state]")) {
    if (isSeen(mark) && mark.innerText.trim() === "") add("mark", mark.className, 1, 3);
  }
  return [...losses.values()];

  function compareLetters(holder: Element, text: string): void {
    const style = getComputedStyle(holder);
    const least = leastContrast(Number.parseFloat(style.fontSize), style.fontWeight);
    const ratio = contrast(solid(style.color) ?? [0, 0, 0], background(holder));
    if (ratio < least) add("letters", text, ratio, least);
  }

  function leastContrast(fontSizeInPixels: number, fontWeight: string): number {
    const points = fontSizeInPixels * 0.75;
    return points >= 18 || (points >= 14 && Number(fontWeight) >= 700) ? 3 : 4.5;
  }

  /** Letters of a drawing stand on its shapes: what is painted before them, at their beginning, middle and end. */
  function compareLettersOfDrawing(drawing: Element): void {
    const ground = background(drawing);
    const painted: { shape: SVGGeometryElement; box: DOMRect }[] = [];
    for (const element of drawing.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      if (element instanceof SVGGeometryElement) painted.push({ shape: element, box });
      const matrix = element instanceof SVGTextElement ? element.getScreenCTM() : null;
      if (!matrix || box.width <= 1) continue;
      const style = getComputedStyle(element);
      const least = leastContrast(
        Number.parseFloat(style.fontSize) * Math.hypot(matrix.a, matrix.b),
        style.fontWeight,
      );
      const ratios = [0.02, 0.5, 0.98].map((along) => {
        const point = new DOMPoint(box.left + box.width * along, box.top + box.height / 2);
        const below = painted.reduce(
          (colour, { shape, box }) => (isOn(point, shape, box) ? over(colour, shape) : colour),
          ground,
        );
        return contrast(blend(below, style.fill, Number(style.fillOpacity) * Number(style.opacity)), below);
      });
      const ratio = Math.min(...ratios);
      if (ratio < least) add("letters", element.textContent ?? "", ratio, least);
    }
  }

  function isOn(point: DOMPoint, shape: SVGGeometryElement, box: DOMRect): boolean {
    const { x, y } = point;
    if (x < box.left || x > box.right || y < box.top || y > box.bottom || shape.closest("defs")) return false;
    return shape.isPointInFill(point.matrixTransform(shape.getScreenCTM()?.inverse()));
  }

  function over(colour: Colour, shape: SVGGeometryElement): Colour {
    const { fill, fillOpacity, opacity } = getComputedStyle(shape);
    return blend(colour, fill, Number(fillOpacity) * Number(opacity));
  }

  /** A link within a text; a link on a line of its own is recognised by its place. */
  function compareLink(link: HTMLElement | SVGElement): void {
    const around = link.closest("p, li, dd, td");
    if (!(link instanceof HTMLElement) || !around) return;
    const words = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();
    if (words(around.textContent) === words(link.textContent)) return;
    const [own, other] = [getComputedStyle(link), getComputedStyle(around)];
    // Without a look of its own it says nothing in colour either.
    if (own.color === other.color || own.textDecorationLine.includes("underline")) return;
    if (own.display !== "inline" || own.fontWeight !== other.fontWeight) return;
    const ratio = contrast(solid(own.color) ?? [0, 0, 0], solid(other.color) ?? [0, 0, 0]);
    if (ratio < 3) add("link", link.textContent ?? "", ratio, 3);
  }

  function isSeen(element: Element): boolean {
    if (element.closest("svg")) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  }

  function add(kind: GreyscaleLoss["kind"], text: string, ratio: number, least: number): void {
    const short = text.replace(/\s+/g, " ").trim().slice(0, 60);
    losses.set(`${kind} ${short}`, { kind, text: short, contrast: Math.floor(ratio * 10) / 10, least });
  }
}
