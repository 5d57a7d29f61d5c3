// Articles wrapped in the furniture of a news site and packed as a crawler packs them: a web archive for measuring.
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { createGunzip, gzipSync } from "node:zlib";
import { z } from "zod";

const Article = z.object({ url: z.string(), title: z.string().nullish(), published: z.string().nullish(), text: z.string() });
type Article = z.infer<typeof Article>;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const links = (of: string, count: number): string => Array.from({ length: count }, (_, at) => `<li class="teaser-item"><a href="/${of}/${at}.html"><span>${of} item ${at}: what is known so far</span></a></li>`).join("\n");
/** What pages carry for their machines: as much as the article and its furniture together. */
const SCRIPT = `<script>window.dataLayer=[];${"function track(e){dataLayer.push({event:e,at:+new Date})}\n".repeat(120)}</script>`;

/** About 60 kB beside the article, as pages of news sites have. */
function pageOf({ url, title, published, text }: Article): string {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== "").map((line) => `<p class="story__text">${escaped(line)}</p>`);
  const data = JSON.stringify({ "@context": "https://schema.org", "@type": "NewsArticle", "headline": title ?? "", "datePublished": published ?? undefined, "mainEntityOfPage": url });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title ?? "")} | The Measured Post</title><meta property="og:site_name" content="The Measured Post">
<link rel="canonical" href="${escaped(url)}"><script type="application/ld+json">${data.replaceAll("<", "\\u003c")}</script>${SCRIPT}<style>${".story__text{margin:0 0 1em}\n".repeat(300)}</style></head>
<body><div class="cookie-consent">We use cookies. <button>Accept</button></div><header><nav><ul>${links("section", 40)}</ul></nav></header>
<main><article class="story"><h1>${escaped(title ?? "")}</h1><p class="byline">By A Reporter</p><div class="share-bar"><a href="#">Share</a></div>
${paragraphs.join(`\n<div class="ad-slot">Advertisement</div>\n`)}
<div class="related"><h3>Related stories</h3><ul>${links("related", 12)}</ul></div></article></main>
<aside><h2>Most read</h2><ol>${links("popular", 60)}</ol></aside><footer><ul>${links("footer", 40)}</ul><p>© The Measured Post. All rights reserved.</p></footer>${SCRIPT}</body></html>`;
}

function recordOf(type: string, url: string, block: Buffer): Buffer {
  const head = ["WARC/1.0", `WARC-Type: ${type}`, `WARC-Target-URI: ${url}`, "WARC-Date: 2026-11-01T00:00:00Z", `Content-Type: application/http; msgtype=${type}`, `Content-Length: ${block.length}`, "", ""].join("\r\n");
  return Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")]);
}

/** Each article an answer, each answer with its request before it; bytes before packing. */
export async function writeArchive(articles: string, archive: string, most: number): Promise<{ readonly pages: number; readonly unpackedBytes: number }> {
  let pages = 0;
  let unpackedBytes = 0;
  async function* members(): AsyncGenerator<Buffer> {
    for await (const line of createInterface({ input: createReadStream(articles).pipe(createGunzip()) })) {
      if (pages === most) return;
      const article = Article.parse(JSON.parse(line));
      const records = [
        recordOf("request", article.url, Buffer.from(`GET ${article.url} HTTP/1.1\r\n\r\n`)),
        recordOf("response", article.url, Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${pageOf(article)}`)),
      ];
      pages++;
      for (const record of records) {
        unpackedBytes += record.length;
        yield gzipSync(record);
      }
    }
  }
  await pipeline(members, createWriteStream(archive));
  return { pages, unpackedBytes };
}
