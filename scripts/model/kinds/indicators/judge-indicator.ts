import { previousEntry } from "../../calculate/changes-and-shares.ts";
import type { ProtectedEntry, ProtectedFigure } from "../../figures/protected-value.ts";
import type { Rating, Trend } from "../../report/table.ts";
import { judgementOf } from "../../tables/indicators-table.ts";
import { round } from "../../values/fraction.ts";
import { say } from "../../words/words.ts";
import type { Indicator, Target } from "./indicator-schema.ts";

/** The words of a dataset for how near its values are to their targets. */
export interface TargetWords {
  met?: string | undefined;
  close?: string | undefined;
  missed?: string | undefined;
}

type Judged = Pick<Indicator, "polarity" | "tolerance">;

/** The number that readers see; null where a value is not shown, is no number, or is only about one. */
function printedNumber({ decimals }: ProtectedFigure, { value }: ProtectedEntry): number | null {
  return value.state === "number" && value.qualifier === null
    ? Number(round(value.amount, value.decimals ?? decimals))
    : value.state === "nil"
      ? 0
      : null;
}

/** The target of a period: the one for all, or that of the period. */
export function targetFor(
  target: Target | undefined,
  period: string,
): number | { from: number; to: number } | null {
  if (target === undefined || typeof target === "number") return target ?? null;
  if ("from" in target) return target as { from: number; to: number };
  return target[period] ?? null;
}

/**
 * How a value stands to its target, as readers would judge by the printed numbers: met, within the tolerance, or missed.
 * Nothing is said of a value that is hidden.
 */
export function ratingOf(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  target: number | { from: number; to: number } | null,
  { polarity, tolerance = 0 }: Judged,
  words: TargetWords,
): Rating | null {
  const number = printedNumber(figure, entry);
  if (number === null || target === null) return null;
  const off =
    typeof target === "object"
      ? Math.max(target.from - number, number - target.to)
      : polarity === "lower is better"
        ? number - target
        : target - number;
  // 0.1 + 0.2 is a little more than 0.3.
  const rest = Number(off.toFixed(6));
  if (rest <= 0) return { label: words.met ?? say("Met"), colour: "green", meaning: null };
  return rest <= tolerance
    ? { label: words.close ?? say("Close"), colour: "amber", meaning: null }
    : { label: words.missed ?? say("Missed"), colour: "red", meaning: null };
}

/** Which way a value went since the one before, and whether that is better; null where one of the two is not shown. */
export function trendOf(
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  { polarity }: Pick<Judged, "polarity">,
): Trend | null {
  const earlier = previousEntry(figure, entry);
  const now = printedNumber(figure, entry);
  const then = earlier && printedNumber(figure, earlier);
  if (now === null || then === null) return null;
  if (now === then) return { way: "level", judgement: null };
  const way = now > then ? "up" : "down";
  return { way, judgement: judgementOf(way, polarity) };
}
