import type Token from "markdown-it/lib/token.mjs";

/** A copy of a token with some changes. */
export function changedToken(token: Token, changes: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes);
}
