import type { ProseText } from "../markdown/prose-text.ts";
import { type Problem, problemAt } from "../values/problem.ts";

/**
 * `{{ x.direction }}` prints "rose", "fell" or "stayed the same"; only the first two can be followed by "to" or "by".
 */
export function stayedTheSame({ words, figures, placeAt }: ProseText): Problem[] {
  return figures.flatMap(({ start, end, meta }) => {
    const goesOn = /^\s+(?:to|by)(?=\s)/.exec(words.slice(end))?.[0].trim();
    return meta?.part === "direction" && words.slice(start, end) === "stayed the same" && goesOn !== undefined
      ? [
          problemAt(
            placeAt(start),
            `"${meta.figure}" has not changed, and this would print "stayed the same ${goesOn}"`,
            "Rewrite the sentence, such as: stayed the same at {{ its-name }}",
          ),
        ]
      : [];
  });
}
