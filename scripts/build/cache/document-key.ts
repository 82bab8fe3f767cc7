import { createHash } from "node:crypto";
import type { PrintDocument } from "../../pdf/documents/print-document.ts";
import type { Resource } from "../../pdf/print/print-job.ts";

/** What a document is printed with: the browser, the code and its packages, what is written around it. */
export interface Surroundings {
  browser: string;
  code: string;
  author: string;
  subject: string;
}

/**
 * The name under which a printed document is kept: everything that it is made of, but for its styles, fonts and
 * pictures, of which only the browser knows which it asks for.
 */
export function documentKey(document: PrintDocument, html: string, surroundings: Surroundings): string {
  // Functions are left out by JSON: what they give is in the HTML and the resources.
  const parts = { document, html, surroundings, node: process.version };
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** A resource as it is compared; "" for one that is not there. */
export function resourceHash(resource: Resource | null): string {
  if (resource === null) return "";
  return createHash("sha256").update(`${resource.contentType}\n`).update(resource.body).digest("hex");
}
