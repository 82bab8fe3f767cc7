import type { PrintJob, Resource } from "./print-job.ts";

/** A made-up address (RFC 2606 keeps .invalid free): from here neither the network nor the disk can be reached. */
export const documentAddress = "https://print.invalid/";

/** The document itself, one of its resources, or what is wrong with asking for it. */
export function answerRequest(address: string, job: PrintJob): Resource | { problem: string } {
  if (address === documentAddress) return { body: job.html, contentType: "text/html; charset=utf-8" };
  const url = new URL(address);
  if (url.origin !== new URL(documentAddress).origin) {
    return {
      problem: `It asks for ${address}, and printing has no network. Put a copy beside the document's own files.`,
    };
  }
  const path = decodeURIComponent(url.pathname);
  return (
    job.resources(path) ?? {
      problem: `It asks for "${path}", which is not there. Add the file or correct the path.`,
    }
  );
}
