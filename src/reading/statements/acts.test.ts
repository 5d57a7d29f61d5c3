// What the source does: denials, refusals and questions beside what only looks like them.
import { readFileSync } from "node:fs";
import { assert, asyncProperty, constantFrom, array } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Act, DocumentKind, Statement } from "../../model/index.ts";
import { fastReader } from "../reader.ts";

const weights = (name: string): Uint8Array => readFileSync(new URL(`../../../models/fast/${name}.weights`, import.meta.url));
const reader = fastReader(weights("analysis"), weights("statements"));

async function read(text: string, kind: DocumentKind = "article"): Promise<readonly Statement[]> {
  return (await reader.read({ id: "t", origin: "t", kind, url: null, title: null, outlet: null, published: null, text, times: [] })).statements;
}

/** The text makes exactly one statement, and it is this act. */
function check(act: Act, ...texts: readonly string[]): void {
  for (const text of texts) test(text, async () => expect((await read(text)).map((one) => one.act)).toEqual([act]));
}

describe("a denial", () => {
  check("denial", "Keller denied that the dam was unsafe.", "The ministry has denied any part in the sale.", "Oren rejected the accusation that he had sold the island.", "The navy dismissed reports of a collision as rumours.", "Dolan disputed the accusation that nobody had been warned.", "Marsh, the mayor of Brask, strongly denied having written the letter.");
});

describe("no denial", () => {
  check("claim", "Keller did not deny that the dam was unsafe.", "The ministry denied them a visa.", "Oren rejected the offer of a ceasefire.", "Keller said that the letter was not genuine.", "The navy never denied that two ships had met.");
});

describe("a refusal", () => {
  check("refusal", "The palace declined to comment.", "Keller refused to say whether she would resign.", "Oren would not say when the talks would begin.", "The company did not respond to a request for comment.", "The ministry declined to give details of the plan.", "Oren declined to be more specific.", "The general would neither confirm nor deny the report.", "The minister did not immediately return calls seeking comment.");
});

describe("no refusal", () => {
  check("claim", "Keller declined the invitation to the talks.", "Oren refused to sign the treaty.", "Keller would not rule out new sanctions.", "Keller said that nobody had commented on the plan.");
});

describe("a question", () => {
  check("question", "Keller asked whether the bridge would open in May.", "Dolan wondered if anybody had read the report.", '"Who will pay for the bridge?" Dolan asked.', '"Where are the ships?" Keller said.', "Marsh wanted to know why the ferry had been sold.", "Oren asked about the price of the ferry.");
});

describe("no question", () => {
  check("claim", "Keller asked the council to open the bridge.", "Oren asked for more time.", 'Keller said: "Why not? We have nothing to lose."', "Dolan questioned the wisdom of the plan.");
});

describe("turns of a transcript", () => {
  test("a turn that asks is a question; its answer is none", async () => {
    const told = await read("MS. KELLER: Good morning. We have one announcement.\n\nQ: Will the minister resign? Thank you.\n\nMS. KELLER: No. She will not.\n\nQ: Is that final?\n\nMS. KELLER: It is.", "transcript");
    expect(told.map(({ act }) => act)).toEqual(["claim", "question", "claim", "question", "claim"]);
  });
});

test("every statement is one of the four, whatever the words", async () => {
  const words = array(constantFrom(..."Keller|Oren|did|not|deny|denied|declined|to|comment|asked|whether|\"|said|,|.|?|no|never|that|the|dam|neither|nor|confirm|questions|about|:".split("|")), { maxLength: 40 });
  await assert(asyncProperty(words, async (parts) => {
    for (const { act } of await read(parts.join(" "))) expect(["claim", "denial", "refusal", "question"]).toContain(act);
  }), { numRuns: 150 });
});
