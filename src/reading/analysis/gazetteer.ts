// Which tokens are in the lists of places, peoples and given names: bits per token, longest phrase first.
import { type Columns } from "./columns.ts";
import { LISTED_PHRASES, OPENS_PHRASE } from "./listed.ts";
import { ALL_CAPITALS, CAPITAL, FLAGS, LISTED, WIDTH } from "./word-rows.ts";

/** Words of the longest phrase looked for. */
const LONGEST = 4;

/** The bits of every token; all tokens of a phrase carry the phrase's. */
export function gazetteerBits(lower: readonly string[], columns: Columns): Uint8Array {
  const bits = new Uint8Array(lower.length);
  for (let i = 0; i < lower.length; i++) {
    if ((columns.rows[i * WIDTH + FLAGS]! & (CAPITAL | ALL_CAPITALS)) === 0) continue;
    const listed = columns.rows[i * WIDTH + LISTED]!;
    let length = 1;
    let found = listed & (OPENS_PHRASE - 1);
    if ((listed & OPENS_PHRASE) !== 0) {
      let phrase = lower[i]!;
      for (let more = 1; more < LONGEST && i + more < lower.length; more++) {
        phrase += ` ${lower[i + more]!}`;
        const bit = LISTED_PHRASES.get(phrase);
        if (bit !== undefined) {
          length = more + 1;
          found = bit;
        }
      }
    }
    for (let k = 0; k < length; k++) bits[i + k]! |= found;
    i += length - 1;
  }
  return bits;
}
