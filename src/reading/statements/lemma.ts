// Base form of a word, near enough to group the forms of one verb; never shown to anyone.

const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries({
  said: "say", says: "say", told: "tell", wrote: "write", written: "write", thought: "think", knew: "know", known: "know",
  saw: "see", seen: "see", heard: "hear", felt: "feel", found: "find", held: "hold", made: "make", took: "take", taken: "take",
  gave: "give", given: "give", got: "get", went: "go", gone: "go", came: "come", put: "put", laid: "lay", spoke: "speak", spoken: "speak",
  meant: "mean", read: "read", swore: "swear", sworn: "swear", understood: "understand", forgot: "forget", shown: "show", drew: "draw",
  began: "begin", begun: "begin", kept: "keep", left: "leave", led: "lead", saying: "say", is: "be", was: "be", were: "be", are: "be",
  been: "be", being: "be", am: "be", "'s": "be", "'re": "be", has: "have", had: "have", having: "have", does: "do", did: "do", done: "do",
  bet: "bet", sent: "send", set: "set", stood: "stand", brought: "bring", sought: "seek", taught: "teach", chose: "choose", chosen: "choose",
}));

const DOUBLED = /([bdgmnprt])\1$/;
const HISSING = /(?:s|x|z|ch|sh)es$/;

function strip(lower: string): string {
  if (lower.length < 5) return lower.length === 4 && lower.endsWith("s") && !lower.endsWith("ss") ? lower.slice(0, 3) : lower;
  if (lower.endsWith("ies") || lower.endsWith("ied")) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith("ing")) return lower.slice(0, -3).replace(DOUBLED, "$1");
  if (lower.endsWith("ed")) return lower.slice(0, -2).replace(DOUBLED, "$1");
  if (HISSING.test(lower)) return lower.slice(0, -2);
  return lower.endsWith("s") && !lower.endsWith("ss") ? lower.slice(0, -1) : lower;
}

export function lemma(lower: string): string {
  const stem = IRREGULAR.get(lower) ?? strip(lower);
  return stem.length > 3 && stem.endsWith("e") ? stem.slice(0, -1) : stem;
}
