import { stemsIn } from "../../subjects/stems.ts";
import { lastDay, type Period, reportingYear } from "../../values/period.ts";
import { directionOf, hidden, judgeClaim, movement, type Step } from "./judge-claim.ts";
import { isHidden, nameOf } from "./measure.ts";
import { movementWords, yearBefore } from "./movement-words.ts";
import {
  type Bound,
  type ClaimContext,
  type Finding,
  isOpen,
  type Sentence,
  type WordRule,
} from "./statement.ts";
import { contentOf, holdsOnly } from "./subject-claims.ts";

const wordsOf = (direction: "rose" | "fell") => {
  const { verb, base, noun, way, more, higher } = movementWords[direction];
  return new RegExp(
    `\\b(?:${verb}|(?:continued|continues) to (?:${base})|${noun}|${way}(?= |,|:|;|\\.|$)|${more}|${higher})\\b`,
    "gi",
  );
};
const words = { rose: wordsOf("rose"), fell: wordsOf("fell") };
/** What is told beside a movement, and says nothing of another figure. */
const beside = stemsIn(
  "steep sharp slight small large big significant marked notable considerable welcome continued clear strong steady compared stand stood standing reached",
);
const somethingElse =
  /\b(?:average|national\w*|regional|expected|half|quarter|month|week|highest|lowest|record|since|until|first|then|later|part|some|most|many|few|only|each|every|if|when|because|although|while|whereas|but|times)\b/i;

const sign = "[\uE000-\uF8FF]+";
const amount = new RegExp(
  `${sign}(?: [\\w’'-]+)? (?:more|fewer|less|higher|lower|greater|smaller|up|down|extra|additional)\\b(?! than the ${sign})|\\b(?:by|of)(?: [a-z]+){0,2} ${sign}(?! (?:in|to|from))`,
  "i",
);
const ownMovement = new RegExp(
  `\\b(?:${movementWords.rose.noun}|${movementWords.fell.noun}|more|fewer|less|extra|additional|further|net|growth|change|difference)\\b`,
  "i",
);

/**
 * A rise or a fall in a sentence that speaks of one figure and of nothing else: "a steep rise in referrals, with 45 this
 * year". The words need not touch the figure, because no other word stands there for which they could be meant.
 */
export const plainMovement: WordRule = (sentence, context) => {
  const [bound] = sentence.bound;
  if (bound?.figure.entries.length === 1) return [];
  if (!bound || sentence.hasUnknown || isOpen(sentence.words) || somethingElse.test(sentence.words))
    return [];
  if (
    sentence.bound.some(
      ({ figure, part }) => figure !== bound.figure || !["value", "previous"].includes(part),
    )
  )
    return [];
  // A figure that is itself a rise ("extra visits") says by how much, and not to what.
  if (amount.test(sentence.words) || ownMovement.test(`${bound.figure.title} ${bound.figure.meaning ?? ""}`))
    return [];
  const rose = [...sentence.words.matchAll(words.rose)];
  const fell = [...sentence.words.matchAll(words.fell)];
  const direction = rose.length > 0 ? "rose" : "fell";
  const [match] = rose.length > 0 ? rose : fell;
  if (!match || (rose.length > 0 && fell.length > 0) || isLimit(sentence, match)) return [];
  // "In 91% the risk was reduced": the word is the figure's own.
  if (direction === "fell" && /\breduced\b/i.test(match[0]) && isPassive(sentence, match)) return [];
  const rest = sentence.words.replace(words[direction], " ").replace(new RegExp(yearBefore, "gi"), " ");
  const own = stemsIn(`${bound.figure.title} ${bound.figure.unit.label}`);
  const said = contentOf(rest);
  const unit = stemsIn(bound.figure.unit.label);
  if (
    !holdsOnly(said, own, beside, context.area) ||
    ![...said].some((stem) => unit.has(stem) || own.has(stem))
  )
    return [];
  const verdict = judge(sentence.bound, direction, match[0], sentence, context);
  if (verdict === null) return [];
  const start = sentence.start + match.index;
  return [{ start, end: start + match[0].length, rule: "movement", figures: [bound.figure.name], verdict }];
};

function isPassive({ words: all }: Sentence, match: RegExpMatchArray): boolean {
  return /\b(?:was|were|been|being|is|are)(?: \w+ (?:or|and))? $/i.test(all.slice(0, match.index));
}

// "More than 45 came", "up to 45": a limit, and no movement.
function isLimit({ words: all }: Sentence, match: RegExpMatchArray): boolean {
  const behind = all.slice((match.index ?? 0) + match[0].length);
  return (
    /^ (?:than (?!the )(?:[\w]+ )?[\uE000-\uF8FE]|to [\uE000-\uF8FE]|or )/i.test(behind) &&
    /^(?:more|fewer|less|greater|higher|lower|smaller|up|down)$/i.test(match[0])
  );
}

function judge(
  bound: Bound[],
  direction: "rose" | "fell",
  said: string,
  { words: all }: Sentence,
  { book }: ClaimContext,
): Finding["verdict"] | null {
  const inTime = [...bound].sort((a, b) => lastDay(a.entry.period).localeCompare(lastDay(b.entry.period)));
  const [first, last] = [inTime[0], inTime.at(-1)];
  if (!first?.value || !last?.value || !yearsAreOf(all, bound)) return null;
  if (first.entry === last.entry) {
    // "The year before it was 45" tells of a movement to another number.
    if (last.part === "previous") return null;
    const verdict = judgeClaim(
      { kind: "direction", direction, again: false, since: null },
      { figure: last.figure, entry: last.entry, measure: "value", words: said },
      book,
    );
    return verdict === "undecided" ? null : verdict;
  }
  if (isHidden(first.value) || isHidden(last.value)) return hidden(said, last.figure);
  const { entry: earlier, value: then } = first;
  const step: Step = { earlier, then, later: last.entry, now: last.value };
  const actual = directionOf(step);
  if (actual === null) return null;
  return actual === direction
    ? "holds"
    : [
        `"${said}" disagrees with the data: ${nameOf(last.figure, "value")} ${movement(step)}`,
        "Mend the word, or rephrase the sentence",
      ];
}

// A year that none of the figures is of belongs to another comparison.
function yearsAreOf(all: string, bound: Bound[]): boolean {
  const known = new Set(bound.flatMap(({ entry: { period } }) => yearsOf(period)));
  return (all.match(/\b(?:19|20)\d\d(?:[/-]\d{2})?\b/g) ?? []).every((year) =>
    known.has(year.replace("/", "-")),
  );
}

function yearsOf(period: Period): string[] {
  return [reportingYear(period), lastDay(period).slice(0, 4)];
}
