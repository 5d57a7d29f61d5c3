// Which day belongs to the speaking when the sentence's dependencies are known.
import { expect, test } from "vitest";
import { newVocabulary } from "../analysis/vocabulary.ts";
import { RELATIONS, TAGS, type Analysis, type Relation, type Tag } from "../analysis/index.ts";
import { saidOn } from "./said-on.ts";

/** "word/TAG/head/relation" a token, heads counted from 1, 0 at the root; roles by a prefix: s: source, q: cue, c: content. */
function sentence(source: string): { analysis: Analysis; statement: Parameters<typeof saidOn>[0]["statement"] } {
  const roles: Record<string, { start: number; end: number }[]> = { s: [], q: [], c: [] };
  const [words, start, end, tag, head, relation]: [string[], number[], number[], number[], number[], number[]] = [[], [], [], [], [], []];
  let text = "";
  for (const item of source.trim().split(/\s+/)) {
    const [marked = "", tagName = "", headIndex = "0", relationName = "dep"] = item.split("/");
    const role = /^([sqc]):/.exec(marked)?.[1];
    const word = role === undefined ? marked : marked.slice(2);
    if (text !== "" && !/^[,.]$/.test(word)) text += " ";
    if (role !== undefined) roles[role]?.push({ start: text.length, end: text.length + word.length });
    words.push(word);
    start.push(text.length);
    text += word;
    end.push(text.length);
    tag.push(TAGS.indexOf(tagName as Tag));
    head.push(Number(headIndex) - 1);
    relation.push(RELATIONS.indexOf(relationName as Relation));
  }
  const analysis: Analysis = {
    text, words, lower: words.map((word) => word.toLowerCase()), start: Int32Array.from(start), end: Int32Array.from(end),
    tag: Uint8Array.from(tag), entity: new Uint8Array(words.length), head: Int32Array.from(head), relation: Uint8Array.from(relation),
    sentences: [{ from: 0, to: words.length }], numbers: new Int32Array(words.length), vocabulary: newVocabulary(),
  };
  return { analysis, statement: { source: roles["s"] ?? [], cue: roles["q"] ?? [], content: roles["c"] ?? [] } };
}

const told = (source: string): string | null => saidOn({ ...sentence(source), published: "2018-02-06", within: null })?.date ?? null;

test("a day in a relative clause is another event's", () => {
  expect(told("s:Vance/NNP/7/nsubj who/WP/3/nsubj met/VBD/1/acl:relcl him/PRP/3/dobj Monday/NNP/3/nmod:tmod ,/,/1/punct q:said/VBD/0/root c:no/DT/7/ccomp ././7/punct")).toBeNull();
});
test("the same words governed by the cue are the speaking's", () => {
  expect(told("s:Vance/NNP/3/nsubj Monday/NNP/3/nmod:tmod q:said/VBD/0/root c:no/DT/3/ccomp ././3/punct")).toBe("2018-02-05");
});
test("the day on which a report was released", () => {
  expect(told("s:A/DT/2/det s:report/NN/5/nsubj s:released/VBN/2/acl Thursday/NNP/3/nmod:tmod q:found/VBD/0/root c:nothing/NN/5/dobj ././5/punct")).toBe("2018-02-01");
});
test("the day on which a person was freed is not", () => {
  expect(told("s:A/DT/2/det s:man/NN/5/nsubj s:freed/VBN/2/acl Thursday/NNP/3/nmod:tmod q:said/VBD/0/root c:nothing/NN/5/dobj ././5/punct")).toBeNull();
});
test("through a speech and through a placing phrase", () => {
  expect(told("In/IN/4/case a/DT/4/det Thursday/NNP/4/compound speech/NN/7/nmod ,/,/7/punct s:Vance/NNP/7/nsubj q:refused/VBD/0/root c:it/PRP/7/dobj ././7/punct")).toBe("2018-02-01");
  expect(told("s:Vance/NNP/2/nsubj q:refused/VBD/0/root c:it/PRP/2/dobj after/IN/8/case the/DT/8/det vote/NN/8/compound 's/POS/8/dep delay/NN/2/nmod on/IN/10/case Friday/NNP/8/nmod ././2/punct")).toBe("2018-02-02");
});
test("asked on a day, answered on that day; elected in a year, not", () => {
  expect(told("Asked/VBN/6/advcl in/IN/3/case January/NNP/1/nmod ,/,/6/punct s:Vance/NNP/6/nsubj q:declined/VBD/0/root c:twice/RB/6/advmod ././6/punct")).toBe("2018-01");
  expect(told("Elected/VBN/6/advcl in/IN/3/case January/NNP/1/nmod ,/,/6/punct s:Vance/NNP/6/nsubj q:declined/VBD/0/root c:twice/RB/6/advmod ././6/punct")).toBeNull();
});
test("a cycle in the heads does not hang", () => {
  expect(told("s:Vance/NNP/2/nsubj and/CC/1/cc others/NNS/2/dep went/VBD/3/dep out/RP/4/dep Monday/NNP/7/dep to/TO/6/dep q:say/VB/9/dep c:no/DT/8/dep")).toBeNull();
});
