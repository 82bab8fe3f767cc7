import { groupBy } from "../../system/group-by.ts";
import type { ProtectedBook, ProtectedEntry, ProtectedFigure } from "../figures/protected-value.ts";
import { asAmount } from "../schema/value.ts";
import { stemsIn } from "../subjects/stems.ts";
import { exactCount, isCount } from "../undeclared/candidate.ts";
import { subjectOf } from "../undeclared/kin.ts";
import type { PossibleRelation } from "../undeclared/possible.ts";
import { isUnrelated, type Unrelated } from "../undeclared/undeclared.ts";
import { countsThatGive } from "../values/attainable.ts";
import { toNumber, zero } from "../values/fraction.ts";
import { reportingYear } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import type { Range } from "../values/range.ts";
import { type DisclosureRules, smallCounts, tellsASmallCount } from "./disclosure-rules.ts";
import { baseNameOf, isExempt, isUnderRules, possibleCounts } from "./primary-suppression.ts";

/** What can be worked out although no file says of what: an error where it is certain, or something to look at. */
interface Told {
  problems: Problem[];
  possible: PossibleRelation[];
}

/** A percentage or a rate that says of nothing, and is shown. */
interface Loose {
  figure: ProtectedFigure;
  entry: ProtectedEntry;
}

/** "A rise of 3%" is of nothing that stands beside it. */
export const ofChange =
  /\b(?:ris(?:e|en|ing)|rose|f[ae]ll(?:en|ing)?|increas\w*|decreas\w*|chang\w*|reduc\w*|gr[oe]w\w*|drop\w*|more|fewer|less|higher|lower|up|down|improve\w*|compared)\b/i;

const populations = /\b(?:population|inhabitants|residents|live in|living in|aged)\b/i;

/** Bases of more than this leave no single case to tell of. */
const largestBase = 200;

/**
 * Percentages and rates that do not say of what, beside a count of which they can only be a small number, or all but a
 * small number.
 *
 * @param unrelated figures that have nothing to do with one another
 */
export function unnamedBases(book: ProtectedBook, rules: DisclosureRules, unrelated: Unrelated): Told {
  const told: Told = { problems: [], possible: [] };
  if (!smallCounts(rules)) return told;
  const loose = [...book.values()].flatMap((figure): Loose[] =>
    isLoose(figure, rules) ? figure.entries.map((entry) => ({ figure, entry })) : [],
  );
  if (loose.length === 0) return told;
  const counts = [...book.values()].filter((figure) => isCount(figure) && isUnderRules(figure, rules));
  const asPopulation = new Set([...book.values()].flatMap(({ population }) => population ?? []));
  for (const { figure, entry } of loose) {
    const { key } = entry.period;
    const beside = counts.filter(
      (base) => isBeside(base, figure) && base.entries.some(({ period }) => period.key === key),
    );
    const found = counts.flatMap((base) => {
      const isRate = figure.unit.kind === "rate";
      const sure = isRate ? suitsAsPopulation(figure, base, asPopulation) : suitsAsBase(figure, base, beside);
      const value = sure === null ? null : baseAt(base, entry, isRate);
      if (sure === null || value === null || !tells(figure, entry, value, rules)) return [];
      const cells = [figure, base].map(({ name }) => ({ figure: name, period: key }));
      return isUnrelated(cells, unrelated) ? [] : [{ base, sure }];
    });
    const [certain] = found.filter(({ sure }) => sure);
    if (certain) told.problems.push(ofWhat(figure, entry, certain.base));
    else
      told.possible.push(
        ...found.map(({ base }) => ({
          hidden: { figure: figure.name, period: key },
          kind: "a share of" as const,
          others: [{ figure: base.name, period: key }],
          place: entry.place,
        })),
      );
  }
  told.possible.push(...ofOneBase(loose, rules, unrelated));
  return told;
}

function isLoose(figure: ProtectedFigure, rules: DisclosureRules): boolean {
  return (
    (figure.unit.kind === "percent" || figure.unit.kind === "rate") &&
    baseNameOf(figure) === null &&
    figure.derivedFrom === null &&
    !isExempt(figure, rules) &&
    !ofChange.test(figure.title)
  );
}

/**
 * Whether a count is surely the base of a percentage (true), may be it (false), or hardly is (null).
 *
 * @param beside the counts beside the percentage that have its period
 */
function suitsAsBase(
  figure: ProtectedFigure,
  base: ProtectedFigure,
  beside: ProtectedFigure[],
): boolean | null {
  const said = stemsIn(figure.title);
  const own = [...stemsIn(base.title)];
  const isNamed = own.length > 0 && own.every((stem) => said.has(stem));
  if (!isBeside(base, figure))
    return isNamed && own.length > 1 && subjectOf(base.title).length > 0 ? false : null;
  if (isNamed && own.length < said.size) return true;
  const unit = [...stemsIn(base.unit.label)];
  const isOnly = () => beside.filter((other) => other.unit.label === base.unit.label).length === 1;
  if (unit.some((stem) => said.has(stem)) && isOnly()) return true;
  const subject = subjectOf(base.title);
  const shared = subject.filter((stem) => said.has(stem)).length;
  return beside.length === 1 || (shared > 0 && 2 * shared >= subject.length) ? false : null;
}

function isBeside(one: ProtectedFigure, other: ProtectedFigure): boolean {
  return one.dataset.name === other.dataset.name && columnOf(one) === columnOf(other);
}

function suitsAsPopulation(
  figure: ProtectedFigure,
  base: ProtectedFigure,
  asPopulation: ReadonlySet<string>,
): boolean | null {
  if (!asPopulation.has(base.name) && !populations.test(base.title)) return null;
  return base.dataset.name === figure.dataset.name;
}

/** "girls" of the table's cell "visits.north.girls". */
function columnOf({ name }: ProtectedFigure): string {
  return name.split(".")[2] ?? "";
}

// A population is counted on a day of the year.
function baseAt(base: ProtectedFigure, { period }: ProtectedEntry, isRate: boolean): number | null {
  const same =
    base.entries.find((entry) => entry.period.key === period.key) ??
    (isRate
      ? base.entries.find((entry) => reportingYear(entry.period) === reportingYear(period))
      : undefined);
  return same ? exactCount(same) : null;
}

function tells(figure: ProtectedFigure, { value }: ProtectedEntry, base: number, rules: DisclosureRules) {
  const counts = possibleCounts(figure, value, base);
  if (!counts) return false;
  const rest = { from: base - counts.to, to: base - counts.from };
  return tellsASmallCount(counts, rules) || (figure.unit.kind === "percent" && tellsASmallCount(rest, rules));
}

function ofWhat(figure: ProtectedFigure, { period, place }: ProtectedEntry, base: ProtectedFigure): Problem {
  const key = figure.unit.kind === "rate" ? "population" : "of";
  return problemAt(
    place,
    `"${figure.name}" for ${period.key} does not say of what it is, and of "${base.name}" it can only be a small number, or all but a small number`,
    `Write ${key}: ${base.name}, so that it is hidden where the rules ask for it; or, if it is of something else, name that with ${key}:, or say not-disclosive: "why"`,
  );
}

/**
 * Percentages of one dataset that can all be had from one small base alone: whoever finds it knows the counts.
 */
function ofOneBase(loose: Loose[], rules: DisclosureRules, unrelated: Unrelated): PossibleRelation[] {
  const percentages = loose.filter(({ figure, entry }) => {
    const amount = asAmount(entry.value);
    if (figure.unit.kind !== "percent" || figure.counts === "none" || amount === null) return false;
    return toNumber(amount) > 0 && toNumber(amount) < 100;
  });
  const groups = groupBy(
    percentages,
    ({ figure, entry }) =>
      `${figure.dataset.year} ${figure.dataset.name} ${columnOf(figure)} ${entry.period.key}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    // Quarters and fifths are of any number.
    const isCoarse = group.every(({ entry }) => toNumber(asAmount(entry.value) ?? zero) % 5 === 0);
    if (!first || others.length < 2 || isCoarse) return [];
    const cells = group.map(({ figure, entry }) => ({ figure: figure.name, period: entry.period.key }));
    if (isUnrelated(cells, unrelated)) return [];
    const bases: { base: number; counts: Range[] }[] = [];
    for (let base = 2; base <= largestBase && bases.length < 2; base++) {
      const counts = group.map(({ figure, entry }) =>
        countsThatGive(
          asAmount(entry.value) as NonNullable<ReturnType<typeof asAmount>>,
          figure.decimals,
          BigInt(base),
        ),
      );
      if (counts.every((range) => range !== null))
        bases.push({ base, counts: counts.map(({ from, to }) => ({ from: Number(from), to: Number(to) })) });
    }
    const [smallest, next] = bases;
    const isAlone = smallest && (!next || next.base >= 2 * smallest.base);
    return isAlone && smallest.counts.some((range) => tellsASmallCount(range, rules))
      ? [
          {
            hidden: cells[0] as (typeof cells)[number],
            kind: "of one base" as const,
            others: cells.slice(1),
            place: first.entry.place,
          },
        ]
      : [];
  });
}
