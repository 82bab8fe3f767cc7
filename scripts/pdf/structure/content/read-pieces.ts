import { type Box, boxAround, common, type Matrix, multiply } from "../objects/geometry.ts";
import { compactTextRun } from "./compact-text-run.ts";
import type { Font } from "./fonts.ts";
import { type Operands, readOperators } from "./operators.ts";
import { colourOf } from "./paint.ts";
import type { ContentStream, Piece, Replacement } from "./piece.ts";
import { actualTextIn, characterOf, codesIn, latin1 } from "./strings.ts";

export interface Resources {
  font(name: string): Font | null;
  /** What is drawn by `Do`: a picture, or a form, which may hold tagged content. */
  drawn(name: string): { kind: "image" | "form"; form?: ContentStream; isOpaque?: boolean };
  /** The number in the properties that a mark names. */
  mcidOf(name: string): number | null;
  /** What the properties that a mark names say instead of its content. */
  actualTextOf(name: string): string | null;
  /** Whether what is painted with a graphics state covers what is below; null where the state says nothing of it. */
  isSolid(name: string): boolean | null;
}

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

interface Mark {
  name: string;
  mcid: number | null;
  replacement: Replacement | null;
}

/** Finds the pieces of a content stream, each with its text, its place and the mark that it stands in. */
export function readPieces(stream: ContentStream, resources: Resources): void {
  const { bytes, pieces } = stream;
  let state: State = {
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
  const saved: State[] = [];
  const marks: Mark[] = [];
  let changes = 0;

  let path: Box | null = null;
  let pathStart = -1;
  let isClip = false;
  /** Whether the path is one rectangle and nothing else. */
  let isRectangle = false;

  let text: Piece | null = null;
  let textStart = -1;
  let width = 0;
  let line: Matrix = [1, 0, 0, 1, 0, 0];
  let leading = 0;

  readOperators(bytes, (operator, operands, start, end) => {
    const { numbers } = operands;
    switch (operator) {
      case "Tj":
      case "'":
      case '"':
      case "TJ":
        if (operator !== "Tj" && operator !== "TJ") moveLine(0, -leading);
        // Its numbers are distances between words and between letters.
        if (operator === '"') operands.shifts[0] = 0;
        show(operands, start, end);
        break;
      case "Td":
      case "TD":
        if (operator === "TD") leading = -(numbers[1] as number);
        moveLine(numbers[0] as number, numbers[1] as number);
        break;
      case "T*":
        moveLine(0, -leading);
        break;
      case "TL":
        leading = numbers[0] as number;
        break;
      case "Tm":
        line = matrixOf(numbers);
        return readRun(end);
      case "Tf":
        state.fontName = name(operands);
        state.font = resources.font(state.fontName);
        state.fontSize = numbers[0] as number;
        break;
      case "BT":
        textStart = start;
        line = [1, 0, 0, 1, 0, 0];
        break;
      case "ET":
        if (text) text.end = end;
        text = null;
        textStart = -1;
        break;
      case "m":
      case "l":
        isRectangle = false;
        along(start, numbers[0] as number, numbers[1] as number);
        break;
      case "c":
        isRectangle = false;
        along(start, numbers[4] as number, numbers[5] as number);
        break;
      case "v":
      case "y":
        along(start, numbers[2] as number, numbers[3] as number);
        break;
      case "re": {
        const [x, y, width, height] = numbers as unknown as [number, number, number, number];
        isRectangle = path === null;
        along(start, x, y);
        along(start, x + width, y + height);
        break;
      }
      case "W":
      case "W*":
        isClip = true;
        break;
      case "f":
      case "F":
      case "f*":
      case "S":
      case "s":
      case "B":
      case "B*":
      case "b":
      case "b*":
        if (path) {
          const drawn = piece("path", pathStart, end, boxAround(path, state.matrix));
          if (operator === "S" || operator === "s") drawn.paint.fill = null;
          drawn.paint.covers = isRectangle && state.isSolid && drawn.paint.fill !== null;
          pieces.push(drawn);
        }
        endPath();
        break;
      case "n":
        endPath();
        break;
      case "q":
        changes++;
        saved.push(state);
        state = { ...state };
        break;
      case "Q":
        changes++;
        state = saved.pop() ?? state;
        break;
      case "cm":
        state.matrix = multiply(state.matrix, matrixOf(numbers));
        break;
      case "g":
      case "rg":
      case "k":
      case "sc":
      case "scn":
        state.fill = colourOf(operands);
        break;
      case "cs":
        state.fill = 0;
        break;
      case "Tr":
        state.mode = numbers[0] as number;
        break;
      case "gs":
        state.isSolid = resources.isSolid(name(operands)) ?? state.isSolid;
        break;
      case "Do": {
        const { kind, form, isOpaque } = resources.drawn(name(operands));
        if (form) {
          form.clip = state.clip;
          stream.forms.push(form);
        } else {
          const drawn = piece(kind, start, end, boxAround([0, 0, 1, 1], state.matrix));
          drawn.paint.covers = isOpaque === true && state.isSolid;
          pieces.push(drawn);
        }
        break;
      }
      case "sh":
        pieces.push(piece("path", start, end, state.clip ?? boxAround([0, 0, 1, 1], state.matrix)));
        break;
      case "EI":
      case "ID":
        if (operator === "ID") pieces.push(piece("image", start, end, boxAround([0, 0, 1, 1], state.matrix)));
        break;
      case "BMC":
      case "BDC":
        marks.push({
          name: firstName(bytes, start),
          mcid: mcidOf(operator, operands),
          replacement: replacementOf(operator, operands),
        });
        mark(start, end);
        break;
      case "EMC":
        if (!marks.pop()) stream.problems.push("A mark ends that has not begun");
        mark(start, end);
        break;
    }
    return undefined;
  });
  if (marks.length > 0) stream.problems.push(`The mark ${marks.at(-1)?.name} does not end`);

  function mark(start: number, end: number): void {
    stream.marks.push(start, end);
    if (text) text.end = start;
    text = null;
    if (textStart >= 0) textStart = end;
  }

  function moveLine(x: number, y: number): void {
    line[4] += x * line[0] + y * line[2];
    line[5] += x * line[1] + y * line[3];
  }

  function along(start: number, x: number, y: number): void {
    if (!path) {
      path = [x, y, x, y];
      pathStart = start;
      return;
    }
    if (x < path[0]) path[0] = x;
    else if (x > path[2]) path[2] = x;
    if (y < path[1]) path[1] = y;
    else if (y > path[3]) path[3] = y;
  }

  function endPath(): void {
    if (isClip && path) {
      const box = boxAround(path, state.matrix);
      state.clip = state.clip ? common(state.clip, box) : box;
      state.isClipped = true;
      stream.body ??= box;
    }
    path = null;
    isClip = false;
  }

  /** Gives where a run ends that Chromium has written. */
  function readRun(from: number): number | undefined {
    if (text || textStart < 0 || !state.font) return undefined;
    const run = compactTextRun(bytes, textStart, from, state.font);
    if (!run) return undefined;
    const read = beginText(textStart, run.end);
    read.text = run.text;
    read.short = run.short;
    endAt(read, run.width);
    text = read;
    return run.end;
  }

  function beginText(start: number, end: number): Piece {
    const { matrix } = state;
    const x = line[4] * matrix[0] + line[5] * matrix[2] + matrix[4];
    const y = line[4] * matrix[1] + line[5] * matrix[3] + matrix[5];
    const begun = piece("text", start, end, [x, y, x, y]);
    const vertical = Math.hypot(
      line[2] * matrix[0] + line[3] * matrix[2],
      line[2] * matrix[1] + line[3] * matrix[3],
    );
    begun.fontSize = state.fontSize * vertical;
    pieces.push(begun);
    return begun;
  }

  /** @param advance from the place in the line, in its units */
  function endAt(piece: Piece, advance: number): void {
    const { matrix } = state;
    const [x, y] = [line[4] + advance * line[0], line[5] + advance * line[1]];
    piece.box[2] = x * matrix[0] + y * matrix[2] + matrix[4];
    piece.box[3] = x * matrix[1] + y * matrix[3] + matrix[5];
  }

  function show(operands: Operands, start: number, end: number): void {
    text ??= beginText(textStart < 0 ? start : textStart, end);
    text.font = state.font;
    text.fontName = state.fontName;
    text.end = end;
    text.short = null;
    width = 0;
    for (let each = 0; each < operands.strings.length; each += 2) {
      const [from, to] = [operands.strings[each] as number, operands.strings[each + 1] as number];
      const { font } = state;
      width -= operands.shifts[each / 2] as number;
      for (const code of codesIn(bytes, from, to, font)) write(text, code);
    }
    endAt(text, (width * state.fontSize) / 1000);
  }

  function write(piece: Piece, code: number): void {
    piece.text += characterOf(code, state.font);
    width += state.font?.widths.get(code) ?? state.font?.otherWidth ?? 0;
  }

  function piece(kind: Piece["kind"], start: number, end: number, box: Box): Piece {
    let mcid: number | null = null;
    let isArtifact = false;
    let conflict: Piece["conflict"] = null;
    for (const each of marks) {
      if (each.mcid !== null) {
        if (isArtifact) conflict = "tag in artifact";
        mcid = each.mcid;
      } else if (each.name === "Artifact") {
        if (mcid !== null) conflict = "artifact in tag";
        isArtifact = true;
      }
    }
    const { clip, isClipped, font, fontName, fill, mode } = state;
    return {
      type: "piece",
      stream,
      kind,
      start,
      end,
      mcid,
      mark: marks.at(-1)?.name ?? "",
      isArtifact,
      conflict,
      isClipped,
      state: changes,
      box,
      clip,
      text: "",
      short: null,
      fontSize: 0,
      font,
      fontName,
      paint: { fill, isInvisible: kind === "text" && (mode === 3 || mode === 7), covers: false },
      replacement: marks.findLast(({ replacement }) => replacement)?.replacement ?? null,
      space: null,
    };
  }

  function name(operands: Operands): string {
    return latin1(bytes, operands.nameStart, operands.nameEnd);
  }

  function replacementOf(operator: string, operands: Operands): Replacement | null {
    if (operator === "BMC") return null;
    const text =
      operands.dictionaryStart < 0
        ? resources.actualTextOf(name(operands))
        : actualTextIn(latin1(bytes, operands.dictionaryStart, operands.dictionaryEnd));
    return text === null ? null : { text };
  }

  function mcidOf(operator: string, operands: Operands): number | null {
    if (operator === "BMC") return null;
    if (operands.dictionaryStart < 0) return resources.mcidOf(name(operands));
    const written = latin1(bytes, operands.dictionaryStart, operands.dictionaryEnd);
    const found = /\/MCID\s*(\d+)/.exec(written)?.[1];
    return found === undefined ? null : Number(found);
  }
}

function firstName(bytes: Uint8Array, start: number): string {
  return /^\/([^\s<[(/]*)/.exec(latin1(bytes, start, start + 40))?.[1] ?? "";
}

function matrixOf(numbers: Float64Array): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}
