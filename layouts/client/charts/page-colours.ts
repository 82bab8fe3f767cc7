/** Turns a paint of the configuration, such as `var(--series-1)`, into a colour. */
export type PaintResolver = (paint: string) => string;

/** The colours in force at a place of the page: those of its colour scheme, on its background. */
export function coloursAt(place: Element): PaintResolver {
  const style = getComputedStyle(place);
  const known = new Map<string, string>();
  return (paint) => {
    const colour = known.get(paint) ?? resolved(paint, style);
    known.set(paint, colour);
    return colour;
  };
}

/** Draws in the colours of print, whatever the page's colour scheme is. */
export function inColoursOfPaper<Drawn>(draw: (colourOf: PaintResolver) => Drawn): Drawn {
  const sheet = document.createElement("span");
  sheet.className = "on-paper";
  sheet.hidden = true;
  document.body.append(sheet);
  try {
    return draw(coloursAt(sheet));
  } finally {
    sheet.remove();
  }
}

/** @example resolved("var(--chart-background, none)", style) // "#ffffff" */
function resolved(paint: string, style: CSSStyleDeclaration): string {
  const [, name, otherwise = ""] = /^var\((--[\w-]+)(?:, ([\w-]+))?\)$/.exec(paint) ?? [];
  if (name === undefined) return paint;
  const colour = style.getPropertyValue(name).trim() || otherwise;
  // A canvas ignores a paint that it does not know.
  return colour === "none" ? "transparent" : colour;
}
