// The wire format of what is followed: sources with how they fare, and the holes in what was heard of them.
import { z } from "@hono/zod-openapi";

const moment = (description: string) => z.string().openapi({ description: `${description} ISO 8601 date-time, UTC.` });

export const WireOutage = z
  .object({
    since: moment("When it was last heard before."),
    attempts: z.number().int(),
    status: z.number().int().nullable().openapi({ description: "HTTP status of the last attempt." }),
    reason: z.string(),
    advice: z.string(),
  })
  .openapi("Outage");
export type WireOutage = z.infer<typeof WireOutage>;

export const WireSource = z
  .object({
    id: z.number().int(),
    url: z.string().openapi({ description: "Of the feed, without its query, which may hold a key." }),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    site: z.string().nullable(),
    state: z.enum(["active", "paused", "gone"]),
    addedAt: moment("When it was added."),
    heardAt: moment("When it last answered as it should; null before it ever did.").nullable(),
    renewedAt: moment("When it last had something new.").nullable(),
    dueAt: moment("When it is asked next."),
    gap: z.number().nullable().openapi({ description: "Minutes that usually lie between two of its items." }),
    items: z.number().int().openapi({ description: "Announced by it since it was added." }),
    recorded: z.number().int(),
    waiting: z.number().int(),
    givenUp: z.number().int(),
    outage: WireOutage.nullable().openapi({ description: "The silence that lasts now." }),
  })
  .openapi("Source");
export type WireSource = z.infer<typeof WireSource>;

export const WireSources = z.object({ items: z.array(WireSource) }).openapi("Sources");
export type WireSources = z.infer<typeof WireSources>;

export const WireHole = z
  .object({
    source: z.number().int(),
    title: z.string().openapi({ description: "What the source is called: its title, else its host." }),
    outlet: z.string().nullable(),
    kind: z.enum(["silence", "overrun", "given-up"]).openapi({
      description: "silence: it could not be heard. overrun: it answered, but more may have passed by than it still listed. given-up: a page that it announced could not be had.",
    }),
    since: moment("Its beginning."),
    until: moment("Its end; null while it lasts.").nullable(),
    page: z.string().nullable().openapi({ description: "The page that was given up." }),
    reason: z.string(),
    caughtUp: z.boolean().nullable().openapi({ description: "Whether all that was announced meanwhile was still listed afterwards; null while it lasts." }),
  })
  .openapi("Hole");
export type WireHole = z.infer<typeof WireHole>;

export const WireHoles = z.object({ items: z.array(WireHole) }).openapi("Holes");
export type WireHoles = z.infer<typeof WireHoles>;
