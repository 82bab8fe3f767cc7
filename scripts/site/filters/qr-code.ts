import { correction, generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";
import nunjucks from "nunjucks";
import { escapeHtml } from "./prose.ts";

/** Light modules round a code without which a reader does not find it: ISO/IEC 18004 asks for four. */
const quietZone = 4;

/**
 * An address as a QR code: SVG whose dark modules have the colour of the text, on nothing. What is read out is the
 * address itself.
 *
 * @example qrCode("https://www.northmoor.example") // '<svg class="qr-code" role="img" aria-label="QR code that opens https://…">…</svg>'
 */
export function qrCode(address: string): nunjucks.runtime.SafeString {
  // A quarter of a code on a wall may be torn or in glare: level Q restores it.
  const code = generate(address, { minCorrectionLevel: correction.Q });
  const size = code.size + 2 * quietZone;
  const label = escapeHtml(`QR code that opens ${address}`);
  return new nunjucks.runtime.SafeString(
    `<svg class="qr-code" role="img" aria-label="${label}" viewBox="${-quietZone} ${-quietZone} ${size} ${size}" shape-rendering="crispEdges"><path fill="currentColor" d="${toSvgPath(code)}"/></svg>`,
  );
}
