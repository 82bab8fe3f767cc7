import type { EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import { divide, fractionOfNumber, isZero, multiply, round, sign, subtract } from "../values/fraction.ts";
import { periodInWords } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import {
  entryAt,
  entryBefore,
  type FiguresAtHand,
  isQuantity,
  isSaid,
  isTyped,
  print,
  type TitledFigure,
} from "./figures-at-hand.ts";
import { isSame, isWithin, likeness, type TitleWords, titleWords } from "./title-words.ts";

const moved =
  "rise|rises|fall|falls|increase|increases|decrease|decreases|reduction|drop|decline|growth|change|changes";
/** "Fall in referrals", "Percentage increase of plans". */
const atStart = new RegExp(
  `^(?:(?:the|a|an|yearly|annual|overall|net|percentage|percent|per cent|%|further|year-on-year)\\s+)*(?:${moved})(?:\\s+(?:in|of|by|to|since|from|on)\\b|\\s*$|,|:)`,
  "i",
);
/** "Referrals: change", "Referrals (percentage change)", "Plans, change since 2015/16". */
const atEnd = new RegExp(
  `[,:(–-]\\s*(?:\\w+\\s+)?(?:${moved})(?:\\s+(?:since|from|on|over)\\b.*)?\\)?$`,
  "i",
);
const saysFall = /\b(?:falls?|decreases?|reduction|drop|decline|fewer)\b/i;
const saysRise = /\b(?:rises?|increases?|growth|more)\b/i;
/** "Fewer referrals than the year before": a difference. */
const fewer = /^(?:more|fewer)\b.*\bthan\b/i;
const allMoves = new RegExp(`\\b(?:${moved})\\b`, "gi");
const inName = new RegExp(`^(?:${moved})(?:-|$)`);

/** Words that say from when a change is. */
const sinceBefore =
  /\b(?:(?:compared )?(?:than|since|with|from|to|on|over|against|in)\s+)?(?:the\s+)?(?:(?:year|quarter|month)s?\s+before(?: (?:that|last))?|(?:previous|last|prior|preceding)\s+(?:\w+\s+)?(?:year|quarter|month)|a year (?:earlier|ago|before))\b|\bcompared\b.*$/gi;

/** Whether a title says that its figure is how much something changed. */
export function isChange({ title, unit, name }: EnteredFigure): boolean {
  if (unit.kind === "percent") return atStart.test(title) || atEnd.test(title);
  if (unit.kind === "percentage-points") return true;
  return (
    (atStart.test(title) || fewer.test(title)) &&
    (unit.kind === "count" || unit.kind === "pounds") &&
    name !== ""
  );
}

/** Typed rises and falls of figures that have a value for both periods: a number that `.change` gives. */
export function typedChanges(at: FiguresAtHand): Problem[] {
  return at.all.flatMap((typed) => {
    const { figure } = typed;
    if (figure.standsAlone !== null || !(isChange(figure) || hasName(figure, at))) return [];
    return figure.entries.flatMap((entry) => {
      if (!isTyped(figure, entry)) return [];
      const given = givenBy(typed, entry, at);
      return given ? problemOf(figure, entry, given, at) : [];
    });
  });
}

interface Given {
  figure: EnteredFigure;
  now: EnteredEntry;
  then: EnteredEntry;
}

// "plans-fall" beside "plans" says by its name what it is.
function hasName({ name, unit }: EnteredFigure, at: FiguresAtHand): boolean {
  return unit.kind === "percent" && at.all.some(({ figure }) => isNamedAfter(name, figure.name));
}

function isNamedAfter(name: string, other: string): boolean {
  return name.startsWith(`${other}-`) && inName.test(name.slice(other.length + 1));
}

function givenBy({ figure, dataset }: TitledFigure, entry: EnteredEntry, at: FiguresAtHand): Given | null {
  const since = /\bsince (?:\w+ )?((?:19|20)\d\d)/i.exec(figure.title)?.[1];
  const words = titleWords(
    figure.title
      .replace(sinceBefore, " ")
      .replace(allMoves, " ")
      .replace(/^\s*(?:more|fewer)\b/i, " "),
    "",
  );
  const candidates = at.all.flatMap((other) => {
    if (other.figure === figure || !isQuantity(other.figure) || isChange(other.figure)) return [];
    if (figure.unit.kind !== "percent" && figure.unit.label !== other.figure.unit.label) return [];
    const now = entryAt(other.figure, entry.period);
    const then = now && entryBefore(other.figure, now);
    if (!now || !then || !isSaid(now) || !isSaid(then)) return [];
    if (since !== undefined && !then.period.key.startsWith(since)) return [];
    const near = nearness(figure, words, dataset, other);
    return near > 0 ? [{ given: { figure: other.figure, now, then }, near }] : [];
  });
  const [best, next] = candidates.sort((a, b) => b.near - a.near);
  // Two that fit as well leave open which is meant.
  return best && best.near !== next?.near ? best.given : null;
}

function nearness(
  figure: EnteredFigure,
  words: TitleWords,
  dataset: TitleWords,
  other: TitledFigure,
): number {
  if (isNamedAfter(figure.name, other.figure.name)) return 2;
  const isHere = other.figure.dataset.name === figure.dataset.name;
  if (words.stems.size === 0) return isHere ? 0.5 : 0;
  if (!isWithin(words.stems, other.subject.stems, other.unit, isHere ? dataset.stems : new Set())) return 0;
  if (!isSame(words.marks, other.title.marks)) return 0;
  const near = likeness(words.stems, other.subject.stems);
  return near >= 0.6 || (isHere && near > 0) ? near : 0;
}

function problemOf(
  figure: EnteredFigure,
  entry: EnteredEntry,
  { figure: other, now, then }: Given,
  at: FiguresAtHand,
): Problem[] {
  const [typed, after, before] = [
    at.amountOf(figure, entry),
    at.amountOf(other, now),
    at.amountOf(other, then),
  ];
  const isPercent = figure.unit.kind === "percent";
  const part = isPercent ? "change" : "difference";
  const at2 = other.entries.at(-1) === now ? "" : `@${now.period.key}`;
  const write = `Write {{ ${other.name}${at2}.${part} }} and take "${figure.name}" out, or say why it is another number, with stands-alone: "…"`;
  if (typed === null || after === null || before === null || isZero(before))
    return [
      problemAt(
        entry.place,
        `"${figure.name}" is typed, and "${other.name}" has the values that give its ${part}`,
        write,
      ),
    ];
  const step = subtract(after, before);
  const given = isPercent ? multiply(divide(step, before), fractionOfNumber(100)) : step;
  const size = (text: string) => text.replace(/^[-−]/, "");
  const way = sign(given) > 0 ? "a rise of " : sign(given) < 0 ? "a fall of " : "";
  const isOtherWay =
    sign(given) > 0 ? saysFall.test(figure.title) : sign(given) < 0 && saysRise.test(figure.title);
  const agrees = !isOtherWay && size(round(given, figure.decimals)) === size(round(typed, figure.decimals));
  const values = `${print(before, other)} (${periodInWords(then.period)}) and ${print(after, other)} (${periodInWords(now.period)})`;
  const is = size(
    print(given, { ...figure, decimals: agrees ? figure.decimals : Math.max(1, figure.decimals) }),
  );
  return [
    problemAt(
      entry.place,
      agrees
        ? `"${figure.name}" is typed as ${print(typed, figure)}, which "${other.name}" gives: ${values}`
        : `"${figure.name}" is typed as ${print(typed, figure)}, and "${other.name}" gives ${way}${is}: ${values}`,
      write,
    ),
  ];
}
