/** A schema's own message: what is wrong, and what to do, each as one sentence. */
interface SchemaMessage {
  what: string;
  todo: string;
}

/** A schema's message in the form that zod carries: one text, decoded by `schemaMessageOf`. */
export function schemaMessage(what: string, todo: string): string {
  return JSON.stringify({ what, todo } satisfies SchemaMessage);
}

/** Decodes the text of `schemaMessage`; null for a message of zod's own. */
export function schemaMessageOf(message: string): SchemaMessage | null {
  return message.startsWith('{"what":') ? JSON.parse(message) : null;
}
