import { escapeXml } from "../../system/escape-xml.ts";

/** A text, escaped for XML. Characters that XML 1.0 does not allow are left out. */
export function xml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML has no place for
  return escapeXml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ""));
}
