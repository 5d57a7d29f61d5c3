// Records documents one batch after another and says on standard output how many are safe, until it is killed or done.
import { writeSync } from "node:fs";
import { openStore } from "../../index.ts";
import { documents } from "./documents.ts";

const [path = "", count = "0", batch = "1"] = process.argv.slice(2);
const { writer, close } = await openStore({ path });
const items = documents(Number(count));
for (let at = 0; at < items.length; at += Number(batch)) {
  await writer.record(items.slice(at, at + Number(batch)));
  writeSync(1, `${Math.min(at + Number(batch), items.length)}\n`);
}
await close();
