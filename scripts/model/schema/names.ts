import { z } from "zod";
import { iconNames } from "../images/icons.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { isDate, parsePeriod, periodForms } from "../values/period.ts";
import { dateMeant, dayTooMany, periodMeant } from "../values/period-meant.ts";
import { slugOf } from "../values/slug.ts";
import { schemaMessage } from "../yaml/schema-message.ts";

/** The name of a figure, dataset, row, file: `children-looked-after`. */
export const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: (issue) =>
    / /.test(String(issue.input))
      ? schemaMessage(
          `${quoted(issue.input)} is given where a name is expected`,
          "Put the whole text in quotation marks, if this is the rest of a text with a comma in it",
        )
      : schemaMessage(
          `${quoted(issue.input)} is not a name`,
          `Use lower case letters, digits and single hyphens, such as ${nameMeant(String(issue.input))}`,
        ),
});

/** "Police" → "police"; an example where nothing of the text can be a name. */
function nameMeant(typed: string): string {
  return slugOf(typed).length > 1 && /[a-z]/i.test(typed) ? slugOf(typed) : "referrals-by-age";
}

/** The name of an icon or a drawing, of which there are some 1,500. */
export const iconName = name.refine((icon) => iconNames().includes(icon), {
  error: (issue) =>
    schemaMessage(
      `there is no icon "${String(issue.input)}"`,
      didYouMean(String(issue.input), iconNames(), "Choose one at https://phosphoricons.com"),
    ),
});

/** Text that must say something. */
export const text = z
  .string()
  .trim()
  .min(1, { error: schemaMessage("this text is empty", "Write the text, or take the key out") });

/** What numbers count, in words: the signs are added when a number is printed. */
export const unit = text.refine((words) => !(words in unitsMeant), {
  error: (issue) =>
    schemaMessage(
      `"${String(issue.input)}" is not a unit`,
      `Write unit: ${unitsMeant[String(issue.input)] ?? ""}`,
    ),
});

const unitsMeant: Record<string, string> = {
  "%": "percent",
  "£": "pounds",
  "£000": "thousand pounds",
  "£000s": "thousand pounds",
  "£k": "thousand pounds",
  "£m": "million pounds",
};

/**
 * A web address as typed or printed: `www.northmoor.example/neglect`. It must work with https, unless it begins with
 * http://.
 */
export const webAddress = text.refine(
  (address) => /^(https?:\/\/)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?([/?#][\w\-./?=&%#~+:@,]*)?$/i.test(address),
  {
    error: (issue) =>
      schemaMessage(
        `"${String(issue.input)}" is not a web address`,
        "Write it as it is typed into a browser, such as www.northmoor.example/neglect",
      ),
  },
);

const dateForm = "Write it as year-month-day, such as 2017-03-31";

export const date = z
  .string({
    error: ({ input }) => (input === null ? schemaMessage("this has no value", dateForm) : undefined),
  })
  .transform(withPlainHyphens)
  .refine(isDate, {
    error: (issue) => {
      const meant = dateMeant(String(issue.input));
      return schemaMessage(
        `${quoted(issue.input)} is not a date${dayTooMany(String(issue.input))}`,
        meant ? `Write ${meant}` : dateForm,
      );
    },
  });

/** A period as its key; a year may be a bare number. */
export const period = z
  .union([z.string(), z.number()])
  .transform((key) => withPlainHyphens(String(key)))
  .refine((key) => parsePeriod(key) !== null, {
    error: (issue) => {
      const meant = periodMeant(String(issue.input)) ?? `one of ${periodForms}`;
      return schemaMessage(
        `${quoted(issue.input)} is not a period${dayTooMany(String(issue.input))}`,
        `Write ${meant}`,
      );
    },
  });

/** An address on the web; any other kind of link could run a script where it is printed. */
export const webLink = z.url({
  protocol: /^https?$/,
  error: (issue) =>
    schemaMessage(`${quoted(issue.input)} is not a link to the web`, "Write it with https:// in front"),
});

/** A language by BCP 47, for `lang`. */
export const language = text.refine(isLanguage, {
  error: (issue) =>
    schemaMessage(
      `${quoted(issue.input)} is not the code of a language`,
      "Write it by BCP 47: en-GB, cy (Welsh), pl (Polish), ur (Urdu)",
    ),
});

function isLanguage(code: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(code) && new Intl.Locale(code).language.length > 1;
  } catch {
    return false;
  }
}

export const decimals = z.int().min(0).max(4);

/** Word writes non-breaking hyphens, and some people dashes. */
function withPlainHyphens(text: string): string {
  return text.replace(/[\u2010-\u2013\u2212]/g, "-");
}

function quoted(input: unknown): string {
  return typeof input === "object" && input !== null ? "this" : `"${String(input)}"`;
}
