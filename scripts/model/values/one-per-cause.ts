import { formatProblem, inOrder, type Problem } from "./problem.ts";

const mostPlaces = 4;

/**
 * Tells the problems of one slip as one, at the first place, with the others behind it: a figure
 * that is not entered is named in many sentences, and mended once.
 *
 * @example there is no figure "plans" (also at 9:4, data/2016-17/more.yaml:5:12). Did you mean "plan"?
 */
export function onePerCause(problems: Problem[]): Problem[] {
  const bySlip = new Map<string, Problem[]>();
  for (const problem of [...problems].sort(inOrder)) {
    const key = problem.slip ?? formatProblem(problem);
    bySlip.set(key, [...(bySlip.get(key) ?? []), problem]);
  }
  return [...bySlip.values()].flatMap(([first, ...others]) => {
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
  const told = places.slice(0, mostPlaces);
  const left = places.length - told.length;
  return left > 0
    ? ` (also at ${told.join(", ")} and in ${left} more place${left === 1 ? "" : "s"})`
    : ` (also at ${told.join(", ")})`;
}
/** The slip of a name that is no figure's, wherever it is written. */
export function unknownFigure(name: string): string {
  return `figure:${name}`;
}
