/**
 * The link that leads from one page to another: relative, and ending in a file name.
 *
 * Editors may write `/about/` or `/about#who`; both become `…/about/index.html`.
 *
 * @example relativeLink("/annual-report/2016-17/index.html", "/assets/site.css") // "../../assets/site.css"
 * @example relativeLink("/index.html", "/glossary/#lado") // "glossary/index.html#lado"
 */
export function relativeLink(from: string, to: string): string {
  const end = to.search(/[?#]/);
  const rest = end < 0 ? "" : to.slice(end);
  const target = withFileName(end < 0 ? to : to.slice(0, end));
  const page = withFileName(from);
  if (page === target && rest.startsWith("#")) return rest;

  // Pages have dozens of links each: compared in place, without lists of folders.
  let shared = 0;
  for (let at = 0; at < page.length && page[at] === target[at]; at++) if (page[at] === "/") shared = at + 1;
  let up = "";
  for (let at = page.indexOf("/", shared); at >= 0; at = page.indexOf("/", at + 1)) up += "../";
  return up + target.slice(shared) + rest;
}

function withFileName(path: string): string {
  if (path.endsWith("/")) return `${path}index.html`;
  return path.lastIndexOf(".") > path.lastIndexOf("/") ? path : `${path}/index.html`;
}
