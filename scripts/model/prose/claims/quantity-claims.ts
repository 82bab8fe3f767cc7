import { stemsIn } from "../../subjects/stems.ts";
import { isZero, toNumber } from "../../values/fraction.ts";
import { plainAmount, print } from "./measure.ts";
import {
  type Bound,
  boundIn,
  type Finding,
  figureNamed,
  findingAt,
  isOpen,
  type Sentence,
  type WordRule,
} from "./statement.ts";
import { contentOf, holdsOnly } from "./subject-claims.ts";

const figure = figureNamed("figure");
const nothing = [
  // "Allegations about the police were none (45)", "there were no deaths (45)".
  `\\b(?:is|are|was|were|had|made|received|recorded) (?<said>none|zero|nil|no (?!more|fewer|less|longer|change|different|other)[a-z]+s)(?:,? \\(|, |: )${figure}(?=\\)|[.;,]|$)`,
  `\\b(?<said>nobody|no one|none)(?: of (?:them|these|those))?(?:,? \\()${figure}(?=\\))`,
].map((source) => new RegExp(source, "giud"));
/** "All referrals (95%)", "every child (95%)". */
const every = new RegExp(
  `(?:^|[.;:,]\\s|\\b(?:and|but|while)\\s)\\s*(?<said>all|every|each|everyone|everybody)(?<noun>(?: (?:of|the|these|those|our|its|their|in|to))*(?:\\s[\\p{L}’'-]+){0,3}) \\(${figure}\\)`,
  "giud",
);
/** "Came to all meetings (75%)". */
const toEvery = new RegExp(
  `\\b(?<!\\b(?:nearly|almost|not|virtually|practically)\\s)(?:to|at)\\s(?<said>all|every)(?<noun>(?: (?:of|the|these|those|our|its|their))*(?:\\s[\\p{L}’'-]+){1,2}) \\(${figure}\\)`,
  "giud",
);
/** "All adults who lacked capacity had an advocate (90%)", "nobody felt safer (82%)": words of the title alone. */
const ofTitle = new RegExp(
  `^\\s*(?<said>all|every|nobody|no one|none)(?<rest>(?:\\s[\\p{L}’'-]+){1,12}) \\(${figure}\\)\\.?\\s*$`,
  "iud",
);
/** "Nearly 45 children" of a count that is exactly 45. */
const nearly = new RegExp(
  `\\b(?<said>nearly|almost|just under|just over|not quite) ${figure}(?<noun>\\s[\\p{L}-]+(?:\\s[\\p{L}-]+)?)`,
  "giud",
);

/** "None", "all" and "nearly" beside a figure that is something, not all, or exact. */
export const quantityClaims: WordRule = (sentence, { book }) => {
  if (sentence.bound.length === 0 || !mentions.test(sentence.words) || isOpen(sentence.words)) return [];
  const findings: Finding[] = [];
  for (const pattern of nothing)
    for (const match of sentence.words.matchAll(pattern)) {
      const bound = boundIn(sentence, match, "figure");
      const amount = bound?.value && plainAmount(bound.value);
      const isShare = bound?.value?.unit.kind === "percent";
      // "None (45)" may be none of 45.
      if (!bound?.value || !amount || (pattern === nothing[1] && !isShare)) continue;
      findings.push(
        findingAt(sentence, match, "nothing", [bound], isZero(amount) ? "holds" : notBeside(match, bound)),
      );
    }
  const whole = ofTitle.exec(sentence.words);
  const told = whole && judgeOfTitle(sentence, whole);
  if (told) return [told];
  for (const match of [...sentence.words.matchAll(every), ...sentence.words.matchAll(toEvery)]) {
    const bound = boundIn(sentence, match, "figure");
    const amount = bound?.value?.unit.kind === "percent" ? plainAmount(bound.value) : null;
    if (!bound?.value || !amount) continue;
    // "All agencies improved (85%)": only of the counted things is it said that they are all.
    const whole = book.get(bound.figure.whole ?? bound.figure.base ?? "");
    const counted = stemsIn(
      `${bound.figure.title} ${bound.figure.unit.label} ${whole?.title ?? ""} ${whole?.unit.label ?? ""}`,
    );
    const nouns = (match.groups?.noun ?? "").trim().split(/\s+/);
    // "All of those who were late (45%) were asked": all of a part.
    if (nouns.some((each) => /^(?:who|whose|that|which|with)$/i.test(each))) continue;
    const last = nouns.at(-1) ?? "";
    const isCounted =
      last === "" ||
      /^(?:them|these|those)$/i.test(last) ||
      [...stemsIn(last)].some((stem) => counted.has(stem));
    const isUnit = [...stemsIn(last)].some((stem) => stemsIn(bound.figure.unit.label).has(stem));
    if (!isCounted || (!isUnit && /(?:ed|ing|en)$/.test(last))) continue;
    const number = toNumber(amount);
    if (number === 100) findings.push(findingAt(sentence, match, "every", [bound], "holds"));
    else if (number < 99)
      findings.push(findingAt(sentence, match, "every", [bound], notBeside(match, bound)));
  }
  for (const match of sentence.words.matchAll(nearly)) {
    const bound = boundIn(sentence, match, "figure");
    if (
      !bound?.value ||
      bound.part !== "value" ||
      bound.figure.unit.kind !== "count" ||
      bound.figure.isRounded
    )
      continue;
    const amount = plainAmount(bound.value);
    const unit = stemsIn(bound.figure.unit.label);
    if (amount?.denominator !== 1n || bound.figure.derivedFrom !== null || sentence.bound.length > 1)
      continue;
    if (![...stemsIn(match.groups?.noun ?? "")].some((stem) => unit.has(stem))) continue;
    findings.push(
      findingAt(
        sentence,
        match,
        "amount",
        [bound],
        [
          `"${match.groups?.said}" comes before ${bound.printed} (${bound.figure.name}), which is exact`,
          "Take the word out",
        ],
      ),
    );
  }
  return findings;
};

function judgeOfTitle(sentence: Sentence, match: RegExpExecArray): Finding | null {
  const bound = boundIn(sentence, match, "figure");
  const amount = bound?.value?.unit.kind === "percent" ? plainAmount(bound.value) : null;
  const said = match.groups?.said ?? "";
  const rest = contentOf(match.groups?.rest ?? "");
  if (!bound?.value || !amount || rest.size < 2) return null;
  if (!holdsOnly(rest, stemsIn(`${bound.figure.title} ${bound.figure.unit.label}`))) return null;
  const isAll = /^(?:all|every)$/i.test(said);
  const number = toNumber(amount);
  const [rule, isRight, isWrong] = isAll
    ? (["every", number === 100, number < 99] as const)
    : (["nothing", number === 0, number > 1] as const);
  if (!isRight && !isWrong) return null;
  return findingAt(sentence, match, rule, [bound], isRight ? "holds" : notBeside(match, bound));
}

function notBeside({ groups }: RegExpMatchArray, { value, figure }: Bound): [what: string, todo: string] {
  return [
    `"${groups?.said}" stands beside ${value ? print(value) : ""} (${figure.name})`,
    "Mend the word, or name the figure that is meant",
  ];
}

const mentions =
  /\b(?:none|zero|nil|no|nobody|all|every|each|everyone|everybody|nearly|almost|just|not quite)\b/i;
