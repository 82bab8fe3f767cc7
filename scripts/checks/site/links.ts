import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { setImmediate } from "node:timers/promises";
import { filesBelow } from "../../system/files-below.ts";
import { PlainError } from "../../system/plain-error.ts";

/**
 * Checks that every internal link, anchor, stylesheet and image of a finished site leads somewhere.
 * Others of this process have their turn after each page.
 *
 * @param website the board's, to which the page for wrong addresses links from the root of its host; null for none
 * @throws PlainError that lists each page with its dead links
 */
export async function checkLinks(site: string, website: string | null = null): Promise<void> {
  const root = website === null ? null : `${new URL(website).pathname.replace(/\/$/, "")}/`;
  const files = new Set(filesBelow(site));
  const isPage = (path: string) => path.endsWith(".html");
  const read = (path: string) => readFileSync(join(site, path), "utf8");
  // Of pages into which others lead, and they are few; a large site does not fit into the memory.
  const known = new Map<string, Set<string>>();
  const idsIn = (path: string): Set<string> => {
    const ids = known.get(path) ?? idsOf(read(path));
    known.set(path, ids);
    return ids;
  };
  const dead: string[] = [];
  for (const path of [...files].filter(isPage)) {
    const html = read(path);
    const folder = posix.dirname(path);
    let own: Set<string> | undefined;
    await setImmediate();
    for (const target of targetsOf(html)) {
      const [page = "", anchor] = target.replaceAll("&amp;", "&").split("#");
      // What is asked of a page, as of the search, is for its script.
      const [file = ""] = page.split("?");
      const isRooted = path === "404.html" && root !== null && file.startsWith(root);
      const linked = isRooted
        ? decodeURI(file.slice(root.length)).replace(/(^|\/)$/, "$1index.html")
        : file === ""
          ? path
          : posix.join(folder, decodeURI(file));
      if ((file.startsWith("/") && !isRooted) || linked.startsWith(".."))
        dead.push(`${path}  links to "${target}", which is outside the site`);
      else if (!files.has(linked)) dead.push(`${path}  links to "${target}", which is not there`);
      else if (anchor && isPage(linked)) {
        if (linked === path) own ??= idsOf(html);
        const ids = linked === path ? own : idsIn(linked);
        if (!ids?.has(decodeURIComponent(anchor)))
          dead.push(`${path}  links to "${target}", and that page has no "${anchor}"`);
      }
    }
  }
  if (dead.length > 0)
    throw new PlainError(
      `${dead.join("\n")}\n\nMend the links in content/, or the layout that made them. Nothing was published.`,
    );
}

/** What a page links to and shows within the site, each once. */
function targetsOf(html: string): Set<string> {
  const targets = [...html.matchAll(/\s(href|src|srcset)="([^"]*)"/g)].flatMap(
    ([, attribute, target = ""]) =>
      attribute === "srcset" ? target.split(", ").map((one) => one.split(" ")[0] ?? "") : target,
  );
  return new Set(targets.filter((target) => !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)));
}

function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id));
}
