/** A page that crashes and a browser that is killed leave Puppeteer waiting: nothing may wait for them for ever. */
import type { Browser, Page } from "puppeteer";
import { PlainError } from "../../system/plain-error.ts";

/** The browser is gone, and the document may well be printed by another one. */
export class BrowserLost extends PlainError {
  /** "its page crashed" */
  get reason(): string {
    return /could not be printed: (.*)\. Look whether/s.exec(this.message)?.[1] ?? this.message;
  }
}

/**
 * Watches the page that prints.
 *
 * @returns a function that passes on the result of some work in the page, named for its document. It throws
 * BrowserLost when the browser ends, its page crashes or it no longer answers, and PlainError when the browser is well
 * and the document takes longer than the limit.
 */
export function watchPage(
  page: Page,
  limitInSeconds: number,
): <Result>(name: string, work: Promise<Result>) => Promise<Result> {
  let reason: string | null = null;
  let tell = (_reason: string) => {};
  const lose = (why: string) => {
    reason ??= why;
    tell(reason);
  };
  page.once("error", () => lose("its page crashed"));
  page.browser().once("disconnected", () => lose("the browser ended"));

  return async (name, work) => {
    // Its outcome does not matter once nobody waits for it.
    work.catch(() => {});
    let timer: NodeJS.Timeout | undefined;
    const lost = new Promise<never>((_, reject) => {
      tell = (why) => reject(lostWhile(name, why));
      if (reason !== null) tell(reason);
      timer = setTimeout(() => {
        void answers(page).then((isWell) =>
          isWell ? reject(neverSettles(name, limitInSeconds)) : lose("the browser no longer answered"),
        );
      }, limitInSeconds * 1000);
    });
    try {
      return await Promise.race([work, lost]);
    } catch (error) {
      // The work may fail a moment before the browser is known to have ended.
      if (error instanceof PlainError || !isGone(page.browser())) throw error;
      throw lostWhile(name, reason ?? "the browser ended");
    } finally {
      clearTimeout(timer);
      tell = () => {};
    }
  };
}

/**
 * Passes on the result of what a browser was asked for before there is a page to watch: Puppeteer may wait for ever where
 * the browser ends in a bad moment.
 *
 * @throws BrowserLost when the browser ends meanwhile
 */
export async function whileItRuns<Result>(
  browser: Browser,
  name: string,
  work: Promise<Result>,
): Promise<Result> {
  work.catch(() => {});
  let tell = () => {};
  const lost = new Promise<never>((_, reject) => {
    tell = () => reject(lostWhile(name, "the browser ended"));
  });
  browser.once("disconnected", tell);
  if (isGone(browser)) tell();
  try {
    return await Promise.race([work, lost]);
  } catch (error) {
    if (error instanceof PlainError || !isGone(browser)) throw error;
    throw lostWhile(name, "the browser ended");
  } finally {
    browser.off("disconnected", tell);
  }
}

/** The process may have ended a moment before its pipe is known to be closed. */
export function isGone(browser: Browser): boolean {
  const started = browser.process();
  return (
    !browser.connected || (started !== null && (started.exitCode !== null || started.signalCode !== null))
  );
}

/** Whether the browser is well, whatever its page is doing. */
async function answers(page: Page): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), 5000);
  });
  const answer = page
    .browser()
    .version()
    .then(() => true)
    .catch(() => false);
  const isWell = await Promise.race([answer, silence]);
  clearTimeout(timer);
  return isWell;
}

/** @param why "its page crashed" */
export function lostWhile(name: string, why: string): BrowserLost {
  return new BrowserLost(
    `${name}  It could not be printed: ${why.replace(/\.$/, "")}. Look whether the machine has enough memory and room in its temp folder.`,
  );
}

function neverSettles(name: string, limitInSeconds: number): PlainError {
  return new PlainError(
    `${name}  It is not printed after ${limitInSeconds} s. Look for a script or a style in it that never ends; a document that is only long has to be divided.`,
  );
}
