// Tells what belongs in one message, and waits for an outcome no longer than the rules say.
import type { Outcome } from "../channels/index.ts";
import type { Claimed } from "../store/index.ts";
import type { Delivering } from "./delivering.ts";

/** Never rejects. `message`: of one recipient, at least one, the latest first. */
export async function told({ tell, site, rules }: Pick<Delivering, "tell" | "site" | "rules">, message: readonly Claimed[]): Promise<Outcome> {
  const [first] = message;
  if (!first) throw new RangeError("nothing is to be told");
  const { id, way, address } = first.recipient;
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const timer = setTimeout(() => resolve(failed(`No answer in ${Math.round(rules.tellMs / 1000)} seconds`)), rules.tellMs);
  tell({ way, address }, { alerts: message.map(({ alert }) => alert), site, recipient: id }).then(resolve, (error: unknown) => resolve(failed(error instanceof Error ? error.message : String(error))));
  const outcome = await promise;
  clearTimeout(timer);
  return outcome;
}

const failed = (reason: string): Outcome => ({ kind: "later", afterMs: null, reason });
