// /api/recipients: who is told, by which way and with which manners; each sees and changes its own, the owner all.
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type Asker, addressOf, type Guarded, READER_HEADER, shownRecipient } from "./asker.ts";
import { siteOf } from "./feeds.ts";
import { invalid } from "./invalid.ts";
import { NoParameters, Numbered, onlyGiven, Page, page } from "./parameters.ts";
import { missing, ParameterConflict, problems, refused } from "./problem.ts";
import type { Manners, Recipient, Telling } from "./telling.ts";
import * as toWire from "./to-wire-alerts.ts";
import { behindWall } from "./wall.ts";
import { type WireAddress, WireDeliveries, WireMute, WireRecipient, WireRecipientAdded, WireRecipientChanges, WireRecipientGiven, WireRecipients, WireRenewal, WireTested } from "./wire-alerts.ts";

const WRITING = [400, 401, 403, 413, 415] as const;
const recipientAnswer = (description: string) => ({ description, content: { "application/json": { schema: WireRecipient } } });

const list = createRoute({
  method: "get",
  path: "/recipients",
  summary: "List who is told: all for the owner, itself for a reader without an account",
  request: { query: Page },
  responses: { 200: { description: "Recipients, in the order of adding.", content: { "application/json": { schema: WireRecipients } } }, ...problems(400, 401, 403) },
});

const add = createRoute({
  method: "post",
  path: "/recipients",
  summary: "Add one who is told, or renew the one with the same address",
  request: { query: NoParameters, body: { required: true, content: { "application/json": { schema: WireRecipientGiven.strict() } } } },
  responses: { 201: { description: "Added.", content: { "application/json": { schema: WireRecipientAdded } } }, ...problems(...WRITING, 409, 429) },
});

const renew = createRoute({
  method: "post",
  path: "/recipients/renew",
  summary: "Give the browser's new push subscription in place of its old one",
  request: { query: NoParameters, body: { required: true, content: { "application/json": { schema: WireRenewal.strict() } } } },
  responses: { 200: recipientAnswer("Renewed."), ...problems(...WRITING, 404, 409) },
});

const one = createRoute({
  method: "get",
  path: "/recipients/{id}",
  summary: "One who is told",
  request: { params: Numbered, query: NoParameters },
  responses: { 200: recipientAnswer("The recipient."), ...problems(400, 401, 403, 404) },
});

const change = createRoute({
  method: "patch",
  path: "/recipients/{id}",
  summary: "Change what somebody is told and when; a browser also visits with this",
  request: { params: Numbered, query: NoParameters, body: { required: true, content: { "application/json": { schema: WireRecipientChanges.strict() } } } },
  responses: { 200: recipientAnswer("Changed."), ...problems(...WRITING, 404, 409) },
});

const remove = createRoute({
  method: "delete",
  path: "/recipients/{id}",
  summary: "Tell somebody no more, and forget the address",
  request: { params: Numbered, query: NoParameters },
  responses: { 204: { description: "Removed." }, ...problems(400, 401, 403, 404) },
});

const deliveries = createRoute({
  method: "get",
  path: "/recipients/{id}/deliveries",
  summary: "What somebody was told, or was not and why; latest first",
  request: { params: Numbered, query: Page },
  responses: { 200: { description: "Deliveries.", content: { "application/json": { schema: WireDeliveries } } }, ...problems(400, 401, 403, 404) },
});

const mute = createRoute({
  method: "post",
  path: "/recipients/{id}/mute",
  summary: "Hear no more of a story, or by a watch",
  request: { params: Numbered, query: NoParameters, body: { required: true, content: { "application/json": { schema: WireMute } } } },
  responses: { 204: { description: "Muted." }, ...problems(...WRITING, 404) },
});

const tryOut = createRoute({
  method: "post",
  path: "/recipients/{id}/test",
  summary: "Send a test message",
  request: { params: Numbered, query: NoParameters },
  responses: { 200: { description: "What came of it.", content: { "application/json": { schema: WireTested } } }, ...problems(...WRITING, 404, 429) },
});

export const recipients = (telling: Telling) => {
  const { alerts: { reader, writer }, accounts, ways, now } = telling;
  const at = () => now().toISOString();
  const app = new OpenAPIHono<Guarded>({ defaultHook: invalid });
  app.use("/recipients/*", behindWall);
  return app
    .openapi(list, async (c) => {
      const asked = c.req.valid("query");
      const asker = c.get("asker");
      const found = asker?.kind === "reader" ? { total: 1, items: [asker.recipient] } : await reader.recipients(page(asked));
      return c.json({ total: found.total, ...page(asked), items: found.items.map(toWire.recipient) }, 200);
    })
    .openapi(add, async (c) => {
      const { address, label, watches, manners } = c.req.valid("json");
      const account = accountOf(c.get("asker"));
      if (account === null && address.way !== "push") throw refused(403, "Readers are told by push alone; the other ways are the owner's. Sign in for them.");
      await checkWatches(telling, watches);
      checkManners(manners);
      const { address: kept, place, secret } = checkAddress(telling, address);
      if (account === null) slow(c, telling, `subscribe-${addressOf(c, telling.publicUrl)}`);
      // A browser's worker acts without the page and its session, so every browser has a token of its own.
      const token = address.way === "push" ? accounts.readerToken() : null;
      const recipient = await writer.addRecipient({ way: address.way, address: kept, place, label, account, watches, manners, tokenHash: token?.hash ?? null }, at());
      return c.json({ recipient: toWire.recipient(recipient), token: token?.secret ?? null, secret }, 201);
    })
    .openapi(renew, async (c) => {
      const { endpoint, subscription } = c.req.valid("json");
      const old = await shownRecipient(c, telling);
      if (!old) throw refused(401, `Show this browser's own token in the header ${READER_HEADER}.`);
      if (old.way !== "push" || old.place !== endpoint) throw missing("No browser with this endpoint is told here. Subscribe it anew.");
      const { address, place } = checkAddress(telling, { way: "push", subscription });
      return c.json(toWire.recipient((await writer.changeRecipient(old.id, { address, place, state: "active" }, at())) ?? old), 200);
    })
    .openapi(one, async (c) => c.json(toWire.recipient(await theirs(c, telling, c.req.valid("param").id)), 200))
    .openapi(change, async (c) => {
      const recipient = await theirs(c, telling, c.req.valid("param").id);
      const { subscription, ...given } = c.req.valid("json");
      if (given.watches) await checkWatches(telling, given.watches);
      if (given.manners) checkManners(given.manners);
      if (subscription && recipient.way !== "push") throw new ParameterConflict("subscription", `this recipient is told by ${recipient.way}, and has none`);
      const renewed = subscription ? checkAddress(telling, { way: "push", subscription }) : null;
      const { label, watches, manners } = given;
      const changed = await writer.changeRecipient(recipient.id, { ...onlyGiven({ label, watches, manners }), ...(renewed && { address: renewed.address, place: renewed.place, state: "active" as const }) }, at());
      if (!changed) throw noRecipient(recipient.id);
      return c.json(toWire.recipient(changed), 200);
    })
    .openapi(remove, async (c) => {
      const { id } = await theirs(c, telling, c.req.valid("param").id);
      await writer.removeRecipient(id);
      return c.body(null, 204);
    })
    .openapi(deliveries, async (c) => {
      const { id } = await theirs(c, telling, c.req.valid("param").id);
      const asked = c.req.valid("query");
      const found = await reader.deliveries({ recipient: id, ...page(asked) });
      return c.json({ total: found.total, ...page(asked), items: await toWire.deliveriesOf(found.items, telling.alerts) }, 200);
    })
    .openapi(mute, async (c) => {
      const { id } = await theirs(c, telling, c.req.valid("param").id);
      await writer.mute(id, c.req.valid("json"), at());
      return c.body(null, 204);
    })
    .openapi(tryOut, async (c) => {
      const { id, way, address } = await theirs(c, telling, c.req.valid("param").id);
      slow(c, telling, `test-${id}`);
      const outcome = await ways.test({ way, address }, { site: siteOf(c, telling), recipient: id });
      if (outcome.kind === "gone") await writer.changeRecipient(id, { state: "gone" }, at());
      return c.json({ outcome: outcome.kind, reason: outcome.kind === "taken" ? null : outcome.reason }, 200);
    });
};

const noRecipient = (id: number) => missing(`There is no recipient ${id} of yours.`);

/** Throws for one that is not there, and for another's. */
async function theirs(c: Context<Guarded>, { alerts }: Telling, id: number): Promise<Recipient> {
  const asker = c.get("asker");
  const found = asker?.kind === "reader" && asker.recipient.id !== id ? null : await alerts.reader.recipient(id);
  if (!found) throw noRecipient(id);
  return found;
}

const accountOf = (asker: Asker | null): string | null => (asker && asker.kind !== "reader" ? asker.account : null);

function slow(c: Context, { accounts: { attempts } }: Telling, what: string): void {
  const wait = attempts.attempt(what);
  if (wait === 0) return;
  c.header("retry-after", String(wait));
  throw refused(429, `That was asked for often just now: try again in ${wait} ${wait === 1 ? "second" : "seconds"}.`);
}

async function checkWatches({ alerts }: Telling, watches: readonly number[]): Promise<void> {
  const known = new Set((await alerts.reader.watches()).map(({ id }) => id));
  const unknown = watches.find((id) => !known.has(id));
  if (unknown !== undefined) throw new ParameterConflict("watches", `there is no watch ${unknown}; GET /api/watches lists them`);
}

function checkManners({ quiet }: Manners): void {
  if (quiet === null) return;
  try {
    Intl.DateTimeFormat("en", { timeZone: quiet.timeZone });
  } catch {
    throw new ParameterConflict("manners.quiet.timeZone", `there is no time zone "${quiet.timeZone}"; give one like Europe/Lisbon`);
  }
}

function checkAddress({ ways }: Telling, address: WireAddress): ReturnType<Telling["ways"]["check"]> {
  if (!ways.ways.includes(address.way)) throw new ParameterConflict("address.way", `nobody can be told by ${address.way} here; GET /api/session lists the ways`);
  try {
    return ways.check(address);
  } catch (error) {
    if (error instanceof Error && "advice" in error && typeof error.advice === "string") throw new ParameterConflict("address", `${error.message} ${error.advice}`);
    throw error;
  }
}
