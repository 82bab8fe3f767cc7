import { createHash } from "node:crypto";
import type { PrintDocument } from "../../pdf/documents/print-document.ts";
import type { Resource } from "../../pdf/print/print-job.ts";

/** What a document is printed with: the browser, the code with its packages, author and subject. */
interface PrintEnvironment {
  browser: string;
  code: string;
  author: string;
  subject: string;
}

/**
 * The key under which a printed document is kept: everything that it is made from except its styles, fonts and
 * pictures, because only the browser knows which of those it asks for.
 */
export function documentKey(document: PrintDocument, html: string, environment: PrintEnvironment): string {
  // JSON leaves out functions: what they return is in the HTML and the resources.
  const parts = { document, html, environment, node: process.version };
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** The hash by which a resource is compared; "" if it is missing. */
export function resourceHash(resource: Resource | null): string {
  if (resource === null) return "";
  return createHash("sha256").update(`${resource.contentType}\n`).update(resource.body).digest("hex");
}
