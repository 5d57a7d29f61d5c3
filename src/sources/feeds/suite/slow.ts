// Shapes that make readers of markup slow or run out of memory.

const MB = 1024 * 1024;
const filled = (piece: string, length = MB): string => piece.repeat(Math.ceil(length / piece.length));

/** Shapes that make readers slow: each of about a million code units. */
export const SLOW: readonly (readonly [string, string])[] = [
  ["entities of entities", `<!DOCTYPE rss [${Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at} "${`&e${at - 1};`.repeat(10)}">`).join("")}]><rss><channel><title>${filled("&e29;", 100_000)}</title></channel></rss>`],
  ["one entity, used a million times", `<!DOCTYPE rss [<!ENTITY e "${"x".repeat(100)}">]><rss><channel><title>${filled("&e;")}</title></channel></rss>`],
  ["nested markup", `<rss><channel><item><description>${filled("<b>")}`],
  ["nested markup, closed", `<rss><channel><item><description>${filled("<b>", MB / 2)}${filled("</b>", MB / 2)}</description></item></channel></rss>`],
  ["nested markup, closed as something else", `<rss><channel><item><description><i></i>${filled("<b>", MB / 2)}${filled("</i>", MB / 2)}</description></item></channel></rss>`],
  ["nested elements nobody knows", `<rss><channel>${filled("<x>")}`],
  ["nested groups", `<rss><channel><item>${filled("<media:group>")}`],
  ["nested items", `<rss><channel>${filled("<item>")}`],
  ["nested channels", filled("<rss><channel>")],
  ["closing tags of nothing", `<rss><channel><item><description>${filled("</p>")}`],
  ["tags that do not end", `<rss><channel><item><description>${filled("<a ")}>`],
  ["quotes that do not end", `<rss><channel><item><description>${filled(`<a b="`)}`],
  ["quotes of both kinds", `<rss><channel><item><description>${filled(`<a b="'<a c='"`)}`],
  ["comments that do not end", `<rss><channel>${filled("<!--")}`],
  ["instructions that do not end", `<rss><channel>${filled("<?a")}`],
  ["CDATA that does not end", `<rss><channel><item><description>${filled("<![CDATA[")}`],
  ["CDATA that does not end, in many items", `<rss><channel>${filled("<item><title><![CDATA[x</title></item>")}`],
  ["document types that do not end", `<rss>${filled("<!DOCTYPE a [")}`],
  ["a long name", `<rss><${filled("a")}`],
  ["a long attribute", `<feed><entry><link href="${filled("a")}"/></entry></feed>`],
  ["many attributes", `<feed><entry><link ${filled("a='b' ")}/></entry></feed>`],
  ["many names of namespaces", `<rss ${Array.from({ length: 2_000 }, (_, at) => `xmlns:n${at}="u${at}"`).join(" ")}><channel>${filled("<x xmlns:z='z'/>", 4 * MB)}</channel></rss>`],
  ["white space", `<rss><channel><item><title>a${filled(" ")}b</title></item></channel></rss>`],
  ["white space in a date", `<rss><channel><item><title>a</title><pubDate>${filled("1 ")}</pubDate></item></channel></rss>`],
  ["brackets in a name", `<rss><channel><item><title>a</title><author>${filled("<(@")}</author></item></channel></rss>`],
  ["a name without end beside an at-sign", `<rss><channel><item><title>a</title><author>@ ${filled("a")}</author></item></channel></rss>`],
  ["bare ampersands", `<rss><channel><item><title>${filled("&")}</title></item></channel></rss>`],
  ["scripts that do not end", `<rss><channel><item><description>${filled("&lt;script&gt;")}</description></item></channel></rss>`],
  ["a list of contents of RDF", `<rdf:RDF><channel><items><rdf:Seq>${filled("<rdf:li resource='a'/>", MB / 2)}</rdf:Seq></items></channel>${filled("<item rdf:about='b'><title>x</title></item>", MB / 2)}</rdf:RDF>`],
  ["items of one id", `<rss><channel>${filled("<item><guid>1</guid><title>x</title></item>")}</channel></rss>`],
  ["brackets of JSON", `{"version":"https://jsonfeed.org/version/1","items":${filled("[")}`],
  ["links of a page", `<html>${filled("<a href='/rss'>rss")}`],
  ["anchors of a page", `<html>${filled("<a href=x>")}`],
];
