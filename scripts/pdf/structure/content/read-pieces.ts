import { type Box, boxAround, common, type Matrix, mapped, multiply } from "../objects/geometry.ts";
import { compactTextRun } from "./compact-text-run.ts";
import type { Font } from "./fonts.ts";
import { type Mark, MarkStack } from "./mark-stack.ts";
import { type Operands, readOperators } from "./operators.ts";
import { colourOf } from "./paint.ts";
import { PathExtent } from "./path-extent.ts";
import type { ContentStream, Piece } from "./piece.ts";
import { actualTextIn, characterOf, codesIn, latin1 } from "./strings.ts";

/** What the names in a content stream stand for. */
export interface Resources {
  font(name: string): Font | null;
  /** What is drawn by `Do`: a picture, or a form, which may hold tagged content. */
  drawn(name: string): { kind: "image" | "form"; form?: ContentStream; isOpaque?: boolean };
  /** The number in the properties that a mark names. */
  mcidOf(name: string): number | null;
  /** What the properties that a mark names say instead of its content. */
  actualTextOf(name: string): string | null;
  /** Whether what is painted with a graphics state covers what is below; null if the state does not say. */
  isSolid(name: string): boolean | null;
}

/** Finds the pieces of a content stream, each with its text, its place and the marks around it. */
export function readPieces(stream: ContentStream, resources: Resources): void {
  new PieceReader(stream, resources).read();
}

/** The part of the graphics state that pieces depend on. */
interface State {
  matrix: Matrix;
  clip: Box | null;
  isClipped: boolean;
  font: Font | null;
  fontName: string;
  fontSize: number;
  fill: number | null;
  /** The text rendering mode. */
  mode: number;
  isSolid: boolean;
}

type Handler = (operands: Operands, start: number, end: number) => void;

class PieceReader {
  private readonly stream: ContentStream;
  private readonly resources: Resources;
  private readonly saved: State[] = [];
  private readonly marks = new MarkStack();
  private readonly path = new PathExtent();
  private state: State;
  /** Grows with every saved and restored state. */
  private changes = 0;
  /** The piece of the text object that is being read. */
  private text: Piece | null = null;
  /** Where the text object begins; -1 outside of one. */
  private textStart = -1;
  private line: Matrix = [1, 0, 0, 1, 0, 0];
  private leading = 0;
  /** Where to go on, if what follows is read already. */
  private goOnAt: number | undefined;

  constructor(stream: ContentStream, resources: Resources) {
    this.stream = stream;
    this.resources = resources;
    this.state = {
      matrix: [1, 0, 0, 1, 0, 0],
      clip: null,
      isClipped: stream.isForm,
      font: null,
      fontName: "",
      fontSize: 1,
      fill: 0,
      mode: 0,
      isSolid: true,
    };
  }

  read(): void {
    readOperators(this.stream.bytes, (operator, operands, start, end) => {
      this.goOnAt = undefined;
      this.handlers[operator]?.(operands, start, end);
      return this.goOnAt;
    });
    const open = this.marks.innermost;
    if (open) this.stream.problems.push(`The mark ${open.name} does not end`);
  }

  /** What each operator of ISO 32000-1, annex A, does; all others are of no concern here. */
  private readonly handlers: Record<string, Handler> = {
    q: () => {
      this.changes++;
      this.saved.push(this.state);
      this.state = { ...this.state };
    },
    Q: () => {
      this.changes++;
      this.state = this.saved.pop() ?? this.state;
    },
    cm: ({ numbers }) => {
      this.state.matrix = multiply(this.state.matrix, matrixOf(numbers));
    },
    gs: (operands) => {
      this.state.isSolid = this.resources.isSolid(this.nameIn(operands)) ?? this.state.isSolid;
    },
    ...sameFor("g rg k sc scn", (operands) => {
      this.state.fill = colourOf(operands);
    }),
    cs: () => {
      this.state.fill = 0;
    },

    ...sameFor("m l", ({ numbers: [x = 0, y = 0] }, start) => this.path.addPoint(start, x, y)),
    ...sameFor("v y", ({ numbers: [, , x = 0, y = 0] }, start) => this.path.addPoint(start, x, y)),
    c: ({ numbers: [, , , , x = 0, y = 0] }, start) => this.path.addPoint(start, x, y),
    re: ({ numbers: [x = 0, y = 0, width = 0, height = 0] }, start) =>
      this.path.addRectangle(start, x, y, width, height),
    ...sameFor("W W*", () => {
      this.path.isClip = true;
    }),
    ...sameFor("f F f* B B* b b*", (_, __, end) => this.paintPath(end, this.state.fill)),
    ...sameFor("S s", (_, __, end) => this.paintPath(end, null)),
    n: () => this.endPath(),
    sh: (_, start, end) => this.add("path", start, end, this.state.clip ?? this.unitSquare()),

    Do: (operands, start, end) => this.draw(this.nameIn(operands), start, end),
    // The reader of operators passes over the picture behind ID.
    ID: (_, start, end) => this.add("image", start, end, this.unitSquare()),

    BT: (_, start) => {
      this.textStart = start;
      this.line = [1, 0, 0, 1, 0, 0];
    },
    ET: (_, __, end) => {
      if (this.text) this.text.end = end;
      this.text = null;
      this.textStart = -1;
    },
    Tf: (operands) => {
      this.state.fontName = this.nameIn(operands);
      this.state.font = this.resources.font(this.state.fontName);
      this.state.fontSize = operands.numbers[0] as number;
    },
    Tr: ({ numbers: [mode = 0] }) => {
      this.state.mode = mode;
    },
    TL: ({ numbers: [leading = 0] }) => {
      this.leading = leading;
    },
    Td: ({ numbers: [x = 0, y = 0] }) => this.moveLine(x, y),
    TD: ({ numbers: [x = 0, y = 0] }) => {
      this.leading = -y;
      this.moveLine(x, y);
    },
    "T*": () => this.moveLine(0, -this.leading),
    Tm: ({ numbers }, _, end) => {
      this.line = matrixOf(numbers);
      this.readRun(end);
    },
    ...sameFor("Tj TJ", (operands, start, end) => this.show(operands, start, end)),
    "'": (operands, start, end) => {
      this.moveLine(0, -this.leading);
      this.show(operands, start, end);
    },
    '"': (operands, start, end) => {
      this.moveLine(0, -this.leading);
      // Its numbers are distances between words and between letters.
      operands.shifts[0] = 0;
      this.show(operands, start, end);
    },

    BMC: (_, start, end) => {
      this.marks.begin({ name: this.nameOfMark(start), mcid: null, replacement: null });
      this.noteMark(start, end);
    },
    BDC: (operands, start, end) => {
      this.marks.begin({ name: this.nameOfMark(start), ...this.propertiesIn(operands) });
      this.noteMark(start, end);
    },
    EMC: (_, start, end) => {
      if (!this.marks.end()) this.stream.problems.push("A mark ends that has not begun");
      this.noteMark(start, end);
    },
  };

  private add(kind: Piece["kind"], start: number, end: number, box: Box): Piece {
    const { clip, isClipped, font, fontName, fill, mode } = this.state;
    const piece: Piece = {
      type: "piece",
      stream: this.stream,
      kind,
      start,
      end,
      ...this.marks.around(),
      isClipped,
      state: this.changes,
      box,
      clip,
      text: "",
      compact: null,
      fontSize: 0,
      font,
      fontName,
      paint: { fill, isInvisible: kind === "text" && (mode === 3 || mode === 7), covers: false },
      space: null,
    };
    this.stream.pieces.push(piece);
    return piece;
  }

  private paintPath(end: number, fill: number | null): void {
    const { box, start, isRectangle } = this.path;
    if (box) {
      const { paint } = this.add("path", start, end, boxAround(box, this.state.matrix));
      paint.fill = fill;
      paint.covers = isRectangle && this.state.isSolid && fill !== null;
    }
    this.endPath();
  }

  private endPath(): void {
    const { box, isClip } = this.path;
    if (isClip && box) {
      const clip = boxAround(box, this.state.matrix);
      this.state.clip = this.state.clip ? common(this.state.clip, clip) : clip;
      this.state.isClipped = true;
      this.stream.body ??= clip;
    }
    this.path.clear();
  }

  private unitSquare(): Box {
    return boxAround([0, 0, 1, 1], this.state.matrix);
  }

  private draw(name: string, start: number, end: number): void {
    const { kind, form, isOpaque } = this.resources.drawn(name);
    if (form) {
      form.clip = this.state.clip;
      this.stream.forms.push(form);
      return;
    }
    const { paint } = this.add(kind, start, end, this.unitSquare());
    paint.covers = isOpaque === true && this.state.isSolid;
  }

  private noteMark(start: number, end: number): void {
    this.stream.marks.push(start, end);
    if (this.text) this.text.end = start;
    this.text = null;
    if (this.textStart >= 0) this.textStart = end;
  }

  private nameOfMark(start: number): string {
    return /^\/([^\s<[(/]*)/.exec(latin1(this.stream.bytes, start, start + 40))?.[1] ?? "";
  }

  private propertiesIn(operands: Operands): Omit<Mark, "name"> {
    const { dictionaryStart, dictionaryEnd } = operands;
    const isNamed = dictionaryStart < 0;
    const name = isNamed ? this.nameIn(operands) : "";
    const written = isNamed ? "" : latin1(this.stream.bytes, dictionaryStart, dictionaryEnd);
    const number = /\/MCID\s*(\d+)/.exec(written)?.[1];
    const text = isNamed ? this.resources.actualTextOf(name) : actualTextIn(written);
    return {
      mcid: isNamed ? this.resources.mcidOf(name) : number === undefined ? null : Number(number),
      replacement: text === null ? null : { text },
    };
  }

  private nameIn({ nameStart, nameEnd }: Operands): string {
    return latin1(this.stream.bytes, nameStart, nameEnd);
  }

  private moveLine(x: number, y: number): void {
    const line = this.line;
    line[4] += x * line[0] + y * line[2];
    line[5] += x * line[1] + y * line[3];
  }

  /** Reads a whole run of text at once, if Chromium has written it. */
  private readRun(from: number): void {
    const { font } = this.state;
    if (this.text || this.textStart < 0 || !font) return;
    const run = compactTextRun(this.stream.bytes, this.textStart, from, font);
    if (!run) return;
    this.text = this.beginText(this.textStart, run.end);
    this.text.text = run.text;
    this.text.compact = run.compact;
    this.endAt(this.text, run.width);
    this.goOnAt = run.end;
  }

  private beginText(start: number, end: number): Piece {
    const line = this.line;
    const { matrix, fontSize } = this.state;
    const [x, y] = mapped(matrix, line[4], line[5]);
    const piece = this.add("text", start, end, [x, y, x, y]);
    const vertical = Math.hypot(
      line[2] * matrix[0] + line[3] * matrix[2],
      line[2] * matrix[1] + line[3] * matrix[3],
    );
    piece.fontSize = fontSize * vertical;
    return piece;
  }

  /** @param advance from the place in the line, in its units */
  private endAt(piece: Piece, advance: number): void {
    const line = this.line;
    const [x, y] = mapped(this.state.matrix, line[4] + advance * line[0], line[5] + advance * line[1]);
    piece.box[2] = x;
    piece.box[3] = y;
  }

  private show({ strings, shifts }: Operands, start: number, end: number): void {
    const { font, fontName, fontSize } = this.state;
    this.text ??= this.beginText(this.textStart < 0 ? start : this.textStart, end);
    const { text } = this;
    text.font = font;
    text.fontName = fontName;
    text.end = end;
    text.compact = null;
    let width = 0;
    for (let each = 0; each < strings.length; each += 2) {
      width -= shifts[each / 2] as number;
      for (const code of codesIn(
        this.stream.bytes,
        strings[each] as number,
        strings[each + 1] as number,
        font,
      )) {
        text.text += characterOf(code, font);
        width += font?.widths.get(code) ?? font?.otherWidth ?? 0;
      }
    }
    this.endAt(text, (width * fontSize) / 1000);
  }
}

/** The same handler for several operators, written as "f F f*". */
function sameFor(operators: string, handler: Handler): Record<string, Handler> {
  return Object.fromEntries(operators.split(" ").map((operator) => [operator, handler]));
}

function matrixOf(numbers: Float64Array): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}
