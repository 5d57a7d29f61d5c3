// Character references of HTML 4 and XML into characters, and characters that markup must escape.

/** U+00A0 to U+00FF in order (HTML 4.01, 24.2.1). */
const LATIN = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm
raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve
Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc
euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(/\s+/);

/** What news writes besides (HTML 4.01, 24.3 and 24.4, and the few of HTML 5 that programs write). */
const OTHERS: Readonly<Record<string, string>> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", AMP: "&", LT: "<", GT: ">", QUOT: '"', COPY: "©", REG: "®",
  OElig: "Œ", oelig: "œ", Scaron: "Š", scaron: "š", Yuml: "Ÿ", fnof: "ƒ", circ: "ˆ", tilde: "˜", ensp: "\u2002", emsp: "\u2003", thinsp: "\u2009",
  zwnj: "\u200C", zwj: "\u200D", lrm: "\u200E", rlm: "\u200F", ndash: "–", mdash: "—", lsquo: "‘", rsquo: "’", sbquo: "‚", ldquo: "“", rdquo: "”", bdquo: "„",
  dagger: "†", Dagger: "‡", bull: "•", hellip: "…", permil: "‰", prime: "′", Prime: "″", lsaquo: "‹", rsaquo: "›", oline: "‾", frasl: "⁄", euro: "€", trade: "™",
  larr: "←", uarr: "↑", rarr: "→", darr: "↓", harr: "↔", minus: "−", infin: "∞", asymp: "≈", ne: "≠", le: "≤", ge: "≥",
  comma: ",", period: ".", colon: ":", semi: ";", excl: "!", quest: "?", lpar: "(", rpar: ")", lsqb: "[", rsqb: "]", sol: "/", num: "#", percnt: "%", dollar: "$",
  commat: "@", lowbar: "_", hyphen: "‐", dash: "‐", Tab: "\t", NewLine: "\n", check: "✓", star: "☆",
  Ccaron: "Č", ccaron: "č", Zcaron: "Ž", zcaron: "ž", Cacute: "Ć", cacute: "ć", Lstrok: "Ł", lstrok: "ł", Aogon: "Ą", aogon: "ą", Eogon: "Ę", eogon: "ę", gbreve: "ğ", Idot: "İ", inodot: "ı",
};

const NAMED: ReadonlyMap<string, string> = new Map([...LATIN.map((name, at): [string, string] => [name, String.fromCharCode(0xa0 + at)]), ...Object.entries(OTHERS)]);

/** What programs that think in windows-1252 mean by &#128; to &#159; (HTML standard, 13.2.5.80). */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const REFERENCE = /&(?:#(\d{1,8})|#x([\da-f]{1,7})|([a-z][a-z\d]{1,30}));/gi;

/** References resolved once; those that name nothing stay as they are. */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    return character(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal));
  });
}

function character(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80] ?? "";
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\uFFFD";
  return String.fromCodePoint(code);
}

/** As text or attribute of XML that says exactly this. */
export const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
