// The embedded engine under the suite that every engine must pass.
import { contractSuite } from "../contract.suite.ts";
import { openTemporaryStore } from "../index.ts";

contractSuite("sqlite", () => openTemporaryStore());
