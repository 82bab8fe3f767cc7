/** The longest word and line that a message may contain: a picture pasted as text has a million letters. */
const longestWord = 1000;
const longestLine = 4000;

/**
 * A text that is safe to show in a terminal and a log: control characters for the terminal are escaped, and very long
 * words are cut.
 *
 * @example printable("\u001b[2J") // "\\u001b[2J"
 */
export function printable(text: string): string {
  return text
    .replace(steering, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/\S+/g, (word) =>
      word.length > longestWord ? `${word.slice(0, 200)}…${word.slice(-20)}` : word,
    )
    .split("\n")
    .map((line) =>
      line.length > longestLine ? `${line.slice(0, longestLine - 1000)} … ${line.slice(-800)}` : line,
    )
    .join("\n");
}

/** Control characters except tabs and line ends, and those that change the direction of a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is for.
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
