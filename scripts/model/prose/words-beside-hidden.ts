import type { ProtectedBook, ProtectedFigure } from "../figures/protected-value.ts";
import { overlaps, type ProseText, type Span } from "../markdown/prose-text.ts";
import { isNamed, type NamedFigure, Subjects } from "../subjects/subjects.ts";
import { reportingYear } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { printedBy } from "./claims/measure.ts";

const people =
  "children|young people|people|persons|adults|parents|carers|mothers|fathers|families|brothers|sisters|siblings|babies|infants|boys|girls|men|women|teenagers|pupils|students|residents|staff|cases";
const small = "two|three|four|five|six|seven|eight|nine";
const verb =
  "(?:were|was|are|is|had|have|has|did|do|lived?|came|went|took|needed|received|stayed|moved|attended|left|joined)";

/** Words that give a number of those just spoken of: "all three were", "there were three.", "most of them". */
const ofThose = new RegExp(
  [
    `(?:all|only|just|the|these|those|other)\\s(?:${small})(?=\\s${verb}\\b|\\s?[.,;:!?)]|$)`,
    `(?:there\\s|they\\s|it\\s)(?:were|are|was|is)\\s(?:only\\s|just\\s)?(?:one|${small})(?=\\s?[.,;:!?)]|$)`,
    `(?:both|neither|either|all|most|many|some|several|half|none|few|the majority|one|${small})\\sof\\s(?:them|whom|these|those)`,
  ].join("|"),
  "giu",
);

/** "Most were seen": of what, the words before it say. */
const ofBefore = new RegExp(`(?:both|neither|most|many|some|several|few|half)(?=\\s${verb}\\b)`, "giu");
/** Those of the sentence before: at the beginning. */
const ofSentenceBefore = new RegExp(`^(?:${ofBefore.source})`, "giu");

/** Two of a kind: "a pair of brothers", "twins", "both children". */
const pairs = new RegExp(
  `(?:a\\s(?:pair|couple|trio|handful)\\sof|both(?:\\sthe)?|twins?|triplets?|the\\s(?:two|three|four))\\s(?:\\p{L}+\\s){0,2}?(?:${people})|(?:twins|triplets)`,
  "giu",
);

/** A movement or a comparison, which needs a number to be true of. */
const movements = new RegExp(
  [
    "(?:rise|fall|drop|increase|decrease|reduction|growth|decline)(?=\\s?[.,;:!?)]|\\s(?:of|from|on|since|in|by)\\b|$)",
    "(?:grew|grown|rose|risen|fell|fallen|dropped|increased|decreased|declined)(?=\\s(?:to|by|from|again)\\b|\\s?[.,;:!?)]|$)",
    "(?:doubled|trebled|tripled|quadrupled|halved)",
    "(?:up|down)\\s(?:from|by|on)",
    `(?:(?:one|${small}|ten|eleven|twelve|many|far|slightly)\\s)?(?:more|fewer|less|higher|lower|larger|smaller)\\sthan(?=\\s(?:last|the|a|in|before|ever)\\b)`,
    "(?:lowest|highest|fewest)(?=\\s(?:since|for|ever|in)\\b)",
  ].join("|"),
  "giu",
);

/** A plural, of which one alone cannot be true: "some staff", "several boys". */
const plurals = "(?:some|several|many|(?<!the\\s)most|various|numerous|a few|few|a number of)";

/** A text that has none of these needs no closer look. */
const anySign = new RegExp(
  `(?<!\\p{L})(?:${plurals}|both|neither|half|none|all|only|just|the\\s(?:${small})|these|those|there|they|it|twins|triplets|a\\s(?:pair|couple|trio|handful)|one|${small}|rise|fall|drop|increase|decrease|reduction|growth|decline|grew|grown|rose|risen|fell|fallen|dropped|increased|decreased|declined|doubled|trebled|tripled|quadrupled|halved|up|down|more|fewer|less|higher|lower|larger|smaller|lowest|highest|fewest)(?!\\p{L})`,
  "iu",
);

/** How many lines below its values a note of a figure stands. */
const linesOfNotes = 4;

interface Sign extends Span {
  figure: ProtectedFigure;
  /** Whether it only says that there is more than one. */
  isPlural: boolean;
}

/** Finds, in a text, the words that tell something of a value that is not shown. */
type HiddenWordsCheck = (
  text: ProseText,
  isAccepted: (span: Span) => boolean,
  judged: readonly Span[],
) => Problem[];

/**
 * Prepares the check for a board: words of quantity, comparison or movement in a sentence that prints a hidden figure,
 * or that names one. Words about another figure that stands nearer are no concern of it.
 */
export function hiddenWordsCheck(
  book: ProtectedBook,
  subjects: Subjects<ProtectedFigure> = new Subjects(book.values()),
): HiddenWordsCheck {
  const hidden = [...book.values()].filter(
    (figure) =>
      figure.unit.kind === "count" &&
      figure.counts !== "none" &&
      figure.entries.some(({ value }) => value.state === "suppressed"),
  );
  if (hidden.length === 0) return () => [];
  const isHiddenIn = (figure: ProtectedFigure, year: string | null): boolean => {
    const entries = figure.entries.filter(({ period }) => year === null || reportingYear(period) === year);
    const last = (year !== null && entries.length === 0 ? figure.entries : entries).at(-1);
    return last?.value.state === "suppressed";
  };
  const datasetsWithHidden = new Set(
    hidden.map(({ dataset }) => `data/${dataset.year}/${dataset.name}.yaml`),
  );

  // A title says what is counted: "Families in which both children were seen".
  const titles = new Set([...book.values()].map(({ title }) => title));
  const notesOf = new Map<string, { line: number; figure: ProtectedFigure; isHidden: boolean }[]>();
  for (const figure of book.values())
    for (const { place, value } of figure.entries)
      if (datasetsWithHidden.has(place.file))
        notesOf.set(place.file, [
          ...(notesOf.get(place.file) ?? []),
          { line: place.line, figure, isHidden: value.state === "suppressed" },
        ]);
  /** The hidden figure whose values stand just above a text of a data file: the text is a note of it. */
  const noteOf = ({ file, placeAt }: ProseText): ProtectedFigure | null => {
    const entries = notesOf.get(file);
    if (!entries) return null;
    const { line } = placeAt(0);
    const above = entries
      .filter((entry) => entry.line <= line)
      .reduce<(typeof entries)[number] | null>(
        (last, each) => (last && last.line > each.line ? last : each),
        null,
      );
    return above?.isHidden && line - above.line <= linesOfNotes ? above.figure : null;
  };

  return (text, isAccepted, judged) => {
    if (text.isSupplied || titles.has(text.words) || !anySign.test(text.words)) return [];
    const around = new Set(
      text.figures.flatMap(({ meta }) => (meta ? (book.get(meta.figure)?.dataset.name ?? []) : [])),
    );
    if (datasetsWithHidden.has(text.file)) around.add(text.file.replace(/^.*\/|\.yaml$/g, ""));
    const topic = text.file.replace(/^.*\/|\.\w+$/g, "").replaceAll("-", " ");
    const bound = text.figures.map(({ start, end, meta }) => {
      const found = printedBy(meta, book);
      return { start, end, figure: found?.entry.value.state === "suppressed" ? found.figure : null };
    });
    const inText = bound.find(({ figure }) => figure !== null)?.figure ?? noteOf(text);
    const signs = sentencesIn(text).flatMap((sentence): Sign[] => {
      const words = text.words.slice(sentence.start, sentence.end);
      if (!anySign.test(words)) return [];
      const here = bound.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
      if (here.some(({ figure }) => figure !== null)) return besideBound(words, sentence.start, here);
      // A figure that is shown in the sentence is what its words are about.
      if (here.length > 0) return [];
      return [
        ...ofNamed(words, sentence.start, text.year),
        ...(inText ? signsIn(words, sentence.start, [ofThose, ofSentenceBefore, pairs], inText) : []),
      ];
    });
    const seen: Span[] = [...judged];
    return signs.flatMap((sign) => {
      if (overlaps(sign, seen) || isAccepted(sign)) return [];
      seen.push(sign);
      return [tells(sign, text)];
    });

    function ofNamed(words: string, offset: number, year: string | null): Sign[] {
      const found = subjects.in(words);
      let inFile: Map<string, NamedFigure<ProtectedFigure>> | null = null;
      const withTopic = (name: string) => {
        inFile ??= new Map(subjects.in(`${words} ${topic}`).map((each) => [each.figure.name, each]));
        return inFile.get(name);
      };
      // A text in a chapter about hospitals need not say that its staff are those of hospitals.
      const named = found.filter(
        (each) =>
          isNamed(each, around) ||
          (each.titleWords >= 2 && isNamed(withTopic(each.figure.name) ?? each, around)),
      );
      const figure = named.find((each) => isHiddenIn(each.figure, year))?.figure;
      // Words that name a shown figure as well may be about that.
      const isOfShown = named.some(
        (each) =>
          each.figure !== figure && !isHiddenIn(each.figure, year) && each.figure.unit.kind === "count",
      );
      if (figure && !isOfShown && figure.unit.kind === "count")
        return signsIn(words, offset, [ofThose, ofBefore, pairs, movements, pluralOf(figure)], figure);
      // Two of a kind is so definite that half of a title will do.
      const near = found.find(
        ({ figure: each, title, titleWords }) =>
          title >= 0.5 && titleWords >= 2 && each.unit.kind === "count" && each.counts !== "none",
      )?.figure;
      return near && isHiddenIn(near, year) ? signsIn(words, offset, [pairs], near) : [];
    }
  };
}

// Of several figures in a sentence, words belong to the one before them; at the beginning, to the first.
function besideBound(
  words: string,
  offset: number,
  bound: { start: number; end: number; figure: ProtectedFigure | null }[],
): Sign[] {
  const nearest = (at: number) => (bound.findLast(({ end }) => end <= at) ?? bound[0])?.figure ?? null;
  const any = bound.find(({ figure }) => figure !== null)?.figure;
  if (!any) return [];
  return signsIn(words, offset, [ofThose, ofBefore, pairs, movements], any).flatMap((sign) => {
    const figure = nearest(sign.start);
    return figure ? [{ ...sign, figure }] : [];
  });
}

function signsIn(words: string, offset: number, patterns: RegExp[], figure: ProtectedFigure): Sign[] {
  return patterns.flatMap((pattern) =>
    [...words.matchAll(new RegExp(`(?<![\\p{L}-])(?:${pattern.source})(?!\\p{L})`, pattern.flags))].map(
      ({ 0: said, index }) => ({
        start: offset + index,
        end: offset + index + said.length,
        figure,
        isPlural: [...plural.values()].includes(pattern),
      }),
    ),
  );
}

const plural = new Map<string, RegExp>();

/** "some staff", "several of the boys": of what the figure counts. */
function pluralOf({ unit: { label } }: ProtectedFigure): RegExp {
  let pattern = plural.get(label);
  if (!pattern) {
    const unit = label.toLowerCase().replace(/[^\p{L}\d' -]/gu, "\\$&");
    pattern = new RegExp(
      `${plurals}\\s(?:of\\s)?(?:the\\s|our\\s|these\\s|those\\s|this\\s)?(?:[\\p{L}’'-]+\\s){0,2}?(?:${people}|${unit})`,
      "giu",
    );
    plural.set(label, pattern);
  }
  return pattern;
}

/** The sentences of a text: up to a full stop before a capital letter, a figure or the end. */
function sentencesIn({ words, figures }: ProseText): Span[] {
  const ends = [...words.matchAll(/[.!?][”’"')]*\s+(?=[\p{Lu}\d“"'‘£])/gu)]
    .map(({ 0: said, index }) => index + said.length)
    .filter((end) => !figures.some((figure) => figure.start < end && figure.end > end));
  return [...ends, words.length].map((end, index) => ({ start: ends[index - 1] ?? 0, end }));
}

function tells({ start, end, figure, isPlural }: Sign, { words, placeAt }: ProseText): Problem {
  const said = words.slice(start, end);
  return problemAt(
    placeAt(start),
    isPlural
      ? `"${said}" says that there is more than one, and "${figure.name}" is not shown`
      : `"${said}" gives something away about "${figure.name}", which is not shown`,
    isPlural
      ? "Rephrase it so that one would be possible, too; where it is about something else, accept it under accepted-numbers with the reason"
      : "Rephrase it without a number, an amount or a comparison; where it is about something else, accept it under accepted-numbers with the reason",
  );
}
