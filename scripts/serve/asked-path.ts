/**
 * The parts of the path in a request, as in ["briefings", "escalation", "index.html"]; for a folder, its index.html.
 * Null for a path that cannot be a file of a site, whatever somebody may send.
 *
 * @param target the target of the request: "/briefings/escalation/?print#top"
 */
export function askedPath(target: string): string[] | null {
  const [encoded = ""] = target.split(/[?#]/, 1);
  if (!encoded.startsWith("/")) return null;
  const path = decoded(encoded);
  // Windows accepts more characters as a way to another folder.
  if (path === null || /[\0\\:]/.test(path)) return null;
  const parts = path.slice(1).split("/");
  if (parts.at(-1) === "") parts[parts.length - 1] = "index.html";
  return parts.some((part) => part === "" || part === "." || part === "..") ? null : parts;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
