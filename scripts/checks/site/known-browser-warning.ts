import type { ConsoleMessage } from "puppeteer";

/**
 * Whether an error in the console is no fault of the page: a page on the disk may not preload its typeface, but its
 * stylesheet may load it.
 */
function isKnownBrowserWarning(message: ConsoleMessage): boolean {
  return /file:.*\.woff2/.test(`${message.text()} ${message.location().url}`);
}

/** Whether a message in the console says that something is wrong with the page. */
export function isPageError(message: ConsoleMessage): boolean {
  return message.type() === "error" && !isKnownBrowserWarning(message);
}
