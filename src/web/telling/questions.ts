// What the pages about being told ask of the API, and what they change there, each with the type of its answer.
import type { WireAlerts, WireDeliveries, WireManners, WireMute, WirePreview, WirePreviewAsked, WireRecipient, WireRecipientAdded, WireRecipientChanges, WireRecipientGiven, WireRecipients, WireTested, WireTokenGiven, WireTokenMade, WireTokens, WireSession, WireWatch, WireWatchChanged, WireWatches, WireWatchGiven } from "../../api/wire-alerts.ts";
import { type Ask, ask, PER_PAGE } from "../ask.ts";
import { change } from "../change.ts";

type Query = Readonly<Record<string, string | number | true | undefined>>;
type Page = { readonly offset?: number | undefined };
/** Token of a recipient without an account; null for whoever is signed in. */
type Token = string | null;

const asking = <T>(path: string, query: Query = {}, token: Token = null): Ask<T> => ({ ...ask<T>(path, query), ...(token !== null && { token }) });

/** The week that a preview looks at. */
export const PREVIEW_DAYS = 7;

export const watches = () => asking<WireWatches>("watches");
export const alerts = (query: { readonly kind?: string | undefined; readonly watch?: number | undefined } & Page) => asking<WireAlerts>("alerts", { ...query, limit: PER_PAGE });
export const recipients = ({ offset }: Page = {}) => asking<WireRecipients>("recipients", { offset, limit: PER_PAGE });
export const recipient = (id: number, token: Token) => asking<WireRecipient>(`recipients/${id}`, {}, token);
export const deliveries = (id: number, token: Token, { offset }: Page = {}) => asking<WireDeliveries>(`recipients/${id}/deliveries`, { offset, limit: PER_PAGE }, token);
export const tokens = () => asking<WireTokens>("tokens");

export const preview = (wanted: Omit<WirePreviewAsked, "days" | "name">) => change<WirePreview>("POST", "watches/preview", { ...wanted, days: PREVIEW_DAYS });
export const addWatch = (given: WireWatchGiven) => change<WireWatch>("POST", "watches", given);
export const changeWatch = (id: number, to: WireWatchChanged) => change<WireWatch>("PUT", `watches/${id}`, to);
export const removeWatch = (id: number) => change<undefined>("DELETE", `watches/${id}`);
export const addRecipient = (given: WireRecipientGiven) => change<WireRecipientAdded>("POST", "recipients", given);
export const changeRecipient = (id: number, changes: WireRecipientChanges, token: Token) => change<WireRecipient>("PATCH", `recipients/${id}`, changes, token);
export const removeRecipient = (id: number, token: Token) => change<undefined>("DELETE", `recipients/${id}`, null, token);
export const testRecipient = (id: number, token: Token) => change<WireTested>("POST", `recipients/${id}/test`, null, token);
export const muteFor = (id: number, what: WireMute, token: Token) => change<undefined>("POST", `recipients/${id}/mute`, what, token);
export const claim = (password: string, code: string) => change<WireSession>("POST", "owner", { password, code });
export const signIn = (password: string) => change<WireSession>("POST", "session", { password });
export const signOut = () => change<undefined>("DELETE", "session");
export const makeToken = (given: WireTokenGiven) => change<WireTokenMade>("POST", "tokens", given);
export const removeToken = (id: string) => change<undefined>("DELETE", `tokens/${encodeURIComponent(id)}`);

/** Considerate until someone says otherwise: quiet at night, by the browser's own clock, and few enough to stay welcome. */
export const MANNERS = (): WireManners => ({ quiet: { from: "22:00", until: "07:00", timeZone: timeZone() }, mostADay: 8, digestAt: null });

/** IANA name of the browser's time zone. */
export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
