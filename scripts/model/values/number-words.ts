const ones =
  "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen".split(
    "|",
  );
const tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety".split("|");
const sizes: Record<string, number> = { dozen: 12, hundred: 100, thousand: 1000, million: 1_000_000 };

const word = [...ones.slice(1), ...tens, ...Object.keys(sizes)].join("|");

/** A number in words: "twelve", "twenty-five", "one hundred and twelve", "a dozen". */
export const numberInWords = `(?:an?\\s(?=(?:${Object.keys(sizes).join("|")})\\b))?(?:${word})(?:(?:[\\s-]|(?<=hundred|thousand|million)\\sand\\s)(?:${word}))*`;

const part = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twelfth";
const share = `(?:an?|one|two|three|four|five|six|seven|eight|nine|\\d)[\\s-](?:${part})s?`;

/** A fraction of counted things: "half", "a sixth of", "two-thirds of", "a quarter of". */
export const fractionOf = `(?:(?:an?\\s)?half(?:\\sof)?|${share}\\sof)(?:\\s(?:the|all|these|those|our|its|their))?`;

/** Every number, in digits or in words, contains one of these. */
export const signOfNumber = new RegExp(`[\\d½⅓¼¾⅔]|\\b(?:half|${word}|${part})`, "i");

/** @example valueOfNumberWords("one hundred and twelve") → 112 */
export function valueOfNumberWords(text: string): number {
  let total = 0;
  let group = 0;
  for (const name of text.toLowerCase().split(/[\s-]+/)) {
    const size = sizes[name];
    if (size !== undefined) {
      const times = group || 1;
      if (size === 1000 || size === 1_000_000) {
        total += times * size;
        group = 0;
      } else group = times * size;
    } else if (ones.includes(name)) group += ones.indexOf(name);
    else if (tens.includes(name)) group += (tens.indexOf(name) + 2) * 10;
  }
  return total + group;
}
