// What every engine must do: run from a test file with a way to open the engine.
import { describe } from "vitest";
import type { Store } from "./contract.ts";
import { accountsSuite } from "./suite/accounts.ts";
import { correctingSuite } from "./suite/correcting.ts";
import { decidingSuite } from "./suite/deciding.ts";
import { pagesSuite } from "./suite/pages.ts";
import { followingSuite } from "./suite/following.ts";
import { recordingSuite } from "./suite/recording.ts";
import { propertySuite } from "./suite/properties.ts";
import { sayingSuite } from "./suite/saying.ts";
import { outboxSuite } from "./suite/outbox.ts";
import { searchingSuite } from "./suite/searching.ts";
import { speakingSuite } from "./suite/speaking.ts";
import { tellingSuite } from "./suite/telling.ts";

/** `open` gives an empty store of its own each time. */
export function contractSuite(engine: string, open: () => Promise<Store>): void {
  const withStore = async (use: (store: Store) => Promise<void>) => {
    const store = await open();
    try {
      await use(store);
    } finally {
      await store.close();
    }
  };
  describe(`${engine}: recording`, () => recordingSuite(withStore));
  describe(`${engine}: pages`, () => pagesSuite(withStore));
  describe(`${engine}: searching`, () => searchingSuite(withStore));
  describe(`${engine}: in bulk`, () => sayingSuite(withStore));
  describe(`${engine}: speakers`, () => speakingSuite(withStore));
  describe(`${engine}: correcting`, () => correctingSuite(withStore));
  describe(`${engine}: deciding`, () => decidingSuite(withStore));
  describe(`${engine}: following`, () => followingSuite(withStore));
  describe(`${engine}: telling`, () => tellingSuite(withStore));
  describe(`${engine}: the outbox`, () => outboxSuite(withStore));
  describe(`${engine}: accounts`, () => accountsSuite(withStore));
  describe(`${engine}: whatever comes`, () => propertySuite(withStore));
}
