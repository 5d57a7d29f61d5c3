// Measures of a markup tree, taken in one walk that no depth can break.

const ELEMENT = 1;
const TEXT = 3;
const HALF_SENTENCE = 60;
const SILENT: ReadonlySet<string> = new Set(["A", "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "HEAD", "TEXTAREA", "OPTION", "BUTTON"]);

export interface Measures {
  /** Elements on the longest way from the root. */
  readonly depth: number;
  /** Sum of the text lengths of all elements: what it costs to ask each for its text once. */
  readonly work: number;
  /** Code units of running text under each element that has any: in text nodes as long as half a sentence, and in no link or script. */
  readonly prose: ReadonlyMap<Node, number>;
}

export function measure(root: Node): Measures {
  const prose = new Map<Node, number>();
  const opened: { readonly node: Node; readonly silent: boolean; length: number; all: number }[] = [];
  let depth = 0;
  let work = 0;
  let node: Node | null = root;
  while (node) {
    const parent = opened.at(-1);
    if (node.nodeType === TEXT && parent) {
      const length = node.nodeValue?.length ?? 0;
      parent.all += length;
      if (!parent.silent && length >= HALF_SENTENCE) parent.length += length;
    }
    if (node.nodeType === ELEMENT) {
      opened.push({ node, silent: parent?.silent === true || SILENT.has(node.nodeName), length: 0, all: 0 });
      depth = Math.max(depth, opened.length);
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
    }
    let next: Node | null = node;
    while (next) {
      const last = opened.at(-1);
      if (last?.node === next) {
        opened.pop();
        if (last.length > 0) prose.set(next, last.length);
        const above = opened.at(-1);
        work += last.all;
        if (above) {
          above.length += last.length;
          above.all += last.all;
        }
      }
      if (opened.length === 0) return { depth, work, prose };
      if (next.nextSibling) break;
      next = opened.at(-1)?.node ?? null;
    }
    node = next?.nextSibling ?? null;
  }
  return { depth, work, prose };
}
