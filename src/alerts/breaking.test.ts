// Breaking: bursts of independent outlets, held against what is usual; copies, slow stories and side remarks are none.
import { expect, test } from "vitest";
import { breaking } from "./breaking.ts";
import { asking, facts, type FactsGiven, found, MARROW, NINE, says, teller, TOLL, utterance } from "./suite/facts.ts";
import { DAY_MS } from "./moments.ts";

const own = { document: "own", title: "Torsholm ferries stay in harbour" };
const THREE = [teller("Averne Post", 10), teller("Coast Wire", 25), teller("The Bell", 60, own)];
/** Of 50 stories, so many reached three voices. */
const usual = (reached: number) => ({ days: 90, stories: [0, 50 - reached, 0, reached], utterances: [] });
const story = (documents = THREE) => ({ story: { id: documents[0]!.document, documents } });
const check = (given: FactsGiven, keys: readonly string[], ...watches: Parameters<typeof asking>[0][]) => expect(found(breaking, given, ...watches.map((watch) => asking(watch))).map(({ key }) => key)).toEqual(keys);

test("three outlets in words of their own within a day, where few stories reach that", () => check({ ...story(), spreads: usual(5) }, ["breaking:averne-post"]));
test("not where one story in nine reaches it", () => check({ ...story(), spreads: usual(6) }, []));
test("on a young record the least number of outlets counts alone", () => check(story(), ["breaking:averne-post"]));
test("two outlets are no burst", () => check(story(THREE.slice(1)), []));
test("copies of one report are one voice", () => check(story([...THREE.slice(1), teller("Copy Times", 30, { voice: "coast wire" }), teller("Copy Post", 31, { voice: "coast wire" })]), []));
test("one of three came more than a day before", () => check(story([teller("Averne Post", 10, { at: NINE - DAY_MS }), ...THREE.slice(1)]), []));
test("a story that is told by as many every day is no burst", () => {
  const before = [3, 2, 1].flatMap((day) => ["Averne Post", "Coast Wire", "The Bell"].map((outlet) => teller(outlet, 30, { document: `${outlet}-${day}`, at: NINE - day * DAY_MS })));
  check(story([...before, ...THREE]), []);
  check(story([before[0]!, ...THREE]), [`breaking:${before[0]!.document}`]);
});
test("an old page that is added is no news", () => check({ ...story(), at: NINE - DAY_MS - 1 }, []));

test("it says what was measured against what, and whom it is by", () => {
  const told = says(MARROW, { document: "coast-wire", outlet: "Coast Wire" });
  const again = says(MARROW);
  const [alert] = found(breaking, { ...story(), spreads: usual(2), said: [again], utterances: [utterance(told, again)] });
  expect(alert).toMatchObject({
    title: "Torsholm ferries stay in harbour",
    body: "Averne Post, Coast Wire and The Bell within 50 minutes. Dela Marrow: “We shall not sail for a toll that nobody in this harbour agreed to” (Coast Wire and The Bell)",
    why: ["Three outlets in words of their own within 50 minutes; copies of one report are counted once.", "Of 50 stories of the 90 days before, two were told by three or more within a day."],
    path: "/stories/averne-post",
  });
});

test("where only days are told, no minutes are claimed", () => {
  const days = ["Averne Post", "Coast Wire", "The Bell"].map((outlet, at) => teller(outlet, at, { exact: false }));
  expect(found(breaking, story(days))[0]?.why[0]).toBe("Three outlets in words of their own within a day; copies of one report are counted once.");
});

test("a watch's words must stand in half of the titles, or what most carry must be a watched speaker's", () => {
  check(story(), ["breaking:averne-post"], { words: "torsholm ferr*" });
  check(story(), [], { words: "harbour lamp" });
  check(story(), [], { words: "harbour" });
  check(story(), [], { speakers: ["Dela Marrow"] });
  const widely = utterance(says(MARROW, { document: "coast-wire", outlet: "Coast Wire" }), says(MARROW));
  check({ ...story(), utterances: [widely] }, ["breaking:averne-post"], { speakers: ["Marrow"] });
  check({ ...story(), utterances: [widely] }, [], { speakers: ["Lusk"] });
  check(story(), [], { outlets: ["The Horn"] });
  check(story(), ["breaking:averne-post"], { outlets: ["coast-wire"] });
});

const tellings = (words = TOLL) => ["Averne Post", "Coast Wire", "The Horn", "The Bell"].map((outlet) => says(MARROW, { outlet, document: outlet, words }));
test("words that four outlets carry are a burst of their own, if nobody says them by the way", () => {
  check({ utterances: [utterance(...tellings())] }, [expect.stringMatching(/^breaking:Averne Post#/)]);
  check({ utterances: [utterance(...tellings().slice(1))] }, []);
  check({ utterances: [utterance(...tellings("“We shall see”"))] }, []);
  check({ utterances: [utterance(...tellings())], spreads: { days: 90, stories: [], utterances: [0, 90, 5, 3, 2] } }, []);
});

test("it is not told again under the id of any of its documents", () => {
  expect(breaking.arrived(facts(story()), [asking()]).findings[0]?.unless).toEqual(["breaking:averne-post", "breaking:coast-wire", "breaking:own"]);
});
