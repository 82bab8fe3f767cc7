import { PDFDict, PDFNumber } from "@cantoo/pdf-lib";
import {
  dictionaryIn,
  entriesOfTree,
  nameIn,
  numberIn,
  textIn,
} from "../../pdf/structure/objects/entries.ts";
import { taggedPieces } from "./held-by.ts";
import { pageBox } from "./page-box.ts";
import type { CheckedPdf } from "./pdf-check.ts";

/**
 * The number that is printed at the head or foot of each page, as it is printed; null for a page without one. Numbers
 * that do not go up from page to page are not page numbers.
 */
export function printedNumbers(file: CheckedPdf): (string | null)[] {
  const found = file.pages.map((_, page) => numbersOn(file, page));
  const offsets = new Map<string, number>();
  for (const [page, numbers] of found.entries())
    for (const key of new Set(numbers.map((number) => keyOf(number, page))))
      offsets.set(key, (offsets.get(key) ?? 0) + 1);
  const [best] = [...offsets].sort((a, b) => b[1] - a[1]);
  const least = file.pages.length === 1 ? 1 : Math.max(2, Math.ceil(file.pages.length / 4));
  if (!best || best[1] < least) return found.map(() => null);
  // A document may count its first pages in another way: each number that two pages in turn bear out is one.
  return found.map(
    (numbers, page) =>
      numbers.find((number) => keyOf(number, page) === best[0]) ??
      numbers.find((number) =>
        [-1, 1].some((step) =>
          found[page + step]?.some((other) => keyOf(other, page + step) === keyOf(number, page)),
        ),
      ) ??
      null,
  );
}

/** How far a number is from that of its sheet, and how it is written. */
function keyOf(number: string, page: number): string {
  return /^\d/.test(number) ? `decimal ${Number(number) - page}` : `roman ${romanValue(number) - page}`;
}

function numbersOn(file: CheckedPdf, page: number): string[] {
  const box = pageBox(file.pdf, page);
  const margin = (box[3] - box[1]) * 0.13;
  const tagged = taggedPieces(file);
  return (file.pages[page]?.pieces ?? []).flatMap((piece) => {
    if (piece.kind !== "text" || tagged.has(piece)) return [];
    if (piece.box[1] < box[3] - margin && piece.box[1] > box[1] + margin) return [];
    const text = piece.text.trim();
    const alone =
      /^(?:(?:page|p\.|seite)\s*)?[-–—|]*\s*(\d{1,4}|[ivxlc]{1,7})\s*[-–—|]*(?:\s*(?:of|\/|von)\s*\d+)?$/i.exec(
        text,
      )?.[1];
    const atEnd =
      /(?:\s{2,}|[|·–—]\s*|page\s+)(\d{1,4})$/i.exec(text)?.[1] ??
      /^(\d{1,4})(?:\s{2,}|\s*[|·–—])/.exec(text)?.[1];
    const number = alone ?? atEnd;
    return number === undefined || number.startsWith("0") ? [] : [number];
  });
}

/** What a reader calls each page; null if the document does not say. */
export function readPageLabels(file: CheckedPdf): string[] | null {
  const top = dictionaryIn(file.pdf.catalog, "PageLabels");
  if (!top) return null;
  const ranges = new Map(
    entriesOfTree(top, "Nums").map(([key, value]) => [
      key instanceof PDFNumber ? key.asNumber() : null,
      file.pdf.context.lookup(value),
    ]),
  );
  let start = 0;
  let range: PDFDict | null = null;
  return file.pages.map((_, page) => {
    const own = ranges.get(page);
    if (own instanceof PDFDict) [range, start] = [own, page];
    if (!range) return String(page + 1);
    const number = (numberIn(range, "St") ?? 1) + page - start;
    return `${textIn(range, "P") ?? ""}${written(number, nameIn(range, "S"))}`;
  });
}

function written(number: number, style: string | null): string {
  if (style === "D") return String(number);
  if (style === "R") return roman(number).toUpperCase();
  if (style === "r") return roman(number);
  if (style !== "A" && style !== "a") return "";
  const letter = String.fromCharCode((style === "A" ? 65 : 97) + ((number - 1) % 26));
  return letter.repeat(Math.floor((number - 1) / 26) + 1);
}

const steps: [string, number][] = [
  ["m", 1000],
  ["cm", 900],
  ["d", 500],
  ["cd", 400],
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
];

function roman(number: number): string {
  let rest = number;
  return steps
    .map(([letters, value]) => {
      const times = Math.max(Math.floor(rest / value), 0);
      rest -= times * value;
      return letters.repeat(times);
    })
    .join("");
}

function romanValue(text: string): number {
  let rest = text.toLowerCase();
  return steps.reduce((sum, [letters, value]) => {
    let own = sum;
    while (rest.startsWith(letters)) {
      own += value;
      rest = rest.slice(letters.length);
    }
    return own;
  }, 0);
}
