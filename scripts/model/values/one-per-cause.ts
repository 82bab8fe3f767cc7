import { formatProblem, inOrder, type Problem } from "./problem.ts";

const mostPlaces = 4;

/**
 * Reports the problems of one cause once, at the first place, and names the others: a figure
 * that is not entered is named in many sentences, and mended once.
 *
 * @example there is no figure "plans" (also at 9:4, data/2016-17/more.yaml:5:12). Did you mean "plan"?
 */
export function onePerCause(problems: Problem[]): Problem[] {
  const byCause = new Map<string, Problem[]>();
  for (const problem of [...problems].sort(inOrder)) {
    const key = problem.cause ?? formatProblem(problem);
    byCause.set(key, [...(byCause.get(key) ?? []), problem]);
  }
  return [...byCause.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const placeOf = (place: Problem) =>
      `${place.file === first.file ? "" : `${place.file}:`}${place.line}:${place.column}`;
    const places = new Set(others.map(placeOf));
    places.delete(placeOf(first));
    return [{ ...first, what: `${first.what}${alsoAt([...places])}` }];
  });
}

function alsoAt(places: string[]): string {
  if (places.length === 0) return "";
  const shown = places.slice(0, mostPlaces);
  const left = places.length - shown.length;
  return left > 0
    ? ` (also at ${shown.join(", ")} and in ${left} more place${left === 1 ? "" : "s"})`
    : ` (also at ${shown.join(", ")})`;
}
/** The cause of every problem with a name that is not the name of a figure. */
export function unknownFigure(name: string): string {
  return `figure:${name}`;
}
