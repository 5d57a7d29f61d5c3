// Test texts with the roles of one or more statements marked in braces: {s source}, {q cue}, {c content}; a digit after the letter numbers the statement.
import type { Span } from "../../model/index.ts";

export interface Marked {
  readonly text: string;
  readonly statements: readonly { readonly source: Span[]; readonly cue: Span[]; readonly content: Span[] }[];
}

/** "{s Orla Vance} {q said} on Monday {c that …}" without its braces, and the spans they held. */
export function marked(source: string): Marked {
  const statements: { source: Span[]; cue: Span[]; content: Span[] }[] = [];
  let text = "";
  const open: { role: string; index: number; start: number }[] = [];
  for (let i = 0; i < source.length; i += 1) {
    const opening = /^\{([sqc])(\d?) /.exec(source.slice(i, i + 5));
    if (opening !== null) {
      open.push({ role: opening[1] ?? "", index: Number(opening[2] ?? ""), start: text.length });
      i += opening[0].length - 1;
    } else if (source[i] === "}" && open.length > 0) {
      const { role, index, start } = open.pop() ?? { role: "", index: 0, start: 0 };
      while (statements.length <= index) statements.push({ source: [], cue: [], content: [] });
      const target = statements[index];
      const spans = role === "s" ? target?.source : role === "q" ? target?.cue : target?.content;
      spans?.push({ start, end: text.length });
    } else text += source[i];
  }
  return { text, statements };
}
