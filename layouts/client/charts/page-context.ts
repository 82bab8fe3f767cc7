import type { PaintResolver } from "./page-colours.ts";

/**
 * A canvas context for Chart.js that knows the page: custom properties become colours, a missing font becomes a plain
 * one, and what Chart.js would do to the whole canvas (clear it, set its scale) stays with the caller.
 *
 * @param size of the drawing, in its own pixels
 */
export function pageContext<Context extends object>(
  context: Context,
  size: { width: number; height: number },
  colourOf: PaintResolver,
): Context & CanvasRenderingContext2D {
  const nothing = () => {};
  const own: Record<PropertyKey, unknown> = {
    canvas: { ...size, getContext: () => wrapped },
    setTransform: nothing,
    resetTransform: nothing,
    clearRect: nothing,
  };
  const wrapped = new Proxy(context, {
    get(target, name) {
      if (name in own) return own[name];
      const value = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
    set(target, name, value) {
      const isPaint = name === "fillStyle" || name === "strokeStyle";
      const set = isPaint ? colourOf(value) : name === "font" ? `${value}, sans-serif` : value;
      return Reflect.set(target, name, set, target);
    },
  }) as Context & CanvasRenderingContext2D;
  return wrapped;
}
