/** Red, green and blue, from 0 to 255. */
export type Colour = [red: number, green: number, blue: number];

/**
 * Reads the colours of a page, and compares them. It runs inside the page, in print media: it can use nothing from
 * outside itself.
 */
export function pageColours() {
  const backgrounds = new Map<Element, Colour>();
  const colours = new Map<string, { colour: Colour; alpha: number }>();
  const luminances = new Map<Colour, number>();
  const white: Colour = [255, 255, 255];
  return { solid, background, blend, contrast };

  function blend(below: Colour, above: string, opacity: number): Colour {
    if (above === "none") return below;
    const { colour, alpha } = read(above);
    const share = alpha * opacity;
    return below.map((value, index) => value * (1 - share) + (colour[index] ?? 0) * share) as Colour;
  }

  function background(element: Element): Colour {
    const known = backgrounds.get(element);
    if (known !== undefined) return known;
    const own = solid(getComputedStyle(element).backgroundColor);
    const found = own ?? (element.parentElement ? background(element.parentElement) : white);
    backgrounds.set(element, found);
    return found;
  }

  /** Null if the colour is transparent. */
  function solid(written: string): Colour | null {
    const { colour, alpha } = read(written);
    return alpha < 0.99 ? null : colour;
  }

  function read(written: string): { colour: Colour; alpha: number } {
    let known = colours.get(written);
    if (!known) {
      const values = written.match(/[\d.]+/g)?.map(Number) ?? [];
      const [red = 0, green = 0, blue = 0, alpha = 1] = written.startsWith("color(")
        ? values.map((value, index) => (index < 3 ? value * 255 : value))
        : values;
      known = { colour: [red, green, blue], alpha };
      colours.set(written, known);
    }
    return known;
  }

  /** Relative luminance by WCAG. */
  function luminance(colour: Colour): number {
    const linear = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    let known = luminances.get(colour);
    if (known === undefined) {
      const [red, green, blue] = colour;
      known = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
      luminances.set(colour, known);
    }
    return known;
  }

  function contrast(one: Colour, other: Colour): number {
    const [a, b] = [luminance(one), luminance(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }
}
