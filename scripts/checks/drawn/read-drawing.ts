/**
 * What is on the pages of a PDF, in the order in which it is painted, as PDF.js reads it: a reader that is not ours,
 * and knows neither our HTML nor our tags.
 */
import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import {
  type Box,
  boxAround,
  common,
  type Matrix,
  mapped,
  multiply,
  type Point,
} from "../../pdf/structure/objects/geometry.ts";

export interface DrawnLetter {
  text: string;
  /** The room that it takes along its line, from its foot to its head, in points from the lower left corner. */
  box: Box;
  /** In points. */
  size: number;
  /** "AtkinsonHyperlegibleNext-Bold" */
  font: string;
  /** "#12436d"; null where it is no plain colour. */
  colour: string | null;
  /** What is left of the page where it was painted. */
  clip: Box;
  /** When it was painted, counted from 0. */
  order: number;
}

/** What is filled, drawn or placed on a page besides letters. */
export interface DrawnShape {
  box: Box;
  clip: Box;
  order: number;
  /** A line has no ground; a picture is taken for opaque. */
  kind: "filled" | "line" | "picture";
  /** Null where it is no plain colour. */
  colour: string | null;
  /** From 0, nothing, to 1. */
  opacity: number;
  /** What is filled, as lines from corner to corner. */
  outlines: Point[][];
}

export interface DrawnPage {
  /** From 1. */
  page: number;
  box: Box;
  letters: DrawnLetter[];
  shapes: DrawnShape[];
  figures: DrawnFigure[];
}

/** A tag Figure. */
export interface DrawnFigure {
  alt: string;
  /** How many letters, lines, fillings and pictures are in it. */
  ink: number;
}

/** Reads every page. It takes about 15 ms a page. */
export async function readDrawing(bytes: Uint8Array): Promise<DrawnPage[]> {
  // A copy: PDF.js takes away the bytes that it is given. All fonts are in the file.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await task.promise;
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number));
    return pages;
  } finally {
    await task.destroy();
  }
}

interface State {
  matrix: Matrix;
  clip: Box;
  fill: string | null;
  stroke: string | null;
  fillOpacity: number;
  strokeOpacity: number;
  font: { name: string; size: number; ascent: number; descent: number };
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

const unseenMode = 3;

async function readPage(document: PDFDocumentProxy, number: number): Promise<DrawnPage> {
  const page = await document.getPage(number);
  const box = page.view as unknown as Box;
  const { fnArray, argsArray } = await page.getOperatorList();
  const letters: DrawnLetter[] = [];
  const shapes: DrawnShape[] = [];
  const inkOfMark = new Map<number, number>();
  const marks: (number | null)[] = [];
  const saved: State[] = [];
  let order = 0;
  let state: State = {
    matrix: [1, 0, 0, 1, 0, 0],
    clip: box,
    fill: "#000000",
    stroke: "#000000",
    fillOpacity: 1,
    strokeOpacity: 1,
    font: { name: "", size: 0, ascent: 0, descent: 0 },
    mode: 0,
    spacing: 0,
    wordSpacing: 0,
    stretch: 1,
    rise: 0,
  };
  let text: Matrix = [1, 0, 0, 1, 0, 0];
  let line: Matrix = text;
  let clips = false;

  const ink = () => {
    for (const mark of marks) if (mark !== null) inkOfMark.set(mark, (inkOfMark.get(mark) ?? 0) + 1);
    return order++;
  };
  const pushShape = (shape: Pick<DrawnShape, "box" | "kind" | "colour" | "opacity" | "outlines">) =>
    shapes.push({ ...shape, clip: state.clip, order: ink() });
  const moveText = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };

  for (const [index, operator] of fnArray.entries()) {
    // biome-ignore lint/suspicious/noExplicitAny: PDF.js has a form of its own for each operator.
    const given = argsArray[index] as any;
    switch (operator) {
      case OPS.save:
        saved.push({ ...state });
        break;
      case OPS.restore:
        state = saved.pop() ?? state;
        break;
      case OPS.transform:
        state.matrix = multiply(state.matrix, given as Matrix);
        break;
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state });
        if (given[0]) state.matrix = multiply(state.matrix, given[0] as Matrix);
        if (given[1]) state.clip = common(state.clip, boxAround(given[1] as Box, state.matrix));
        break;
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case OPS.beginMarkedContent:
        marks.push(null);
        break;
      case OPS.beginMarkedContentProps:
        marks.push(typeof given[1] === "number" ? given[1] : null);
        break;
      case OPS.endMarkedContent:
        marks.pop();
        break;
      case OPS.setGState:
        for (const [key, value] of given[0] as [string, number][]) {
          if (key === "ca") state.fillOpacity = value;
          if (key === "CA") state.strokeOpacity = value;
        }
        break;
      case OPS.setFillRGBColor:
        state.fill = given[0];
        break;
      case OPS.setFillColorN:
        state.fill = null;
        break;
      case OPS.setStrokeRGBColor:
        state.stroke = given[0];
        break;
      case OPS.setStrokeColorN:
        state.stroke = null;
        break;
      case OPS.clip:
      case OPS.eoClip:
        clips = true;
        break;
      case OPS.constructPath: {
        const [paint, [data], bounds] = given as [number, [Float32Array | null], Float32Array | null];
        const whole = bounds ? boxAround([...bounds] as unknown as Box, state.matrix) : null;
        const outlines = data ? outlinesOf(data, state.matrix) : [];
        if (whole && fills.has(paint))
          pushShape({ box: whole, kind: "filled", colour: state.fill, opacity: state.fillOpacity, outlines });
        if (whole && strokes.has(paint))
          pushShape({
            box: whole,
            kind: "line",
            colour: state.stroke,
            opacity: state.strokeOpacity,
            outlines: [],
          });
        if (clips) state.clip = common(state.clip, whole ?? [0, 0, 0, 0]);
        clips = false;
        break;
      }
      case OPS.shadingFill:
        pushShape({
          box: state.clip,
          kind: "filled",
          colour: null,
          opacity: state.fillOpacity,
          outlines: [cornersOf(state.clip)],
        });
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintImageXObjectRepeat:
      case OPS.paintImageMaskXObjectRepeat: {
        const square = boxAround([0, 0, 1, 1], state.matrix);
        pushShape({
          box: square,
          kind: "picture",
          colour: null,
          opacity: state.fillOpacity,
          outlines: [cornersOf(square)],
        });
        break;
      }
      case OPS.beginText:
        text = [1, 0, 0, 1, 0, 0];
        line = text;
        break;
      case OPS.setFont: {
        const font = page.commonObjs.get(given[0]) as { name: string; ascent: number; descent: number };
        state.font = { ...nameless(font), size: given[1] };
        break;
      }
      case OPS.setTextMatrix:
        text = [...((given.length === 1 ? given[0] : given) as Iterable<number>)] as unknown as Matrix;
        line = text;
        break;
      case OPS.moveText:
        moveText(given[0], given[1]);
        break;
      case OPS.setLeadingMoveText:
        moveText(given[0], given[1]);
        break;
      case OPS.setCharSpacing:
        state.spacing = given[0];
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = given[0];
        break;
      case OPS.setHScale:
        state.stretch = given[0] / 100;
        break;
      case OPS.setTextRise:
        state.rise = given[0];
        break;
      case OPS.setTextRenderingMode:
        state.mode = given[0];
        break;
      case OPS.showText:
      case OPS.showSpacedText:
        for (const glyph of given[0] as (Glyph | number)[]) show(glyph);
        break;
    }
  }
  return { page: number, box, letters, shapes, figures: await figuresOf(page, inkOfMark) };

  function show(glyph: Glyph | number): void {
    const { size, name } = state.font;
    if (typeof glyph === "number") {
      text = multiply(text, [1, 0, 0, 1, (-glyph / 1000) * size * state.stretch, 0]);
      return;
    }
    const advance =
      ((glyph.width / 1000) * size + state.spacing + (glyph.isSpace ? state.wordSpacing : 0)) * state.stretch;
    if (state.mode !== unseenMode && glyph.unicode.trim() !== "") {
      const at = multiply(state.matrix, text);
      const [width, foot] = [(glyph.width / 1000) * size * state.stretch, state.rise];
      letters.push({
        text: glyph.unicode,
        box: boxAround([0, foot, width, foot + xHeight * size], at),
        size: size * Math.hypot(at[2], at[3]),
        font: name,
        colour: state.fill,
        clip: state.clip,
        order: ink(),
      });
    }
    text = multiply(text, [1, 0, 0, 1, advance, 0]);
  }
}

/** Of the letter x in most typefaces, as a part of the size: every letter and digit has ink in this height. */
const xHeight = 0.48;

const fills = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const strokes = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** "AAAAAA+AtkinsonHyperlegibleNext-Bold" is a part of the font "AtkinsonHyperlegibleNext-Bold". */
function nameless({ name, ascent, descent }: { name: string; ascent: number; descent: number }) {
  return { name: name.replace(/^[A-Z]{6}\+/, ""), ascent, descent };
}

function cornersOf([left, bottom, right, top]: Box): Point[] {
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
}

/** A path as PDF.js packs it: a number for what follows, and its points. Curves are taken as four straight lines. */
function outlinesOf(data: Float32Array, matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  let current: Point[] = [];
  const at = (index: number): Point => {
    const [left, bottom] = mapped(matrix, data[index] ?? 0, data[index + 1] ?? 0);
    return [left, bottom];
  };
  for (let index = 0; index < data.length; ) {
    const kind = data[index++];
    if (kind === 0) {
      current = [at(index)];
      outlines.push(current);
      index += 2;
    } else if (kind === 1) {
      current.push(at(index));
      index += 2;
    } else if (kind === 2 || kind === 3) {
      const count = kind === 2 ? 3 : 2;
      const points = [
        current.at(-1) ?? at(index),
        ...Array.from({ length: count }, (_, each) => at(index + 2 * each)),
      ];
      for (const part of [0.25, 0.5, 0.75, 1]) current.push(onCurve(points, part));
      index += 2 * count;
    }
  }
  return outlines;
}

/** De Casteljau. */
function onCurve(points: Point[], part: number): Point {
  const [first = [0, 0]] = points;
  if (points.length === 1) return first;
  const between = points.slice(1).map(([x, y], index): Point => {
    const [fromX, fromY] = points[index] as Point;
    return [fromX + (x - fromX) * part, fromY + (y - fromY) * part];
  });
  return onCurve(between, part);
}

interface StructureNode {
  role?: string;
  alt?: string;
  type?: string;
  id?: string;
  children?: StructureNode[];
}

async function figuresOf(page: PDFPageProxy, inkOfMark: Map<number, number>): Promise<DrawnFigure[]> {
  const root = (await page.getStructTree()) as StructureNode | null;
  const figures: DrawnFigure[] = [];
  const inkIn = (node: StructureNode): number =>
    (node.type === "content" ? (inkOfMark.get(Number(/_mc(\d+)$/.exec(node.id ?? "")?.[1])) ?? 0) : 0) +
    (node.children ?? []).reduce((sum, child) => sum + inkIn(child), 0);
  const visit = (node: StructureNode): void => {
    if (node.role === "Figure") figures.push({ alt: node.alt ?? "", ink: inkIn(node) });
    for (const child of node.children ?? []) visit(child);
  };
  if (root) visit(root);
  return figures;
}
