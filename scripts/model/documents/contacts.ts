import type { PublishedContact, PublishedContacts } from "../report/board.ts";
import type { BoardEntry, ContactsEntry } from "../schema/board.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { say } from "../words/words.ts";

/** Whom to turn to, and how, with links that a telephone or a browser opens. */
export function publishContacts({ heading, text, numbers }: ContactsEntry): PublishedContacts {
  return { heading, text, numbers: numbers.map(publishContact) };
}

function publishContact(entry: ContactsEntry["numbers"][number]): PublishedContact {
  const { label, number, sms, textphone, email, web, when = null, hours = null } = entry;
  const ways = [
    { kind: say("telephone"), words: number, href: `tel:${dialled(number)}` },
    { kind: say("text"), words: sms, href: `sms:${dialled(sms)}`, isNamed: true },
    { kind: say("textphone"), words: textphone, href: `tel:${dialled(textphone)}`, isNamed: true },
    { kind: say("email"), words: email, href: `mailto:${email}` },
    {
      kind: say("website"),
      words: web?.replace(/^https?:\/\//, "").replace(/\/$/, ""),
      href: /^https?:/.test(web ?? "") ? (web ?? "") : `https://${web}`,
    },
  ].flatMap(({ words, ...way }) => (words === undefined ? [] : [{ ...way, words }]));
  return {
    label,
    when,
    hours,
    ways: ways.map(({ kind, words, href, isNamed }, index) => ({
      kind: index > 0 || isNamed ? kind : null,
      words,
      href,
    })),
  };
}

function dialled(number = ""): string {
  return number.replace(/[^\d+]/g, "");
}

/** The group of contacts that a document names; null if it names none, or one that there is not. */
export function contactsNamed(board: BoardEntry, name: string | undefined): PublishedContacts | null {
  const group = name === undefined ? undefined : board["contact-groups"][name];
  return group ? publishContacts(group) : null;
}

/**
 * Whom a poster says to call: the contact with this label, wherever board.yaml has it, or else the first of the poster's
 * own contacts, or of the board's.
 */
export function contactCalled(
  board: BoardEntry,
  group: string | undefined,
  label: string | undefined,
): PublishedContact | null {
  const own = board["contact-groups"][group ?? ""] ?? board.contacts;
  const found =
    label === undefined ? own.numbers[0] : allContacts(board).find((each) => each.label === label);
  return found ? publishContact(found) : null;
}

/** What is wrong with the label of a contact to call; null if there is one. */
export function unknownCall(board: BoardEntry, label: string): { what: string; todo: string } | null {
  const labels = allContacts(board).map((each) => each.label);
  if (labels.includes(label)) return null;
  return {
    what: `no contact in board.yaml has the label "${label}"`,
    todo: didYouMean(label, labels, `Write one of these: ${labels.map((each) => `"${each}"`).join(", ")}`),
  };
}

function allContacts(board: BoardEntry): ContactsEntry["numbers"] {
  return [board.contacts, ...Object.values(board["contact-groups"])].flatMap(({ numbers }) => numbers);
}

/** What is wrong with the name of a group; null if there is that group. */
export function unknownGroup(board: BoardEntry, name: string): { what: string; todo: string } | null {
  const groups = Object.keys(board["contact-groups"]);
  if (groups.includes(name)) return null;
  return {
    what: `board.yaml has no contacts "${name}"`,
    todo: didYouMean(
      name,
      groups,
      "Add them to contact-groups: in board.yaml, or leave the name out for the board's own",
    ),
  };
}
