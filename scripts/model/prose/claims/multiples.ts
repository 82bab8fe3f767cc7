/** How near to the number of times the words are: "almost doubled". */
export type NearTimes = "about" | "more" | "almost";

/** What became so many times as many as it was. */
export const becameTimes: [words: string, times: number][] = [
  ["doubled", 2],
  ["trebled|tripled", 3],
  ["quadrupled", 4],
  ["halved", 0.5],
];

/** So many times as many as something else: with "as many as", "as much as". */
export const timesAsMany: [words: string, times: number][] = [
  ["twice|double", 2],
  ["three times", 3],
  ["four times", 4],
  ["half", 0.5],
];

/** Words before a number of times, in the group "how". */
export const nearTimes = "(?:(?<how>more than|over|almost|nearly|about|around) )?";

export function nearTimesIn({ groups }: RegExpMatchArray): NearTimes {
  const how = groups?.how ?? "";
  if (/more|over/i.test(how)) return "more";
  return /almost|nearly/i.test(how) ? "almost" : "about";
}
