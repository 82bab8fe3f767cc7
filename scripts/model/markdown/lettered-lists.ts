import type { PluginSimple } from "markdown-it";

type Style = "1" | "a" | "A" | "i" | "I";

interface LetteredList {
  indent: number;
  style: Style;
  /** What stands around the letter: "( )", ")" or ".". */
  around: string;
  count: number;
}

/** The styles of lists by the line on which an entry begins. */
type ListStyles = Map<number, LetteredList>;

/**
 * Reads lists with letters and Roman numbers as people write them: "(a)", "a)", "a.", "(i)", "A.", and "(1)". Each mark
 * is read as a number of the same width, so that the places of all letters stay; the list gets the style of its first.
 */
export const letteredLists = ((parser: Parameters<PluginSimple>[0]) => {
  parser.core.ruler.after("normalize", "lettered_marks", (state) => {
    const { text, styles } = numbersForLetters(state.src.split("\n"));
    state.src = text;
    state.env.listStyles = styles;
  });
  parser.core.ruler.after("block", "lettered_lists", (state) => {
    for (const token of state.tokens) {
      const list =
        token.type === "ordered_list_open" && (state.env.listStyles as ListStyles).get(token.map?.[0] ?? -1);
      if (!list) continue;
      if (list.style !== "1") token.attrSet("type", list.style);
      const form = list.around === ")" ? "half" : "round";
      if (list.around !== ".") token.attrJoin("class", `list--${form}-${nameOfStyle[list.style]}`);
      token.meta = { ...token.meta, letters: list };
    }
  });
}) satisfies PluginSimple;

/** As CSS names them. */
const nameOfStyle: Record<Style, string> = {
  "1": "decimal",
  a: "lower-alpha",
  A: "upper-alpha",
  i: "lower-roman",
  I: "upper-roman",
};

const marked = /^([ \t]*)(\(?)([a-z]{1,6}|[A-Z]{1,6}|\d{1,3})([.)])(?=[ \t]+\S)/;

function numbersForLetters(lines: string[]): { text: string; styles: ListStyles } {
  const styles: ListStyles = new Map();
  let open: LetteredList[] = [];
  const numbered = lines.map((line, index) => {
    if (/^(?:#{1,6}\s|\s*:::)/.test(line)) open = [];
    const mark = readMark(line);
    if (!mark) return line;
    open = open.filter(({ indent }) => indent <= mark.indent);
    const last = open.find(({ indent, around }) => indent === mark.indent && around === mark.around);
    const next = last && numberOf(mark.letters, last.style);
    // "i" goes on behind "h", and begins a list behind anything else.
    const goesOn = next && (next === last.count + 1 || !firstStyle(mark.letters));
    const style = goesOn ? last.style : firstStyle(mark.letters);
    if (style === null || (!goesOn && !hasSecond(lines.slice(index + 1), mark, style))) return line;
    const value = numberOf(mark.letters, style) ?? 1;
    const list = { indent: mark.indent, style, around: mark.around, count: value };
    open = [...open.filter(({ indent }) => indent < mark.indent), list];
    styles.set(index, list);
    const number = String(value).padStart(mark.width - 1, "0");
    const rest = line.slice(mark.indent + mark.width);
    return `${line.slice(0, mark.indent)}${number}${mark.around === "." ? "." : ")"}${rest}`;
  });
  return { text: numbered.join("\n"), styles };
}

interface Mark {
  indent: number;
  width: number;
  letters: string;
  around: string;
}

function readMark(line: string): Mark | null {
  const [all, indent = "", opening = "", letters = "", closing = ""] = marked.exec(line) ?? [];
  if (all === undefined || (opening === "(" && closing === ".")) return null;
  // A number without brackets makes a list by itself.
  if (opening === "" && /\d/.test(letters)) return null;
  return {
    indent: indent.length,
    width: all.length - indent.length,
    letters,
    around: opening === "(" ? "( )" : closing,
  };
}

function firstStyle(letters: string): Style | null {
  return (["1", "a", "A", "i", "I"] as const).find((style) => style === letters) ?? null;
}

// A name such as "A. Smith" begins no list.
function hasSecond(below: string[], mark: Mark, style: Style): boolean {
  for (const line of below) {
    if (/^(?:#{1,6}\s|\s*:::)/.test(line)) return false;
    const other = readMark(line);
    if (other?.indent === mark.indent && other.around === mark.around && numberOf(other.letters, style) === 2)
      return true;
  }
  return false;
}

/** What a mark counts in a style, or null if it is no number of that style. */
function numberOf(letters: string, style: Style): number | null {
  if (style === "1") return /^\d+$/.test(letters) ? Number(letters) : null;
  const isSmall = letters === letters.toLowerCase();
  if (isSmall !== /[ai]/.test(style)) return null;
  const small = letters.toLowerCase();
  if (/a/i.test(style)) return /^[a-z]$/.test(small) ? small.charCodeAt(0) - 96 : null;
  const value = Array.from({ length: 39 }, (_, index) => index + 1).find((count) => roman(count) === small);
  return value ?? null;
}

function roman(count: number): string {
  const units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
  return "x".repeat(Math.floor(count / 10)) + units[count % 10];
}

/** The mark of an entry as it is printed: "(c)". */
export function letteredMark({ style, around }: LetteredList, count: number): string {
  const small = /a/i.test(style)
    ? String.fromCharCode(96 + count)
    : style === "1"
      ? String(count)
      : roman(count);
  const letters = /[AI]/.test(style) ? small.toUpperCase() : small;
  return around === "( )" ? `(${letters})` : `${letters}${around}`;
}

/** The lettered list that an opening token begins; null if it counts in numbers. */
export function letteredListOf(meta: unknown): LetteredList | null {
  return (meta as { letters?: LetteredList } | null)?.letters ?? null;
}
