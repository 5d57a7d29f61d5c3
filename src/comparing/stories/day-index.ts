// Which documents of which days have a key: an exact inverted index a day, dropped when the day is past.

export interface DayIndex {
  add(day: number, item: number, keys: Uint32Array): void;
  remove(day: number, item: number, keys: Uint32Array): void;
  /** Of each item of these days, inclusive, that has any of the keys: the places in `keys`. */
  find(keys: Uint32Array, from: number, to: number, found: (item: number, place: number) => void): void;
  forget(before: number): void;
}

export function createDayIndex(): DayIndex {
  /** A key that one item has, as most do, holds it bare. */
  const days = new Map<number, Map<number, number | number[]>>();
  return {
    add(day, item, keys) {
      const index = days.get(day) ?? new Map<number, number | number[]>();
      days.set(day, index);
      for (const key of keys) {
        const known = index.get(key);
        if (known === undefined) index.set(key, item);
        else if (typeof known === "number") index.set(key, [known, item]);
        else known.push(item);
      }
    },
    remove(day, item, keys) {
      const index = days.get(day);
      for (const key of keys) {
        const known = index?.get(key);
        if (known === item) index?.delete(key);
        else if (typeof known === "object") index?.set(key, known.filter((each) => each !== item));
      }
    },
    find(keys, from, to, found) {
      for (let day = from; day <= to; day += 1) {
        const index = days.get(day);
        if (!index) continue;
        for (const [place, key] of keys.entries()) {
          const items = index.get(key);
          if (typeof items === "number") found(items, place);
          else if (items !== undefined) for (const item of items) found(item, place);
        }
      }
    },
    forget(before) {
      for (const day of days.keys()) if (day < before) days.delete(day);
    },
  };
}
