import type { ProtectedFigure } from "../../figures/protected-value.ts";
import { stemsIn } from "../../subjects/stems.ts";
import { isEqual } from "../../values/fraction.ts";
import { monthNames } from "../../values/period.ts";
import { measured, plainAmount } from "./measure.ts";
import type { ClaimContext, Sentence, WordRule } from "./statement.ts";

const months = new RegExp(`\\b(?:${monthNames.join("|")})\\b`, "g");
// Verbs and words that every count is told with.
const neutral = stemsIn(
  "received made took taken came come came counted recorded seen saw given held set altogether together overall currently again still even clearly area board borough council county service local authority home live lived living there reported said end start beginning day date period financial report now today ago earlier later",
);

/** The stems of what words say, without figures, numbers and months. A name counts: "visits in Ashby" are not all visits. */
export function contentOf(words: string): ReadonlySet<string> {
  return stemsIn(words.replace(/[\uE000-\uF8FF]+/g, " ").replace(months, " "));
}

/** Whether a sentence holds nothing but words that are known, and those that every count is told with. */
export function holdsOnly(said: ReadonlySet<string>, ...known: ReadonlySet<string>[]): boolean {
  return [...said].every((stem) => neutral.has(stem) || known.some((stems) => stems.has(stem)));
}

/**
 * A figure in a sentence that speaks of another, and of nothing else: "in all {{ children-in-need }} children were
 * looked after". Any word of the figure's own, or of neither, leaves it to a reader.
 */
export const subjectClaims: WordRule = (sentence, context) => {
  const [bound] = sentence.bound;
  if (!bound || sentence.bound.length > 1 || sentence.hasUnknown) return [];
  if (!["value", "previous"].includes(bound.part) || bound.figure.unit.kind !== "count") return [];
  const { figure } = bound;
  if (figure.name.includes(".")) return [];
  const said = contentOf(sentence.words);
  const title = stemsIn(figure.title);
  const inTitle = stemsIn(`${figure.title} ${figure.meaning ?? ""} ${figure.name.replaceAll("-", " ")}`);
  const own = new Set([...inTitle, ...stemsIn(figure.dataset.title)]);
  const unit = stemsIn(figure.unit.label);
  const others = candidates(sentence, context).filter((other) => {
    if (other === figure || other.unit.kind !== "count" || other.name.includes(".")) return false;
    const words = stemsIn(other.title);
    // "45 visits" of a figure that counts calls: the noun behind it is the other's, and no word is its own.
    const isOtherUnit = other.unit.label !== figure.unit.label;
    if (isOtherUnit && ![...stemsIn(other.unit.label)].every((stem) => words.has(stem) && said.has(stem)))
      return false;
    if (isOtherUnit && [...said].some((stem) => inTitle.has(stem) || unit.has(stem))) return false;
    const known = isOtherUnit ? inTitle : own;
    const distinct = [...words].filter((stem) => !known.has(stem) && !unit.has(stem));
    // Every word of the sentence belongs to the other, and what sets the two apart stands there.
    return (
      distinct.length > 0 &&
      [...words].every((stem) => said.has(stem) || unit.has(stem)) &&
      holdsOnly(said, words, unit, context.area) &&
      [...title].some((stem) => !words.has(stem) && !unit.has(stem))
    );
  });
  const [other] = others;
  if (!other || others.length > 1 || isSame(figure, other, bound.entry.period.key, context)) return [];
  return [
    {
      start: bound.start,
      end: bound.end,
      rule: "subject",
      figures: [figure.name],
      verdict: [
        `the sentence speaks of "${other.title}", and ${bound.printed} is "${figure.title}"`,
        `Write {{ ${other.name} }}, or name in the sentence what is counted`,
      ],
    },
  ];
};

function candidates({ words }: Sentence, { subjects }: ClaimContext): ProtectedFigure[] {
  return subjects
    .in(words)
    .filter(({ title }) => title > 0.99)
    .map(({ figure }) => figure);
}

function isSame(
  figure: ProtectedFigure,
  other: ProtectedFigure,
  key: string,
  { book }: ClaimContext,
): boolean {
  const [a, b] = [figure, other].map((each) => {
    const entry = each.entries.find(({ period }) => period.key === key);
    const value = entry && measured(each, entry, "value", book);
    return value ? plainAmount(value) : null;
  });
  // Without a value of the other for this period it cannot be meant.
  return !a || !b || isEqual(a, b);
}
