/**
 * The absolute address of a page or file, for other sites, feeds and e-mails.
 *
 * @param website "https://www.example.org", without a trailing slash
 * @example absolute("https://www.example.org", "/briefings/neglect/index.html") //
 *   "https://www.example.org/briefings/neglect/"
 */
export function absolute(website: string, address: string): string {
  return website + address.replace(/(?<=\/)index\.html(?=$|#)/, "");
}
