import type { ProseText } from "../../markdown/prose-text.ts";
import { numberInWords, valueOfNumberWords } from "../../values/number-words.ts";
import { type Finding, foundIn } from "./finding.ts";

const beforeColon = new RegExp(
  `\\b(?<number>\\d{1,2}|both|${numberInWords})\\s(?<noun>(?:(?!these\\b|this\\b|the\\b|following\\b|what\\b|how\\b)[\\p{L}’'-]+\\s){0,2}[\\p{L}’'-]+s)(?<verb>\\s(?:are|were|is|matter|remain|stand|as\\sfollows|namely))?\\s?:$`,
  "iu",
);

/** "Five priorities:" before a list of six, and names behind a colon that are more or fewer than their number. */
export function wrongListLengths(texts: ProseText[]): Finding[] {
  return texts.flatMap((text, index) => {
    const announced = announcedIn(text.words.trimEnd());
    if (announced === null || text.role.kind === "cell" || text.role.kind === "value") return [];
    const [next] = texts.slice(index + 1);
    if (next?.role.kind !== "item" || (text.role.kind === "item" && text.role.list === next.role.list))
      return [];
    const { list } = next.role;
    const items = texts.filter(
      ({ role }) => role.kind === "item" && role.list === list && role.isFirst,
    ).length;
    return items === announced.number
      ? []
      : [
          {
            text,
            start: announced.start,
            end: announced.start + announced.typed.length,
            what: `"${announced.typed}" comes before a list of ${items}`,
            todo: "Mend the number or the list",
          },
        ];
  });
}

function announcedIn(words: string): { number: number; start: number; typed: string } | null {
  const match = beforeColon.exec(words);
  if (!match) return null;
  const { number = "", noun = "" } = match.groups ?? {};
  // "In 2016 two of 9 agencies:" has other numbers, of which one may count the list.
  if (/\d/.test(words.slice(0, match.index).replace(/\b\d{4}(?:[/-]\d{2})?\b/g, ""))) return null;
  const value = /^\d/.test(number) ? Number(number) : /^both$/i.test(number) ? 2 : valueOfNumberWords(number);
  return value < 2 ? null : { number: value, start: match.index, typed: `${number} ${noun}` };
}

const namesBehind = new RegExp(
  `\\b(?<number>\\d{1,2}|${numberInWords})\\s(?<noun>(?:[\\p{Ll}’'-]+\\s){0,2}[\\p{Ll}’'-]+s):\\s(?<names>\\p{Lu}[^.;:()]*?,\\s[^.;:()]*?\\sand\\s[^.;:(),]+)(?=[.;]|$)`,
  "gu",
);

/** "It serves five boards: Ashby, Birch, Corby and Dale." */
export function wrongNumbersOfNames(text: ProseText): Finding[] {
  return [...text.words.trimEnd().matchAll(namesBehind)].flatMap((match) => {
    const { number = "", noun = "", names = "" } = match.groups ?? {};
    if ((names.match(/\sand\s/g) ?? []).length !== 1) return [];
    const all = names.split(/,\sand\s|,\s|\sand\s/);
    // Only names: what is told in words may belong together otherwise.
    if (!all.every((name) => /^\p{Lu}/u.test(name) && name.split(" ").length <= 4)) return [];
    const value = /^\d/.test(number) ? Number(number) : valueOfNumberWords(number);
    return all.length === value
      ? []
      : [
          {
            text,
            start: match.index,
            end: match.index + `${number} ${noun}`.length,
            what: `"${number} ${noun}" comes before ${all.length} names`,
            todo: "Mend the number or the names",
          },
        ];
  });
}

const thingsBehind = new RegExp(
  `\\b(?:the|our|its|their)\\s(?<number>\\d{1,2}|${numberInWords})\\s(?<noun>(?:[\\p{Ll}’'-]+\\s){0,2}[\\p{Ll}’'-]+s)\\sare(?:\\scalled)?:?\\s(?<things>[^.;:()]*?,\\s[^.;:()]*?\\sand\\s[^.;:(),]+)[.]?$`,
  "iu",
);

/** "The six principles are protection, prevention and partnership." */
export function wrongNumbersOfThings(text: ProseText): Finding[] {
  const match = thingsBehind.exec(text.words.trimEnd());
  const { number = "", noun = "", things = "" } = match?.groups ?? {};
  if (!match || text.figures.some(({ start }) => start >= match.index)) return [];
  // "The two were, in all, late"; what belongs together by "and" may be one thing or two.
  if (/\b(?:such as|including|in all|for example|not|among|which|who|that)\b/i.test(things)) return [];
  const fewest = things.split(/,\s(?:and\s)?/).length;
  const most = things.split(/,\s(?:and\s)?|\sand\s/).length;
  const value = /^\d/.test(number) ? Number(number) : valueOfNumberWords(number);
  return value < 2 || (value >= fewest && value <= most)
    ? []
    : [
        {
          text,
          start: match.index,
          end: match.index + match[0].indexOf(noun) + noun.length,
          what: `"${number} ${noun}" comes before ${fewest === most ? fewest : `${fewest} or ${most}`} of them`,
          todo: "Mend the number or the list",
        },
      ];
}

/** Numbered headings of one level that leave a number out or repeat one. */
export function wrongHeadingNumbers(texts: ProseText[]): Finding[] {
  const last = new Map<number, number>();
  return texts.flatMap((text): Finding[] => {
    if (text.role.kind !== "heading") return [];
    const { level } = text.role;
    for (const deeper of [...last.keys()]) if (deeper > level) last.delete(deeper);
    const typed = /^(\d{1,2})[.)]?\s/.exec(text.words)?.[1];
    if (typed === undefined) {
      last.delete(level);
      return [];
    }
    const before = last.get(level);
    last.set(level, Number(typed));
    return before === undefined || Number(typed) === before + 1
      ? []
      : [
          {
            text,
            start: 0,
            end: typed.length,
            what: `heading ${typed} follows heading ${before}`,
            todo: "Number the headings in order",
          },
        ];
  });
}

const shortest = { paragraph: 60, item: 12 };

/**
 * The same paragraph, bullet of a list, or heading twice in a text.
 *
 * @param headings not those of a cover report, which follow its council's form
 */
export function repeatedTexts(texts: ProseText[], headings: "checked" | "not checked"): Finding[] {
  const seen = new Map<string, ProseText>();
  let section = "";
  const levels: string[] = [];
  return texts.flatMap((text): Finding[] => {
    const { role } = text;
    const words = text.words.replace(/\s+/g, " ").trim();
    if (role.kind === "heading") {
      levels.length = role.level - 1;
      section = levels.filter(Boolean).join("/");
      levels[role.level - 1] = words;
    }
    const within =
      role.kind === "heading"
        ? `heading ${role.level} ${section}`
        : role.kind === "item"
          ? `item ${role.list}`
          : "paragraph";
    const isLongEnough =
      (role.kind === "heading" && headings === "checked") ||
      (role.kind === "item" && words.length >= shortest.item) ||
      (role.kind === "paragraph" && words.length >= shortest.paragraph);
    if (!isLongEnough || words === "") return [];
    const key = `${within}\n${words.toLowerCase()}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, text);
      return [];
    }
    const kind = role.kind === "item" ? "bullet" : role.kind;
    return [
      {
        text,
        start: 0,
        end: text.words.length,
        what: `the same ${kind} is in line ${first.placeAt(0).line}`,
        todo: "Take one of the two out, or write what differs",
        isWarning: true,
      },
    ];
  });
}

const cut = /(?:\s|^)(?:and|or|the|a|an|because)[.,]?$/i;
/** "The board consists of" may go on in a list. */
const open = /(?:\s|^)(?:of|to|with|for|by|from|in|at|is|are|was|were|that|which),?$/i;

/** Paragraphs that break off: "The board met and". The entries of a list may end so. */
export function cutSentences(texts: ProseText[]): Finding[] {
  return texts.flatMap((text, index): Finding[] => {
    const words = text.words.trimEnd();
    // What follows may be a picture, a reference or a list.
    const last = text.figures.at(-1);
    const goesOn =
      texts[index + 1]?.role.kind === "item" || (last && last.end >= words.length) || text.words !== words;
    if (text.role.kind !== "paragraph" || goesOn || words.split(/\s+/).length < 4) return [];
    const [ends, maybe] = [cut.exec(words), open.exec(words)];
    const match = ends ?? maybe;
    return match === null
      ? []
      : [
          {
            text,
            start: match.index + 1,
            end: words.length,
            what: `the sentence breaks off at "${match[0].trim()}"`,
            todo: "Write its end",
            ...(ends === null && { isWarning: true as const }),
          },
        ];
  });
}

/** Cells that are empty and say nothing: nobody knows whether that is none, unknown or forgotten. */
export function emptyCells(texts: ProseText[]): Finding[] {
  return texts.flatMap((text) =>
    text.role.kind === "cell" && !text.role.isHead && text.words.trim() === "" && text.figures.length === 0
      ? [
          {
            text,
            start: 0,
            end: 0,
            what: "this cell is empty",
            todo: "Write what it means: a number, none, or not known",
            isWarning: true as const,
          },
        ]
      : [],
  );
}

const pointed =
  /\b(?:the|this|these)\s(?:(?:first|second|two|three)\s)?(?<thing>chart|graph|table|figure|map|diagram)s?\s(?:below|above|opposite|overleaf|underneath)\b/gi;

/**
 * "The chart below" in a text that shows none.
 *
 * @param shows the names of its blocks ("chart", "table", "structure") and "table" for one typed in Markdown
 */
export function absentThings(text: ProseText, shows: ReadonlySet<string>): Finding[] {
  return foundIn(text, pointed, (match) => {
    const thing = (match.groups?.thing ?? "").toLowerCase();
    const block = thing === "table" ? "table" : "chart";
    const isThere = shows.size > 0 && (/^(?:table|chart|graph)$/.test(thing) ? shows.has(block) : true);
    return isThere
      ? null
      : [
          `"${match[0]}" is announced, and this text shows none`,
          `Show it (::: ${block} its-name), or refer to it where it is: [](${block}:its-name)`,
        ];
  });
}

const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const ordinalAppendix = new RegExp(`\\b(?<ordinal>${ordinals.join("|")})\\s(?:appendix|annex)\\b`, "gi");

/** "The sixth appendix" of a cover report that has five. */
export function absentAppendices(text: ProseText, appendices: number): Finding[] {
  return foundIn(text, ordinalAppendix, (match) =>
    ordinals.indexOf((match.groups?.ordinal ?? "").toLowerCase()) < appendices
      ? null
      : [
          `"${match[0]}" is named, and this report has ${appendices === 1 ? "one" : appendices}`,
          "Mend the number, or add the appendix",
        ],
  );
}
