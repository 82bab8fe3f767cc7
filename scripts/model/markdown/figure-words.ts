import type { Resolved } from "../expressions/resolve.ts";
import type { FigureWords } from "./parser.ts";

/** The words of a resolved figure, with the value that they stand for. */
export function figureWords({ text, figure, entry, part }: Extract<Resolved, { text: string }>): FigureWords {
  return { text, meta: { figure: figure.name, period: entry.period.key, part } };
}
