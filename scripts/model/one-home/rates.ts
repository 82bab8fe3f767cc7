import type { EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import { stemsIn } from "../subjects/stems.ts";
import { divide, fractionOfNumber, isZero, multiply, round, toNumber } from "../values/fraction.ts";
import { reportingYear } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { entryAt, type FiguresAtHand, isTyped, print, type TitledFigure } from "./figures-at-hand.ts";
import { isSame, isWithin, likeness } from "./title-words.ts";

/** A typed rate with the count that it is the rate of. */
interface Rated {
  rate: EnteredFigure;
  entry: EnteredEntry;
  count: EnteredFigure;
  counted: EnteredEntry;
  /** "per 10,000 children": 10000. */
  per: number;
}

/** Two rates of one population may differ by this: populations are estimates, and of different days. */
const mostApart = 1.2;

/**
 * Typed rates whose count is in the data: with a population, a number that `.rate` gives. Without one, the rates of one
 * year are compared with one another: count and rate together say how large the population was.
 */
export function typedRates(at: FiguresAtHand): Problem[] {
  const rated = at.all.flatMap((one) => ratedIn(one, at));
  const given = rated.flatMap((one) => {
    const population = populationOf(one, at);
    return population ? [{ one, problem: problemOf(one, population, at) }] : [];
  });
  const left = rated.filter((one) => !given.some((other) => other.one === one));
  return [...given.map(({ problem }) => problem), ...apart(left, at)];
}

function ratedIn(typed: TitledFigure, at: FiguresAtHand): Rated[] {
  const { figure: rate } = typed;
  const per = Number(/^per ([\d,]+) /.exec(rate.unit.label)?.[1]?.replaceAll(",", ""));
  if (rate.unit.kind !== "rate" || rate.standsAlone !== null || !(per > 0)) return [];
  return rate.entries.flatMap((entry) => {
    if (!isTyped(rate, entry)) return [];
    const fits = at.all
      .flatMap((other) => {
        const { figure: count } = other;
        const near = isCount(count) ? nearness(typed, other) : 0;
        const counted = near > 0 ? entryAt(count, entry.period) : undefined;
        if (!counted || !isTyped(count, counted) || isPopulation(count)) return [];
        return [{ count, counted, near }];
      })
      .sort((a, b) => b.near - a.near);
    const [best, next] = fits;
    return best && best.near !== next?.near
      ? [{ rate, entry, count: best.count, counted: best.counted, per }]
      : [];
  });
}

function nearness(rate: TitledFigure, count: TitledFigure): number {
  if (isNamedAfter(rate.figure.name, count.figure.name)) return 2;
  const said = new Set([...rate.title.stems].filter((stem) => stem !== "per"));
  if (said.size === 0 || !isSame(rate.title.marks, count.title.marks)) return 0;
  const isHere = rate.figure.dataset.name === count.figure.dataset.name;
  if (!isWithin(said, count.subject.stems, count.unit, rate.unit)) return 0;
  const near = likeness(said, new Set([...count.subject.stems]));
  return near >= 0.6 || (isHere && near >= 0.5) ? near : 0;
}

// "referral-rate" beside "referrals".
function isNamedAfter(rate: string, count: string): boolean {
  const stem = (name: string) => [...stemsIn(name.replaceAll("-", " "))].join(" ");
  return /-rate$/.test(rate) && stem(rate) !== "" && stem(rate) === stem(count);
}

// "of 100 children" is a share.
function isCount({ unit }: EnteredFigure): boolean {
  return unit.kind === "count" && !/^of \d/.test(unit.label);
}

function isPopulation({ name, title }: EnteredFigure): boolean {
  return (
    /\bpopulation\b/i.test(`${name.replaceAll("-", " ")} ${title}`) ||
    /\b(?:who|that) live in\b|\bliving in\b|\bresident/i.test(title)
  );
}

interface Population {
  figure: EnteredFigure;
  entry: EnteredEntry;
}

/** The population that the count names, or the only one of its unit that the data has for the period. */
function populationOf({ rate, count, counted, entry }: Rated, at: FiguresAtHand): Population | null {
  const named = at.get(count.population ?? rate.population);
  const people = /^per [\d,]+ (.+)$/.exec(rate.unit.label)?.[1] ?? "";
  const candidates = named
    ? [named]
    : at.all.flatMap(({ figure }) => (isPopulation(figure) && figure.unit.label === people ? [figure] : []));
  const found = candidates.flatMap((figure): Population[] => {
    const there = entryAt(figure, counted.period) ?? entryAt(figure, entry.period);
    return there && at.amountOf(figure, there) !== null ? [{ figure, entry: there }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function problemOf(
  { rate, entry, count, counted, per }: Rated,
  population: Population,
  at: FiguresAtHand,
): Problem {
  const [typed, number, people] = [
    at.amountOf(rate, entry),
    at.amountOf(count, counted),
    at.amountOf(population.figure, population.entry),
  ];
  const declare =
    count.population === null
      ? `Write population: ${population.figure.name} at "${count.name}" and print`
      : "Print";
  const todo =
    per === 10_000
      ? `${declare} {{ ${count.name}.rate }}, and take "${rate.name}" out, or say why it is another number, with stands-alone: "…"`
      : 'Mend the number that is wrong, or say why the rate is another number, with stands-alone: "…"';
  if (typed === null || number === null || people === null || isZero(people))
    return problemAt(
      entry.place,
      `"${rate.name}" is typed, and is the rate of "${count.name}" in "${population.figure.name}"`,
      todo,
    );
  const given = multiply(divide(number, people), fractionOfNumber(per));
  const of = `${print(number, count)} ("${count.name}") in ${print(people, population.figure)} ("${population.figure.name}")`;
  return problemAt(
    entry.place,
    round(given, rate.decimals) === round(typed, rate.decimals)
      ? `"${rate.name}" is typed as ${round(typed, rate.decimals)}, which the data gives: ${of}`
      : `"${rate.name}" is typed as ${round(typed, Math.max(1, rate.decimals))}, and ${of} is ${round(given, Math.max(1, rate.decimals))}`,
    todo,
  );
}

/** Rates of one population in one year that cannot all be right. */
function apart(rated: Rated[], at: FiguresAtHand): Problem[] {
  const sized = rated.flatMap((one) => {
    const [rate, count] = [at.amountOf(one.rate, one.entry), at.amountOf(one.count, one.counted)];
    if (rate === null || count === null || isZero(rate) || isZero(count)) return [];
    return [{ one, size: (toNumber(count) / toNumber(rate)) * one.per }];
  });
  return sized.flatMap(({ one, size }) => {
    const others = sized.filter(
      (other) =>
        other.one !== one &&
        other.one.rate.unit.label === one.rate.unit.label &&
        other.one.entry.year === one.entry.year &&
        yearOf(other.one) === yearOf(one),
    );
    const isFar = (other: { size: number }) => Math.max(size / other.size, other.size / size) > mostApart;
    const far = others.filter(isFar);
    const [against] = far;
    // One rate that is wrong is far from all others; the others are near to one another.
    if (
      !against ||
      far.length <= others.length / 2 ||
      (others.length === 1 && one.rate.name < against.one.rate.name)
    )
      return [];
    const people = (of: number) => Math.round(of).toLocaleString("en-GB");
    const pair = ({ rate, entry, count, counted }: Rated) =>
      `"${count.name}" (${at.numberOf(count, counted)?.toLocaleString("en-GB")}) with "${rate.name}" (${at.numberOf(rate, entry)})`;
    return [
      problemAt(
        one.entry.place,
        `${pair(one)} needs a population of about ${people(size)}, and ${pair(against.one)} one of about ${people(against.size)}`,
        'Mend the number that is wrong, or say why the populations differ, with stands-alone: "…" at the rate',
      ),
    ];
  });
}

function yearOf({ entry }: Rated): string {
  return reportingYear(entry.period);
}
