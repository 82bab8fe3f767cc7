import type { EnteredBook, EnteredEntry, EnteredFigure } from "../figures/figure.ts";
import type { Relation } from "../figures/relation.ts";
import { dayBefore, firstDay, lastDay } from "../values/period.ts";
import { exactCount, isCount } from "./candidate.ts";

const coming =
  /\b(?:start|beg[ai]n|begun|new|open|join|enter|came|admi|receiv|regist|arriv|add|recruit|appoint|transferred in)/i;
const going =
  /\b(?:end|clos|left|leav|ceas|finish|complet|remov|discharg|deregist|de-regist|depart|resign|transferred out)/i;

/**
 * Opening + started − ended = closing, where it holds exactly in every year for which its values are known: a figure
 * counted on a day at both ends of a period, and two figures of its dataset counted over that period, of which one
 * tells of coming and the other of going.
 */
export function flowRelations(figures: EnteredBook): Relation[] {
  const counts = [...figures.values()].filter(isCount);
  return counts.flatMap((stock) => {
    const days = stock.entries.filter(({ period }) => period.kind === "date");
    if (days.length < 2) return [];
    const around = counts.filter((figure) => figure !== stock && figure.dataset.name === stock.dataset.name);
    const [ins, outs] = [coming, going].map((words) => around.filter(({ title }) => words.test(title)));
    return (ins ?? []).flatMap((started) =>
      (outs ?? []).flatMap((ended) => (started === ended ? [] : flowsOf(stock, days, started, ended))),
    );
  });
}

function flowsOf(
  stock: EnteredFigure,
  days: EnteredEntry[],
  started: EnteredFigure,
  ended: EnteredFigure,
): Relation[] {
  const found: Relation[] = [];
  for (const entry of started.entries) {
    const { period } = entry;
    if (period.kind === "date") continue;
    const left = ended.entries.find((other) => other.period.key === period.key);
    const closing = days.find((day) => day.period.key === lastDay(period));
    const opening = days.find(
      (day) => day.period.key === dayBefore(firstDay(period)) || day.period.key === firstDay(period),
    );
    if (!left || !closing || !opening) continue;
    const moves = [
      [opening, stock, 1],
      [entry, started, 1],
      [left, ended, -1],
      [closing, stock, -1],
    ] as const;
    const amounts = moves.map(([each, , sign]) => sign * (exactCount(each) ?? Number.NaN));
    const sum = amounts.reduce((all, amount) => all + amount, 0);
    if (Number.isNaN(sum)) continue;
    if (sum !== 0) return [];
    found.push({
      terms: moves.map(([each, figure, coefficient]) => ({
        cell: { figure: figure.name, period: each.period.key },
        coefficient,
      })),
      what: `${stock.name}, with ${started.name} and ${ended.name}`,
      place: closing.place,
    });
  }
  return found;
}
