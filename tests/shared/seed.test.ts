// The page that the project began with: every statement of its article, nothing from around it, each under its speaker.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { beforeAll, describe, expect } from "vitest";
import { type DocumentLine, documentLines } from "../command/contract.ts";
import { readout, ROOT } from "../command/readout.ts";
import { hasShared, seedPage, sharedTest } from "./real-news.ts";

type Statement = DocumentLine["statements"][number];

const plain = (text: string) => text.toLowerCase().replace(/[‘’]/g, "'");

describe.each(["fast", "accurate"])("read by the %s reader", (reader) => {
  let page: DocumentLine;

  beforeAll(async () => {
    if (!hasShared) return;
    const { stdout } = await readout(["read", seedPage(), "--jsonl", "--published", "2018-02-06", "--reader", reader], { cwd: ROOT });
    const [read] = documentLines(stdout);
    if (read) page = read;
  });

  const wordsOf = (spans: Statement["content"]) => spans.map(({ start, end }) => page.text.slice(start, end)).join(" ");

  /** The statements whose content has these words, quotation marks and case apart. */
  function saying(words: string): Statement[] {
    return page.statements.filter(({ content }) => plain(wordsOf(content)).includes(plain(words)));
  }

  const speakersOf = (words: string) => saying(words).map(({ speaker }) => speaker?.name ?? speaker?.mention ?? null);

  sharedTest("the text is the page's, exactly, under the file's name", () => {
    expect(page.text).toBe(readFileSync(seedPage(), "utf8"));
    expect(page.id).toBe(basename(seedPage(), ".txt"));
  });

  sharedTest("nothing is said by what stands around the article", () => {
    const furniture = ["Watch CBSN", "00:24", "View CBS", "App Open", "Chrome Safari", "Be the first", "browser notifications"];
    for (const words of furniture) {
      const start = page.text.indexOf(words);
      expect(start).toBeGreaterThanOrEqual(0);
      const inside = page.statements.filter(({ source, cue, content }) => [...source, ...cue, ...content].some((span) => span.start < start + words.length && span.end > start));
      expect(inside.map(({ id }) => id)).toEqual([]);
    }
  });

  sharedTest.for<[string, string]>([
    ["a message was", "official"],
    ["anything is possible", "official"],
    ["such a meeting is possible", "Tillerson"],
    ["will not negotiate", "White House"],
    ["carefully orchestrated", "experts"],
    ["haven't requested", "Pence"],
    ["staunch advocate", "White House"],
    ["the weather", "Tillerson"],
    ["lead to denuclearization", "Tillerson"],
    ["regime change", "Trump administration"],
    ["better future", "Pence"],
    ["better for its own people", "Pence"],
    ["this is significant", "officials"],
    ["level of restraint", "Tillerson"],
    ["need to see more", "Tillerson"],
  ])("found: %s (%s)", ([words, speaker]) => {
    expect(speakersOf(words).some((name) => name?.toLowerCase().includes(speaker.toLowerCase()))).toBe(true);
  });

  sharedTest("Pence's 'We'll see what happens' is under Pence", () => {
    const found = saying("we'll see what happens");
    expect(found.map(({ speaker, kind }) => [speaker?.kind, kind])).toEqual([["person", "direct"]]);
    expect(found[0]?.speaker?.name).toContain("Pence");
  });

  sharedTest("both men's 'we'll see' is under both", () => {
    const both = saying("we'll see").filter((statement) => !saying("we'll see what happens").includes(statement));
    expect(both.map(({ speaker }) => speaker?.kind)).toEqual(["people"]);
    expect(both[0]?.speaker?.name).toMatch(/Tillerson.* and .*Pence|Pence.* and .*Tillerson/);
  });

  sharedTest("the administration official stays unnamed, with the affiliation", () => {
    for (const words of ["a message was", "anything is possible"]) {
      expect(saying(words).map(({ speaker }) => [speaker?.kind, speaker?.name, speaker?.of])).toEqual([["unnamed", null, "administration"]]);
    }
  });

  sharedTest("Tillerson's 'pleased' was said in August 2017", () => {
    for (const words of ["pleased", "need to see more"]) {
      const [statement] = saying(words);
      expect(statement?.speaker?.name).toContain("Tillerson");
      expect(statement?.saidOn).toEqual({ date: "2017-08", precision: "month" });
    }
  });
});
