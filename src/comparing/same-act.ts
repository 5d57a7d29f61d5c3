// Whether two statements of one speaker tell the same act of speaking.
import { likeness } from "./alike.ts";
import { DAY_MS, gap, type Period } from "./period.ts";
import { ownCodes, type Wording } from "./wording.ts";

/** Days lie apart by the time zone of who tells it. */
const ZONES_MS = DAY_MS;
/** Two clock times of one act differ by so much at most. */
const CLOCKS_MS = 3_600_000;
/** What was published without the day of speaking is told within so many days; long quotations are recalled for longer. */
const TOLD_AGAIN_MS = 2 * DAY_MS;
const RECALLED_MS = 7 * DAY_MS;

/** Words in a row that nobody says twice by chance in a few days. */
const LONG_RUN = 8;
/** Share of the shorter wording, and least words, that tell a variant from another remark. */
const VARIANT_SHARE = 0.6;
const VARIANT_WORDS = 3;

export function isSameAct(one: Wording, other: Wording): boolean {
  if (!one.period || !other.period) return false;
  const [a, b] = [one.said, other.said];
  const apart = gap(one.period, other.period);
  if (apart > RECALLED_MS) return false;
  if (a.told && b.told && isMoment(one.period) && isMoment(other.period) && apart > CLOCKS_MS) return false;
  if (a.told && b.told && apart > ZONES_MS) return false;
  // Who repeats a line in one transcript, or on another day, says it again.
  const inOne = a.document.id === b.document.id;
  if (inOne && a.document.kind !== "article") return false;
  const like = likeness(one.codes, other.codes);
  const long = like.longest >= LONG_RUN;
  if (inOne) return long || (like.share >= VARIANT_SHARE && like.shared > VARIANT_WORDS);
  if (a.told && b.told && apart > 0) return long;
  if (apart > TOLD_AGAIN_MS) return long;
  return long || isVariant(one, other, like.share, like.shared);
}

function isVariant(one: Wording, other: Wording, share: number, shared: number): boolean {
  if (share === 1 && one.codes.length === other.codes.length) return shared > 1;
  if (share >= VARIANT_SHARE && shared >= VARIANT_WORDS) return true;
  // One quotes a part of what the other gives whole.
  const quoted = likeness(ownCodes(one), ownCodes(other));
  return quoted.share >= VARIANT_SHARE && quoted.shared >= VARIANT_WORDS;
}

const isMoment = ({ from, to }: Period): boolean => from === to;
