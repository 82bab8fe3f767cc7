/** What a message may hold at most without a space, and in one line: a picture pasted as text has a million letters. */
const longestWord = 1000;
const longestLine = 4000;

/**
 * A text as it may be shown in a terminal and a log: characters that would steer the terminal are written out, and what
 * is far too long to be read is cut.
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

/** Control characters but for tabs and ends of lines, and those that turn the direction of a text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is for.
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
