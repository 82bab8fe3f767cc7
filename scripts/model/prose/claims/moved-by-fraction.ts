import { divide, fraction, sign, subtract, toNumber } from "../../values/fraction.ts";
import { agreesWithFraction, fractionIn, fractionPhrase } from "./fraction-words.ts";
import { timesAgree } from "./judge-claim.ts";
import { isHidden, nameOf, plainAmount, print } from "./measure.ts";
import { movementWords } from "./movement-words.ts";
import { becameTimes, nearTimes, nearTimesIn } from "./multiples.ts";
import {
  boundIn,
  type Finding,
  figureNamed,
  findingAt,
  isOpen,
  matchesOf,
  type WordRule,
} from "./statement.ts";

const { rose, fell } = movementWords;
const pair = `(?:,? (?:since|over|during|in (?=\\d{4}|(?:the |one |two |three |four |five |a )?(?:last |past )?(?:year|decade))) ?[^,\uE000-\uF8FF]{1,30})?,? from (?:about |only |just )?${figureNamed("from")}(?: [\\p{L}\\d/’'-]+){0,6}? to (?:about |only |just )?${figureNamed("to")}`;
const byFraction = new RegExp(
  `\\b(?<said>(?<verb>${rose.verb}|${fell.verb}) by (?<fraction>${fractionPhrase}))${pair}`,
  "giud",
);
const byTimes = new RegExp(
  `\\b(?<said>${nearTimes}(?<times>${becameTimes.map(([words]) => words).join("|")}))${pair}`,
  "giud",
);

/**
 * By how much a figure moved between two of its values that the sentence prints: "risen by a third since 2012/13, from
 * 30 to 40", "more than doubled, from 30 to 70".
 */
export const movedByFraction: WordRule = (sentence) => {
  if (sentence.bound.length < 2 || isOpen(sentence.words)) return [];
  return matchesOf(sentence, byFraction, byTimes).flatMap((match): Finding[] => {
    const [from, to] = [boundIn(sentence, match, "from"), boundIn(sentence, match, "to")];
    if (!from?.value || !to?.value || from.figure !== to.figure || from.measure !== to.measure) return [];
    // Hidden values and the order of the two are other rules' to judge.
    if (isHidden(from.value) || isHidden(to.value)) return [];
    const [then, now] = [plainAmount(from.value), plainAmount(to.value)];
    if (!then || !now || sign(then) <= 0) return [];
    const said = match.groups?.said ?? "";
    const { rule, right, told } = match.groups?.times
      ? {
          rule: "multiple" as const,
          right: timesAgree(toNumber(divide(now, then)), timesSaid(match.groups.times), nearTimesIn(match)),
          told: `${toNumber(divide(now, then)).toFixed(2)} times as much`,
        }
      : {
          rule: "amount" as const,
          right: byHowMuch(match, divide(subtract(now, then), then)),
          told: `a change of ${(toNumber(divide(subtract(now, then), then)) * 100).toFixed(0)}%`,
        };
    return [
      findingAt(
        sentence,
        match,
        rule,
        [from],
        right === null
          ? "undecided"
          : right
            ? "holds"
            : [
                `"${said}" disagrees with the data: from ${print(from.value)} to ${print(to.value)} (${nameOf(to.figure, to.measure)}) is ${told}`,
                "Mend the words, or rephrase the sentence",
              ],
      ),
    ];
  });
};

function timesSaid(typed: string): number {
  return becameTimes.find(([words]) => words.split("|").includes(typed.toLowerCase()))?.[1] ?? 1;
}

function byHowMuch(
  { groups }: RegExpMatchArray,
  change: ReturnType<typeof divide>,
): ReturnType<typeof agreesWithFraction> {
  const saidFraction = fractionIn(groups?.fraction ?? "");
  const isRise = new RegExp(`^(?:${rose.verb})$`, "i").test(groups?.verb ?? "");
  // A movement the other way is told by the rule for the two values.
  if (!saidFraction || sign(change) > 0 !== isRise) return null;
  return agreesWithFraction(saidFraction, isRise ? change : subtract(fraction(0n, 1n), change), 0);
}
