import { z } from "zod";
import { contrast } from "../colour/contrast.ts";
import { nearestPassing } from "../colour/nearest-passing.ts";
import { schemaMessage } from "../yaml/schema-message.ts";
import { acceptedKeys, readingAge } from "./common.ts";
import { date, language, name, text, webAddress, webLink } from "./names.ts";
import { signOffRoles } from "./sign-off.ts";

const colour = z
  .string({
    error: ({ input }) =>
      input === null
        ? schemaMessage(
            "this has no value",
            'Write the colour in quotation marks, such as "#12436D": without them # begins a comment',
          )
        : undefined,
  })
  .regex(/^#[0-9a-fA-F]{6}$/, {
    error: schemaMessage(
      "this is not a colour",
      'Write it as # and six hexadecimal digits, in quotation marks, such as "#12436D"',
    ),
    abort: true,
  });

/** The darkest background of text in the board's colours: the surface of panels. */
const GROUND = "#F0F2F4";

/**
 * A colour of the board: for headings, links and bands, so as readable on white as white is on it (WCAG 2.2, 1.4.3).
 */
const brandColour = colour.refine((shade) => contrast(shade, GROUND) >= 4.5, {
  error: ({ input }) => {
    const shade = String(input);
    return schemaMessage(
      `"${shade}" is too light to be read: its contrast with the page is ${contrast(shade, GROUND).toFixed(1)} to 1, and 4.5 is needed`,
      `Write "${nearestPassing(shade, [GROUND], 4.5)}", the nearest colour that can be read, or a darker one`,
    );
  },
});

/** A picture of content/images/. */
const picture = z.string().regex(/^images\/[a-z0-9]+(-[a-z0-9]+)*\.(svg|png|jpe?g|webp)$/, {
  error: schemaMessage(
    "this is not a picture of content/images/",
    "Write images/ and its name, such as images/logo.svg",
  ),
});

/** Texts of the interface in other words, by the English. */
export const interfaceWords = z.record(z.string(), text);

/** `disclosure:` of board.yaml, see docs/disclosure.md. */
const disclosureRules = z
  .strictObject({
    // 0 switches suppression off; 1 and 2 would have the same effect, but look as if they did not.
    threshold: z.int().refine((threshold) => threshold === 0 || (threshold >= 3 && threshold <= 100), {
      error: schemaMessage(
        "a disclosure threshold is 0 (nothing is suppressed) or from 3 to 100",
        "Write 0, or a number such as 5 or 10",
      ),
    }),
    zero: z.enum(["show", "suppress"]).default("show"),
    "round-to": z
      .int()
      .refine((base) => base === 0 || (base >= 2 && base <= 100), {
        error: schemaMessage(
          "round-to is 0 (nothing is rounded) or from 2 to 100",
          "Write 0, or a base such as 5",
        ),
      })
      .default(0),
    words: text.optional(),
    "apply-rules-to-published": z.boolean().default(false),
  })
  .refine((rules) => rules.threshold === 0 || rules["round-to"] <= rules.threshold, {
    error: schemaMessage(
      "round-to is larger than the threshold, so that counts that may be shown would print as 0",
      "Round to the threshold or less",
    ),
    path: ["round-to"],
  });

const emailAddress = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

/** A telephone number, a short code, or a number for texts, as it is printed: "0808 800 5000", "999", "+44 151 496 0123". */
const dialled = text.superRefine((number, context) => {
  const digits = number.replace(/\D/g, "").length;
  const isEmail = emailAddress.test(number);
  const isWeb = !isEmail && webAddress.safeParse(number).success && /[a-z]/i.test(number);
  if (/^\+?[\d\s()-]+$/.test(number) && digits >= 3 && digits <= 20) return;
  context.addIssue({
    code: "custom",
    message: schemaMessage(
      `${JSON.stringify(number)} is not a telephone number`,
      isEmail
        ? `Write email: ${number}`
        : isWeb
          ? `Write web: ${number}`
          : "Write digits and spaces alone, such as 0808 800 5000; what is said of it belongs in hours: or when:",
    ),
    input: number,
  });
});

const ways = ["number", "sms", "textphone", "email", "web"] as const;

/** How somebody is reached; `sms:` is the number that texts go to. */
const contact = z
  .strictObject({
    label: text,
    number: dialled.optional(),
    sms: dialled.optional(),
    textphone: dialled.optional(),
    email: text
      .regex(emailAddress, {
        error: ({ input }) =>
          schemaMessage(
            `${JSON.stringify(input)} is not an email address`,
            "Write it as name@board.example; a telephone number belongs in number:, a page in web:",
          ),
      })
      .optional(),
    web: webAddress.optional(),
    hours: text.optional(),
    when: text.optional(),
  })
  .refine((entry) => ways.some((way) => entry[way] !== undefined), {
    error: schemaMessage(
      "this contact gives no way to reach anybody",
      `Add one or more of ${ways.map((way) => `${way}:`).join(", ")}`,
    ),
  });

const contacts = z.strictObject({
  heading: text,
  text,
  "check-by": date,
  numbers: z.array(contact).min(1),
});
export type ContactsEntry = z.output<typeof contacts>;

/** data/board.yaml */
export const board = z.strictObject({
  name: text,
  "short-name": text,
  area: text,
  language: language.default("en-GB"),
  /** Whom the interface speaks of; see docs/languages.md. */
  serves: z.enum(["children", "adults", "people"]).optional(),
  demonstration: text.optional(),
  /** Where the site is published: needed for absolute addresses. */
  website: z
    .url({
      protocol: /^https?$/,
      error: schemaMessage(
        "this is not an address",
        "Write it whole: https://www.example.org, or with the path that the site stands below",
      ),
    })
    .refine((url) => !/[?#]/.test(url), {
      error: schemaMessage(
        "a website's address has no ? and no #",
        "Write its beginning alone: https://www.example.org",
      ),
    })
    .refine((url) => !/\/[^/]*\.(?:html?|php|aspx?)$/i.test(url), {
      error: schemaMessage(
        "a website's address is the folder that it stands in, and no page",
        "Write it without the name of the page: https://www.example.org",
      ),
    })
    .refine(
      (url) => !/^https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[|10\.|192\.168\.|[^/.]+(?:[:/]|$))/i.test(url),
      {
        error: schemaMessage(
          "this address leads to one computer or one office, and readers are elsewhere",
          "Write the address that readers open: https://www.example.org",
        ),
      },
    )
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  /** Whom to ask for large print, Easy Read, braille … */
  "other-formats": text.optional(),
  /** On what terms others may use the data; nothing is said of them without it. */
  licence: z.strictObject({ title: text, link: webLink }).optional(),
  /** What the interface says instead of a text of its own, by the English; see docs/languages.md. */
  words: interfaceWords.optional(),
  /** Phrases that the search takes for the same, besides the product's own and the glossary. */
  synonyms: z
    .array(
      z.array(text).min(2, {
        error: schemaMessage(
          "a line of synonyms is at least two phrases that mean the same",
          "Write both, such as [front door, integrated front door]",
        ),
      }),
    )
    .default([]),
  brand: z.strictObject({
    primary: brandColour,
    accent: brandColour,
    logo: picture.optional(),
    "logo-dark": picture.optional(),
  }),
  contacts,
  /** Contacts of a document or a block, by name. */
  "contact-groups": z.record(name, contacts).default({}),
  /** Scales by name, each from one end to the other. */
  ratings: z
    .record(
      name,
      z
        .array(
          z.strictObject({
            label: text,
            colour: z.enum(["green", "amber", "red", "blue", "grey"]),
            meaning: text.optional(),
          }),
        )
        .min(2, {
          error: schemaMessage(
            "a scale goes from one rating to another, and this one has fewer than two",
            "Add the ratings that are missing",
          ),
        }),
    )
    .default({}),
  /** What the numbers in data/ are: published already, or private to named repositories. */
  data: z
    .strictObject({
      public: z.strictObject({ link: webLink, why: text }).optional(),
      "private-remotes": z.array(text).default([]),
    })
    .default({ "private-remotes": [] }),
  disclosure: disclosureRules,
  /** `read`: a final text is not published while one of its statements is neither proved nor read. */
  statements: z.enum(["read", "not required"]).default("not required"),
  /** The age at which a reader can follow every public text; nothing is judged without it. */
  "reading-age": readingAge.optional(),
  /** Who has to agree to what before a report is final. */
  "sign-off": signOffRoles,
  ...acceptedKeys,
});
type Read = z.output<typeof board>;
export type BoardEntry = Omit<Read, "disclosure"> & { disclosure: Read["disclosure"] & { words: string } };

/** data/agencies.yaml */
export const agencies = z.array(z.strictObject({ id: name, name: text, "short-name": text.optional() }));
export type AgencyEntry = z.output<typeof agencies>[number];

/** data/glossary.yaml */
export const glossary = z
  .array(
    z
      .strictObject({ term: text, abbreviation: text.optional(), meaning: text.optional() })
      .refine(({ abbreviation, meaning }) => (abbreviation ?? meaning) !== undefined, {
        error: schemaMessage(
          "this term has no meaning, and stands for no abbreviation",
          "Add meaning: or abbreviation:",
        ),
      }),
  )
  .superRefine((entries, context) => {
    for (const key of ["term", "abbreviation"] as const) {
      const seen = new Set<string>();
      entries.forEach((entry, index) => {
        const words = entry[key];
        if (words === undefined) return;
        if (seen.has(words.toLowerCase()))
          context.addIssue({
            code: "custom",
            message: schemaMessage(
              `the ${key} "${words}" appears twice in the glossary`,
              "Keep one of the two",
            ),
            path: [index, key],
            input: words,
          });
        seen.add(words.toLowerCase());
      });
    }
  });
export type GlossarySource = z.output<typeof glossary>[number];
