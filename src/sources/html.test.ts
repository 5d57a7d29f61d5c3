// Pages to articles: golden pages, and what can be wrong with one.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { documents, only, refusal, rules } from "./testing.ts";

const GOLDEN = join(import.meta.dirname, "golden");
const TWO_SENTENCES = "The minister said that nothing had been decided. Two officials who were in the room said that they had heard otherwise, and that it was late in the day.";

describe("golden pages", () => {
  test.each(readdirSync(GOLDEN).filter((name) => name.endsWith(".html")))("%s", async (name) => {
    const shown = (await documents([name], GOLDEN)).map((received) => {
      const { text, title, outlet, published, url, kind } = received.document;
      const head = Object.entries({ title, outlet, published, url, kind, notes: rules(received).join(" ") });
      return [...head.map(([field, value]) => `${field}: ${value ?? "-"}`), "", text, ""].join("\n");
    });
    await expect(shown.join("\n")).toMatchFileSnapshot(join(GOLDEN, name.replace(".html", ".txt")));
  });
});

describe("what a page says about itself", () => {
  test("the first date that can be read wins; one that cannot be is noted", async () => {
    const body = `<p>${TWO_SENTENCES}</p>`;
    const second = await only("a.html", `<meta property="article:published_time" content="soon"><meta name="date" content="2019-02-03"><body>${body}`);
    expect(second.document.published).toBe("2019-02-03");
    const none = await only("a.html", `<meta property="article:published_time" content="soon">${body}`);
    expect(none.document.published).toBeNull();
    expect(rules(none)).toEqual(["bad-date"]);
  });

  test("a fragment without html or body is read", async () => {
    expect((await only("a.html", `<p>${TWO_SENTENCES}</p>`)).document.text).toBe(TWO_SENTENCES);
  });

  test("a page wrapped in something else, and one of line breaks instead of paragraphs", async () => {
    expect((await only("a.html", `<DOCUMENT><TYPE>EX\n<HTML><BODY><P>${TWO_SENTENCES}</P></BODY></HTML></DOCUMENT>`)).document.text).toBe(TWO_SENTENCES);
    expect((await only("a.html", `<div class="print-content">${TWO_SENTENCES}<br><br>${TWO_SENTENCES}<br>The end of it.</div>`)).document.text).toBe(`${TWO_SENTENCES}\n\n${TWO_SENTENCES}\nThe end of it.`);
  });

  test("an article in a box with a telling name is kept, and the box beside it is not", async () => {
    const story = Array.from({ length: 8 }, (_, at) => `<p>${at}. ${TWO_SENTENCES}</p>`).join("");
    const { document } = await only("a.html", `<div class="related-content">${story}</div><div class="related"><p>Another story that nobody asked for, at the side of the page.</p></div>`);
    expect(document.text.split("\n\n")).toHaveLength(8);
  });

  test("hidden text and soft hyphens are not in the text", async () => {
    const { document } = await only("a.html", `<article><p>${TWO_SENTENCES}</p><p style="display: none">Hidden words that nobody reads on the page.</p><p>A vi\u00ADsit was planned for the spring of the year.</p></article>`);
    expect(document.text).toBe(`${TWO_SENTENCES}\n\nA visit was planned for the spring of the year.`);
  });
});

describe("pages that are none", () => {
  test("without visible words: empty", async () => {
    expect((await refusal("a.html", "<html><body><script>var a = 1</script></body></html>")).kind).toBe("empty");
  });

  test("nested too deeply, or with tags without end: broken markup", async () => {
    expect((await refusal("a.html", `${"<div>".repeat(5000)}words`)).kind).toBe("broken-markup");
    expect((await refusal("a.html", "<b>".repeat(300_000))).kind).toBe("broken-markup");
  });

  test("larger than the limit: too large", async () => {
    expect((await refusal("a.html", `<p>${"word ".repeat(1000)}`, { limits: { pageBytes: 1000 } })).kind).toBe("too-large");
  });

  test("unclosed and crossed tags lose no words", async () => {
    const { document } = await only("a.html", `<div><p>${TWO_SENTENCES}<p><b>“We will <i>see,</b>” she</i> said, and left the room.<div>“Not today,” he said in the corridor.`);
    expect(document.text.split("\n\n")).toEqual([TWO_SENTENCES, "“We will see,” she said, and left the room.", "“Not today,” he said in the corridor."]);
  });
});
