import { directionOf } from "../../model/words/direction-of.ts";
import type { Piece } from "../../pdf/structure/content/piece.ts";
import { numberIn, textIn } from "../../pdf/structure/objects/entries.ts";
import { everyTag, piecesIn, type Tag, textOf } from "../../pdf/structure/tags/tag.ts";
import { isWithin, parentBeyond, tagsBelow } from "./held-by.ts";
import { short } from "./letters.ts";
import { pageBox } from "./page-box.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";
import { rowsOf } from "./table-heads.ts";

/**
 * Rules of ours, with checkpoint 09: what is read one after the other stands one below the other. What goes up is in
 * order only where it begins another column; pictures, tables and notes stand where there is room for them.
 */
export const order: PdfCheck = {
  rules: {
    "09-order": "Text is read in the order of the page",
    "09-rows": "Tables are read row by row",
  },
  find(file) {
    const place = placesOf(file);
    return [...flow(file, place), ...items(file, place), ...tables(file, place)];
  },
};

/** Where the lines of a piece begin and end on the page as it is seen: to the right and up. */
interface Spot {
  piece: Piece;
  page: number;
  left: number;
  right: number;
  /** The line that the text stands on. */
  top: number;
  bottom: number;
  size: number;
}

type PlaceOf = (piece: Piece) => Spot | null;

/** Null for what is not text along a line, and for what a form places. */
function placesOf(file: CheckedPdf): PlaceOf {
  const turns = file.pdf.getPages().map(({ node }, page) => {
    const rotate = node.Rotate()?.asNumber() ?? numberIn(node, "Rotate") ?? 0;
    return { turn: ((rotate % 360) + 360) % 360, box: pageBox(file.pdf, page) };
  });
  return (piece) => {
    if (piece.kind !== "text" || piece.stream.isForm || piece.text.trim() === "") return null;
    const { turn = 0, box = [0, 0, 0, 0] } = turns[piece.stream.page] ?? {};
    const [x1, y1] = turned(piece.box[0], piece.box[1], turn, box);
    const [x2, y2] = turned(piece.box[2], piece.box[3], turn, box);
    const isUpright = Math.abs(y2 - y1) > Math.abs(x2 - x1) + piece.fontSize && Math.abs(x2 - x1) < 1;
    if (isUpright) return null;
    return {
      piece,
      page: piece.stream.page,
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      top: Math.max(y1, y2),
      bottom: Math.min(y1, y2),
      size: Math.max(piece.fontSize, 4),
    };
  };
}

function turned(x: number, y: number, turn: number, box: Piece["box"]): [number, number] {
  if (turn === 90) return [y, box[2] - x];
  if (turn === 180) return [box[2] - x, box[3] - y];
  if (turn === 270) return [box[3] - y, x];
  return [x, y];
}

const floating = new Set("Figure Formula Table Note Caption Form Annot Ruby Warichu BlockQuote".split(" "));
const inLine = new Set("Span Link Reference Quote Code BibEntry Lbl".split(" "));
const grouping = new Set("StructTreeRoot Document Part Art Sect Div L LI Private".split(" "));

/** Text blocks of the page's own flow, in reading order. */
function flow(file: CheckedPdf, place: PlaceOf): PdfProblem[] {
  const problems: PdfProblem[] = [];
  let before: { tag: Tag; spots: Spot[] } | null = null;
  for (const tag of file.tags) {
    if (isInLine(file, tag) || isWithin(file, tag, floating)) continue;
    const spots = ownPieces(file, tag).flatMap((piece) => place(piece) ?? []);
    if (spots.length === 0) continue;
    const wrong =
      (before && isAbove(spots, before.spots) && isSameStory(file, before.tag, tag)) || goesUp(spots);
    if (wrong)
      problems.push({
        number: "09-order",
        page: (spots[0] as Spot).page + 1,
        what:
          before && isAbove(spots, before.spots)
            ? `"${short(textOf(tag))}" is read after "${short(textOf(before.tag))}", and stands above it`
            : `The lines of "${short(textOf(tag))}" are read in another order than they stand in`,
        remedy: "Move the tag to its place in the order of the page",
      });
    before = { tag, spots };
  }
  return problems;
}

/** The text of a block with its inline tags, and without the blocks in it. */
function ownPieces(file: CheckedPdf, tag: Tag): Piece[] {
  return tag.children.flatMap((child) => {
    if (child.type === "piece") return [child];
    if (child.type !== "tag" || !isInLine(file, child)) return [];
    return file.kindOf(child) === "Lbl" || hasNote(file, child) ? [] : ownPieces(file, child);
  });
}

/** Inline tags; also a NonStruct in a paragraph, but not one around it. */
function isInLine(file: CheckedPdf, tag: Tag): boolean {
  const kind = file.kindOf(tag);
  if (kind !== "NonStruct") return inLine.has(kind);
  const parent = parentBeyond(file, tag);
  return parent !== null && !grouping.has(file.kindOf(parent));
}

function hasNote(file: CheckedPdf, tag: Tag): boolean {
  return everyTag(tag).some((inner) => floating.has(file.kindOf(inner)));
}

/** Stories of a magazine go on on later pages, and the next one begins before. */
function isSameStory(file: CheckedPdf, a: Tag, b: Tag): boolean {
  return storyOf(file, a) === storyOf(file, b);
}

function storyOf(file: CheckedPdf, tag: Tag): Tag | null {
  for (let at: Tag | null = tag; at; at = file.parentOf(at)) if (file.kindOf(at) === "Art") return at;
  return null;
}

function isAbove(spots: Spot[], before: Spot[]): boolean {
  const page = (before.at(-1) as Spot).page;
  const first = spots[0] as Spot;
  if (first.page !== page) return first.page < page && (spots.at(-1) as Spot).page < (before[0] as Spot).page;
  const own = boxOf(spots.filter((spot) => spot.page === page));
  const other = boxOf(before.filter((spot) => spot.page === page));
  const size = Math.min(own.size, other.size);
  if (own.bottom < other.top + size * 0.5) return false;
  return isAligned(own, other);
}

function boxOf(spots: Spot[]): Omit<Spot, "piece"> {
  return {
    page: (spots[0] as Spot).page,
    left: Math.min(...spots.map(({ left }) => left)),
    right: Math.max(...spots.map(({ right }) => right)),
    top: Math.max(...spots.map(({ top }) => top)),
    bottom: Math.min(...spots.map(({ bottom }) => bottom)),
    size: Math.max(...spots.map(({ size }) => size)),
  };
}

/** In one column: what begins, ends or is centred at the same place, but for an indent. */
function isAligned(a: Omit<Spot, "piece">, b: Omit<Spot, "piece">): boolean {
  const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  if (overlap <= 0) return false;
  const indent = 40;
  const isCentred = Math.abs(a.left + a.right - b.left - b.right) < 6;
  const isWide = overlap > 0.6 * Math.max(a.right - a.left, b.right - b.left);
  return Math.abs(a.left - b.left) < indent || isCentred || isWide;
}

/** Whether a later line stands above an earlier one, and not beside it as in the next column. */
function goesUp(spots: Spot[]): boolean {
  return spots.some((spot, index) => {
    const before = spots[index - 1];
    if (!before || before.page !== spot.page) return before !== undefined && spot.page < before.page;
    if (spot.bottom < before.top + Math.max(spot.size, before.size) * 1.05) return false;
    return spot.left < before.right - 1 && before.left < spot.right - 1;
  });
}

/** The number of an item comes before it; of two items on one line the left one comes first. */
function items(file: CheckedPdf, place: PlaceOf): PdfProblem[] {
  const problems: PdfProblem[] = [];
  const firstOf = (tag: Tag) =>
    piecesIn(tag)
      .map(place)
      .find((spot) => spot !== null);
  const add = (spot: Spot, what: string) =>
    problems.push({
      number: "09-order",
      page: spot.page + 1,
      what,
      remedy: "Move the tag to its place in the list",
    });
  for (const tag of file.tags) {
    const kind = file.kindOf(tag);
    if (kind === "LI") {
      const parts = tagsBelow(file, tag);
      const label = parts.findIndex((part) => file.kindOf(part) === "Lbl");
      const body = parts.findIndex((part) => file.kindOf(part) === "LBody");
      const spot = firstOf(tag);
      if (spot && body >= 0 && label > body)
        add(spot, `The number of the item "${short(textOf(parts[body] as Tag))}" is read after it`);
    }
    if (kind !== "L" || mayReadLeft(file, tag)) continue;
    let before: Spot | undefined;
    for (const item of tagsBelow(file, tag)) {
      const spot = firstOf(item);
      if (before && spot && spot.page === before.page && isLeftOf(spot, before))
        add(spot, `The item "${short(textOf(item))}" is read after the one to its right`);
      before = spot;
    }
  }
  return problems;
}

/** Whether a part may be read from right to left: by its letters, or by the language of the document. */
function mayReadLeft({ pdf }: CheckedPdf, tag: Tag): boolean {
  if (/[\u0590-\u08FF]/.test(textOf(tag))) return true;
  try {
    return directionOf(textIn(pdf.catalog, "Lang") ?? "en") === "rtl";
  } catch {
    // A language that is none is told by another check.
    return false;
  }
}

function isLeftOf(spot: Spot, before: Spot): boolean {
  return Math.abs(spot.top - before.top) < Math.min(spot.size, before.size) && spot.right < before.left;
}

function tables(file: CheckedPdf, place: PlaceOf): PdfProblem[] {
  return file.tags
    .filter((tag) => file.kindOf(tag) === "Table")
    .flatMap((table) => {
      const rows = rowsOf(file, table).map((row) => ({
        row,
        cells: tagsBelow(file, row).flatMap((cell) => {
          const spots = piecesIn(cell).flatMap((piece) => place(piece) ?? []);
          const isDeep = (cell.cell?.rows ?? 1) > 1;
          return spots.length === 0 ? [] : [{ cell, isDeep, spots }];
        }),
      }));
      return [...rowsOutOfOrder(rows), ...cellsOutOfOrder(rows, mayReadLeft(file, table))];
    });
}

interface PlacedRow {
  row: Tag;
  cells: { cell: Tag; isDeep: boolean; spots: Spot[] }[];
}

function rowsOutOfOrder(rows: PlacedRow[]): PdfProblem[] {
  let before: { row: Tag; first: Spot; box: Omit<Spot, "piece"> } | null = null;
  const problems: PdfProblem[] = [];
  for (const { row, cells } of rows) {
    const flat = cells.filter(({ isDeep }) => !isDeep);
    const first = flat
      .map(({ spots }) => spots[0] as Spot)
      .sort((a, b) => a.page - b.page || b.top - a.top)[0];
    if (!first) continue;
    const box = boxOf(flat.flatMap(({ spots }) => spots).filter(({ page }) => page === first.page));
    if (before) {
      const isWrong =
        first.page < before.first.page ||
        (first.page === before.first.page &&
          first.top > before.first.top + before.first.size * 0.8 &&
          // A table may go on in the next column.
          box.left < before.box.right &&
          before.box.left < box.right);
      if (isWrong)
        problems.push({
          number: "09-rows",
          page: first.page + 1,
          what: `The row "${short(textOf(row))}" is read after "${short(textOf(before.row))}", and stands above it`,
          remedy: "Move the row to its place",
        });
    }
    before = { row, first, box };
  }
  return problems;
}

/** Cells go all from left to right, or all from right to left. */
function cellsOutOfOrder(rows: PlacedRow[], mayReadLeft: boolean): PdfProblem[] {
  const steps = rows.flatMap(({ cells }) =>
    cells.slice(1).flatMap(({ cell, spots }, index) => {
      const a = spots[0] as Spot;
      const earlier = cells[index];
      const b = earlier?.spots[0];
      if (!earlier || !b || a.page !== b.page) return [];
      if (a.left >= b.right - 1) return [{ cell, earlier: earlier.cell, spot: a, isRight: true }];
      if (a.right <= b.left + 1) return [{ cell, earlier: earlier.cell, spot: a, isRight: false }];
      return [];
    }),
  );
  const goesRight = steps.filter(({ isRight }) => isRight).length >= steps.length / 2 || !mayReadLeft;
  return steps
    .filter(({ isRight }) => isRight !== goesRight)
    .map(({ cell, earlier, spot }) => ({
      number: "09-rows",
      page: spot.page + 1,
      what: `The cell "${short(textOf(cell))}" is read after "${short(textOf(earlier))}", and stands before it`,
      remedy: "Move the cell to its place in the row",
    }));
}
