// Captions to text: words once, marks at the right places, and files that are damaged.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { captionText } from "./captions.ts";
import { parseCues } from "./cues.ts";
import { only, refusal, rules } from "./testing.ts";

const clock = (seconds: number): string => `00:${String(seconds).padStart(2, "0")}.000`;
const segment = (local: string, ticks: number, ...cues: readonly string[]): string => [`WEBVTT\nX-TIMESTAMP-MAP=LOCAL:${local},MPEGTS:${ticks}`, ...cues].join("\n\n");
const textOf = (file: string): string => captionText(parseCues(file).cues).text;

describe("WebVTT", () => {
  test("header, notes, styles, ids and settings are not spoken", async () => {
    const file = "WEBVTT - talks\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE a --> b\nmore\n\nintro\n00:01.000 --> 00:03.500 align:start position:0%\n<i>Good</i> evening<br/>&amp; welcome\n\n1:00:04.000 --> 1:00:06.000\nto the <c.yellow>talks</c>.\n";
    const { document } = await only("talks.vtt", file);
    expect(document).toMatchObject({ id: "talks", kind: "broadcast", text: "Good evening & welcome\n\nto the talks.", times: [{ offset: 0, seconds: 1 }, { offset: 24, seconds: 3604 }] });
  });

  test("voices become turns", () => {
    const file = "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Mara Arden>We will see.</v>\n\n00:02.000 --> 00:04.000\n<v.loud Mara Arden>Not today.\n\n00:04.000 --> 00:06.000\n<v Tomas Kell>Nor</v> <v Mara Arden>Never\n";
    expect(textOf(file)).toBe("Mara Arden: We will see. Not today.\n\nTomas Kell: Nor\n\nMara Arden: Never");
  });

  test("speaker chevrons and pauses begin paragraphs", () => {
    expect(textOf("WEBVTT\n\n00:00.000 --> 00:02.000\nAnd so it ends.\n&gt;&gt; Kell: Does it?\n\n00:09.000 --> 00:10.000\nIt does.\n")).toBe("And so it ends.\n\n>> Kell: Does it?\n\nIt does.");
  });
});

test("SubRip", async () => {
  const { document } = await only("a.srt", "1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<font color=\"#fff\">We will</font>\r\nsee.\r\n\r\n2\r\n00:00:02,500 --> 00:00:03,000\r\nPerhaps.\r\n");
  expect(document.text).toBe("We will see. Perhaps.");
  expect(document.times).toEqual([{ offset: 0, seconds: 1 }, { offset: 13, seconds: 2.5 }]);
});

describe("captions that roll", () => {
  test("each word once: a line shown again below the next", () => {
    const file = ["WEBVTT", "00:00.000 --> 00:02.000\n \ngood<00:00.500><c> evening</c>", "00:02.000 --> 00:02.010\ngood evening\n ", "00:02.010 --> 00:04.000\ngood evening\nfrom<00:02.500><c> port</c><00:03.000><c> vale</c>", "00:04.000 --> 00:04.010\nfrom port vale\n ", "00:04.010 --> 00:06.000\nfrom port vale\nwe<00:05.000><c> begin</c>"].join("\n\n");
    expect(textOf(file)).toBe("good evening from port vale we begin");
  });

  test("each word once: a line that grows word by word, and then moves up", () => {
    const shown = ["good", "good evening", "good evening\nfrom", "good evening\nfrom port", "from port\nvale"];
    const file = ["WEBVTT", ...shown.map((lines, at) => `00:0${at}.000 --> 00:0${at + 1}.000\n${lines}`)].join("\n\n");
    expect(textOf(file)).toBe("good evening from port vale");
  });

  test("a file that does not roll keeps what is said twice", () => {
    const file = ["WEBVTT", "00:00.000 --> 00:01.000\nNo.", "00:01.000 --> 00:02.000\nNo.", "00:02.000 --> 00:03.000\nI said it.", "00:03.000 --> 00:04.000\nAnd I say it.", "00:04.000 --> 00:05.000\nAgain and again."].join("\n\n");
    expect(textOf(file)).toBe("No. No. I said it. And I say it. Again and again.");
  });

  test("however many lines are in view, the words come out once and in order", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{2,8}( [a-z]{2,8}){0,3}$/), { minLength: 5, maxLength: 40 }), fc.integer({ min: 2, max: 4 }), (lines, view) => {
      const cues = lines.map((_, at) => ({ start: at, end: at + 1, timed: true, lines: lines.slice(Math.max(0, at - view + 1), at + 1).map((text) => ({ voice: null, text })) }));
      expect(captionText(cues).text).toBe(lines.join(" "));
    }));
  });
});

describe("who speaks", () => {
  test("a label begins a paragraph: in capitals or brackets at once, a name as names are written when it comes back", () => {
    const file = ["WEBVTT", "00:00.000 --> 00:01.000\nWe go on.\nMR. KELL: Do we?", "00:01.000 --> 00:02.000\n[Ms. Arden] We do.", "00:02.000 --> 00:03.000\nSENATOR REED (R-VALE): When?", "00:03.000 --> 00:04.000\nMara Arden: Soon.", "00:04.000 --> 00:05.000\n[Applause] The Answer: soon.", "00:05.000 --> 00:06.000\nMara Arden: Very."].join("\n\n");
    expect(textOf(file)).toBe("We go on.\n\nMR. KELL: Do we?\n\n[Ms. Arden] We do.\n\nSENATOR REED (R-VALE): When?\n\nMara Arden: Soon. [Applause] The Answer: soon.\n\nMara Arden: Very.");
  });
});

describe("the segments of a stream in one file", () => {
  test("come on one clock, and what goes on over their end once", () => {
    const file = [segment("00:00:00.000", 900_000, "00:01.000 --> 00:02.000\nOne.", "00:05.000 --> 00:07.000\nTwo."), segment("00:00:10.000", 900_000 + 6 * 90_000, "00:09.000 --> 00:11.000\nTwo.", "00:11.000 --> 00:12.000\nThree.")].join("\n\n");
    const { cues } = parseCues(file);
    expect(cues.map(({ start, lines }) => [start, lines[0]?.text])).toEqual([[1, "One."], [5, "Two."], [7, "Three."]]);
  });
  test("also when the clock of MPEG begins anew", () => {
    const file = [segment("00:00:00.000", 2 ** 33 - 90_000, "00:00.500 --> 00:01.000\nOne."), segment("00:00:00.000", 90_000, "00:00.500 --> 00:01.000\nTwo.")].join("\n\n");
    expect(parseCues(file).cues.map(({ start }) => Number(start.toFixed(3)))).toEqual([0.5, 2.5]);
  });
});

describe("the order of time", () => {
  test("cues a little out of order come in order; those far back stay where they are, without a mark", () => {
    const file = ["WEBVTT", "00:50.000-->00:52.000\nTwo.", "00:48.000 --> 00:49.000\nOne.", "00:01.000 --> 00:02.000\nThree.", "01:00.000 --> 01:01.000\nFour."].join("\n\n");
    const { cues, badLines } = parseCues(file);
    expect(cues.map(({ timed, lines }) => `${lines[0]?.text}${timed ? "" : " ?"}`)).toEqual(["One.", "Two.", "Three. ?", "Four."]);
    expect(badLines).toEqual([9]);
  });

  test("whatever overlaps or is out of order: each cue's words once, marks that rise in place and time", () => {
    const cue = fc.record({ start: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 0, max: 9 }), voice: fc.constantFrom(null, "Kell", "Mara Arden") });
    fc.assert(fc.property(fc.array(cue, { minLength: 1, maxLength: 30 }), (given) => {
      const file = ["WEBVTT", ...given.map(({ start, length, voice }, at) => `${clock(start)} --> ${clock(start + length)} position:10%\n${voice === null ? "" : `<v ${voice}>`}word${at} <i>and</i><00:00:01.000><c> more${at}</c>`)].join("\n\n");
      const { text, times } = captionText(parseCues(file).cues);
      const words = text.split(/[\s:]+/);
      for (const at of given.keys()) for (const word of [`word${at}`, `more${at}`]) expect(words.filter((each) => each === word)).toHaveLength(1);
      for (const [at, mark] of times.entries()) {
        expect(mark.offset).toBeGreaterThan(times[at - 1]?.offset ?? -1);
        expect(mark.seconds).toBeGreaterThanOrEqual(times[at - 1]?.seconds ?? 0);
        expect(text.slice(mark.offset)).toMatch(/^(?:(?:Kell|Mara Arden): )?word/);
      }
    }));
  });
});

test("every mark points at the first word of its cue", () => {
  fc.assert(fc.property(fc.array(fc.stringMatching(/^[A-Za-zé🕊]{1,8}$/u), { minLength: 1, maxLength: 30 }), fc.array(fc.integer({ min: 0, max: 9 })), (words, gaps) => {
    let start = 0;
    const cues = words.map((word, at) => ({ start: (start += gaps[at] ?? 1), end: start + 0.2, timed: true, lines: [{ voice: at % 3 === 0 ? "Kell" : null, text: `${at}${word}` }] }));
    const { text, times } = captionText(cues);
    expect(times).toHaveLength(cues.length);
    for (const [at, mark] of times.entries()) expect(text.slice(mark.offset).replace(/^Kell: /, "")).toMatch(new RegExp(`^${at}\\D`));
  }));
});

describe("damage", () => {
  test("timings that cannot be read are noted with their line; the words are kept, without a mark", async () => {
    const received = await only("a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nOne.\n\n00:xx --> 00:02.000\nTwo.\n\n00:02.000 --> 00:03.000\nThree.\n");
    expect(received.document.text).toBe("One. Two. Three.");
    expect(received.document.times).toEqual([{ offset: 0, seconds: 0 }, { offset: 10, seconds: 2 }]);
    expect(received.notes).toMatchObject([{ rule: "bad-cue", reason: expect.stringContaining("line 6") }]);
  });

  test("no captions at all is empty", async () => {
    expect((await refusal("a.vtt", "WEBVTT\n\nNOTE nothing\n")).kind).toBe("empty");
  });

  test("words outside any cue or tag soup do not stop it", async () => {
    const received = await only("a.srt", `stray words\n\n1\n00:00:01,000 --> 00:00:02,000\n${"<c.".repeat(20_000)}end\n`);
    expect(received.document.text).toMatch(/end$/);
    expect(rules(received)).toEqual([]);
  });
});
