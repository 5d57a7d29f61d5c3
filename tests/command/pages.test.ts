// Pages on record: what they say of themselves, their originals, and a quotation quietly changed.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore, type Store } from "../../src/store/index.ts";
import { folder, lines, readout } from "./readout.ts";

const page = (quotation: string, beside: string): string => `<html lang="en"><head><title>Harbour law delayed</title><meta name="author" content="Hanna Vorel">
<meta property="article:published_time" content="2025-10-08T10:00:00Z"><meta property="article:modified_time" content="2025-10-08T12:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Harbour law delayed</h1>
<p>The law on the harbours will not be put to a vote before the summer, it was said in parliament on Tuesday.</p>
<p>"${quotation}," Foreign Minister Ilse Varga said on Tuesday.</p><div class="related"><h3>Related</h3>${beside}</div></article></body></html>`;
const BESIDE = ['<a href="/a">Ferry queues grow longer</a>', "<p>“We were never asked,” the ferry owner Jon Marek said of it in a longer piece beside this one.</p>"] as const;
const outcomes = (stdout: string) => lines(stdout).map((line) => (line as { outcome: string }).outcome);

const post = (id: number, words: string) => `<article class="live-post" id="p${id}"><time datetime="2025-10-08T1${id}:00:00Z">1${id}:00</time><p>"${words}," Ilse Varga said.</p></article>`;
const live = (...posts: string[]) => `<title>Talks live</title><main class="live-blog"><h1>Talks live</h1>${posts.join("")}</main>`;

async function withRecord<T>(cwd: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ path: join(cwd, ".readout", "record.sqlite") });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

test("when only what stands around an article changes, nothing has; a quotation quietly changed comes out alone", async () => {
  const cwd = folder({ "law.html": page("We have not closed any door", BESIDE[0]) });
  await readout(["add", "law.html"], { cwd });
  writeFileSync(join(cwd, "law.html"), page("We have not closed any door", BESIDE[1]));
  expect(outcomes((await readout(["add", "law.html", "--jsonl"], { cwd })).stdout)).toEqual(["same"]);
  writeFileSync(join(cwd, "law.html"), page("We have not closed every door", BESIDE[0]));
  expect(lines((await readout(["add", "law.html", "--jsonl"], { cwd })).stdout)).toMatchObject([{ outcome: "corrected", version: 2, changes: [{ change: "reworded", before: expect.stringContaining("any door"), after: expect.stringContaining("every door") }] }]);
  const { stdout } = await readout(["show", "law"], { cwd });
  expect(stdout).toContain("by Hanna Vorel, updated 2025-10-08T12:00:00Z, in en\n");
});

test("only the beginning of an article is said to be just that", async () => {
  const cwd = folder({ "law.html": page("We have not closed any door", "").replace("</article>", "<p>Subscribe to continue reading</p></article>") });
  await readout(["add", "law.html"], { cwd });
  expect((await readout(["show", "law"], { cwd })).stdout).toContain("only the beginning is open to read (paywall)\n");
});

test("articles are taken anew out of the originals: what came out worse becomes a version, and the rest is the same", async () => {
  const files = { "law.html": page("We have not closed any door", BESIDE[0]), "talks.html": page("The door is open", BESIDE[1]) };
  const cwd = folder(files);
  await readout(["add", "law.html", "talks.html", "--outlet", "The Harbour"], { cwd });
  // As an earlier release might have taken it out.
  await withRecord(cwd, async ({ reader, writer }) => {
    const law = await reader.document("law");
    const [kept] = (await reader.originals({ limit: 1 })).items;
    if (!law || !kept) throw new Error("not on record");
    expect(Buffer.from(kept.original.bytes)).toEqual(readFileSync(join(cwd, "law.html")));
    await writer.record([{ document: { ...law, text: `Home\n\n${law.text.replace("any door", "any dor")}` }, reading: { reader: "fast 0", statements: [], notes: [] }, original: kept.original }]);
  });
  const again = await readout(["reread", "--from-originals"], { cwd });
  expect(again).toMatchObject({ code: 0, stderr: "" });
  expect(again.stdout).toContain("2 pages: 2 documents come out the same, 0 otherwise, 0 new\n");
  await withRecord(cwd, async ({ reader, writer }) => {
    const talks = await reader.document("talks");
    const kept = (await reader.originals({ limit: 9 })).items.find(({ documents }) => documents[0]?.id === "talks");
    if (!talks || !kept) throw new Error("not on record");
    await writer.record([{ document: { ...talks, origin: "/elsewhere/talks.html", id: "worse", text: "Home\n\nThe dor is open." }, reading: { reader: "fast 0", statements: [], notes: [] }, original: { ...kept.original, from: "/elsewhere/talks.html" } }]);
  });
  const better = await readout(["reread", "--from-originals"], { cwd });
  expect(better.stdout).toMatch(/corrected: worse, now version 2\n {2}\+ .*The door is open/);
  expect(better.stdout).toContain("3 pages: 2 documents come out the same, 1 otherwise, 0 new\n");
  await withRecord(cwd, async ({ reader }) => {
    const worse = await reader.document("worse");
    expect(worse).toMatchObject({ version: 2, outlet: "The Harbour", page: { byline: "Hanna Vorel" } });
    expect(worse?.statements).toHaveLength(1);
  });
  expect((await readout(["reread", "--from-originals"], { cwd })).stdout).toBe("3 pages: 3 documents come out the same, 0 otherwise, 0 new\n");
});

test("a live blog received again brings what is new, and what was edited as a version; taking it out anew changes nothing", async () => {
  const cwd = folder({ "live.html": live(post(2, "The door is open"), post(1, "We have just arrived")) });
  expect(outcomes((await readout(["add", "live.html", "--jsonl"], { cwd })).stdout)).toEqual(["new", "new", "new"]);
  writeFileSync(join(cwd, "live.html"), live(post(3, "We will see what happens"), post(2, "The door is ajar"), post(1, "We have just arrived")));
  const second = await readout(["add", "live.html", "--jsonl"], { cwd });
  expect(lines(second.stdout)).toMatchObject([{ id: "live", outcome: "same" }, { id: "live-p3", outcome: "new" }, { id: "live-p2", outcome: "corrected", version: 2 }, { id: "live-p1", outcome: "same" }]);
  const again = await readout(["reread", "--from-originals"], { cwd });
  expect(again.stdout).toBe("2 pages: 4 documents come out the same, 0 otherwise, 0 new\n");
});

test("whoever wants none keeps no originals", async () => {
  const cwd = folder({ "law.html": page("We have not closed any door", "") });
  await readout(["add", "law.html"], { cwd, env: { READOUT_KEEP_ORIGINALS: "no" } });
  expect(await withRecord(cwd, async ({ reader }) => (await reader.originals({})).total)).toBe(0);
  expect((await readout(["reread", "--from-originals"], { cwd })).stdout).toBe("0 pages: 0 documents come out the same, 0 otherwise, 0 new\n");
  expect((await readout(["add", "law.html"], { cwd, env: { READOUT_KEEP_ORIGINALS: "perhaps" } })).complaints.join()).toContain("it is neither yes nor no");
});
