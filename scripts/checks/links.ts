import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { PlainError } from "../plain-error.ts";

/**
 * Checks that every internal link, anchor, stylesheet and image of a finished site leads somewhere.
 *
 * @throws PlainError that lists each page with its dead links
 */
export function checkLinks(site: string): void {
  const pages = new Map(htmlFiles(site, "").map((path) => [path, readFileSync(join(site, path), "utf8")]));
  const ids = new Map([...pages].map(([path, html]) => [path, idsOf(html)]));
  const dead: string[] = [];
  for (const [path, html] of pages)
    for (const [, target = ""] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) continue;
      const [page = "", anchor] = target.replaceAll("&amp;", "&").split("#");
      // What is asked of a page, as of the search, is for its script.
      const [file = ""] = page.split("?");
      const linked =
        file === ""
          ? path
          : posix.normalize(posix.join(dirname(path).replaceAll("\\", "/"), decodeURI(file)));
      if (file.startsWith("/") || linked.startsWith(".."))
        dead.push(`${path}  links to "${target}", which is outside the site`);
      else if (!existsSync(join(site, linked)) || statSync(join(site, linked)).isDirectory())
        dead.push(`${path}  links to "${target}", which is not there`);
      else if (anchor && !(ids.get(linked)?.has(decodeURIComponent(anchor)) ?? true))
        dead.push(`${path}  links to "${target}", and that page has no "${anchor}"`);
    }
  if (dead.length > 0)
    throw new PlainError(
      `${[...new Set(dead)].join("\n")}\n\nMend the links in content/, or the layout that made them. Nothing was published.`,
    );
}

function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id));
}

function htmlFiles(site: string, below: string): string[] {
  return readdirSync(join(site, below)).flatMap((name) => {
    const path = below === "" ? name : `${below}/${name}`;
    if (statSync(join(site, path)).isDirectory()) return htmlFiles(site, path);
    return name.endsWith(".html") ? [path] : [];
  });
}
