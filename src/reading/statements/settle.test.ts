// What drafts of any reader go through: shared sources, quotations that go on, that nobody has, that stand beside rare verbs.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fastReader } from "../reader.ts";

const weights = (name: string): Uint8Array => readFileSync(new URL(`../../../models/fast/${name}.weights`, import.meta.url));
const reader = fastReader(weights("analysis"), weights("statements"));

function check(name: string, text: string, expected: readonly string[]): void {
  test(name, async () => {
    const { statements } = await reader.read({ id: "t", origin: "t", kind: "article", url: null, title: null, outlet: null, published: null, text, times: [] });
    const shown = statements.map(({ source, cue, content }) => [source, cue, content].map((spans) => spans.map(({ start, end }) => text.slice(start, end)).join(" … ")).join(" | "));
    expect(shown).toEqual(expected);
  });
}

describe("sources that stand with another verb", () => {
  check("joined by and", "Keller called the plan a mistake and said that the bridge would stay closed.", ["Keller | called | the plan a mistake", "Keller | said | that the bridge would stay closed"]);
  check("in a participle", '"The bridge is closed," Keller said, adding that nobody had been hurt.', ['Keller | said | "The bridge is closed,"', "Keller | adding | that nobody had been hurt"]);
  check("joined over an infinitive", "Oren, speaking to farmers in Brask, said he would order a review of the dams and warned against panic.", ["Oren | said | he would order a review of the dams", "Oren | warned against | panic"]);
});

describe("quoted sentences", () => {
  check("in the paragraph after a colon", 'Dolan left the room. He said:\n\n"We have a situation in which nobody wants to pay for the bridge. That has to stop."\n\nThe session ended.', [
    'He | said: | "We have a situation in which nobody wants to pay for the bridge. That has to stop."',
  ]);
  check("in the next paragraph", '"No one writes songs about the harbour," Dolan said.\n\n"Right now nobody even sings there. I still think somebody will."', [
    'Dolan | said | "No one writes songs about the harbour," … "Right now nobody even sings there. I still think somebody will."',
  ]);
  check("after a sentence between", '"We have had trouble with the locks before," Oren said after a visit to Brask. He did not stay long. "Our goal is to open them by spring."', [
    'Oren | said | "We have had trouble with the locks before," … "Our goal is to open them by spring."',
  ]);
  check("beside a verb that seldom tells speech", '"Governor Marsh, let me help you out with the bridge," the candidate riffed.', ['the candidate | riffed | "Governor Marsh, let me help you out with the bridge,"']);
  check("but no names of works", 'The ship won the harbour\'s prize on Monday. It was named "Road of the Year" by a magazine.', []);
});

describe("parts of a quotation", () => {
  check("beyond another verb", '"Every time you say that," she said, referring to the vote, "you give them a reason to stay."', ['she | said | "Every time you say that," … "you give them a reason to stay."', "she | referring to | the vote"]);
  check("with a cue of its own", '"We cannot afford this any more," Oren said, adding, "It is costing us a fortune."', ['Oren | said | "We cannot afford this any more,"', 'Oren | adding | "It is costing us a fortune."']);
  check("the writer's own words after it", '"He really does love us," Dolan said, and soon the ships were leaving and she was switching off the light.', ['Dolan | said | "He really does love us,"']);
  check("after a colon, with its own verb", 'Oren laughed and said, "I do not believe in ghosts." He then had to change his answer: "Of course I believe in ghosts."', [
    'Oren | laughed and said | "I do not believe in ghosts."', 'He | had to change | "Of course I believe in ghosts."',
  ]);
});

describe("participles of speech", () => {
  check("after a name", 'The film ends with footage of Marsh saying on Monday, "That makes me proud."', ['Marsh | saying | "That makes me proud."']);
});

describe("writings", () => {
  check("cite, not whom they were written to", 'On Thursday Dolan called off the meeting with a letter to Marsh citing the "open anger" of her latest words.', ['Dolan | called off | the meeting', 'a letter to Marsh | citing | the "open anger" of her latest words']);
});

describe("whoever is of a mind", () => {
  check("is the source", "Keller is determined to stay in office.", ["Keller | is determined | to stay in office"]);
  check("of an adjective, too", "The minister is hopeful that the talks will go on.", ["The minister | is hopeful | that the talks will go on"]);
});

describe("sources that are easily lost", () => {
  check("after an inverted verb", "“Where were the ships?” asked Keller.", ["Keller | asked | “Where were the ships?”"]);
  check("before a short answer", "The minister, Anna Keller, said no.", ["The minister, Anna Keller, | said | no"]);
  check("after a verb that opens the sentence", 'Said Marsh: "I do not know what they want."', ['Marsh | Said | "I do not know what they want."']);
});

describe("a quotation attributed at its end alone", () => {
  check("has its first paragraph, too", '"We waited for a year.\n\n"Nobody came," Dolan said.', ['Dolan | said | "We waited for a year. … "Nobody came,"']);
});

describe("statements in statements", () => {
  check("a denial that is told", "Dolan said that Keller denied the letter.", ["Dolan | said | that Keller denied the letter", "Keller | denied | the letter"]);
  check("told without that", "Dolan said that Keller had said the letter was a fake.", ["Dolan | said | that Keller had said the letter was a fake", "Keller | had said | the letter was a fake"]);
  check("in a quotation", '"Keller told us that the bridge was safe, and she was wrong," Oren said.', ['Oren | said | "Keller told us that the bridge was safe, and she was wrong,"', "Keller | told | that the bridge was safe"]);
  check("but not what nobody has said", "Dolan said that Keller would never say the letter was a fake.", ["Dolan | said | that Keller would never say the letter was a fake"]);
});

describe("what states nothing", () => {
  check("formulas", '"Thank you, and good night," said Keller. "It was, you know, a long day."', ['Keller | said | "Thank you, and good night," … "It was, you know, a long day."']);
});

describe("refusals in set phrases", () => {
  check("to respond", "The company did not respond to a request for comment.", ["The company | did not respond to | a request for comment"]);
});
