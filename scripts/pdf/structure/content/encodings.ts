import { PDFDict, PDFName, PDFNumber } from "@cantoo/pdf-lib";
import { itemsIn, nameIn } from "../objects/entries.ts";
import { pdfName } from "../objects/pdf-name.ts";

/**
 * What the codes of a font of one byte say by its Encoding (ISO 32000-1, 9.6.6): those of WinAnsiEncoding and MacRomanEncoding, and the
 * names in Differences that are those of letters. Null if the font has an encoding of its own, which cannot be known.
 */
export function readEncoding(font: PDFDict): Map<number, string> | null {
  const encoding = font.lookup(pdfName("Encoding"));
  const base = encoding instanceof PDFDict ? nameIn(encoding, "BaseEncoding") : nameIn(font, "Encoding");
  const codes = new Map<number, string>(baseCodes(base));
  let code = 0;
  for (const each of encoding instanceof PDFDict ? itemsIn(encoding, "Differences") : []) {
    if (each instanceof PDFNumber) code = each.asNumber();
    if (!(each instanceof PDFName)) continue;
    const text = characterNamed(each.decodeText());
    if (text !== null) codes.set(code, text);
    else codes.delete(code);
    code++;
  }
  return codes.size === 0 ? null : codes;
}

function baseCodes(name: string | null): Map<number, string> {
  const decoder = { WinAnsiEncoding: windows, MacRomanEncoding: macintosh }[name ?? ""];
  if (!decoder) return new Map();
  const codes = new Map<number, string>();
  for (let code = 32; code < 256; code++)
    if (code !== 127) codes.set(code, decoder.decode(Uint8Array.of(code)));
  return codes;
}

const windows = new TextDecoder("windows-1252");
const macintosh = new TextDecoder("macintosh");

/** The character that a glyph's name stands for, by the Adobe Glyph List; null for a name that says none. */
function characterNamed(name: string): string | null {
  const plain = name.replace(/\..*$/, "");
  if (/^[A-Za-z]$/.test(plain)) return plain;
  const hex = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(plain);
  if (hex) return String.fromCodePoint(Number.parseInt(hex[1] ?? hex[2] ?? "0", 16));
  return named.get(plain) ?? null;
}

const named = new Map(
  `space:\u0020 exclam:! quotedbl:" numbersign:# dollar:$ percent:% ampersand:& quotesingle:' parenleft:( parenright:) asterisk:* plus:+ comma:, hyphen:- period:. slash:/
zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 colon:: semicolon:; less:< equal:= greater:> question:? at:@ bracketleft:[ backslash:\\ bracketright:] asciicircum:^ underscore:_ grave:\` braceleft:{ bar:| braceright:} asciitilde:~
ff:ff fi:fi fl:fl ffi:ffi ffl:ffl endash:– emdash:— quoteleft:‘ quoteright:’ quotedblleft:“ quotedblright:” quotesinglbase:‚ quotedblbase:„ bullet:• ellipsis:… dagger:† daggerdbl:‡ Euro:€ sterling:£ cent:¢ yen:¥ section:§ copyright:© registered:® trademark:™ degree:° plusminus:± multiply:× divide:÷ minus:− onehalf:½ onequarter:¼ threequarters:¾ guillemotleft:« guillemotright:» periodcentered:· paragraph:¶
Agrave:À Aacute:Á Acircumflex:Â Atilde:Ã Adieresis:Ä Aring:Å AE:Æ Ccedilla:Ç Egrave:È Eacute:É Ecircumflex:Ê Edieresis:Ë Igrave:Ì Iacute:Í Icircumflex:Î Idieresis:Ï Ntilde:Ñ Ograve:Ò Oacute:Ó Ocircumflex:Ô Otilde:Õ Odieresis:Ö Oslash:Ø Ugrave:Ù Uacute:Ú Ucircumflex:Û Udieresis:Ü germandbls:ß
agrave:à aacute:á acircumflex:â atilde:ã adieresis:ä aring:å ae:æ ccedilla:ç egrave:è eacute:é ecircumflex:ê edieresis:ë igrave:ì iacute:í icircumflex:î idieresis:ï ntilde:ñ ograve:ò oacute:ó ocircumflex:ô otilde:õ odieresis:ö oslash:ø ugrave:ù uacute:ú ucircumflex:û udieresis:ü`
    .split(/\s*\n| (?=\w+:)/)
    .map((pair) => {
      const at = pair.indexOf(":");
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
);
