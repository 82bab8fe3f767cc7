/** A PDF's title, language, author and dates, for the reader's window, for search and for screen readers. */
import type { PDFDocument } from "@cantoo/pdf-lib";
import { escapeXml } from "../../system/escape-xml.ts";
import { PlainError } from "../../system/plain-error.ts";
import { pdfName } from "../structure/objects/pdf-name.ts";
import { producer } from "../structure/producer.ts";

export interface PdfMetadata {
  title: string;
  /** BCP 47: "en-GB". */
  language: string;
  author: string;
  subject: string;
  /** ISO: "2026-11-21". It comes from the data: two runs must give identical bytes. */
  date: string;
}

/** Writes title, language, author, subject and dates, and says what the document is built towards: PDF/UA-1 and PDF/A-2a. */
export function writeMetadata(document: PDFDocument, metadata: PdfMetadata): void {
  const date = midnight(metadata);
  document.setTitle(metadata.title, { showInWindowTitleBar: true });
  document.setLanguage(metadata.language);
  document.setAuthor(metadata.author);
  document.setSubject(metadata.subject);
  // Chromium writes its version here, which would make every new browser change every file.
  document.setCreator(producer);
  document.setProducer(producer);
  document.setCreationDate(date);
  document.setModificationDate(date);
  document.catalog.set(pdfName("MarkInfo"), document.context.obj({ Marked: true }));

  const packet = document.context.stream(new TextEncoder().encode(xmpPacket(metadata)), {
    Type: "Metadata",
    Subtype: "XML",
  });
  document.catalog.set(pdfName("Metadata"), document.context.register(packet));
}

/** @throws PlainError unless the metadata has a date */
export function checkDate(metadata: PdfMetadata): void {
  midnight(metadata);
}

function midnight({ title, date }: PdfMetadata): Date {
  const parsed = new Date(`${date}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(parsed.getTime())) return parsed;
  throw new PlainError(
    `The date of the PDF "${title}" is "${date}". Write it as year, month and day: 2026-11-21.`,
  );
}

/** The same once more as XMP, which is where PDF/UA readers look. */
function xmpPacket({ title, language, author, subject, date }: PdfMetadata): string {
  const time = `${date}T00:00:00Z`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(subject)}</rdf:li></rdf:Alt></dc:description>
<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>
<xmp:MetadataDate>${time}</xmp:MetadataDate>
<xmp:CreatorTool>${producer}</xmp:CreatorTool>
<pdf:Producer>${producer}</pdf:Producer>
</rdf:Description>
${accessibilitySchema}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** PDF/A knows the words of its own time alone, and asks for a description of all others: here that of PDF/UA. */
const accessibilitySchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
