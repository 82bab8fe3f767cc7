import { cellKey } from "../figures/cell-key.ts";
import type { ProtectedBook, ProtectedEntry, ProtectedFigure } from "../figures/protected-value.ts";
import { asAmount } from "../schema/value.ts";
import { stemsIn } from "../subjects/stems.ts";
import { exactCount, isCount } from "../undeclared/candidate.ts";
import { subjectOf } from "../undeclared/kin.ts";
import { isUnrelated, type Unrelated } from "../undeclared/undeclared.ts";
import { toNumber } from "../values/fraction.ts";
import { previousPeriodKey } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import type { Range } from "../values/range.ts";
import { type DisclosureRules, smallCounts, tellsASmallCount } from "./disclosure-rules.ts";
import { isExempt, isUnderRules } from "./primary-suppression.ts";
import { ofChange } from "./unnamed-bases.ts";

/** "Nights for each child", "visits per family", "average stay". */
const ofEach = /\b(?:per|for each|for every|each|average|mean)\b/i;
const persons = /\b(?:child|person|young person|family|parent|girl|boy|worker|member)\b/i;
const downwards = /\b(?:f[ae]ll|decreas|reduc|drop|fewer|less|lower|down)/i;

/**
 * Averages and changes that were typed in place of being worked out, and from which a small count follows: 12 nights
 * and 4.0 nights for each child; 12 boys, then a hidden number, and a fall of 75%.
 */
export function typedResults(book: ProtectedBook, rules: DisclosureRules, unrelated: Unrelated): Problem[] {
  if (!smallCounts(rules)) return [];
  const counts = [...book.values()].filter(isCount);
  const typed = [...book.values()].filter(
    (figure) => figure.derivedFrom === null && !isExempt(figure, rules),
  );
  return typed.flatMap((figure) => {
    const { title, unit } = figure;
    const wordsOfAverage = `${title} ${unit.label}`;
    const isAverage = unit.kind === "count" && ofEach.test(wordsOfAverage) && persons.test(wordsOfAverage);
    const isChange = ofChange.test(title);
    if (!isAverage && !isChange) return [];
    const isMeant = (other: ProtectedFigure) =>
      other !== figure &&
      other.dataset.name === figure.dataset.name &&
      !isUnrelated(
        [figure, other].map(({ name }) => ({ figure: name, period: "" })),
        unrelated,
      );
    const beside = counts.filter(isMeant);
    return figure.entries.flatMap((entry) => [
      ...(isAverage ? beside.flatMap((total) => tellsHowMany(figure, entry, total, rules)) : []),
      ...(isChange ? beside.flatMap((series) => tellsWhatItBecame(figure, entry, series, rules)) : []),
    ]);
  });
}

function tellsHowMany(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  total: ProtectedFigure,
  rules: DisclosureRules,
): Problem[] {
  const { period, place, value } = entry;
  const average = asAmount(value);
  const same = total.entries.find((other) => other.period.key === period.key);
  const all = same ? exactCount(same) : null;
  if (average === null || all === null || all === 0 || !areOfOneThing(figure, total)) return [];
  const { from, to } = around(toNumber(average), figure.decimals);
  if (from <= 0) return [];
  const many = { from: Math.ceil(all / to - 1e-9), to: Math.floor(all / from + 1e-9) };
  if (many.from > many.to || !tellsASmallCount(many, rules)) return [];
  return [
    problemAt(
      place,
      `from "${figure.name}" and "${total.name}" for ${period.key} a reader can work out a small number of people`,
      `Write ratio-of: with "${total.name}" and the figure of the people, so that it is hidden with them; or, if the two have nothing to do with one another, say not-disclosive: "why"`,
    ),
  ];
}

// "Nights for each child" is of nights: the words before "for each", or the unit.
function areOfOneThing({ title, unit }: ProtectedFigure, total: ProtectedFigure): boolean {
  const [before = ""] = `${title} ${unit.label}`.split(ofEach);
  const said = stemsIn(`${before} ${unit.label.split(ofEach)[0] ?? ""}`);
  return (
    [...stemsIn(total.unit.label)].some((stem) => said.has(stem)) ||
    subjectOf(total.title).some((stem) => said.has(stem))
  );
}

function tellsWhatItBecame(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  series: ProtectedFigure,
  rules: DisclosureRules,
): Problem[] {
  const { period, place, value } = entry;
  const now = series.entries.find((other) => other.period.key === period.key);
  const before = series.entries.find((other) => other.period.key === previousPeriodKey(period));
  const change = asAmount(value);
  const old = before ? exactCount(before) : null;
  if (now?.value.state !== "suppressed" || old === null || change === null) return [];
  if (!isUnderRules(series, rules)) return [];
  const subject = subjectOf(figure.title).filter(
    (stem) => !stemsIn("rise fall increase decrease change").has(stem),
  );
  const own = subjectOf(series.title);
  if (subject.length > 0 && own.length > 0 && !own.some((stem) => subject.includes(stem))) return [];
  const amount = toNumber(change);
  const size = around(Math.abs(amount), figure.decimals);
  const step: Range =
    figure.unit.kind === "percent"
      ? { from: (old * size.from) / 100, to: (old * size.to) / 100 }
      : isCount(figure)
        ? { from: Math.abs(amount), to: Math.abs(amount) }
        : { from: Number.NaN, to: Number.NaN };
  const isDown = amount < 0 || downwards.test(figure.title);
  const became = isDown
    ? { from: Math.ceil(old - step.to - 1e-9), to: Math.floor(old - step.from + 1e-9) }
    : { from: Math.ceil(old + step.from - 1e-9), to: Math.floor(old + step.to + 1e-9) };
  if (!(became.from <= became.to) || !tellsASmallCount(became, rules)) return [];
  return [
    problemAt(
      place,
      `from "${figure.name}" a reader can work out "${series.name}" for ${period.key}, which is hidden`,
      `Take it out: a change is worked out, as ${series.name}.change, and hidden with its figure; or, if it is the change of something else, say not-disclosive: "why"`,
      `typed change ${cellKey({ figure: figure.name, period: period.key })}`,
    ),
  ];
}

/** The numbers that are printed as this one: half a step on either side. */
function around(number: number, decimals: number): Range {
  const half = 0.5 / 10 ** decimals;
  return { from: number - half, to: number + half };
}
