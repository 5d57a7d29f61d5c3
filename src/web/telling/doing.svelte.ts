// Something that is being done at a reader's wish: whether it still is, what came of it, and what went wrong.
import { failureOf } from "../ask.ts";

export interface Doing {
  readonly busy: boolean;
  /** What came of it, in words; "" before anything did. */
  readonly said: string;
  readonly wrong: string;
  /** One thing at a time; what `work` gives is said. */
  do(work: () => Promise<string>): Promise<void>;
}

export function doing(): Doing {
  let busy = $state(false);
  let said = $state("");
  let wrong = $state("");
  return {
    get busy() {
      return busy;
    },
    get said() {
      return said;
    },
    get wrong() {
      return wrong;
    },
    async do(work) {
      if (busy) return;
      [busy, said, wrong] = [true, "", ""];
      try {
        said = await work();
      } catch (error) {
        wrong = error instanceof Error ? `It did not work: ${error.message}` : failureOf(error).detail;
      }
      busy = false;
    },
  };
}

/** Something that is kept as its writer changes it: `save` takes the latest state, and is called once more where that changed meanwhile. */
export function keeping(save: () => Promise<void>): Doing & { changed(): void } {
  const saving = doing();
  let behind = false;
  async function catchUp(): Promise<string> {
    while (behind) {
      behind = false;
      await save();
    }
    return "Saved.";
  }
  return {
    get busy() {
      return saving.busy;
    },
    get said() {
      return saving.said;
    },
    get wrong() {
      return saving.wrong;
    },
    do: saving.do,
    changed() {
      behind = true;
      void saving.do(catchUp);
    },
  };
}
