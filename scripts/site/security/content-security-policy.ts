import { hashSource } from "./hash-source.ts";
import { notFoundStyle } from "./not-found-style.ts";

/**
 * The Content Security Policies of the site (https://www.w3.org/TR/CSP3/), for templates as `policy.page`.
 *
 * Everything comes from the site itself; no inline script or style runs, and no text becomes code.
 */
export const policy = {
  /** For every page. */
  page: policyWith({}),
  /**
   * For the folder of downloads, as a header: a briefing for e-mail has a style attribute on each element, since e-mail
   * programs support no others. The pages in it keep their own, stricter policy.
   */
  downloads: policyWith({ styles: ["'unsafe-inline'"] }),
  /** For a drawing opened by its own address, if a server can send it: nothing in it runs or loads. */
  drawing: "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
  /** The page for wrong addresses contains its style, which is allowed by its hash. */
  notFound: policyWith({ styles: [hashSource(notFoundStyle)] }),
} as const;

function policyWith({ styles = [] }: { styles?: string[] }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles].join(" "),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join("; ");
}
