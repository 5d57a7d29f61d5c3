// The wire format of alerts: watches, what was told and why, who is told and by which way, and the session that may change it.
import { z } from "@hono/zod-openapi";
import { paged } from "./wire.ts";

const moment = (description: string) => z.string().openapi({ description: `${description} ISO 8601 date-time, UTC.` });

export const WireAlertKind = z.enum(["breaking", "live", "exclusive", "echo", "changed", "search"]).openapi("AlertKind");
export type WireAlertKind = z.infer<typeof WireAlertKind>;

const wanted = {
  kinds: z.array(WireAlertKind).min(1),
  speakers: z.array(z.string().min(1).max(200)).max(50).openapi({ description: "Ids of speakers or words of names, one of which is meant; none: anybody." }),
  words: z.string().max(500).openapi({ description: "As in a search of statements; empty: any words." }),
  outlets: z.array(z.string().min(1).max(200)).max(50).openapi({ description: "Ids or names of outlets, one of which is meant; none: any." }),
};

export const WireWatchGiven = z.object({ name: z.string().trim().min(1).max(100), ...wanted }).openapi("WatchGiven");
export type WireWatchGiven = z.infer<typeof WireWatchGiven>;

export const WireWatchChanged = WireWatchGiven.extend({ state: z.enum(["active", "paused"]).optional().openapi({ description: "Stays as it is when not given." }) }).openapi("WatchChanged");
export type WireWatchChanged = z.infer<typeof WireWatchChanged>;

export const WireWatch = z
  .object({
    id: z.number().int(),
    name: z.string(),
    ...wanted,
    state: z.enum(["active", "paused"]),
    createdAt: moment("When it was made."),
    lastWeek: z.number().int().openapi({ description: "Alerts that it brought in the last seven days." }),
  })
  .openapi("Watch", { description: "A topic that readers can choose to be told about." });
export type WireWatch = z.infer<typeof WireWatch>;

export const WireWatches = z.object({ items: z.array(WireWatch) }).openapi("Watches");
export type WireWatches = z.infer<typeof WireWatches>;

const told = {
  kind: WireAlertKind,
  story: z.string().nullable().openapi({ description: "Id of the story that it belongs to." }),
  title: z.string(),
  body: z.string(),
  why: z.array(z.string()).openapi({ description: "What the rule saw, one sentence each." }),
  path: z.string().openapi({ description: "The page of this site that shows it." }),
  at: moment("When it was told."),
  evidence: z.array(z.object({ document: z.string(), statement: z.string().nullable(), outlet: z.string().nullable(), url: z.string().nullable(), published: z.string().nullable() })),
};

export const WireAlert = z
  .object({
    id: z.number().int(),
    ...told,
    watches: z.array(z.object({ id: z.number().int(), name: z.string() })).openapi({ description: "That asked for it and are there still." }),
    corrects: z.number().int().nullable().openapi({ description: "Id of the alert that it puts right." }),
    correctedBy: z.number().int().nullable(),
  })
  .openapi("Alert");
export type WireAlert = z.infer<typeof WireAlert>;

export const WireAlerts = paged(WireAlert).openapi("Alerts");
export type WireAlerts = z.infer<typeof WireAlerts>;

export const WirePreviewAsked = z
  .object({ ...wanted, name: z.string().max(100).optional().openapi({ description: "Of no matter here; as in a watch." }), days: z.number().int().min(1).max(90).default(7).openapi({ description: "Of the record, up to its newest document." }) })
  .openapi("PreviewAsked");
export type WirePreviewAsked = z.infer<typeof WirePreviewAsked>;

export const WirePreview = z
  .object({
    days: z.number().int().openapi({ description: "Days of the record that were looked at, up to its newest document." }),
    since: moment("Their beginning."),
    until: moment("Their end."),
    total: z.number().int(),
    items: z.array(z.object(told)).openapi({ description: "Latest first, fifty at most." }),
  })
  .openapi("Preview", { description: "What a watch would have told." });
export type WirePreview = z.infer<typeof WirePreview>;

export const WireWay = z.enum(["push", "webhook", "mail", "ntfy", "slack", "matrix"]).openapi("Way");
export type WireWay = z.infer<typeof WireWay>;

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "it is no hour like 22:00");

export const WireManners = z
  .object({
    quiet: z.object({ from: hour, until: hour, timeZone: z.string().max(64) }).nullable().openapi({ description: "Hours in which nothing is sent; what comes meanwhile is told together afterwards." }),
    mostADay: z.number().int().min(1).max(1000).openapi({ description: "Messages a day at most; what is beyond is told together the next day." }),
    digestAt: hour.nullable().openapi({ description: "Hour at which all of a day is told together; null: at once." }),
  })
  .openapi("Manners");
export type WireManners = z.infer<typeof WireManners>;

/** As `PushSubscription.toJSON()` gives it. */
export const WirePushSubscription = z.object({ endpoint: z.string().max(2048), keys: z.object({ p256dh: z.string().max(200), auth: z.string().max(100) }) }).openapi("PushSubscription");
export type WirePushSubscription = z.infer<typeof WirePushSubscription>;

/** By which way, and what that way needs. */
export const WireAddress = z
  .discriminatedUnion("way", [
    z.object({ way: z.literal("push"), subscription: WirePushSubscription }),
    z.object({ way: z.literal("webhook"), url: z.string().max(2048), secret: z.string().min(16).max(200).nullable().openapi({ description: "Key of the signatures; null: one is made and told once." }) }),
    z.object({ way: z.literal("mail"), to: z.string().max(254) }),
    z.object({ way: z.literal("ntfy"), url: z.string().max(2048).openapi({ description: "With the topic: https://ntfy.example/my-topic" }), token: z.string().max(200).nullable() }),
    z.object({ way: z.literal("slack"), url: z.string().max(2048) }),
    z.object({ way: z.literal("matrix"), homeserver: z.string().max(2048), room: z.string().max(255), token: z.string().max(500) }),
  ])
  .openapi("Address");
export type WireAddress = z.infer<typeof WireAddress>;

export const WireRecipientGiven = z
  .object({ address: WireAddress, label: z.string().max(100).nullable(), watches: z.array(z.number().int()).max(200), manners: WireManners })
  .openapi("RecipientGiven");
export type WireRecipientGiven = z.infer<typeof WireRecipientGiven>;

export const WireRecipientChanges = z
  .object({ subscription: WirePushSubscription.openapi({ description: "The browser's new one, when it has changed." }), label: z.string().max(100).nullable(), watches: z.array(z.number().int()).max(200), manners: WireManners })
  .partial()
  .openapi("RecipientChanges");
export type WireRecipientChanges = z.infer<typeof WireRecipientChanges>;

export const WireRecipient = z
  .object({
    id: z.number().int(),
    way: WireWay,
    place: z.string().openapi({ description: "Where it is: the push service's host, the URL's origin, the mail address." }),
    label: z.string().nullable(),
    watches: z.array(z.number().int()),
    manners: WireManners,
    state: z.enum(["active", "gone"]),
    addedAt: moment("When it was added."),
    seenAt: moment("When it last visited, or was told."),
  })
  .openapi("Recipient", { description: "Someone who is told by one way: a browser, an address. What it is reached with is never shown." });
export type WireRecipient = z.infer<typeof WireRecipient>;

export const WireRecipients = paged(WireRecipient).openapi("Recipients");
export type WireRecipients = z.infer<typeof WireRecipients>;

/** After `pushsubscriptionchange`: the browser's old endpoint and its new subscription. */
export const WireRenewal = z.object({ endpoint: z.string().max(2048).openapi({ description: "The old one." }), subscription: WirePushSubscription }).openapi("Renewal");
export type WireRenewal = z.infer<typeof WireRenewal>;

/** Answer to adding one. */
export const WireRecipientAdded = z
  .object({
    recipient: WireRecipient,
    token: z.string().nullable().openapi({ description: "With which a reader without an account changes it: header x-readout-recipient. Told once." }),
    secret: z.string().nullable().openapi({ description: "Key of a webhook's signatures, where one was made. Told once." }),
  })
  .openapi("RecipientAdded");
export type WireRecipientAdded = z.infer<typeof WireRecipientAdded>;

export const WireDelivery = z
  .object({
    alert: WireAlert,
    state: z.enum(["waiting", "held", "sent", "folded", "muted", "gone", "refused", "given-up"]),
    dueAt: moment("When it is, or was, due."),
    sentAt: moment("When its service took it.").nullable(),
    tries: z.number().int(),
    reason: z.string().nullable(),
  })
  .openapi("Delivery");
export type WireDelivery = z.infer<typeof WireDelivery>;

export const WireDeliveries = paged(WireDelivery).openapi("Deliveries");
export type WireDeliveries = z.infer<typeof WireDeliveries>;

export const WireMute = z.union([z.object({ story: z.string().max(300) }), z.object({ watch: z.number().int() })]).openapi("Mute");
export type WireMute = z.infer<typeof WireMute>;

export const WireTested = z.object({ outcome: z.enum(["taken", "gone", "later", "refused"]), reason: z.string().nullable() }).openapi("Tested", { description: "What came of a test message." });
export type WireTested = z.infer<typeof WireTested>;

export const WireSession = z
  .object({
    claimed: z.boolean().openapi({ description: "Whether the owner has a password; before that, nobody can change anything." }),
    signedIn: z.boolean(),
    /** Sent back in the header x-readout-csrf by whatever writes. */
    csrf: z.string().nullable().openapi({ description: "To be sent in the header x-readout-csrf with everything that writes; null before signing in." }),
    mayWrite: z.boolean().openapi({ description: "Whether the asker may change watches and settings." }),
    maySubscribe: z.boolean().openapi({ description: "Whether the asker may be told: signed in, or the owner has opened it to readers." }),
    pushKey: z.string().nullable().openapi({ description: "applicationServerKey of push subscriptions, base64url; null where nothing is sent." }),
    ways: z.array(WireWay).openapi({ description: "Ways that the asker may choose." }),
  })
  .openapi("Session");
export type WireSession = z.infer<typeof WireSession>;

export const WirePassword = z.object({ password: z.string().min(1).max(500) }).openapi("Password");
export type WirePassword = z.infer<typeof WirePassword>;

export const WireClaim = z
  .object({ password: z.string().min(12, "it has fewer than 12 characters").max(500), code: z.string().max(100).openapi({ description: "As `readout serve` printed it." }) })
  .openapi("Claim");
export type WireClaim = z.infer<typeof WireClaim>;

export const WireScope = z.enum(["alerts:read", "alerts:write"]).openapi("Scope");
export const WireToken = z
  .object({ id: z.string(), name: z.string(), scopes: z.array(WireScope), createdAt: moment("When it was made."), usedAt: moment("When it was last used.").nullable(), expiresAt: moment("When it ends.").nullable() })
  .openapi("Token");
export type WireToken = z.infer<typeof WireToken>;
export const WireTokens = z.object({ items: z.array(WireToken) }).openapi("Tokens");
export type WireTokens = z.infer<typeof WireTokens>;
export const WireTokenGiven = z.object({ name: z.string().trim().min(1).max(100), scopes: z.array(WireScope).min(1), days: z.number().int().min(1).max(3650).nullable() }).openapi("TokenGiven");
export type WireTokenGiven = z.infer<typeof WireTokenGiven>;
export const WireTokenMade = z.object({ token: WireToken, secret: z.string().openapi({ description: "For the header authorization: Bearer SECRET. Told once." }) }).openapi("TokenMade");
export type WireTokenMade = z.infer<typeof WireTokenMade>;
