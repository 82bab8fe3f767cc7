/** What is printed, what it may ask for, and what prints it. */
import type { Written } from "../structure/written.ts";

export interface PrintJob {
  /** How errors call the document: "annual-report-2016-17.pdf". */
  name: string;
  html: string;
  /** What is at a path such as "/assets/print.css"; null if missing. */
  resources: (path: string) => Resource | null;
  /** Whether to write page numbers into `<span class="page-number" data-for="ID"></span>`. */
  contents: boolean;
  /** An error unless the document has so many pages and is laid out well, see layout-problems.ts. */
  expectedPages?: number;
  /** An error unless it has one page and is laid out well. */
  onePage?: boolean;
  /** An error unless it is laid out well, on as many pages as it takes. */
  laidOut?: boolean;
  /** The parts at its end. An error unless each has the pages that it should have and every `[data-fit]` box holds its contents. */
  partPages?: PartPages[];
}

export interface PartPages {
  /** Where it begins, with a page of its own; something must link there. */
  id: string;
  /** How errors call it: "Appendix 3 (Private fostering)". */
  name: string;
  /** Null if any number will do. */
  pages: number | null;
}

export interface Resource {
  body: Uint8Array | string;
  contentType: string;
  /** Whether its path leads to the same bytes in every document: it is then given to the browser once. */
  constant?: boolean;
}

export interface Printer {
  /** Prints one document at a time: a second call waits for the first. */
  print(job: PrintJob): Promise<Uint8Array>;
  /** What can be seen of the document that was printed last, in the order of its HTML. */
  visibleTexts(): Promise<string[]>;
  /** What has to be on the paper of the document that was printed last, see written-texts.ts. */
  written(): Promise<Written>;
  /** A picture of the first sheet of the document that was printed last, see thumbnail.ts. */
  thumbnail(): Promise<Uint8Array>;
  close(): Promise<void>;
}
