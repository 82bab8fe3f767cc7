import { groupBy } from "../../system/group-by.ts";
import { type DerivedFigure, isLinear, type LinearRule } from "../figures/derived-figure.ts";
import type { EnteredBook, EnteredEntry, EnteredFigure, Figure } from "../figures/figure.ts";
import { type ProtectedRecord, withWorkedOut } from "../figures/protected-record.ts";
import type { Relation } from "../figures/relation.ts";
import type { Counts } from "../schema/common.ts";
import { lastDay } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { circle, wrongPart } from "./check-parts.ts";
import { differenceOf, totalOf } from "./totals.ts";

type Linear = DerivedFigure & { rule: LinearRule };

/**
 * Works out sums and differences from entered figures, each after its parts, with the relation that ties it to them for
 * every period that all parts have.
 *
 * What they count, and why it may be shown, follows from the parts: a sum of children is children.
 *
 * @param ready the entered figures; a figure of the same name in another year's folder is kept as well
 * @param record sums and differences whose parts are not in the folder
 * @returns the figures in the order in which they were worked out
 */
export function deriveLinear(
  ready: EnteredBook,
  definitions: DerivedFigure[],
  isBroken: (name: string) => boolean,
  record: ProtectedRecord,
  problems: Problem[],
): { worked: EnteredFigure[]; relations: Relation[] } {
  const worked: EnteredFigure[] = [];
  const relations: Relation[] = [];
  const book: EnteredBook = new Map(ready);
  const byName = groupBy(definitions, ({ figure }) => figure.name);
  const done = new Set<string>();

  const visit = (name: string, way: string[]): void => {
    if (done.has(name)) return;
    if (way.includes(name)) {
      problems.push(circle([...way.slice(way.indexOf(name)), name], byName));
      for (const step of way) done.add(step);
      return;
    }
    for (const definition of byName.get(name) ?? []) {
      for (const part of definition.rule.parts) visit(part, [...way, name]);
      if (done.has(name)) return;
      if (isLinear(definition)) workOut(definition);
    }
    done.add(name);
  };
  const workOut = (definition: Linear): void => {
    const parts = definition.rule.parts.map((part) => book.get(part));
    const wrong = definition.rule.parts.flatMap((part) =>
      wrongPart(part, definition, book, byName, isBroken),
    );
    problems.push(...wrong);
    if (wrong.length > 0 || !parts.every((part) => part !== undefined)) return;
    const figure = withWorkedOut(withEntries(definition, parts), record);
    if (figure.entries.length === 0) {
      problems.push(
        problemAt(
          definition.place,
          `"${figure.name}" has no value: ${definition.rule.parts.map((part) => `"${part}"`).join(" and ")} have no period in common`,
          "Enter their values for the same periods, or name other figures",
        ),
      );
      return;
    }
    relations.push(...relationsOf(figure, definition));
    worked.push(figure);
    const known = book.get(figure.name);
    book.set(figure.name, known ? { ...figure, entries: joinedEntries(known, figure) } : figure);
  };

  for (const name of byName.keys()) visit(name, []);
  return { worked, relations };
}

/** The periods for which every one of these figures has a value, in the order of the first figure. */
export function commonPeriods(figures: Pick<Figure<unknown>, "entries">[]): string[] {
  const [first, ...others] = figures;
  const keys = first?.entries.map(({ period }) => period.key) ?? [];
  return keys.filter((key) =>
    others.every(({ entries }) => entries.some(({ period }) => period.key === key)),
  );
}

function withEntries({ figure, rule, year, place, stated }: Linear, parts: EnteredFigure[]): EnteredFigure {
  const keys = commonPeriods(parts);
  const entries = keys.map((key, index): EnteredEntry => {
    const cells = parts.flatMap(({ entries }) => entries.find(({ period }) => period.key === key) ?? []);
    const [first, second] = cells.map(({ value }) => value);
    return {
      period: (cells[0] as EnteredEntry).period,
      value:
        rule.kind === "difference" && first && second
          ? differenceOf(first, second)
          : // One part is the same number in another place: "1 or 2" and "not available" stay what they are.
            cells.length === 1 && first
            ? first
            : totalOf(cells.map(({ value }) => value)),
      place,
      path: null,
      year,
      stated: stated(key, index === keys.length - 1),
      accepted: null,
    };
  });
  const ofPeople = parts.filter(({ counts }) => counts !== "none");
  return {
    ...figure,
    counts: countsOf(parts),
    notDisclosive: sharedBy(ofPeople, ({ notDisclosive }) => notDisclosive),
    publishedElsewhere:
      figure.publishedElsewhere ?? sharedBy(ofPeople, ({ publishedElsewhere }) => publishedElsewhere),
    entries,
  };
}

// An exemption for small numbers holds for a sum if it holds for every part that counts people.
function sharedBy<Reason>(
  parts: EnteredFigure[],
  reasonOf: (part: EnteredFigure) => Reason | null,
): Reason | null {
  const [first] = parts;
  return first && parts.every((part) => reasonOf(part) !== null) ? reasonOf(first) : null;
}

function countsOf(parts: EnteredFigure[]): Counts {
  const counted = new Set(parts.map(({ counts }) => counts));
  return counted.has("people") ? "people" : counted.has("children") ? "children" : "none";
}

/** The entries of a figure of two years' folders, in their order: of two for one period the added one. */
export function joinedEntries<Entry extends Pick<EnteredEntry, "period">>(
  known: { entries: Entry[] },
  added: { entries: Entry[] },
): Entry[] {
  const keys = new Set(added.entries.map(({ period }) => period.key));
  return [...known.entries.filter(({ period }) => !keys.has(period.key)), ...added.entries].sort((a, b) =>
    lastDay(a.period) < lastDay(b.period) ? -1 : 1,
  );
}

function relationsOf(figure: EnteredFigure, { rule, place }: Linear): Relation[] {
  return figure.entries
    .filter(({ value }) => ["number", "nil", "suppressed"].includes(value.state))
    .map(({ period }) => ({
      terms: [
        ...rule.parts.map((part, index) => ({
          cell: { figure: part, period: period.key },
          coefficient: rule.kind === "difference" && index === 1 ? (-1 as const) : (1 as const),
        })),
        { cell: { figure: figure.name, period: period.key }, coefficient: -1 as const },
      ],
      what: `${figure.name}, the ${rule.kind} of ${rule.parts.join(" and ")}`,
      place,
    }));
}
