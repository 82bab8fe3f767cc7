/**
 * Whether a document says all it says when it is printed without colour.
 *
 * Measured are letters against what they stand on (WCAG 2.2, 1.4.3: luminance, which is what a grey print keeps), links
 * in a text against the text around them (1.4.1), and marks of a state, which have to carry words. Series of charts are
 * told apart by hatching and dashes, which scripts/site/charts/series-style.ts sees to.
 */

/** Something that colour alone would tell, or that grey would hide. */
export interface GreyscaleLoss {
  kind: "letters" | "link" | "mark";
  text: string;
  /** The contrast ratio by WCAG, and the least that it should be. */
  contrast: number;
  least: number;
}

/** What to tell about a loss that `measureGreyscale` has found. */
export function greyscaleProblem({ kind, text, contrast, least }: GreyscaleLoss): string {
  const ratio = `a contrast of ${contrast.toFixed(1)} to 1, and ${least} to 1 is the least`;
  if (kind === "letters")
    return `In grey "${text}" cannot be read: ${ratio}. Choose a darker or a lighter colour.`;
  if (kind === "link")
    return `In grey the link "${text}" looks like the text around it: ${ratio}. Underline it.`;
  return `The mark "${text}" has a colour and no words: in grey it says nothing. Write its state into it.`;
}

/** It runs inside the page, in print media: it can use nothing from outside itself. */
export function measureGreyscale(): GreyscaleLoss[] {
  const losses = new Map<string, GreyscaleLoss>();
  const backgrounds = new Map<Element, number>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!holder || node.nodeValue?.trim() === "" || !isSeen(holder)) continue;
    compareLetters(holder, node.nodeValue ?? "");
  }
  for (const link of document.links) if (isSeen(link)) compareLink(link);
  for (const mark of document.querySelectorAll<HTMLElement>(".tag, .number-badge, [data-state]")) {
    if (isSeen(mark) && mark.innerText.trim() === "") add("mark", mark.className, 1, 3);
  }
  return [...losses.values()];

  function compareLetters(holder: Element, text: string): void {
    const style = getComputedStyle(holder);
    const points = Number.parseFloat(style.fontSize) * 0.75;
    const large = points >= 18 || (points >= 14 && Number(style.fontWeight) >= 700);
    const least = large ? 3 : 4.5;
    const ratio = contrast(luminance(style.color) ?? 0, background(holder));
    if (ratio < least) add("letters", text, ratio, least);
  }

  /** A link that stands in a text: one that is a line of its own shows by its place what it is. */
  function compareLink(link: HTMLElement | SVGElement): void {
    const around = link.closest("p, li, dd, td");
    if (!(link instanceof HTMLElement) || !around) return;
    const words = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();
    if (words(around.textContent) === words(link.textContent)) return;
    const [own, other] = [getComputedStyle(link), getComputedStyle(around)];
    // Without a look of its own it tells nothing, in colour as in grey.
    if (own.color === other.color || own.textDecorationLine.includes("underline")) return;
    if (own.display !== "inline" || own.fontWeight !== other.fontWeight) return;
    const ratio = contrast(luminance(own.color) ?? 0, luminance(other.color) ?? 0);
    if (ratio < 3) add("link", link.textContent ?? "", ratio, 3);
  }

  function background(element: Element): number {
    const known = backgrounds.get(element);
    if (known !== undefined) return known;
    const own = luminance(getComputedStyle(element).backgroundColor);
    const found = own ?? (element.parentElement ? background(element.parentElement) : 1);
    backgrounds.set(element, found);
    return found;
  }

  function isSeen(element: Element): boolean {
    // Text of drawings stands on shapes that this does not know; their colours are tokens with a test of their own.
    if (element.closest("svg")) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  }

  /** Relative luminance by WCAG; null where a colour is not solid. */
  function luminance(colour: string): number | null {
    const values = colour.match(/[\d.]+/g)?.map(Number) ?? [];
    const [red = 0, green = 0, blue = 0, alpha = 1] = colour.startsWith("color(")
      ? values.map((value, index) => (index < 3 ? value * 255 : value))
      : values;
    if (alpha < 0.99) return null;
    const linear = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  function contrast(one: number, other: number): number {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  function add(kind: GreyscaleLoss["kind"], text: string, ratio: number, least: number): void {
    const short = text.replace(/\s+/g, " ").trim().slice(0, 60);
    losses.set(`${kind} ${short}`, { kind, text: short, contrast: Math.floor(ratio * 10) / 10, least });
  }
}
