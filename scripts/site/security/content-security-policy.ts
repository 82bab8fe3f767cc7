import { hashSource } from "./hash-source.ts";
import { notFoundStyle } from "./not-found-style.ts";

/**
 * The Content Security Policies of the site (https://www.w3.org/TR/CSP3/), for templates as `policy.page`.
 *
 * Everything comes from the site itself; no inline script or style runs, and no text becomes code.
 */
export const policy = {
  /** Of every page. */
  page: policyWith({}),
  /** The search is compiled WebAssembly, which no other page may run. */
  search: policyWith({ scripts: ["'wasm-unsafe-eval'"] }),
  /**
   * Of the folder of files, for a header: a briefing for email has its styles at each element, since email programs
   * know no others. The pages in it keep the policy that they say themselves.
   */
  downloads: policyWith({ styles: ["'unsafe-inline'"] }),
  /** Of a drawing that is opened by its own address, where a server can send it: nothing in it runs or loads. */
  drawing: "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
  /** The page for wrong addresses has its style in itself, which is named by its hash. */
  notFound: policyWith({ styles: [hashSource(notFoundStyle())] }),
} as const;

function policyWith({ scripts = [], styles = [] }: { scripts?: string[]; styles?: string[] }): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(" "),
    ["style-src 'self'", ...styles].join(" "),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join("; ");
}
