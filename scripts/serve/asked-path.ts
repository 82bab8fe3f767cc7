/**
 * The parts of the path that a request asks for, as in ["briefings", "escalation", "index.html"]; a folder asks for its
 * index.html. Null for what can be no file of a site, whatever somebody may send.
 *
 * @param target what stands in the request: "/briefings/escalation/?print#top"
 */
export function askedPath(target: string): string[] | null {
  const [encoded = ""] = target.split(/[?#]/, 1);
  if (!encoded.startsWith("/")) return null;
  const path = decoded(encoded);
  // Windows takes more characters for a way to another folder.
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
