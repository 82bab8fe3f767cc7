import type { PublishedContacts } from "./board.ts";

/** Unpublished documents are only in the Report of a preview. */
export interface Release {
  /** Printed on every page and PDF: "Draft", "Embargo until 24 December 2026"; null for public documents. */
  mark: string | null;
}

/** A document may have contacts of its own in place of the board's. */
export interface WithContacts {
  contacts: PublishedContacts | null;
}

/** What an officer asks about a document, besides its status and date. */
export interface DocumentControl extends Release {
  version: string | null;
  owner: string | null;
  /** Who answers questions about it, and how. */
  contact: string | null;
}
