import type { ProtectedFigure } from "../../figures/protected-value.ts";
import { sign } from "../../values/fraction.ts";
import { plainAmount } from "./measure.ts";
import { about, movementWords } from "./movement-words.ts";
import { boundIn, figureNamed, findingAt, isOpen, type WordRule, wordsUpTo } from "./statement.ts";

const figure = figureNamed("figure");
const { rose, fell } = movementWords;
const verbs = `${rose.verb}|${fell.verb}`;
const nouns = `${rose.noun}|${fell.noun}`;

const surplus = `(?<said>(?:surplus|underspend|profit)(?:es|s)?)(?: \\(?of| stood at| was| came to|:)${about} \\(?${figure}`;
const shortage = `(?<said>(?:deficit|overspend|shortfall|loss)(?:es|s)?)(?: \\(?of| stood at| was| came to|:)${about} \\(?${figure}`;
const patterns = {
  surplus: new RegExp(`\\b${surplus}`, "giud"),
  shortage: new RegExp(`\\b${shortage}`, "giud"),
  moved: new RegExp(
    `\\b(?<said>(?:${verbs}) by|an? (?:[a-z]+ )?(?:${nouns}) of|(?:${rose.way}|${fell.way}) by)${about} ${figure}`,
    "giud",
  ),
  more: new RegExp(
    `${figure} (?<said>(?:more|fewer|less|extra|additional)\\b(?! or less)${wordsUpTo(1)})`,
    "giud",
  ),
};

/** The sign of a number against the words before it: "a surplus of −£17,930", "increased by −5". */
export const signClaims: WordRule = (sentence) => {
  if (sentence.bound.length === 0 || isOpen(sentence.words)) return [];
  const found = (kind: keyof typeof patterns) =>
    [...sentence.words.matchAll(patterns[kind])].flatMap((match) => {
      const bound = boundIn(sentence, match, "figure");
      const amount = bound?.value && plainAmount(bound.value);
      const said = match.groups?.said ?? "";
      if (!bound || !amount) return [];
      const at = sign(amount);
      const { figure, part } = bound;
      const saysItsName = part === "value" && (at < 0 ? figure.unit.named : figure.unit.named?.above) != null;
      const wrong = (what: string, todo: string) => [
        findingAt(sentence, match, "sign", [bound], [what, todo]),
      ];
      if (saysItsName && (kind === "surplus" || kind === "shortage"))
        return wrong(
          `"${said}" comes before "${bound.printed}", which says what it is`,
          `Write {{ ${figure.name}.amount }} behind these words, or {{ ${figure.name} }} without them`,
        );
      switch (kind) {
        case "surplus":
          if (at < 0)
            return wrong(
              `"${said}" comes before ${bound.printed} (${bound.figure.name}), which is less than nothing`,
              "Call it a deficit, or a balance",
            );
          return isBalance(bound.figure) && at > 0
            ? [findingAt(sentence, match, "sign", [bound], "holds")]
            : [];
        case "shortage":
          // "A deficit of −£5,000" says it twice, and is understood.
          return isBalance(bound.figure) && at > 0
            ? wrong(
                `"${said}" comes before ${bound.printed} (${bound.figure.name}), which is more than nothing`,
                "Call it a surplus, or a balance",
              )
            : [];
        default:
          return at < 0
            ? wrong(
                `"${said}" and the minus of ${bound.printed} (${bound.figure.name}) contradict one another`,
                "Turn the sentence round, or print the two numbers instead",
              )
            : [];
      }
    });
  return (Object.keys(patterns) as (keyof typeof patterns)[]).flatMap(found);
};

// What is above nothing in a balance is a surplus; a figure "overspend" may be above nothing, too.
function isBalance({ name, title }: ProtectedFigure): boolean {
  return /\b(?:balance|surplus)\b/i.test(`${name} ${title}`);
}
