import type Token from "markdown-it/lib/token.mjs";

/** A token like another but for what is given. */
export function changedToken(token: Token, changes: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes);
}
