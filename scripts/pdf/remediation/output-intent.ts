import { type PDFDocument, PDFString } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { pdfName } from "../structure/objects/pdf-name.ts";

/** Says that all colours of the document are sRGB, with the profile itself, as archives ask (ISO 19005-2, 6.2.3). */
export async function writeOutputIntent({ catalog, context }: PDFDocument): Promise<void> {
  profile ??= readProfile();
  const stream = context.register(context.flateStream(await profile, { N: 3 }));
  const condition = PDFString.of("sRGB IEC61966-2.1");
  const intent = {
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: condition,
    Info: condition,
    DestOutputProfile: stream,
  };
  catalog.set(pdfName("OutputIntents"), context.obj([intent]));
}

let profile: Promise<Uint8Array> | null = null;

/** The profile that the picture library has in it, of 480 bytes, in the public domain (CC0). */
async function readProfile(): Promise<Uint8Array> {
  const picture = sharp({ create: { width: 1, height: 1, channels: 3, background: "white" } });
  const { icc } = await sharp(await picture.withIccProfile("srgb").png().toBuffer()).metadata();
  if (!icc) throw new Error("The picture library has no sRGB profile.");
  return icc;
}
