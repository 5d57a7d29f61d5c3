// Which pairs of words of a text must be looked up so that no run of a given length is missed.

/**
 * Places of pairs such that every run of `least` words has one: of any `least` - 1 pairs in a row the rarest (winnowing, S. Schleimer and
 * others, 2003, on the side that asks). `many`: by pair, at how many places it stands.
 */
export function anchorsOf(many: readonly number[], least: number): number[] {
  const anchors: number[] = [];
  const window = least - 1;
  let anchor = -1;
  for (let from = 0; from + window <= many.length; from += 1) {
    if (anchor >= from && many[from + window - 1]! >= many[anchor]!) continue;
    if (anchor < from) {
      anchor = from;
      for (let at = from + 1; at < from + window; at += 1) if (many[at]! < many[anchor]!) anchor = at;
    } else anchor = from + window - 1;
    anchors.push(anchor);
  }
  return anchors;
}
