import { escapeXml } from "../../system/escape-xml.ts";
import { familyOf, type Weight } from "./chart-text.ts";
import type { FontMetrics } from "./font-metrics.ts";
import { type Attributes, attributes, svgNumber } from "./svg-markup.ts";
import { identity, type Matrix, multiply, SvgPath } from "./svg-path.ts";

/**
 * A canvas context that writes SVG: the part of the Canvas 2D interface that charts use, without a DOM.
 *
 * Unsupported features (images, gradients, patterns) are missing altogether, so that using them fails instead of being
 * ignored.
 */
export class SvgCanvas {
  fillStyle = "#000";
  strokeStyle = "#000";
  lineWidth = 1;
  lineCap = "butt";
  lineJoin = "miter";
  lineDashOffset = 0;
  globalAlpha = 1;
  font = "10px sans-serif";
  textAlign = "start";
  textBaseline = "alphabetic";

  /** Read by Chart.js: the canvas of its context, and the context of its canvas. */
  readonly canvas: { width: number; height: number; getContext: () => SvgCanvas };

  /** Prefix of every id, so that many drawings can share a page. */
  readonly #id: string;
  readonly #metrics: (weight: Weight) => FontMetrics;
  readonly #standsAlone: boolean;
  readonly #elements: string[] = [];
  /** Definitions of clip paths, with their ids. */
  readonly #clips = new Map<string, string>();
  readonly #saved: (() => void)[] = [];
  #path = new SvgPath();
  #matrix: Matrix = identity;
  #dash: number[] = [];
  #clip: string | null = null;

  /**
   * @param metrics measures text in one of the weights
   * @param standsAlone whether the drawing may be seen without its typeface: each text then keeps its width in any
   *   other
   */
  constructor(
    id: string,
    width: number,
    height: number,
    metrics: (weight: Weight) => FontMetrics,
    standsAlone = false,
  ) {
    this.#id = id;
    this.#metrics = metrics;
    this.#standsAlone = standsAlone;
    this.canvas = { width, height, getContext: () => this };
  }

  /** What has been drawn so far: the content of an `<svg>` element. */
  svg(): string {
    const clips = [...this.#clips].map(([content, id]) => `<clipPath id="${id}"${content}</clipPath>`);
    return (clips.length > 0 ? `<defs>${clips.join("")}</defs>` : "") + this.#elements.join("");
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset } = this;
    const { globalAlpha, font, textAlign, textBaseline } = this;
    const [matrix, dash, clip] = [this.#matrix, this.#dash, this.#clip];
    this.#saved.push(() => {
      Object.assign(this, { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset });
      Object.assign(this, { globalAlpha, font, textAlign, textBaseline });
      this.#matrix = matrix;
      this.#dash = dash;
      this.#clip = clip;
    });
  }
  restore(): void {
    this.#saved.pop()?.();
  }

  translate(x: number, y: number): void {
    this.#matrix = multiply(this.#matrix, [1, 0, 0, 1, x, y]);
  }
  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.#matrix = multiply(this.#matrix, [cos, sin, -sin, cos, 0, 0]);
  }
  setTransform(...matrix: Matrix): void {
    this.#matrix = matrix;
  }
  resetTransform(): void {
    this.#matrix = identity;
  }

  beginPath(): void {
    this.#path = new SvgPath();
  }
  moveTo(x: number, y: number): void {
    this.#path.moveTo(this.#matrix, x, y);
  }
  lineTo(x: number, y: number): void {
    this.#path.lineTo(this.#matrix, x, y);
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path.curveTo(this.#matrix, x1, y1, x2, y2, x, y);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(this.#matrix, x, y, width, height);
  }
  arc(x: number, y: number, radius: number, from: number, to: number, anticlockwise = false): void {
    this.ellipse(x, y, radius, radius, 0, from, to, anticlockwise);
  }
  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    from: number,
    to: number,
    anticlockwise = false,
  ): void {
    this.#path.ellipse(this.#matrix, x, y, [radiusX, radiusY], rotation, from, to, anticlockwise);
  }
  closePath(): void {
    this.#path.close();
  }

  setLineDash(dash: number[]): void {
    this.#dash = [...dash];
  }
  getLineDash(): number[] {
    return [...this.#dash];
  }

  fill(rule?: string): void {
    this.#fillPath(this.#path.d, rule);
  }
  stroke(other?: unknown): void {
    if (other !== undefined)
      throw new Error("A chart strokes a Path2D. It has to draw on the canvas itself.");
    this.#strokePath(this.#path.d);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#fillPath(rectangle(this.#matrix, x, y, width, height));
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#strokePath(rectangle(this.#matrix, x, y, width, height));
  }
  /** Chart.js clears the canvas before it draws; a drawing here starts empty. */
  clearRect(): void {}

  /** Everything drawn until the matching restore() is clipped to the path. */
  clip(): void {
    const content = `${attributes({ "clip-path": this.#clip })}><path d="${this.#path.d}"/>`;
    const id = this.#clips.get(content) ?? `${this.#id}-clip-${this.#clips.size + 1}`;
    this.#clips.set(content, id);
    this.#clip = `url(#${id})`;
  }

  measureText(text: string) {
    const { size, weight } = readFont(this.font);
    const metrics = this.#metrics(weight);
    return {
      width: metrics.width(text, size),
      actualBoundingBoxAscent: metrics.ascent * size,
      actualBoundingBoxDescent: metrics.descent * size,
    };
  }
  fillText(text: string, x: number, y: number): void {
    const { size, weight } = readFont(this.font);
    const metrics = this.#metrics(weight);
    const { ascent, descent } = metrics;
    const drops: Record<string, number> = { top: ascent, middle: (ascent - descent) / 2, bottom: -descent };
    const baseline = y + (drops[this.textBaseline] ?? 0) * size;
    const [a, b, c, d, e, f] = this.#matrix;
    const isUpright = a === 1 && b === 0 && c === 0 && d === 1;
    const place: Attributes = isUpright
      ? { x: svgNumber(x + e), y: svgNumber(baseline + f) }
      : { x: svgNumber(x), y: svgNumber(baseline), transform: transform(this.#matrix) };
    const anchor = { center: "middle", right: "end", end: "end" }[this.textAlign] ?? null;
    const type = {
      "text-anchor": anchor,
      "font-size": svgNumber(size),
      "font-weight": weight === 400 ? null : String(weight),
      "font-family": weight === 600 ? `${familyOf(600)}, sans-serif` : null,
    };
    const width: Attributes = this.#standsAlone
      ? { textLength: svgNumber(metrics.width(text, size)), lengthAdjust: "spacingAndGlyphs" }
      : {};
    this.#draw("text", { ...place, ...type, ...width, fill: this.fillStyle }, text);
  }

  #fillPath(d: string, rule?: string): void {
    // Chart.js draws bars that another plugin fills.
    if (this.fillStyle === "transparent") return;
    this.#draw("path", { d, fill: this.fillStyle, "fill-rule": rule === "evenodd" ? rule : null });
  }

  #strokePath(d: string): void {
    const [a, b, c, e] = this.#matrix;
    const scale = Math.sqrt(Math.abs(a * e - b * c));
    const dash = this.#dash.map((length) => svgNumber(length * scale)).join(" ");
    this.#draw("path", {
      d,
      fill: "none",
      stroke: this.strokeStyle,
      "stroke-width": svgNumber(this.lineWidth * scale),
      "stroke-linecap": this.lineCap === "butt" ? null : this.lineCap,
      "stroke-linejoin": this.lineJoin === "miter" ? null : this.lineJoin,
      "stroke-dasharray": dash || null,
      "stroke-dashoffset": dash && this.lineDashOffset ? svgNumber(this.lineDashOffset * scale) : null,
    });
  }

  #draw(element: "path" | "text", own: Attributes, text = ""): void {
    if (element === "path" && !own.d) return;
    const opacity = this.globalAlpha === 1 ? null : svgNumber(this.globalAlpha);
    // A clip path uses the coordinates of what it clips, so rotated text must be clipped from outside.
    const outside = this.#clip !== null && Boolean(own.transform);
    const all = attributes({ ...own, opacity, "clip-path": outside ? null : this.#clip });
    const drawn = text ? `<${element}${all}>${escapeXml(text)}</${element}>` : `<${element}${all}/>`;
    this.#elements.push(outside ? `<g${attributes({ "clip-path": this.#clip })}>${drawn}</g>` : drawn);
  }
}

function rectangle(matrix: Matrix, x: number, y: number, width: number, height: number): string {
  const path = new SvgPath();
  path.rect(matrix, x, y, width, height);
  return path.d;
}

function transform(matrix: Matrix): string {
  return `matrix(${matrix.map((number) => Math.round(number * 1e4) / 1e4 || 0).join(" ")})`;
}

function readFont(font: string): { size: number; weight: Weight } {
  const [, size] = /([\d.]+)px/.exec(font) ?? [];
  if (!size) throw new Error(`A chart asks for the font "${font}". Give it a size in px.`);
  return { size: Number(size), weight: /\b(bold|700)\b/.test(font) ? 700 : /\b600\b/.test(font) ? 600 : 400 };
}
