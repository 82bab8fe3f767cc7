/** What a schema says by itself: what is wrong, and what to do, each as one sentence. */
export interface SchemaMessage {
  what: string;
  todo: string;
}

/** A message of a schema as zod carries it: as one text. `schemaMessageOf` reads it again. */
export function schemaMessage(what: string, todo: string): string {
  return JSON.stringify({ what, todo } satisfies SchemaMessage);
}

/** What `schemaMessage` wrote; null for a message of zod's own. */
export function schemaMessageOf(message: string): SchemaMessage | null {
  return message.startsWith('{"what":') ? JSON.parse(message) : null;
}
