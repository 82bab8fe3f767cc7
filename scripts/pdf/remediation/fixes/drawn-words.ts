import { everyTag, type Tag } from "../../structure/tags/tag.ts";

/** Parts in print the language of words from the words themselves. */
const saidMark = "x-said-";

/**
 * The attributes that words have in print of which the letters on the paper do not say what is read. Of an element in a
 * line only its language comes into the tags, and only where it has a role: it therefore ends with the words.
 *
 * @param script null where their language is the one around them
 */
export function attributesInPrint(script: string | null, words: string): string {
  const said = Buffer.from(words.normalize("NFC")).toString("hex");
  return `role="emphasis" lang="${script === null ? "" : `und-${script}-`}${saidMark}${said}"`;
}

/**
 * Chromium draws words from right to left as they stand on the paper, those of Indian scripts in the order of their
 * signs, and some letters in parts: their tags say them as they are read.
 */
export function sayDrawnWords(root: Tag): void {
  for (const tag of everyTag(root)) {
    const at = tag.lang?.indexOf(saidMark) ?? -1;
    if (tag.lang === null || at < 0) continue;
    tag.actualText = Buffer.from(tag.lang.slice(at + saidMark.length), "hex").toString("utf8");
    tag.lang = at === 0 ? null : tag.lang.slice(0, at - 1);
  }
}
