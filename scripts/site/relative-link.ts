/**
 * The link that leads from one page to another: relative, and ending in a file name.
 *
 * Editors may write `/about/` or `/about#who`; both become `…/about/index.html`.
 *
 * @example relativeLink("/annual-report/2016-17/index.html", "/assets/site.css") // "../../assets/site.css"
 * @example relativeLink("/index.html", "/glossary/#lado") // "glossary/index.html#lado"
 */
export function relativeLink(from: string, to: string): string {
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(to) ?? [];
  const target = withFileName(path).split("/").slice(1);
  const folders = withFileName(from).split("/").slice(1, -1);
  if (withFileName(from) === withFileName(path) && rest.startsWith("#")) return rest;

  let shared = 0;
  while (shared < folders.length && shared < target.length - 1 && folders[shared] === target[shared]) {
    shared += 1;
  }
  return "../".repeat(folders.length - shared) + target.slice(shared).join("/") + rest;
}

function withFileName(path: string): string {
  if (path.endsWith("/")) return `${path}index.html`;
  const last = path.slice(path.lastIndexOf("/") + 1);
  return last.includes(".") ? path : `${path}/index.html`;
}
