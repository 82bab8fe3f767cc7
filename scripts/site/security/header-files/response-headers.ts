/**
 * What a web server should send with every answer besides the policy of the page. A page itself cannot set these: it
 * cannot forbid framing, nor say how its files are read.
 */
export const responseHeaders: [name: string, value: string][] = [
  ["X-Content-Type-Options", "nosniff"],
  // Nobody outside learns which page a person who is worried about a child has read.
  ["Referrer-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
];

/** The part of a page's policy that browsers accept only in a header. */
export const headerOnlyPolicy = "frame-ancestors 'self'";
