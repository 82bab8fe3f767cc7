import type Token from "markdown-it/lib/token.mjs";
import { targetKinds } from "../cross-references/targets.ts";
import { remedyOfName } from "../images/picture-name.ts";
import { didYouMean } from "../values/nearest-names.ts";
import type { TextMistake } from "./text-mistake.ts";
import { typedText } from "./typed-text.ts";

const reference = `(?:${targetKinds.join("|")}):`;
const addressed = new RegExp(`^\\s*(?:${reference}|https?:|www\\.)`);

/**
 * Finds broken links: their brackets are the wrong way round or contain a space, so that they would be printed
 * verbatim; or they lead to an unknown kind, a file or half an address.
 */
export function strayLinks(inline: Token[]): TextMistake[] {
  return [
    ...inline.flatMap((token) => leftAsText(typedText(token))),
    ...inline.flatMap(wordsOfTitle),
    ...inline.flatMap((token, index) => {
      const href = token.type === "link_open" ? token.attrGet("href") : null;
      const hasWords = inline[index + 1]?.type !== "link_close";
      const wrong = href === null ? null : wrongAddress(decoded(href), hasWords);
      return wrong ? [{ typed: `](${decoded(href ?? "")})`, ...wrong }] : [];
    }),
  ];
}

// A title in quotation marks after an address is shown by no page and no PDF.
function wordsOfTitle(token: Token): TextMistake[] {
  const title = token.attrGet("title") ?? "";
  if (title === "") return [];
  const what = token.type === "image" ? "a picture" : "a link";
  return [
    {
      typed: title,
      what: `the words in quotation marks behind the address of ${what} are not printed: "${title}"`,
      todo:
        token.type === "image"
          ? "Put the picture in a paragraph of its own, or take them out"
          : "Take them out, and write them into the sentence",
    },
  ];
}

function leftAsText(content: string): TextMistake[] {
  return [
    ...[...content.matchAll(/\[([^[\]]*)\](\s*)\(([^()]*)\)/g)]
      .filter(([, , gap, target = ""]) => gap === "" || addressed.test(target))
      .map(([typed, words, , target = ""]) =>
        target.startsWith("images/")
          ? {
              typed,
              what: `the name of the picture "${fileIn(target)}" has a space`,
              todo: `${remedyOfName(fileIn(target))}, in content/images/ and here`,
            }
          : {
              typed,
              what: `the link "${typed}" cannot be read`,
              todo: `Write it without spaces: [${words}](${withoutSpaces(target)})`,
            },
      ),
    ...[...content.matchAll(/\(([^()]*)\)\s?\[([^[\]]*)\]/g)]
      .filter(([, , target = ""]) => addressed.test(target))
      .map(([typed, words, target]) => ({
        typed,
        what: `the brackets of the link "${typed}" are the wrong way round`,
        todo: `Write [${words}](${target})`,
      })),
  ];
}

// Without the caption behind it.
function fileIn(target: string): string {
  return target.replace(/^images\//, "").replace(/\s+["'“‘].*$/, "");
}

// "chapter: money" and "chapter money" are both chapter:money.
function withoutSpaces(target: string): string {
  return target
    .trim()
    .replace(new RegExp(`^(${targetKinds.join("|")}):?\\s+`), "$1:")
    .replaceAll(/\s/g, "");
}

function wrongAddress(href: string, hasWords: boolean): Omit<TextMistake, "typed"> | null {
  if (new RegExp(`^${reference}`).test(href)) return null;
  const scheme = /^([a-z][a-z-]*):/i.exec(href)?.[1];
  if (scheme && !/^(?:https?|mailto|tel)$/i.test(scheme))
    return {
      what: `"${scheme}:" is no kind of thing to refer to`,
      todo: didYouMean(scheme, targetKinds, `Write one of: ${targetKinds.join(", ")}`),
    };
  if (!scheme)
    return {
      what: `the link to "${href}" leads to no page of the site`,
      todo: href.startsWith("www.")
        ? `Write https://${href}`
        : `Write a reference, such as [](chapter:${/([a-z0-9-]+)(?:\.md)?$/.exec(href)?.[1] ?? "its-name"}), or a whole web address`,
    };
  return hasWords
    ? null
    : { what: `the link to "${href}" has no words`, todo: "Write them between the square brackets" };
}

// The parser encodes a space as %20.
function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
