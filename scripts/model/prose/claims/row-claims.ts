import { figureSign } from "./clauses.ts";
import { siblingsOf } from "./rank-claims.ts";
import type { Finding, WordRule } from "./statement.ts";

/** The words right before a figure in brackets or behind a colon: "Ashby (45)", "Ashby: 45". */
const label = new RegExp(
  `(?<label>[\\p{L}\\d][^\\uE000-\\uF8FF.;:()!?]{0,80}?)(?: \\(|: )(?<figure>${figureSign})(?=[).;,]|$)`,
  "gu",
);

/** A row of a table beside the name of another: "Ashby (45)", where 45 is the value of Burton. */
export const rowClaims: WordRule = (sentence, { book }) => {
  if (!sentence.bound.some(({ figure }) => figure.name.includes("."))) return [];
  return [...sentence.words.matchAll(label)].flatMap((match): Finding[] => {
    const at = (match.index ?? 0) + match[0].length - (match.groups?.figure ?? "").length;
    const bound = sentence.at(at);
    const before = match.groups?.label ?? "";
    if (!bound || endsWith(before, bound.figure.title)) return [];
    const other = namedRow(before, siblingsOf(bound.figure, book));
    if (!other || endsWith(other.title, bound.figure.title)) return [];
    return [
      {
        start: bound.start,
        end: bound.end,
        rule: "subject",
        figures: [bound.figure.name],
        verdict: [
          `"${other.title}" comes before ${bound.printed}, and this is "${bound.figure.title}" (${bound.figure.name})`,
          `Write {{ ${other.name}${bound.part === "value" ? "" : `.${bound.part}`} }}, or name the row that is meant`,
        ],
      },
    ];
  });
};

type Row = ReturnType<typeof siblingsOf>[number];

// The longest title, so that "Other abuse" is not taken for "abuse"; where two have one title, nobody can say.
function namedRow(before: string, rows: Row[]): Row | null {
  const named = rows
    .filter(({ title }) => title.length >= 4 && endsWith(before, title))
    .sort((a, b) => b.title.length - a.title.length);
  return named[0] && named[0].title !== named[1]?.title ? named[0] : null;
}

function endsWith(words: string, title: string): boolean {
  const [own, end] = [words.toLowerCase(), title.toLowerCase()];
  return own.endsWith(end) && !/[\p{L}\d-]$/u.test(own.slice(0, -end.length));
}
