import type { EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import { type Fraction, fractionOfNumber, sign, subtract, sum } from "../values/fraction.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { columnOf, entryAt, type FiguresAtHand, isRow, isTyped, print } from "./figures-at-hand.ts";

const ofGirls = /\b(?:girls?|females?|young women|women)\b/i;
const everybody = /\b(?:(?:all )?(?:adults|children|young people|people|pupils|students|patients))\b/i;
const ofBoys = /\b(?:boys?|males?|young men|men)\b/i;

/** Girls and boys who together are more than all. They may be fewer: of some children it is not known. */
export function girlsAndBoys(at: FiguresAtHand): Problem[] {
  return at.all.flatMap(({ figure: girls }) => {
    if (!ofGirls.test(girls.title) || ofBoys.test(girls.title) || girls.standsAlone !== null) return [];
    const rest = girls.title.replace(ofGirls, "");
    const boys = at.all.find(
      ({ figure }) =>
        figure.dataset.name === girls.dataset.name &&
        figure.unit.label === girls.unit.label &&
        (figure.whole ?? figure.base) === (girls.whole ?? girls.base) &&
        ofBoys.test(figure.title) &&
        figure.title.replace(ofBoys, "") === rest &&
        columnOf(figure) === columnOf(girls),
    )?.figure;
    if (!boys) return [];
    return girls.entries.flatMap((entry) => tooMany(girls, boys, entry, at));
  });
}

function tooMany(
  girls: EnteredFigure,
  boys: EnteredFigure,
  entry: EnteredEntry,
  at: FiguresAtHand,
): Problem[] {
  const other = entryAt(boys, entry.period);
  if (!other || !isTyped(girls, entry) || !isTyped(boys, other) || entry.accepted || other.accepted)
    return [];
  const [a, b] = [at.amountOf(girls, entry), at.amountOf(boys, other)];
  const all = wholeOf(girls, entry, at);
  if (a === null || b === null || all === null) return [];
  const both = sum([a, b]);
  // Two rounded percentages may add up to 101.
  const room = girls.unit.kind === "percent" ? 1 : 0;
  if (sign(subtract(both, sum([all, fractionOfNumber(room)]))) <= 0) return [];
  return [
    problemAt(
      other.place,
      `"${girls.name}" (${print(a, girls)}) and "${boys.name}" (${print(b, boys)}) are ${print(both, girls)} together, and all are ${print(all, girls)}`,
      'Mend the number that is wrong, or say why, with stands-alone: "…"',
    ),
  ];
}

function wholeOf(figure: EnteredFigure, { period }: EnteredEntry, at: FiguresAtHand): Fraction | null {
  if (figure.unit.kind === "percent") return fractionOfNumber(100);
  const of = /^of ([\d,]+) /.exec(figure.unit.label)?.[1];
  if (of !== undefined) return fractionOfNumber(Number(of.replaceAll(",", "")));
  const whole = figure.whole === null ? likeNamed(figure, at) : at.get(figure.whole);
  return whole && whole.derivedFrom === null ? at.amountOf(whole, entryAt(whole, period)) : null;
}

// "Adults in the survey" beside "Women in the survey".
function likeNamed(figure: EnteredFigure, at: FiguresAtHand): EnteredFigure | undefined {
  if (isRow(figure)) return undefined;
  const rest = figure.title.replace(ofGirls, "");
  return at.all.find(
    ({ figure: other }) =>
      other.dataset.name === figure.dataset.name &&
      other.unit.label === figure.unit.label &&
      everybody.test(other.title) &&
      other.title.replace(everybody, "") === rest,
  )?.figure;
}
