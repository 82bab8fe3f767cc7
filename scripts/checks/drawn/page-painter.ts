import { type Box, boxAround, common, type Matrix, multiply } from "../../pdf/structure/objects/geometry.ts";
import type { DrawnLetter, DrawnShape } from "./drawn-page.ts";
import { cornersOf, outlinesOf } from "./outlines.ts";
import { OPS } from "./pdf-js.ts";

/** A font of the page by PDF.js's own name. */
type FontOf = (name: string) => { name: string };

interface State {
  matrix: Matrix;
  clip: Box;
  fill: string | null;
  stroke: string | null;
  fillOpacity: number;
  /** Of the forms around, each drawn as a whole. */
  formOpacity: number;
  strokeOpacity: number;
  font: { name: string; size: number };
  mode: number;
  spacing: number;
  wordSpacing: number;
  stretch: number;
  rise: number;
}

interface Glyph {
  unicode: string;
  /** In thousandths of the size. */
  width: number;
  isSpace: boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: PDF.js gives each operator operands of another form.
type Given = any;

const upright: Matrix = [1, 0, 0, 1, 0, 0];
const invisibleMode = 3;

/** Follows the operators of a page, and notes what they paint. */
export class PagePainter {
  readonly letters: DrawnLetter[] = [];
  readonly shapes: DrawnShape[] = [];
  /** How many letters and shapes are in the content of a tag, by its number. */
  readonly inkOfMark = new Map<number, number>();
  /** The text of a tag's content, by its number: that of the page, and that of the forms drawn on it. */
  readonly textOfMark = new Map<number, { page: string; forms: string }>();
  untagged = "";
  private readonly page: number;
  private readonly fontOf: FontOf;
  private readonly marks: (number | null)[] = [];
  private readonly saved: State[] = [];
  private order = 0;
  private formsAround = 0;
  private state: State;
  private text = upright;
  private line = upright;
  private clips = false;

  constructor(page: number, box: Box, fontOf: FontOf) {
    this.page = page;
    this.fontOf = fontOf;
    this.state = {
      matrix: upright,
      clip: box,
      fill: "#000000",
      stroke: "#000000",
      fillOpacity: 1,
      formOpacity: 1,
      strokeOpacity: 1,
      font: { name: "", size: 0 },
      mode: 0,
      spacing: 0,
      wordSpacing: 0,
      stretch: 1,
      rise: 0,
    };
  }

  paint(operator: number, given: Given): void {
    this.operators[operator]?.(given);
  }

  private readonly operators: Record<number, (given: Given) => void> = {
    [OPS.save]: () => this.saved.push({ ...this.state }),
    [OPS.restore]: () => this.restore(),
    [OPS.transform]: (matrix) => this.transform(matrix),
    [OPS.paintFormXObjectBegin]: ([matrix, box]) => {
      this.formsAround++;
      this.saved.push({ ...this.state });
      const { fillOpacity, formOpacity } = this.state;
      Object.assign(this.state, { fillOpacity: 1, strokeOpacity: 1, formOpacity: formOpacity * fillOpacity });
      if (matrix) this.transform(matrix);
      if (box) this.state.clip = common(this.state.clip, boxAround(box, this.state.matrix));
    },
    [OPS.paintFormXObjectEnd]: () => {
      this.formsAround--;
      this.restore();
    },
    [OPS.beginMarkedContent]: () => this.marks.push(null),
    [OPS.beginMarkedContentProps]: ([, mcid]) => this.marks.push(typeof mcid === "number" ? mcid : null),
    [OPS.endMarkedContent]: () => this.marks.pop(),
    [OPS.setGState]: ([settings]) => {
      for (const [key, value] of settings) {
        if (key === "ca") this.state.fillOpacity = value;
        if (key === "CA") this.state.strokeOpacity = value;
      }
    },
    [OPS.setFillRGBColor]: ([colour]) => {
      this.state.fill = colour;
    },
    [OPS.setFillColorN]: () => {
      this.state.fill = null;
    },
    [OPS.setStrokeRGBColor]: ([colour]) => {
      this.state.stroke = colour;
    },
    [OPS.setStrokeColorN]: () => {
      this.state.stroke = null;
    },
    [OPS.clip]: () => {
      this.clips = true;
    },
    [OPS.eoClip]: () => {
      this.clips = true;
    },
    [OPS.constructPath]: ([paint, [data], bounds]) => this.paintPath(paint, data, bounds),
    [OPS.shadingFill]: () => this.paintBox("filled", this.state.clip),
    ...Object.fromEntries(
      [
        OPS.paintImageXObject,
        OPS.paintInlineImageXObject,
        OPS.paintImageMaskXObject,
        OPS.paintImageXObjectRepeat,
        OPS.paintImageMaskXObjectRepeat,
      ].map((operator) => [
        operator,
        () => this.paintBox("picture", boxAround([0, 0, 1, 1], this.state.matrix)),
      ]),
    ),
    [OPS.beginText]: () => this.beginLine(upright),
    [OPS.setFont]: ([name, size]) => {
      // "AAAAAA+AtkinsonHyperlegibleNext-Bold" is a part of the font "AtkinsonHyperlegibleNext-Bold".
      this.state.font = { name: this.fontOf(name).name.replace(/^[A-Z]{6}\+/, ""), size };
    },
    [OPS.setTextMatrix]: (given) => {
      const [a, b, c, d, e, f] = given.length === 1 ? given[0] : given;
      this.beginLine([a, b, c, d, e, f]);
    },
    [OPS.moveText]: ([x, y]) => this.moveLine(x, y),
    [OPS.setLeadingMoveText]: ([x, y]) => this.moveLine(x, y),
    [OPS.setCharSpacing]: ([spacing]) => {
      this.state.spacing = spacing;
    },
    [OPS.setWordSpacing]: ([spacing]) => {
      this.state.wordSpacing = spacing;
    },
    [OPS.setHScale]: ([percent]) => {
      this.state.stretch = percent / 100;
    },
    [OPS.setTextRise]: ([rise]) => {
      this.state.rise = rise;
    },
    [OPS.setTextRenderingMode]: ([mode]) => {
      this.state.mode = mode;
    },
    [OPS.showText]: ([glyphs]) => this.showAll(glyphs),
    [OPS.showSpacedText]: ([glyphs]) => this.showAll(glyphs),
  };

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(matrix: Matrix): void {
    this.state.matrix = multiply(this.state.matrix, matrix);
  }

  private beginLine(matrix: Matrix): void {
    this.text = matrix;
    this.line = matrix;
  }

  private moveLine(x: number, y: number): void {
    this.beginLine(multiply(this.line, [1, 0, 0, 1, x, y]));
  }

  private paintPath(paint: number, data: Float32Array | null, bounds: Float32Array | null): void {
    const { state } = this;
    const [left = 0, bottom = 0, right = 0, top = 0] = bounds ?? [];
    const whole = bounds ? boxAround([left, bottom, right, top], state.matrix) : null;
    if (whole && fills.has(paint))
      this.addShape({
        box: whole,
        kind: "filled",
        colour: state.fill,
        opacity: state.formOpacity * state.fillOpacity,
        outlines: data ? outlinesOf(data, state.matrix) : [],
      });
    if (whole && strokes.has(paint))
      this.addShape({
        box: whole,
        kind: "line",
        colour: state.stroke,
        opacity: state.formOpacity * state.strokeOpacity,
        outlines: [],
      });
    if (this.clips) state.clip = common(state.clip, whole ?? [0, 0, 0, 0]);
    this.clips = false;
  }

  private paintBox(kind: "filled" | "picture", box: Box): void {
    this.addShape({
      box,
      kind,
      colour: null,
      opacity: this.state.formOpacity * this.state.fillOpacity,
      outlines: [cornersOf(box)],
    });
  }

  private addShape(shape: Omit<DrawnShape, "clip" | "order">): void {
    this.shapes.push({ ...shape, clip: this.state.clip, order: this.addInk() });
  }

  private addInk(): number {
    this.addInkToMarks(1);
    return this.order++;
  }

  private addInkToMarks(count: number): void {
    for (const mark of this.marks)
      if (mark !== null) this.inkOfMark.set(mark, (this.inkOfMark.get(mark) ?? 0) + count);
  }

  private showAll(glyphs: (Glyph | number)[]): void {
    const { fill, clip, mode, rise, spacing, wordSpacing, stretch, font } = this.state;
    const { size, name } = font;
    const at = multiply(this.state.matrix, this.text);
    const drawnSize = size * Math.hypot(at[2], at[3]);
    let said = "";
    let moved = 0;
    const before = this.order;
    for (const glyph of glyphs) {
      let step = 0;
      if (typeof glyph === "number") step = (-glyph / 1000) * size * stretch;
      else {
        const width = (glyph.width / 1000) * size * stretch;
        said += glyph.unicode;
        if (mode !== invisibleMode && !isBlank(glyph.unicode))
          this.letters.push({
            page: this.page,
            text: glyph.unicode,
            box: boxAround([0, rise, width, rise + xHeight * size], at),
            size: drawnSize,
            font: name,
            colour: fill,
            clip,
            order: this.order++,
          });
        step = width + (spacing + (glyph.isSpace ? wordSpacing : 0)) * stretch;
      }
      at[4] += step * at[0];
      at[5] += step * at[1];
      moved += step;
    }
    this.text = multiply(this.text, [1, 0, 0, 1, moved, 0]);
    this.addInkToMarks(this.order - before);
    if (said !== "") this.addText(said);
  }

  private addText(text: string): void {
    const mark = this.marks.findLast((each) => each !== null) ?? null;
    if (mark === null) {
      this.untagged += text;
      return;
    }
    const known = this.textOfMark.get(mark) ?? { page: "", forms: "" };
    known[this.formsAround > 0 ? "forms" : "page"] += text;
    this.textOfMark.set(mark, known);
  }
}

function isBlank(text: string): boolean {
  const code = text.charCodeAt(0);
  return !(code > 0x20 && code < 0x7f) && text.trim() === "";
}

/** The height of the letter x in most typefaces, as a share of the size: every letter and digit has ink below it. */
const xHeight = 0.48;

const both = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];
const fills = new Set<number>([OPS.fill, OPS.eoFill, ...both]);
const strokes = new Set<number>([OPS.stroke, OPS.closeStroke, ...both]);
