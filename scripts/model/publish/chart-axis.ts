import { firstDay, lastDay, type Period, parsePeriod, periodForms } from "../values/period.ts";

/**
 * Where a day or a period stands on an axis of periods: 0 is the first of them, 1 the second. A period stands in its
 * middle, as its value does.
 *
 * @example placeOnAxis("2016-10-01", ["2015-16", "2016-17"]) // 1
 */
export function placeOnAxis(date: string, periods: string[]): number | { wrong: string; todo: string } {
  const period = parsePeriod(date);
  if (!period)
    return { wrong: `at "${date}", which is no date and no period`, todo: `Write one like ${periodForms}` };
  const days = periods.map((key) => middleOf(parsePeriod(key) as Period));
  const [first, second] = days;
  if (first === undefined || second === undefined)
    return {
      wrong: "and no axis of time to stand on",
      todo: "Take the event out, or draw the values over their periods with type: line",
    };
  const day = middleOf(period);
  // Before the first and behind the last there is half a period of room.
  const after = days.findIndex((other) => other > day);
  const from = after === -1 ? days.length - 2 : Math.max(0, after - 1);
  const [left, right] = [days[from] as number, days[from + 1] as number];
  const at = from + (day - left) / (right - left);
  return at >= -0.5 && at <= days.length - 0.5
    ? Math.round(at * 100) / 100
    : {
        wrong: `at ${date}, which is not between ${periods[0]} and ${periods.at(-1)}`,
        todo: "Write a date that the axis has, or take the event out",
      };
}

function middleOf(period: Period): number {
  return (Date.parse(firstDay(period)) + Date.parse(lastDay(period))) / 2;
}
