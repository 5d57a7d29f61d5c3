// Silver trees as the parser's training needs them: projective, with the cost of every move (Goldberg and Nivre 2013).
import { LEFT, SHIFT, type Parse } from "../../src/reading/analysis/transitions.ts";

/** A sentence's tree: heads counted in the sentence, the root being its size; children in order. */
export interface Tree {
  readonly head: Int32Array;
  readonly children: readonly (readonly number[])[];
}

/** The tree of tokens from..to, or null where arcs cross or the root is not one. */
export function projectiveTree(heads: Int32Array, from: number, to: number): Tree | null {
  const size = to - from;
  const head = new Int32Array(size);
  const children: number[][] = Array.from({ length: size + 1 }, () => []);
  for (let i = 0; i < size; i++) {
    const own = heads[from + i]!;
    head[i] = own < 0 ? size : own - from;
    children[head[i]!]!.push(i);
  }
  if (children[size]!.length !== 1) return null;
  for (let i = 0; i < size; i++) {
    const low = Math.min(i, head[i]!), high = Math.max(i, head[i]!);
    for (let k = low + 1; k < high; k++) if (head[k]! < low || head[k]! > high) return null;
  }
  return { head, children };
}

/** Arcs of the tree that can no longer be made once the move is made. */
export function costOf(parse: Parse, tree: Tree, move: number): number {
  const { stack, depth, next } = parse;
  let lost = 0;
  if (move === SHIFT) {
    for (let k = 0; k < depth; k++) {
      if (tree.head[stack[k]!] === next) lost++;
      if (k < depth - 1 && tree.head[next] === stack[k]) lost++;
    }
    return lost;
  }
  const top = stack[depth - 1]!;
  for (const child of tree.children[top]!) if (child >= next) lost++;
  const own = tree.head[top]!;
  if (move === LEFT ? own > next || (depth > 1 && own === stack[depth - 2]) : own >= next) lost++;
  return lost;
}
