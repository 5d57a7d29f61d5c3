// What is told to whom: the nouns that every way shares.
import type { Alert, AlertKind } from "../model/index.ts";
import type { Outcome } from "./outcome.ts";
import type { Subscription } from "./push/subscription.ts";

/** By what someone is told. */
export const WAYS = ["push", "webhook", "mail", "ntfy", "slack", "matrix"] as const;
export type Way = (typeof WAYS)[number];

export interface Telling {
  /** One; or several, which are told together, the latest first. */
  readonly alerts: readonly Alert[];
  /** Origin of the web app ("https://readout.example"), for links. */
  readonly site: string;
  /** Id of the recipient. */
  readonly recipient: number;
}

/** By which way, and how it is reached: the JSON that `check` made. */
export interface Addressed {
  readonly way: Way;
  readonly address: string;
}

/** Never throws: what goes wrong is an outcome. */
export type Tell = (to: Addressed, telling: Telling) => Promise<Outcome>;

/** By which way, and what that way needs, as a person or a browser gives it. */
export type AddressGiven =
  | { readonly way: "push"; readonly subscription: Subscription }
  /** `secret`: the key of its signatures; null: one is made. */
  | { readonly way: "webhook"; readonly url: string; readonly secret: string | null }
  | { readonly way: "mail"; readonly to: string }
  /** `url` with the topic: https://ntfy.example/my-topic. */
  | { readonly way: "ntfy"; readonly url: string; readonly token: string | null }
  | { readonly way: "slack"; readonly url: string }
  | { readonly way: "matrix"; readonly homeserver: string; readonly room: string; readonly token: string };

export interface CheckedAddress {
  /** JSON to be kept; it may hold secrets. */
  readonly address: string;
  /** What tells it from others of its way. */
  readonly place: string;
  /** A key that was made here, to be told once; null where none was. */
  readonly secret: string | null;
}

/** A telling as every way takes it, with its words. */
export interface Message {
  /** Equal for the same thing told again, else different: 32 characters of base64url. */
  readonly id: string;
  /** What it takes the place of where it is shown, of a correction the corrected: 32 characters of base64url. */
  readonly place: string;
  readonly what: AlertKind | "digest" | "test";
  /** Whether it puts right what was told. */
  readonly corrects: boolean;
  /** One line. */
  readonly title: string;
  readonly body: string;
  /** Absolute address of the page that shows it. */
  readonly link: string;
  /** BCP 47. */
  readonly lang: string;
  /** None in a test. */
  readonly alerts: readonly Alert[];
  readonly site: string;
  readonly recipient: number;
}

/** Tells one recipient of one way; `address` is JSON of that way. May throw what went wrong on the way. */
export type Send = (address: string, message: Message) => Promise<Outcome>;
