import { fraction, fractionOfNumber, isEqual } from "../values/fraction.ts";
import { codeOf, noLetter } from "./invisible-characters.ts";

/** A value or a key of a YAML text. */
export interface Scalar {
  path: PropertyKey[];
  isKey: boolean;
  /** Without quotation marks. */
  isPlain: boolean;
  /** Between [ ] or { }. */
  isInFlow: boolean;
  /** As it is typed. */
  typed: string;
  /** The value that YAML reads, if it is a text. */
  value: unknown;
  start: number;
  end: number;
  /** The name after &, if there is one. */
  anchor: string | null;
}

/** A value that YAML reads differently from what was meant. */
interface WrongScalar {
  path: PropertyKey[];
  offset: number;
  what: string;
  todo: string;
}

/**
 * Finds what YAML would silently change or drop: numbers that cannot be represented, texts that end at a #, unused
 * anchors, merged keys, the remainder of a text after a comma, invalid characters.
 */
export function wrongScalars(scalars: Scalar[], aliases: ReadonlySet<string>, text: string): WrongScalar[] {
  return scalars.flatMap((scalar) => {
    const found = wrongIn(scalar, aliases, text);
    return found ? [{ path: scalar.path, offset: scalar.start, ...found }] : [];
  });
}

type Wrong = { what: string; todo: string; offset?: number } | null;

function wrongIn(scalar: Scalar, aliases: ReadonlySet<string>, text: string): Wrong {
  const { typed, isKey, isPlain, anchor, value } = scalar;
  const letter = typeof value === "string" ? noLetter.exec(value)?.[0] : undefined;
  if (letter !== undefined)
    return {
      what: `this text holds a letter that cannot be printed (${codeOf(letter)})`,
      todo: "Take it out, or type the text again",
    };
  if (isKey)
    return typed === "<<"
      ? { what: '"<<" is not read here: no keys are taken over from elsewhere', todo: "Write the keys out" }
      : null;
  if (anchor !== null && !aliases.has(anchor))
    return {
      what: `"&${anchor}" is read as the name of what follows, and would be left out`,
      todo: "Put the whole text in quotation marks",
    };
  if (!isPlain) return null;
  return numberNotKept(typed) ?? textCutOff(scalar, text);
}

function numberNotKept(typed: string): Wrong {
  if (/^[-+]?\.(?:nan|inf)$/i.test(typed))
    return { what: `"${typed}" is not a number`, todo: "Write a number, or not available" };
  if (/^[-+]?0[xob][\da-f]+$/i.test(typed))
    return {
      what: `"${typed}" is read as the number ${Number(typed.replace(/^\+/, ""))}`,
      todo: "Write that number, or put a text in quotation marks",
    };
  const [, sign, whole = "", decimals = ""] = /^([-+]?)(\d*)\.?(\d*)$/.exec(typed) ?? [];
  const digits = whole + decimals;
  if (digits.length <= 15 || typed.startsWith(".")) return null;
  const exact = fraction(BigInt(`${sign === "-" ? "-" : ""}${digits}`), 10n ** BigInt(decimals.length));
  return isEqual(fractionOfNumber(Number(typed)), exact)
    ? null
    : {
        what: `"${typed.length > 40 ? `${typed.slice(0, 40)}…` : typed}" has more digits than can be kept`,
        todo: "Round it to 15 digits, or put a text in quotation marks",
      };
}

function textCutOff({ typed, value, isInFlow, start, end }: Scalar, text: string): Wrong {
  if (typeof value !== "string" || typed === "") return null;
  // "Priority #1 for all": a deliberate comment has a space after its #.
  const behind = text.slice(end);
  const comment = /^[ \t]+(#[\p{L}\d][^\n]*)/u.exec(behind)?.[1];
  if (comment !== undefined)
    return {
      what: `this text ends at its #: "${comment.length > 40 ? `${comment.slice(0, 40)}…` : comment}" is read as a comment`,
      todo: "Put the whole text in quotation marks, or write a space behind the # of a comment",
      offset: start,
    };
  if (isInFlow && /^(?:and|or|but|which|who|with)\s/.test(typed) && /,\s*$/.test(text.slice(0, start)))
    return {
      what: `"${typed}" is read as an entry of its own, because a comma comes before it`,
      todo: "Put the whole text with the comma in quotation marks",
    };
  return null;
}
