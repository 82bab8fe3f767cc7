/**
 * The whole address of a page or file: what other sites, feeds and mails need.
 *
 * @param website "https://www.example.org", without a slash at its end
 * @example absolute("https://www.example.org", "/briefings/neglect/index.html") // "https://www.example.org/briefings/neglect/"
 */
export function absolute(website: string, address: string): string {
  return website + address.replace(/(?<=\/)index\.html(?=$|#)/, "");
}
