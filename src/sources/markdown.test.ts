// Markdown: front matter to fields, the body untouched.
import { describe, expect, test } from "vitest";
import { only, rules } from "./testing.ts";

const BODY = " \nTHE CHANCELLOR:  Good morning.  \n   \nQ    Will you go?\r\n\r\nTHE CHANCELLOR:  We’ll see.\n";

describe("front matter", () => {
  test("gives title, date with its offset, and address; the body is kept to the last space", async () => {
    const { document } = await only("2021-03-12-remarks.md", `---\ntags: remarks\ndate: '2021-03-12'\nmodified_time: 2021-03-12 19:50:00-05:00\nsource_url: https://chancellery.example/remarks/\npublished_time: 2021-03-12 20:00:00-05:00\ntitle: "Remarks by the\\_Chancellor"\n---\n${BODY}`);
    expect(document).toEqual({
      id: "2021-03-12-remarks", origin: "https://chancellery.example/remarks/", url: "https://chancellery.example/remarks/", kind: "transcript",
      title: "Remarks by the Chancellor", outlet: null, published: "2021-03-12T20:00:00-05:00", text: BODY, times: [],
    });
  });

  test("with a byte order mark, Windows line ends, dots at the end, or nothing in it", async () => {
    expect((await only("a.md", "\uFEFF---\r\ntitle: Talks\r\noutlet: Sund Radio\r\n...\r\nWords.")).document).toMatchObject({ title: "Talks", outlet: "Sund Radio", text: "Words." });
    expect((await only("a.md", "---\ndate: 2021-03-12\n---\nWords.")).document.published).toBe("2021-03-12");
  });

  test("that is broken is noted and stays in the text", async () => {
    const text = "---\ntitle: [open\n---\nWords.";
    const received = await only("a.md", text);
    expect(received.document).toMatchObject({ title: null, text });
    expect(rules(received)).toEqual(["bad-front-matter"]);
  });

  test("two rules around words are not front matter", async () => {
    for (const text of ["---\nA word.\n---\nMore.", "---\nno end", "# Title\n\nWords."]) expect((await only("a.md", text)).document.text).toBe(text);
  });
});
