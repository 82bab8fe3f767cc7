import { add, isEqual, sign, subtract } from "../../values/fraction.ts";
import { plainAmount, print } from "./measure.ts";
import {
  type Bound,
  boundIn,
  type Finding,
  figureNamed,
  findingAt,
  isOpen,
  matchesOf,
  type Sentence,
  type WordRule,
  wordsUpTo,
} from "./statement.ts";

const a = figureNamed("a");
const b = figureNamed("b");
const whole = figureNamed("whole");
const rough = "(?:some |only |just |about |the )*";

/** "Of the 60 children, 40 were new and the other 20 were known before." */
const twoParts = new RegExp(
  `\\b(?:of|out of|among) (?:the |all |all the |these |those )?${whole}${wordsUpTo(5)},? ${rough}${a}${wordsUpTo(8)},? (?:and|while|but) (?<said>the (?:other|remaining|rest,?|last)) \\(?${b}`,
  "giud",
);
/** "60 children came: 40 more than once and 20 once." */
const onceAndMore = new RegExp(
  `${whole}${wordsUpTo(6)}(?::|,| –) ${rough}${a}${wordsUpTo(3)} (?:more than once|repeatedly|several times),? (?:and|while|but) ${rough}${b}${wordsUpTo(3)} (?<said>(?:only |just )?once)\\b`,
  "giud",
);
/** "60 children died, 20 of them in Northgate." */
const ofThem = new RegExp(
  `${whole}${wordsUpTo(8)}[,;:]? (?:and |of whom |of these |of which |including )?${rough}${a} (?<said>of (?:them|these|those|whom|which)\\b)`,
  "giud",
);
const ofWhom = new RegExp(
  `${whole}${wordsUpTo(8)}[,;:]? (?<said>of (?:whom|which)|including)${wordsUpTo(1)} ${rough}${a}`,
  "giud",
);

/** "Of the 60 children, 20 were new." */
const ofWhole = new RegExp(
  `(?:^|[,;:]\\s|\\b(?:and|but)\\s)\\s*(?<said>of|out of|among) (?:the |all |all the |these |those )?${whole}${wordsUpTo(8)}, ${rough}${a}`,
  "giud",
);

/** Whether parts that a sentence names fit into their whole. */
export const partClaims: WordRule = (sentence) => {
  // "The other 20 were not" denies nothing of the numbers.
  if (sentence.bound.length < 2 || isOpen(sentence.words.replace(/\bnot\b/gi, ""))) return [];
  return [
    ...matchesOf(sentence, twoParts, onceAndMore).flatMap((match) => addUp(sentence, match)),
    ...matchesOf(sentence, ofThem, ofWhom, ofWhole).flatMap((match) => fits(sentence, match)),
  ];
};

// Counts alone: 45 plans may be for 40 children.
function countOf(
  bound: Bound | undefined,
): { bound: Bound; amount: NonNullable<ReturnType<typeof plainAmount>> } | null {
  if (bound?.value?.unit.kind !== "count" || bound.measure !== "value") return null;
  const amount = plainAmount(bound.value);
  return amount && { bound, amount };
}

function addUp(sentence: Sentence, match: RegExpMatchArray): Finding[] {
  const all = countOf(boundIn(sentence, match, "whole"));
  const one = countOf(boundIn(sentence, match, "a"));
  const other = countOf(boundIn(sentence, match, "b"));
  if (!all || !one || !other) return [];
  const total = add(one.amount, other.amount);
  const figures = [all.bound, one.bound, other.bound];
  const isRounded = figures.some(({ figure }) => figure.isRounded);
  if (isEqual(total, all.amount)) return [findingAt(sentence, match, "parts", figures, "holds")];
  return isRounded
    ? []
    : [
        findingAt(sentence, match, "parts", figures, [
          `"${match.groups?.said}" disagrees with the data: ${told(one.bound)} and ${told(other.bound)} do not add up to ${told(all.bound)}`,
          "Name the other part, or rephrase the sentence",
        ]),
      ];
}

function fits(sentence: Sentence, match: RegExpMatchArray): Finding[] {
  const all = countOf(boundIn(sentence, match, "whole"));
  const part = countOf(boundIn(sentence, match, "a"));
  if (!all || !part || all.bound.figure.unit.label !== part.bound.figure.unit.label) return [];
  // That a part is smaller proves nothing.
  return sign(subtract(part.amount, all.amount)) > 0
    ? [
        findingAt(
          sentence,
          match,
          "parts",
          [all.bound, part.bound],
          [
            /^(?:of|out of|among)$/i.test(match.groups?.said ?? "")
              ? `${told(part.bound)} cannot be a part of ${told(all.bound)}`
              : `"${match.groups?.said}" cannot be: ${told(part.bound)} is more than ${told(all.bound)}`,
            "Change the two round, or name the other figure",
          ],
        ),
      ]
    : [];
}

function told({ figure, value }: Bound): string {
  return `${value ? print(value) : ""} (${figure.name})`;
}
