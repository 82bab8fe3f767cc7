import { PDFDict } from "@cantoo/pdf-lib";
import type { Piece, Replacement } from "../../pdf/structure/content/piece.ts";
import { textIn } from "../../pdf/structure/objects/entries.ts";
import { piecesIn, type Tag, textOf } from "../../pdf/structure/tags/tag.ts";
import { isWithin, taggedPieces } from "./held-by.ts";
import { plain, short } from "./letters.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Rules of ours, with checkpoint 13: what is read out instead of something says the same, and says something. */
export const alternatives: PdfCheck = {
  rules: {
    "13-alt": "Every alternative text says what the picture shows",
    "13-replaces": "No alternative text replaces text",
    "13-actual-text": "What is read out instead of text is that text (ActualText)",
    "13-expansion": "What is read out as the full form of a short one is one (E)",
  },
  find: (file) => [
    ...file.tags.flatMap((tag) => [
      ...idle(file, tag),
      ...replaced(file, tag),
      ...otherText(file, tag),
      ...otherForm(file, tag),
    ]),
    ...otherMarks(file),
  ],
};

const pictures = new Set(["Figure", "Formula"]);

function idle(file: CheckedPdf, tag: Tag): PdfProblem[] {
  const alt = tag.alt?.trim();
  if (!alt || !pictures.has(file.kindOf(tag)) || !saysNothing(alt)) return [];
  return [
    {
      number: "13-alt",
      page: file.pageOf(tag),
      what: `The alternative text "${alt.slice(0, 60)}" does not say what the picture shows`,
      remedy: "Write what it shows, as you would tell it on the telephone",
    },
  ];
}

/** A file's name, a word for pictures, or what programs write where nobody has written anything. */
function saysNothing(alt: string): boolean {
  const text = alt.toLowerCase().replace(/\s+/g, " ").trim();
  if (/\.(?:png|jpe?g|gif|svg|webp|tiff?|bmp|emf|wmf|eps|ai|psd|pdf|heic)$/.test(text)) return true;
  if (/^(?:https?:|file:|[a-z]:\\|\.{0,2}\/)\S*$/.test(text)) return true;
  if (/^(?:img|dsc|dscn|dscf|pxl|scan|screenshot|image)[-_ ]?\d[-_\d ]*$/.test(text)) return true;
  if (/^\S*_\S*$/.test(text)) return true;
  if (/description automatically generated|automatisch generierte beschreibung/.test(text)) return true;
  if (/^(?:a|an) (?:picture|image|photo|drawing) containing\b/.test(text)) return true;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  return text
    .replace(/[^\p{L}\p{N} ]/gu, " ")
    .split(" ")
    .every((word) => word === "" || /^\d+$/.test(word) || emptyWords.has(word));
}

const emptyWords = new Set(
  "a an the of this that is picture pictures image images img photo photos photograph photographs graphic graphics figure fig illustration drawing chart charts graph diagram plot table map logo icon icons symbol shape object smartart screenshot screen shot clip art clipart text box textbox rectangle oval line arrow group freeform placeholder alt description caption untitled no none null undefined empty todo tbc tbd x bar pie copy final new decorative decoration spacer bullet image1 bild grafik foto diagramm abbildung photo1 below above here shows showing".split(
    " ",
  ),
);

/** A reader says the alternative text, and none of the text that it stands for. */
function replaced(file: CheckedPdf, tag: Tag): PdfProblem[] {
  const kind = file.kindOf(tag);
  if (!tag.alt?.trim() || /^(?:Figure|Formula|Form|Annot|Link)$/.test(kind)) return [];
  if (isWithin(file, tag, pictures)) return [];
  const text = textOf(tag);
  const drawn = piecesIn(tag);
  // What is drawn, and is no text, may be an icon.
  if (plain(text) === plain(tag.alt) || (plain(text) === "" && drawn.length > 0)) return [];
  return [
    {
      number: "13-replaces",
      page: file.pageOf(tag),
      what: `Instead of "${short(text)}" a screen reader says "${short(tag.alt)}"`,
      remedy: `Take Alt away from the ${kind}`,
    },
  ];
}

function otherText(file: CheckedPdf, tag: Tag): PdfProblem[] {
  if (tag.actualText === null || isWithin(file, tag, pictures)) return [];
  return lie(piecesIn(tag), tag.actualText, file.pageOf(tag));
}

/** ActualText may stand in the content too, as for a ligature. */
function otherMarks(file: CheckedPdf): PdfProblem[] {
  const marks = new Map<Replacement, Piece[]>();
  for (const [piece, tag] of taggedPieces(file)) {
    const { replacement } = piece;
    if (!replacement || isWithin(file, tag, pictures)) continue;
    const list = marks.get(replacement);
    if (list) list.push(piece);
    else marks.set(replacement, [piece]);
  }
  return [...marks].flatMap(([{ text }, pieces]) => lie(pieces, text, (pieces[0]?.stream.page ?? 0) + 1));
}

function lie(pieces: Piece[], actual: string, page: number | null): PdfProblem[] {
  const drawn = pieces.map(({ text }) => text).join("");
  // ActualText may name a drawing without text, or give the letters of a font that does not say them.
  if (
    (plain(drawn) === "" && pieces.length > 0) ||
    /[\uFFFD\p{Co}\p{Cc}]/u.test(drawn) ||
    inAnyOrder(drawn) === inAnyOrder(actual)
  )
    return [];
  return [
    {
      number: "13-actual-text",
      page,
      what: `"${short(drawn)}" is read out as "${short(actual)}"`,
      remedy: "Take ActualText away, or let it be what is printed",
    },
  ];
}

/** Words from right to left are drawn in the order in which they stand on the page; the same letters say the same. */
function inAnyOrder(text: string): string {
  const letters = plain(text);
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letters)
    ? [...letters].sort().join("")
    : letters;
}

function otherForm(file: CheckedPdf, tag: Tag): PdfProblem[] {
  const dictionary = tag.ref ? file.pdf.context.lookup(tag.ref) : null;
  const full = dictionary instanceof PDFDict ? textIn(dictionary, "E") : null;
  if (full === null) return [];
  const text = textOf(tag);
  if (isFullForm(text, full)) return [];
  return [
    {
      number: "13-expansion",
      page: file.pageOf(tag),
      what: `"${short(text)}" is read out as "${short(full)}", which is not its full form`,
      remedy: "Take E away, or let it be the full form of what is printed",
    },
  ];
}

/** The letters of a short form are in the full form, most of them in order; a sentence is not a short form. */
function isFullForm(text: string, full: string): boolean {
  const letters = plain(text);
  const others = plain(full);
  if (letters === "") return true;
  if (letters.length > 15 || others === "") return letters === others;
  // "e.g." stands for words of another language.
  if (text === text.toLowerCase()) return true;
  let at = -1;
  let found = 0;
  for (const letter of letters.replace(/\d/g, "")) {
    const next = others.indexOf(letter, at + 1);
    if (next < 0) continue;
    at = next;
    found++;
  }
  return found >= letters.replace(/\d/g, "").length / 2;
}
