import { everyTag, type Tag } from "../../structure/tags/tag.ts";

/** Parts in print the language of words from right to left from the words themselves. */
const saidMark = "-x-said-";

/**
 * The attributes that such words have in print. Of an element in a line only its language comes into the tags, and only
 * where it has a role: it therefore ends with the words.
 */
export function attributesInPrint(script: string, words: string): string {
  const said = Buffer.from(words.normalize("NFC")).toString("hex");
  return `role="emphasis" lang="${script}${saidMark}${said}"`;
}

/**
 * Chromium draws such words from left to right as they stand on the paper, and a reader would spell them backwards:
 * their tags say them in the order in which they are read.
 */
export function sayRightToLeft(root: Tag): void {
  for (const tag of everyTag(root)) {
    const at = tag.lang?.indexOf(saidMark) ?? -1;
    if (tag.lang === null || at < 0) continue;
    tag.actualText = Buffer.from(tag.lang.slice(at + saidMark.length), "hex").toString("utf8");
    tag.lang = tag.lang.slice(0, at);
  }
}
