// What a push message says, in the declarative shape that Safari shows by itself, made ready to be shown by other browsers.

/** A notification as it is shown. */
export interface Shown {
  readonly title: string;
  readonly options: {
    readonly body: string;
    readonly tag: string;
    readonly lang: string;
    readonly silent: boolean;
    readonly icon: string;
    readonly badge: string;
    readonly actions: readonly { readonly action: string; readonly title: string }[];
    readonly data: ShownData;
  };
}

/** What stays with a notification until it is clicked. */
export interface ShownData {
  /** Path of the app that it opens. */
  readonly opens: string;
  /** Paths that its buttons open, by action. */
  readonly buttons: Readonly<Record<string, string>>;
  /** Number of the latest alert that it tells; null where it says none. */
  readonly alert: number | null;
  /** Id of the story that it belongs to, which its button mutes. */
  readonly story: string | null;
}

/** The page of all that was told. */
const HISTORY = "/alerts/told";

/** Of a message that cannot be read. It is true of any push message: one came, and this is where alerts are listed. */
const UNREAD = { title: "Readout has something to tell", body: "The message could not be read here. Open Readout to see what it is." };

/** Any text gives something to show; null is a push without a message. */
export function shownOf(text: string | null): Shown {
  const given = parsed(text);
  const { title, body, navigate, tag, lang, silent, actions, data } = record(given);
  if (typeof title !== "string" || title.trim() === "") return shown({ ...UNREAD, tag: "unread", lang: "en", silent: false, actions: [] }, { opens: HISTORY, buttons: {}, alert: null, story: null });
  const buttons = list(actions).flatMap((one) => {
    const { action, title: name, navigate: to } = record(one);
    return typeof action === "string" && typeof name === "string" ? [{ action, title: name, to: pathOf(to) ?? HISTORY }] : [];
  });
  const { alert, story } = record(data);
  return shown(
    { title, body: string(body), tag: string(tag), lang: string(lang), silent: silent === true, actions: buttons.map(({ action, title: name }) => ({ action, title: name })) },
    { opens: pathOf(navigate) ?? HISTORY, buttons: Object.fromEntries(buttons.map(({ action, to }) => [action, to])), alert: number(alert), story: typeof story === "string" && story !== "" ? story : null },
  );
}

const shown = ({ title, ...options }: { readonly title: string } & Omit<Shown["options"], "icon" | "badge" | "data">, data: ShownData): Shown => ({
  title,
  options: { ...options, icon: "/icon-192.png", badge: "/badge-96.png", data },
});

/** The `notification` of a declarative message; null for anything else. */
function parsed(text: string | null): unknown {
  try {
    return record(JSON.parse(text ?? "null"))["notification"];
  } catch {
    return null;
  }
}

/** The app's own path: whatever host a message names, its pages are those of this origin. */
function pathOf(address: unknown): string | null {
  if (typeof address !== "string") return null;
  try {
    const { pathname, search, hash } = new URL(address, "https://readout.invalid");
    return pathname + search + hash;
  } catch {
    return null;
  }
}

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const string = (value: unknown): string => (typeof value === "string" ? value : "");
const number = (value: unknown): number | null => (/^[1-9]\d{0,15}$/.test(String(value)) ? Number(value) : null);
