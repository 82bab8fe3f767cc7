/**
 * What a web server should send with every answer besides the policy of the page.
 * Neither can be said in a page itself: a page cannot forbid to be framed, nor how its files are read.
 */
export const responseHeaders: [name: string, value: string][] = [
  ["X-Content-Type-Options", "nosniff"],
  // Nobody outside learns which page somebody who is worried about a child has read.
  ["Referrer-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
];

/** Of a page's policy, what browsers read in a header alone. */
export const headerOnlyPolicy = "frame-ancestors 'self'";
