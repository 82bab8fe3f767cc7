import { groupBy } from "../../system/group-by.ts";
import { type EnteredEntry, type EnteredFigure, isNumberOfEntries } from "../figures/figure.ts";
import type { Reconciliation } from "../reconcile/reconciliation.ts";
import { stemsIn } from "../subjects/stems.ts";
import { isEqual } from "../values/fraction.ts";
import { lastDay } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import {
  type FiguresAtHand,
  isOnePeriod,
  isRow,
  isSaid,
  print,
  type TitledFigure,
} from "./figures-at-hand.ts";
import { areAlike, isSame, isWithin } from "./title-words.ts";

/** Words that are in the titles of many services: what is counted is said by the dataset. */
const usual = stemsIn(
  "cases case referrals contacts meetings visits staff people children young person agencies organisations members " +
    "events courses sessions reports reviews audits assessments plans conferences arrangements requests enquiries " +
    "started ended opened open closed completed complete received held attended attendance trained made known active " +
    "on time new repeat average rate training days hours boys girls male female men women age total",
);
const people = /^(?:children|young people|people|children and young people)$/;

/**
 * Figures with like titles, one unit and one period, which are the same number in two places: neither names the other,
 * no reconciliation ties them, and neither says that it stands alone.
 */
export function likeFigures(at: FiguresAtHand, reconciliations: Reconciliation[]): Problem[] {
  const tied = tiesOf(reconciliations);
  const counted = at.all.filter(
    ({ figure, subject }) =>
      subject.stems.size > 0 && !isNumberOfEntries(figure) && !figure.derivedFrom?.rule.endsWith("average"),
  );
  const groups = groupBy(counted, ({ subject }) => [...subject.stems].sort().join(" "));
  // Each is told once, beside the first that it is like.
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, index) => {
      for (const other of group.slice(0, index)) {
        const found = isSecondHome(other, one, tied) ? problemOf(other.figure, one.figure, at) : [];
        if (found.length > 0) return found;
      }
      return [];
    }),
  );
}

function isSecondHome(a: TitledFigure, b: TitledFigure, tied: (a: string, b: string) => boolean): boolean {
  const [one, other] = [a.figure, b.figure];
  return (
    (one.derivedFrom === null || other.derivedFrom === null) &&
    one.standsAlone === null &&
    other.standsAlone === null &&
    areAlike(a.subject, b.subject) &&
    isOneUnit(a, b) &&
    !areRowsOfOne(one, other) &&
    !names(one, other) &&
    !names(other, one) &&
    !tied(one.name, other.name) &&
    (!isWithin(a.title.stems, usual) || isSame(a.dataset.stems, b.dataset.stems)) &&
    !areToldApart(a, b)
  );
}

/** Titles of datasets that collect figures of many subjects. */
const collections = stemsIn(
  "figures numbers data dataset key main headline overview summary background performance activity statistics " +
    "indicators measures board report annual year quarter monthly quarterly local area general other more further " +
    "partnership partners agencies services income expenditure spending money finances budget accounts",
);

// "Felt listened to" of the survey of children and of that of parents: each dataset has a subject of its own.
function areToldApart(a: TitledFigure, b: TitledFigure): boolean {
  const ownOf = (one: TitledFigure, other: TitledFigure) =>
    [...one.dataset.stems].filter(
      (stem) => !other.dataset.stems.has(stem) && !one.title.stems.has(stem) && !collections.has(stem),
    );
  return ownOf(a, b).length > 0 && ownOf(b, a).length > 0;
}

function problemOf(a: EnteredFigure, b: EnteredFigure, at: FiguresAtHand): Problem[] {
  const pairs = a.entries.flatMap((one) =>
    b.entries.flatMap((other) =>
      isOnePeriod(one.period, other.period) && isSaid(one) && isSaid(other) ? [{ one, other }] : [],
    ),
  );
  const differing = pairs.find(({ one, other }) => {
    const [x, y] = [at.amountOf(a, one), at.amountOf(b, other)];
    return x !== null && y !== null && !isEqual(x, y);
  });
  const pair = differing ?? pairs.at(-1);
  if (!pair) return [];
  const [[first, there], [second, here]] = inOrderOfEntry([a, pair.one], [b, pair.other]);
  const [before, now] = [at.amountOf(first, there), at.amountOf(second, here)];
  const where = `${there.place.file === here.place.file ? "line " : `${there.place.file}:`}${there.place.line}`;
  const what =
    before === null || now === null
      ? `"${second.name}" and "${first.name}" (${where}) have like titles, one unit and one period, and each is entered by itself`
      : isEqual(before, now)
        ? `"${second.name}" is the same number as "${first.name}" (${where}), ${print(now, second)}, entered a second time`
        : `"${second.name}" is ${print(now, second)}, and "${first.name}" (${where}), with a like title, the same unit and the same period, is ${print(before, first)}`;
  return [
    problemAt(
      here.place,
      what,
      `Keep one of them; or tie them, with reconcile: - {same: [${first.name}, ${second.name}]}; or say what differs, with stands-alone: "…"`,
      `like:${[first, second].map((figure) => (isRow(figure) ? figure.dataset.name : figure.name)).join(" ")}`,
    ),
  ];
}

type Entered = [EnteredFigure, EnteredEntry];

// Of two years' folders, the newer one has to say so; a figure that is worked out cannot.
function inOrderOfEntry(a: Entered, b: Entered): [Entered, Entered] {
  if (a[0].derivedFrom !== null) return [a, b];
  if (b[0].derivedFrom !== null) return [b, a];
  return a[1].year > b[1].year || (a[1].year === b[1].year && lastDay(a[1].period) > lastDay(b[1].period))
    ? [b, a]
    : [a, b];
}

function isOneUnit(a: TitledFigure, b: TitledFigure): boolean {
  const [one, other] = [a.figure.unit, b.figure.unit];
  if (one.label === other.label) return true;
  if (one.kind !== "count" || other.kind !== "count") return false;
  return (people.test(one.label) && people.test(other.label)) || (a.unit.size > 0 && isSame(a.unit, b.unit));
}

// Rows of one table are told apart by its labels and columns, which it checks itself.
function areRowsOfOne(a: EnteredFigure, b: EnteredFigure): boolean {
  return a.dataset.name === b.dataset.name && isRow(a) && isRow(b);
}

function names(a: EnteredFigure, b: EnteredFigure): boolean {
  return [a.whole, a.base, a.population, ...(a.derivedFrom?.parts ?? [])].includes(b.name);
}

function tiesOf(reconciliations: Reconciliation[]): (a: string, b: string) => boolean {
  const ties = new Set(
    reconciliations.flatMap(({ left, right }) => {
      const all = [...left, right].map(({ figure }) => figure.name);
      return all.flatMap((a) => all.map((b) => `${a} ${b}`));
    }),
  );
  // What is the same as a third is the same.
  const same = new Map<string, Set<string>>();
  for (const { left, right, is } of reconciliations)
    if (is === "equal" && left.length === 1)
      for (const name of [left[0]?.figure.name ?? "", right.figure.name]) {
        const group = new Set([
          name,
          ...(same.get(left[0]?.figure.name ?? "") ?? []),
          ...(same.get(right.figure.name) ?? []),
          left[0]?.figure.name ?? "",
          right.figure.name,
        ]);
        for (const each of group) same.set(each, group);
      }
  return (a, b) => ties.has(`${a} ${b}`) || same.get(a)?.has(b) === true;
}
