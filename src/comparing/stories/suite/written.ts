// What the tests of stories share: invented articles, and words to make long ones of.
import type { Written } from "../../../model/index.ts";

interface Circumstances {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly title?: string | null;
  readonly recordedAt?: string;
}

export function wrote({ id, text, outlet = "The Bell", published = "2031-03-04", title = null, recordedAt = "2032-01-01T00:00:00Z" }: Circumstances): Written {
  return { document: { id, kind: "article", url: null, title, outlet, published }, recordedAt, text };
}

/** Every word is as rare as another. */
export const EVEN = (): number => 0;

/** Words of no language, the same for the same numbers; no two of one stock are equal. */
export function wordsFrom(stock: string, first: number, count: number): string {
  return Array.from({ length: count }, (_, i) => `${stock}${(first + i).toString(36)}`).join(" ");
}

/** A happening as outlets tell it: a third of the words are common to all, the rest is each one's own. */
export function report(happening: string, id: string, more: Partial<Circumstances> = {}): Written {
  const common = Array.from({ length: 20 }, (_, i) => `${happening}${i}`);
  const own = Array.from({ length: 40 }, (_, i) => `${id.replaceAll(/[^a-z0-9]/g, "")}x${i}`);
  return wrote({ id, title: `${common.slice(0, 4).join(" ")}`, text: own.map((word, i) => `${word} ${common[i % 20] ?? ""}`).join(" "), ...more });
}
