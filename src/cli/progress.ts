// A bar with rate and time left, for work that takes over two seconds, where standard error is a terminal.
import cliProgress, { type GenericFormatter } from "cli-progress";
import { tell } from "./terminal.ts";

const { Format, Presets, SingleBar } = cliProgress;

/** Milliseconds before a bar is worth showing. */
const PATIENCE = 2000;

export interface Progress {
  /** `done` and `total` in one unit of the caller's choosing; total null while unknown. `documents` so far. */
  update(done: number, total: number | null, documents: number): void;
  stop(): void;
}

export function startProgress(started: number = performance.now()): Progress {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({ format, hideCursor: true, clearOnComplete: true, gracefulExit: false }, Presets.shades_classic);
  let showing = false;
  return {
    update(done, total, documents) {
      const seconds = (performance.now() - started) / 1000;
      if (seconds * 1000 < PATIENCE) return;
      const pace = `${documents} documents, ${(documents / seconds).toFixed(1)} a second`;
      const figures = { known: total !== null, words: total === null ? pace : `${pace}, ${timeLeft(seconds, done, total)}` };
      if (!showing) bar.start(total ?? done, done, figures);
      showing = true;
      bar.setTotal(total ?? done);
      bar.update(done, figures);
    },
    stop() {
      if (showing) bar.stop();
      showing = false;
    },
  };
}

/** Milliseconds between two lines where standard error is no terminal. */
const EVERY = 10_000;

/** Progress, rate and time left in a line now and then, for logs. */
export function startTicking(started: number = performance.now()): (done: number, total: number) => void {
  let last = started;
  return (done, total) => {
    const now = performance.now();
    if (process.stderr.isTTY || now - last < EVERY) return;
    last = now;
    const seconds = (now - started) / 1000;
    tell(`${done} of ${total} documents, ${(done / seconds).toFixed(1)} a second, ${timeLeft(seconds, done, total)}`);
  };
}

const format: GenericFormatter = (options, state, figures: { known: boolean; words: string }) =>
  figures.known ? `${Format.BarFormat(state.progress, options)} ${Math.floor(state.progress * 100)}% ${figures.words}` : figures.words;

/** In words, from the seconds so far, the work done and the work in all. */
export function timeLeft(seconds: number, done: number, total: number): string {
  if (done === 0) return "time left unknown";
  const left = Math.ceil((seconds * (total - done)) / done);
  return left < 60 ? `${left} s left` : `${Math.floor(left / 60)} min ${left % 60} s left`;
}
