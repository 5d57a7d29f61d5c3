// Who is told: added, renewed, changed, removed, and what they want to hear no more of.
import type { AlertsWriter, Recipient, RecipientGiven } from "../../alerts.ts";
import { PlaceTakenError } from "../../errors.ts";
import type { Connection } from "../connection.ts";
import { findRecipient } from "./read.ts";
import { serviceOf } from "./rows.ts";

type Prepared = Connection["prepared"];

export function addRecipient(one: Prepared, given: RecipientGiven, at: string): Recipient | null {
  const { way, address, place, label, account, watches, manners, tokenHash } = given;
  const known = one.get<{ key: number; account: string | null }>("SELECT key, account FROM recipient WHERE way = ? AND place = ?", way, place);
  if (known && known.account !== null && known.account !== account && way !== "push") throw taken(place);
  const row = { way, place, service: serviceKey(one, given), label, account, token_hash: tokenHash, manners: JSON.stringify(manners), seen_at: at, address };
  const id = known?.key ?? one.add("recipient", { ...row, state: "active", added_at: at });
  if (known) {
    one.run(
      "UPDATE recipient SET state = 'active', address = ?, label = coalesce(?, label), account = ?, token_hash = ?, manners = ?, seen_at = ? WHERE key = ?",
      address, label, account, tokenHash, row.manners, at, id,
    );
  }
  setWatches(one, id, watches);
  return findRecipient(one, id);
}

export function changeRecipient(one: Prepared, id: number, changes: Parameters<AlertsWriter["changeRecipient"]>[1], at: string): Recipient | null {
  const before = findRecipient(one, id);
  if (!before) return null;
  const after = { ...before, ...changes };
  const { way, place, address, label, manners, state } = after;
  const other = one.get("SELECT 1 FROM recipient WHERE way = ? AND place = ? AND key <> ?", way, place, id);
  if (other) throw taken(place);
  one.run(
    "UPDATE recipient SET place = ?, service = ?, address = ?, label = ?, manners = ?, state = ?, seen_at = ? WHERE key = ?",
    place, serviceKey(one, after), address, label, JSON.stringify(manners), state, at, id,
  );
  if (changes.watches) setWatches(one, id, changes.watches);
  // What was held by other manners is decided anew.
  if (changes.manners) one.run("UPDATE delivery SET state = 'waiting', due_at = ? WHERE state = 'held' AND recipient = ?", at, id);
  return findRecipient(one, id);
}

export function removeRecipient(one: Prepared, id: number): boolean {
  one.run("DELETE FROM delivery WHERE alert IN (SELECT key FROM alert) AND recipient = ?", id);
  return one.run("DELETE FROM recipient WHERE key = ?", id) > 0;
}

export function mute(one: Prepared, recipient: number, what: Parameters<AlertsWriter["mute"]>[1], at: string): void {
  if ("watch" in what) one.run("DELETE FROM recipient_watch WHERE recipient = ? AND watch = ?", recipient, what.watch);
  else one.run("INSERT INTO muted_story (recipient, story, at) SELECT key, ?, ? FROM recipient WHERE key = ? ON CONFLICT DO NOTHING", what.story, at, recipient);
}

/** Watches that are there no more are left out. */
function setWatches(one: Prepared, recipient: number, watches: readonly number[]): void {
  const list = JSON.stringify(watches);
  one.run("DELETE FROM recipient_watch WHERE recipient = ? AND watch NOT IN (SELECT value FROM json_each(?))", recipient, list);
  one.run("INSERT INTO recipient_watch (watch, recipient) SELECT key, ? FROM watch WHERE key IN (SELECT value FROM json_each(?)) ON CONFLICT DO NOTHING", recipient, list);
}

function serviceKey(one: Prepared, recipient: Pick<Recipient, "way" | "place">): number {
  const name = serviceOf(recipient);
  return one.get<{ key: number }>("SELECT key FROM service WHERE name = ?", name)?.key ?? one.add("service", { name });
}

/** A push endpoint is a secret: only its beginning is told. */
const taken = (place: string): PlaceTakenError => new PlaceTakenError(`somebody is told at ${place.length > 40 ? `${place.slice(0, 40)}…` : place} already`);
