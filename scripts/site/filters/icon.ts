import nunjucks from "nunjucks";
import { type IconWeight, iconShapes } from "../../model/images/icons.ts";

/**
 * An icon of Phosphor as an SVG in the colour of the text, as wide as `.icon` says. It is decoration: what it means
 * stands in words beside it.
 *
 * @param weight duotone for a drawing
 * @example in a template: icon("phone"), icon("bathtub", {weight: "duotone"})
 */
export function icon(
  name: string,
  { weight = "regular" }: { weight?: IconWeight } = {},
): nunjucks.runtime.SafeString {
  return new nunjucks.runtime.SafeString(
    `<svg class="icon" viewBox="0 0 256 256" fill="currentColor" aria-hidden="true" focusable="false">${iconShapes(name, weight)}</svg>`,
  );
}
