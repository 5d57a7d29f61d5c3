// Texts that glances learn from: PolNeAR's articles and news of other places. Nothing of their words is kept but what the closer look decides.
import { join } from "node:path";
import type { Document } from "../src/model/index.ts";
import { receive } from "../src/sources/index.ts";
import { documentOf, readArticles } from "./polnear.ts";

/** Articles of the news sample: those before are for measuring speed. */
const FIRST = 1000;
const LAST = 4000;

/** In turns, so that neither has the last word. */
export async function unlabelled(data: string): Promise<Document[]> {
  const news: Document[] = [];
  for await (const received of receive([join(data, "news-sample.jsonl.gz")], { cwd: process.cwd() })) {
    if ("document" in received) news.push(received.document);
    if (news.length === LAST) break;
  }
  const articles = readArticles(join(data, "polnear/train")).map(documentOf);
  const upTo = (index: number): number => Math.floor((index * articles.length) / (LAST - FIRST));
  return news.slice(FIRST).flatMap((document, index) => [document].concat(articles.slice(upTo(index), upTo(index + 1))));
}

/** One document in so many is kept back, to choose margins by. */
const KEPT_BACK = 20;

export const isKeptBack = (index: number): boolean => index % KEPT_BACK === 0;
