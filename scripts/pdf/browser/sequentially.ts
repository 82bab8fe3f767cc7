import type { Page } from "puppeteer";

// biome-ignore lint/suspicious/noExplicitAny: of any arguments, since each function has its own.
type InPage = (...values: any[]) => unknown;
type Call<Function extends InPage> = [Function, ...Parameters<Function>];

/**
 * Calls functions inside the page one after the other, with one message for all of them: each answer of the browser
 * takes a moment, and a page has a dozen questions. They can use nothing from outside themselves but what they are given:
 * values of JSON, and functions for which the same holds.
 *
 * @returns what they return, in their order
 */
export async function sequentially<Functions extends InPage[]>(
  page: Page,
  ...calls: { [Index in keyof Functions]: Call<Functions[Index]> }
): Promise<{ [Index in keyof Functions]: Awaited<ReturnType<Functions[Index]>> }> {
  const written = calls.map(([call, ...values]) => `await (${call})(${values.map(sourceOf).join(", ")})`);
  return (await page.evaluate(`(async () => [${written.join(", ")}])()`)) as never;
}

function sourceOf(value: unknown): string {
  return typeof value === "function" ? `(${value})` : JSON.stringify(value);
}
