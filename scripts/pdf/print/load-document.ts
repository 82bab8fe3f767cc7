/** Brings a document into the page that prints, with everything that it asks for. */
import type { HTTPRequest, Page } from "puppeteer";
import { answerRequest, documentAddress } from "./answer-request.ts";
import type { PrintJob, Resource } from "./print-job.ts";

/** What is being printed, and what went wrong with it so far. */
export interface Session {
  job: PrintJob;
  problems: Set<string>;
}

/**
 * Sets up a page in which nothing but the documents' own files can be asked for.
 *
 * @returns a function that loads a document, and resolves when all that it asks for is there
 */
export async function openLoader(page: Page): Promise<(session: Session) => Promise<void>> {
  let current: Session | null = null;
  /** Whether the page holds a document that a next one can take the place of. */
  let isWritable = false;
  /** What the page has been given, by its path. */
  const kept = new Map<string, Resource>();
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    // What became of the browser is reported where the document is waited for.
    answer(request, current, kept).catch(() => {});
  });
  page.on("pageerror", (error) => {
    current?.problems.add(`A script in it fails: ${error instanceof Error ? error.message : error}`);
  });
  page.on("console", (message) => {
    // What does not load is a problem already, with more words, since every request is answered here.
    if (message.type() !== "error" || message.text().startsWith("Failed to load resource")) return;
    current?.problems.add(`The browser says: ${message.text()}`);
  });

  return async (session) => {
    const { html, resources } = session.job;
    current = session;
    // A script leaves more behind in a page than its document.
    const hasScript = /<script/i.test(html);
    // Each path is looked up: the document may need what the page does not ask for.
    const changed = [...kept.keys()].filter((path) => !areSame(kept.get(path), resources(path)));
    for (const path of changed) kept.delete(path);
    if (isWritable && !hasScript && changed.every(isStyleSheet)) {
      const isTakenOver = mayTakeOver(kept) && (await page.evaluate(takeOver, html, changed));
      if (!isTakenOver) await page.evaluate(writeDocument, html);
    } else {
      for (const [path, { constant }] of kept) if (!constant) kept.delete(path);
      await page.goto(documentAddress, { waitUntil: "load" });
      isWritable = !hasScript;
    }
  };
}

/** A font or a picture that a page has read stays, whatever its path leads to later; a style sheet is asked for again. */
function isStyleSheet(path: string): boolean {
  return path.endsWith(".css");
}

/** Nothing tells when pictures of style sheets are there, unless the whole document is loaded. */
function mayTakeOver(kept: Map<string, Resource>): boolean {
  const styles = [...kept].filter(([path]) => isStyleSheet(path));
  return styles.every(([, { body }]) => !/@import|url\((?![^)]*\.woff2)/.test(Buffer.from(body).toString()));
}

/**
 * Runs inside the page: puts a document into the place of the one that is there and has the same style sheets and the
 * same fonts, which need not be read again.
 *
 * @param changed paths of style sheets that are to be asked for again
 * @returns false where the two differ in more than their text
 */
async function takeOver(html: string, changed: string[]): Promise<boolean> {
  const next = new DOMParser().parseFromString(html, "text/html");
  const heads = [document, next].map(({ head }) =>
    [...head.children].filter((each) => !each.matches("title")),
  );
  const [own = [], its = []] = heads;
  if (own.map((each) => each.outerHTML).join() !== its.map((each) => each.outerHTML).join()) return false;
  if (next.compatMode !== document.compatMode) return false;
  if (next.body.querySelector("style, link, iframe, object, embed, image, [style*='url(']")) return false;
  const outdated = own.filter(
    (each): each is HTMLLinkElement =>
      each instanceof HTMLLinkElement && changed.includes(decodeURIComponent(new URL(each.href).pathname)),
  );
  if (outdated.length < changed.length) return false;

  const loading = outdated.map(async (link) => {
    const anew = link.cloneNode() as HTMLLinkElement;
    const ended = new Promise((resolve) => {
      anew.addEventListener("load", resolve);
      anew.addEventListener("error", resolve);
    });
    link.replaceWith(anew);
    await ended;
  });
  const root = document.documentElement;
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  for (const { name, value } of next.documentElement.attributes) root.setAttribute(name, value);
  document.title = next.title;
  document.body.replaceWith(document.adoptNode(next.body));
  await Promise.all(loading);
  return true;
}

/** Runs inside the page. To open an address again costs a browser ten times as much, and its fonts are read again. */
async function writeDocument(html: string): Promise<void> {
  const loaded = new Promise((resolve) => {
    document.open();
    // Opening takes away all that listened before.
    window.addEventListener("load", resolve, { once: true });
  });
  document.write(html);
  document.close();
  await loaded;
}

function areSame(one: Resource | undefined, other: Resource | null): boolean {
  if (one?.constant) return true;
  return (
    one !== undefined &&
    other !== null &&
    one.contentType === other.contentType &&
    Buffer.from(one.body).equals(Buffer.from(other.body))
  );
}

async function answer(
  request: HTTPRequest,
  session: Session | null,
  kept: Map<string, Resource>,
): Promise<void> {
  // Data written into the document comes here too, and needs no answer.
  if (request.url().startsWith("data:")) return;
  if (!session) return await request.abort();
  try {
    const response = answerRequest(request.url(), session.job);
    if (!("problem" in response)) {
      const { body, contentType, constant = false } = response;
      if (["font", "image", "stylesheet"].includes(request.resourceType()))
        kept.set(decodeURIComponent(new URL(request.url()).pathname), response);
      const cacheControl = constant ? "max-age=31536000, immutable" : "no-store";
      return await request.respond({
        status: 200,
        body,
        contentType,
        headers: { "cache-control": cacheControl },
      });
    }
    session.problems.add(response.problem);
  } catch (error) {
    session.problems.add(`It asks for ${request.url()}: ${(error as Error).message}`);
  }
  await request.abort();
}
