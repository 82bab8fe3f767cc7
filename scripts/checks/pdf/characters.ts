import type { Font } from "../../pdf/structure/content/fonts.ts";
import { textIn } from "../../pdf/structure/objects/entries.ts";
import { piecesIn } from "../../pdf/structure/tags/tag.ts";
import { isWithin, taggedPieces } from "./held-by.ts";
import { plain, short } from "./letters.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Rules with checkpoint 10: what is read out is what is printed. */
export const characters: PdfCheck = {
  rules: {
    "10-001": "Every character that is read out can be known",
    "10-letters": "No font says of a letter that it is another one",
    "10-words": "The text reads as words of its language",
  },
  find: (file) => [...unknown(file), ...otherLetters(file), ...otherLanguage(file)],
};

/** U+FFFD, controls, and letters that each font defines for itself. */
function unknown(file: CheckedPdf): PdfProblem[] {
  const tagOf = taggedPieces(file);
  const signs = new Set(["Lbl", "Figure", "Formula"]);
  // If a tag has words of its own, its characters are not read out.
  const said = new Set(
    file.tags
      .filter(({ actualText, alt }) => actualText !== null || alt !== null)
      .flatMap((tag) => piecesIn(tag)),
  );
  return file.pages.flatMap((page, index) => {
    const streams = page.forms.length === 0 ? [page] : [page, ...page.forms];
    for (const piece of streams.flatMap(({ pieces }) => pieces)) {
      if (piece.isArtifact || piece.kind !== "text" || piece.replacement || said.has(piece)) continue;
      const found = /[\uFFFD\p{Co}]|(?![\t\n\r\f\0])\p{Cc}/u.exec(piece.text)?.[0];
      if (found === undefined) continue;
      const isOwn = /\p{Co}/u.test(found);
      // The bullet of a list, in a font of signs, says nothing.
      if (
        isOwn &&
        (plain(piece.text) === "" || isWithin(file, tagOf.get(piece), signs)) &&
        [...piece.text.trim()].length === 1
      )
        continue;
      const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
      const name = piece.font?.name ?? "unknown";
      return [
        {
          number: "10-001",
          page: index + 1,
          what:
            found === "\uFFFD"
              ? `In "${piece.text.trim().slice(0, 40)}" a character cannot be read (font ${name})`
              : `In "${short(piece.text.replace(/\p{Cc}/gu, "\uFFFD"))}" a character is called ${code}, which says nothing (font ${name})`,
          remedy: "Use a font that has it, with a ToUnicode map",
        },
      ];
    }
    return [];
  });
}

/** Where a font's Encoding names its letters, ToUnicode says the same. */
function otherLetters(file: CheckedPdf): PdfProblem[] {
  const seen = new Set<Font>();
  return file.pages.flatMap(({ pieces }, index) =>
    pieces.flatMap(({ font }): PdfProblem[] => {
      if (!font || seen.has(font)) return [];
      seen.add(font);
      for (const [code, named] of font.encoded ?? []) {
        const said = font.unicode?.get(code);
        if (said === undefined || plain(said) === plain(named) || !/[\p{L}\p{N}]/u.test(named)) continue;
        return [
          {
            number: "10-letters",
            page: index + 1,
            what: `The font ${font.name} prints "${named}", and says that it is "${said}"`,
            remedy: "Mend its ToUnicode",
          },
        ];
      }
      return [];
    }),
  );
}

/** The words that are found in every text of some length. */
const common: Record<string, string> = {
  en: "the of and to in a is that for it was on are with as be this by at from or an have not",
  de: "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden",
  fr: "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce",
  es: "de la que el en y a los se del las un por con no una su para es al lo como más",
  cy: "y yn a i ar o yr mae am ei eu wedi gan fod bod ac at na ond hyn",
  pl: "w i z na do się nie to że jest o od po przez jak za dla oraz",
};

function otherLanguage(file: CheckedPdf): PdfProblem[] {
  const language = /^[a-z]+/.exec(textIn(file.pdf.catalog, "Lang")?.toLowerCase() ?? "")?.[0] ?? "";
  const own = common[language];
  if (own === undefined) return [];
  const isOther = (lang: string | null) =>
    lang !== null && lang !== "" && !lang.toLowerCase().startsWith(language);
  const words: string[] = [];
  for (const [piece, tag] of taggedPieces(file)) {
    if (piece.kind !== "text" || isOther(tag.lang)) continue;
    words.push(...(piece.text.toLowerCase().match(/\p{L}+/gu) ?? []));
  }
  const share = (list: string) => {
    const known = new Set(list.split(" "));
    return words.filter((word) => known.has(word)).length / words.length;
  };
  if (words.length < 120 || share(own) > 0.06) return [];
  const other = Object.entries(common).find(([code, list]) => code !== language && share(list) > 0.2)?.[0];
  // A list of names has few of the commonest words too.
  if (other === undefined && share(own) > 0.01) return [];
  return [
    {
      number: "10-words",
      page: null,
      what:
        other === undefined
          ? `The text as it is read out ("${short(words.slice(0, 12).join(" "))}") does not read as words of its language, "${language}"`
          : `The language is said to be "${language}", and the text reads as "${other}"`,
      remedy:
        other === undefined
          ? "Mend the ToUnicode maps of its fonts, or its Lang"
          : "Set Lang to the language of the text",
    },
  ];
}
