import { z } from "zod";
import { type Fraction, fractionOfNumber } from "../values/fraction.ts";
import { schemaMessage } from "../yaml/schema-message.ts";
import { decimals } from "./names.ts";

const qualifiers = ["about", "almost", "at least", "up to", "under", "over"] as const;

const absentStates = {
  nil: "nil",
  "not available": "not-available",
  "not applicable": "not-applicable",
  "not yet due": "not-yet-due",
  "no response": "no-response",
  blank: "blank",
  suppressed: "suppressed",
} as const;

/** A value as it was entered; may contain a number that must not be published. */
export type EnteredValue =
  | {
      state: "number";
      amount: Fraction;
      qualifier: (typeof qualifiers)[number] | null;
      provisional: boolean;
      revised: string | null;
      /** How many decimal places it prints with, where they are not those of its figure. */
      decimals?: number;
    }
  | { state: "text"; text: string }
  | { state: (typeof absentStates)[keyof typeof absentStates] };

const forms = `a number such as 6000, ${Object.keys(absentStates).join(", ")}, {text: "1 or 2"} or {value: 1100, qualifier: over}`;

const longForm = z.strictObject({
  value: z.number().optional(),
  text: z.string().min(1).optional(),
  qualifier: z.enum(qualifiers).optional(),
  provisional: z.literal(true).optional(),
  revised: z.string().min(1).optional(),
  decimals: decimals.optional(),
});

/** One value of a figure or one cell of a table: see "Values" in docs/datasets.md. */
export const value = z.unknown().transform((input, context): EnteredValue => {
  const fail = (message: string): EnteredValue => {
    context.addIssue({ code: "custom", message, input });
    return { state: "not-available" };
  };
  if (typeof input === "number")
    return Number.isFinite(input)
      ? numberValue(input)
      : fail(schemaMessage("this is not a number", "Write a number, or not available"));
  if (input === null) return fail(schemaMessage("this has no value", "Write a number, or not available"));
  if (typeof input === "string") {
    const state = Object.hasOwn(absentStates, input)
      ? absentStates[input as keyof typeof absentStates]
      : null;
    return state ? { state } : fail(schemaMessage(`"${input}" is not a value`, remedyFor(input)));
  }
  const long = longForm.safeParse(input);
  if (!long.success) return fail(schemaMessage("this is not a value", `Write ${forms}`));
  const { value: number, text, qualifier, provisional, revised, decimals: ownDecimals } = long.data;
  // A text is printed verbatim: a count in it would bypass the disclosure rules.
  if (text !== undefined && /^\s*£?\s*\d[\d,.]*\s*%?\s*$/.test(text))
    return fail(schemaMessage(`"${text}" is a number`, "Write the number itself: a text is not protected"));
  if (text !== undefined && number === undefined) return { state: "text", text };
  if (number !== undefined && text === undefined)
    return {
      ...numberValue(number),
      qualifier: qualifier ?? null,
      provisional: provisional ?? false,
      revised: revised ?? null,
      ...(ownDecimals === undefined ? {} : { decimals: ownDecimals }),
    };
  return fail(schemaMessage("a value in { } has either value: or text:", "Keep one of the two"));
});

function numberValue(number: number): EnteredValue & { state: "number" } {
  return {
    state: "number",
    amount: fractionOfNumber(number),
    qualifier: null,
    provisional: false,
    revised: null,
  };
}

// Common mistakes: "6000", £6,000, 6k, 33%, 1,292. Inside [ ] a comma cuts £246,000 to £246.
function remedyFor(input: string): string {
  if (/^-?\d+(?:\.\d+)?$/.test(input)) return `Write ${input}, without quotation marks`;
  if (/^£\s*-?\d{1,3}$/.test(input)) return "Write the whole number without £ and without commas";
  if (/^(?:\*+|<\s*\d+|\[?c\]?)$/i.test(input))
    return "Write suppressed, where the source has hidden the number; otherwise write the number itself, and the rules of board.yaml hide it";
  if (/^[-–—]+$/.test(input)) return "Write 0 or nil for none, or not available where nobody knows";
  if (/^n\.?\s*[/.]?\s*a\.?$/i.test(input)) return "Write not applicable, or not available";
  const plain = /^£?\s*(-?\d[\d,\s]*(?:\.\d+)?)\s*(k?)(%?)$/i.exec(input);
  if (!plain?.[1]) return `Write ${forms}`;
  const digits = plain[1].replace(/[,\s]/g, "");
  return `Write ${plain[2] ? String(Number(digits) * 1000) : digits}`;
}
/** Whether a text stands for a value: "nil", "not available". */
export function isValueState(text: string): boolean {
  return Object.hasOwn(absentStates, text);
}

/** The exact amount; nil counts as 0. Null if the value is not an exact number. */
export function asAmount(value: EnteredValue): Fraction | null {
  if (value.state === "number") return value.amount;
  return value.state === "nil" ? fractionOfNumber(0) : null;
}
