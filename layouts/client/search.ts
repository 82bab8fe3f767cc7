/** The search page: looks through the index as somebody types, and shows the results. */

import { type Found, type IndexedPage, type SearchIndex, searcher } from "../../scripts/site/search/find.ts";
import { type PageTexts, resultItem } from "./search-result.ts";
import { say } from "./words/words.ts";

type Result = IndexedPage & PageTexts;

const shownAtOnce = 10;

const form = document.querySelector<HTMLFormElement>("#search");
if (form) start(form);

function start(form: HTMLFormElement): void {
  const words = form.querySelector<HTMLInputElement>("#search-words") as HTMLInputElement;
  const selects = [...form.querySelectorAll("select")];
  const page = resultsPage(form);
  const load = indexLoader(new URL(form.dataset.index ?? "", location.href));
  let asked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const search = async (): Promise<void> => {
    const text = words.value.normalize("NFC").trim();
    const filters = Object.fromEntries(
      selects.filter(({ value }) => value !== "").map(({ name, value }) => [name, value]),
    );
    keepInAddress(text, filters);
    const mine = ++asked;
    if (text === "" && Object.keys(filters).length === 0) return page.showNothing("", []);
    try {
      const { index, find } = await load();
      const found = text === "" ? everything(index) : find(text);
      const results = found.pages
        .map((place) => index.pages[place] as IndexedPage)
        .filter(({ choices }) =>
          Object.entries(filters).every(([name, value]) => choices[name]?.includes(value)),
        );
      // A newer question has been asked.
      if (mine !== asked) return;
      if (results.length === 0)
        return page.showNothing(
          text === ""
            ? say("Nothing matches. Clear a filter to see more.")
            : say("No results for “{words}”. Check the spelling, or browse the A to Z below.", {
                words: text,
              }),
          found.wishes,
        );
      const first = await readTexts(results.slice(0, shownAtOnce));
      if (mine !== asked) return;
      page.show(results, first, found, () => mine === asked);
      page.say(summaryOf(results.length, text, found.instead));
    } catch {
      page.showNothing(say("Search is not working. Use the A to Z below instead."), []);
    }
  };
  const searchSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void search(), 150);
  };

  const query = new URLSearchParams(location.search);
  words.value = query.get("q") ?? "";
  for (const select of selects) {
    const wanted = query.get(select.name) ?? "";
    if (wanted === "" || ![...select.options].some(({ value }) => value === wanted)) continue;
    select.value = wanted;
    for (const details of form.querySelectorAll("details")) details.open = true;
  }
  form.hidden = false;
  for (const words of document.querySelectorAll<HTMLElement>(".search-only")) words.hidden = false;
  form.addEventListener("input", searchSoon);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void search();
  });
  form.addEventListener("reset", () =>
    // The fields are cleared after this event.
    setTimeout(() => {
      void search();
      words.focus();
    }),
  );
  words.addEventListener("focus", () => void load().catch(() => {}), { once: true });
  page.section.addEventListener("keydown", (event) => moveByArrows(event, words, page.list));
  words.addEventListener("keydown", (event) => moveByArrows(event, words, page.list));
  if (query.size > 0) void search();
}

/** What is shown without words: all that the filters let pass. */
function everything({ pages }: SearchIndex): Found {
  return { pages: [...pages.keys()], instead: null, wishes: [], marks: () => [] };
}

function summaryOf(count: number, words: string, instead: string | null): string {
  const number = String(count);
  if (words === "") return say(count === 1 ? "{number} page." : "{number} pages.", { number });
  if (instead !== null)
    return say(
      count === 1
        ? "{number} result for “{instead}”, which you may have meant by “{words}”."
        : "{number} results for “{instead}”, which you may have meant by “{words}”.",
      { number, instead, words },
    );
  return say(count === 1 ? "{number} result for “{words}”." : "{number} results for “{words}”.", {
    number,
    words,
  });
}

/** Loads the index on the first call. */
function indexLoader(address: URL): () => Promise<{ index: SearchIndex; find: (text: string) => Found }> {
  let loading: ReturnType<ReturnType<typeof indexLoader>> | undefined;
  return () => {
    loading ??= readJson<SearchIndex>(address).then((index) => ({ index, find: searcher(index) }));
    return loading;
  };
}

async function readJson<Content>(address: URL): Promise<Content> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json() as Promise<Content>;
}

/** The places of the results on the page; without results, the A to Z is shown instead. */
function resultsPage(form: HTMLFormElement) {
  const status = form.querySelector("#search-status") as HTMLElement;
  const section = document.querySelector<HTMLElement>(".search-results") as HTMLElement;
  const list = section.querySelector("ol") as HTMLElement;
  const more = section.querySelector<HTMLButtonElement>("button") as HTMLButtonElement;
  const wholeList = document.querySelector<HTMLElement>(".a-to-z") as HTMLElement;
  const answers = [...document.querySelectorAll<HTMLElement>("[data-wish]")];
  const answer = (wishes: string[]): void => {
    for (const each of answers) each.hidden = !wishes.includes(each.dataset.wish ?? "");
  };
  const say = (words: string): void => {
    status.textContent = words;
  };
  return {
    section,
    list,
    say,
    showNothing(words: string, wishes: string[]): void {
      list.replaceChildren();
      section.hidden = true;
      wholeList.hidden = false;
      answer(wishes);
      say(words);
    },
    show(results: IndexedPage[], first: Result[], found: Found, isNewest: () => boolean): void {
      const append = (next: Result[], from: number): void => {
        list.append(...next.map((result) => resultItem(result, found)));
        more.hidden = from + shownAtOnce >= results.length;
        more.onclick = async () => {
          const start = from + shownAtOnce;
          const further = await readTexts(results.slice(start, start + shownAtOnce));
          if (isNewest()) append(further, start);
          list.children[start]?.querySelector("a")?.focus();
        };
      };
      list.replaceChildren();
      append(first, 0);
      section.hidden = false;
      wholeList.hidden = true;
      answer(found.wishes);
    },
  };
}

/** The pages with what is quoted of them; their addresses as links from this page, which is in a folder of the site. */
function readTexts(pages: IndexedPage[]): Promise<Result[]> {
  return Promise.all(
    pages.map(async (page): Promise<Result> => {
      const url = new URL(`..${page.address}`, location.href);
      const parts =
        page.text === undefined
          ? await readJson<PageTexts["parts"]>(
              new URL(`texts${page.address.replace(/\/index\.html$/, "")}.json`, location.href),
            )
          : [{ id: null, title: "", sentences: page.text === "" ? [] : [page.text] }];
      return { ...page, url: url.href, parts };
    }),
  );
}

/** Down moves from the words to the results and through them, up moves back. */
function moveByArrows(event: KeyboardEvent, words: HTMLElement, list: HTMLElement): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [words, ...list.querySelectorAll<HTMLElement>("h3 a")];
  const now = stops.indexOf(document.activeElement as HTMLElement);
  const next = now < 0 ? undefined : stops[now + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function keepInAddress(text: string, filters: Record<string, string>): void {
  const query = new URLSearchParams({ ...(text === "" ? {} : { q: text }), ...filters });
  history.replaceState(null, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}`);
}
