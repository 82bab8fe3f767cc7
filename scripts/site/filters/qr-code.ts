import { correction, generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";
import nunjucks from "nunjucks";
import { escapeHtml } from "./prose.ts";

/** Light modules around a code that a reader needs to find it: ISO/IEC 18004 requires four. */
const quietZone = 4;

/**
 * An address as a QR code: an SVG whose dark modules have the colour of the text, without a background. Its alternative
 * text is the address.
 *
 * @example qrCode("https://www.northmoor.example") // '<svg class="qr-code" role="img" aria-label="QR code that opens
 *   https://…">…</svg>'
 */
export function qrCode(address: string): nunjucks.runtime.SafeString {
  // A quarter of a code on a wall may be torn or reflect light: level Q restores it.
  const code = generate(address, { minCorrectionLevel: correction.Q });
  const size = code.size + 2 * quietZone;
  const label = escapeHtml(`QR code that opens ${address}`);
  return new nunjucks.runtime.SafeString(
    `<svg class="qr-code" role="img" aria-label="${label}" viewBox="${-quietZone} ${-quietZone} ${size} ${size}" shape-rendering="crispEdges"><path fill="currentColor" d="${toSvgPath(code)}"/></svg>`,
  );
}
