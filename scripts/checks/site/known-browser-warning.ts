import type { ConsoleMessage } from "puppeteer";

/**
 * Whether a message of the browser is a complaint about a page.
 *
 * From the disk a page may not ask for the typeface beforehand; its stylesheet may, and the page has it.
 */
export function isComplaint(message: ConsoleMessage): boolean {
  if (message.type() !== "error") return false;
  return !/file:.*\.woff2/.test(`${message.text()} ${message.location().url}`);
}
