// What this browser keeps about being told, where both the pages and the service worker find it: the browser's own database.

/** Who this browser is to Readout. */
export interface Own {
  /** Number of the recipient. */
  readonly id: number;
  /** With which a reader without an account changes it; null for one with an account. */
  readonly token: string | null;
  /** Of the subscription that Readout knows. */
  readonly endpoint: string;
  /** `applicationServerKey`, base64url: to subscribe again where the browser has forgotten. */
  readonly pushKey: string;
}

/** What was shown last under a tag. */
interface Told {
  readonly alert: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const OWN = "own";
const TOLD = "told";
/** Tags whose last alert is remembered: far more than push services hold back for a browser that is off. */
const MOST_TAGS = 500;

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open("readout", 1);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore(OWN);
    request.result.createObjectStore(TOLD).createIndex("at", "at");
  });
  return done(request);
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("The browser's database failed")));
  });

async function within<T>(store: string, mode: IDBTransactionMode, work: (of: IDBObjectStore) => Promise<T>): Promise<T> {
  const database = await open();
  try {
    return await work(database.transaction(store, mode).objectStore(store));
  } finally {
    database.close();
  }
}

/** Null when this browser is not told. */
export const own = (): Promise<Own | null> => within(OWN, "readonly", async (store) => ((await done(store.get(0))) as Own | undefined) ?? null);

export const keepOwn = (one: Own): Promise<unknown> => within(OWN, "readwrite", (store) => done(store.put(one, 0)));

export const forgetOwn = (): Promise<unknown> => within(OWN, "readwrite", (store) => done(store.delete(0)));

/** Whether an alert is news under its tag: not shown before, and not older than what was. It is remembered from now on. */
export const isNews = (tag: string, alert: number): Promise<boolean> =>
  within(TOLD, "readwrite", async (store) => {
    const before = (await done(store.get(tag))) as Told | undefined;
    if (before !== undefined && before.alert >= alert) return false;
    await done(store.put({ alert, at: Date.now() } satisfies Told, tag));
    const [oldest] = (await done(store.count())) > MOST_TAGS ? await done(store.index("at").getAllKeys(null, 1)) : [];
    if (oldest !== undefined) await done(store.delete(oldest));
    return true;
  });
