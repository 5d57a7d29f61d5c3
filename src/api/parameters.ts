// Query parameters: what each may be, and what is said when it is not.
import { z } from "@hono/zod-openapi";
import { ParameterConflict } from "./problem.ts";

/** An empty value (as a form sends it) counts as not given. */
const given = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `give a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `give a whole number from ${least} to ${most}`);

const number = (name: string, least: number, most: number, description: string, standard?: number) =>
  given(wholeNumber(least, most)).openapi({
    param: { name, in: "query", required: false },
    type: "integer",
    minimum: least,
    maximum: most,
    description,
    ...(standard !== undefined && { default: standard }),
  });

const text = (name: string, most: number, description: string, example?: string) =>
  given(z.string().max(most, `give at most ${most} characters`)).openapi({
    param: { name, in: "query", required: false },
    type: "string",
    maxLength: most,
    description,
    ...(example !== undefined && { example }),
  });

const day = (name: string, description: string) =>
  given(z.iso.date("give a day of the calendar as YYYY-MM-DD")).openapi({
    param: { name, in: "query", required: false },
    type: "string",
    format: "date",
    description,
  });

const choice = <const T extends readonly [string, ...string[]]>(name: string, values: T, description: string) =>
  given(z.enum(values, `give one of ${values.join(", ")}`)).openapi({
    param: { name, in: "query", required: false },
    type: "string",
    enum: [...values],
    description,
  });

const DEFAULT_LIMIT = 20;
const HOUR_MS = 3_600_000;

const pages = {
  limit: number("limit", 1, 200, "How many to answer with.", DEFAULT_LIMIT),
  offset: number("offset", 0, 1_000_000, "How many to leave out first.", 0),
};

const conditions = {
  words: text("words", 500, 'Words in what was said. "Double quotes" ask for a phrase, a trailing * for a beginning.', '"we will see"'),
  speaker: text("speaker", 300, "Speaker id, or a name in any case."),
  outlet: text("outlet", 300, "Outlet, as the record names it."),
  kind: choice("kind", ["direct", "indirect", "mixed"], "Kind of statement."),
  act: choice("act", ["claim", "denial", "refusal", "question"], "What the source does: say, deny, refuse to say or comment, ask."),
  since: day("since", "From this day on: the day said, else the day published."),
  until: day("until", "Up to and including this day."),
  document: text("document", 500, "Document id."),
};

export const Conditions = z.strictObject(conditions);
export const Search = z.strictObject({
  ...conditions,
  order: choice("order", ["relevance", "newest", "oldest"], "relevance needs words and is the default with them, newest without."),
  ...pages,
});
export const DocumentPage = z.strictObject({ outlet: conditions.outlet, ...pages });
export const SpeakerPage = z.strictObject({ name: text("name", 200, "Part of the name, in any case."), ...pages });
const within = given(
  z
    .string()
    .regex(/^[1-9]\d{0,4}[hd]$/, "give a number of hours or days, such as 24h or 7d")
    .transform((span) => Number(span.slice(0, -1)) * (span.endsWith("h") ? HOUR_MS : 24 * HOUR_MS)),
).openapi({ param: { name: "within", in: "query", required: false }, type: "string", pattern: "^[1-9]\\d{0,4}[hd]$", description: "Window of time between two utterances.", default: "24h" });

const flag = (name: string, description: string) =>
  given(z.enum(["true", "false"], "give true or false").transform((word) => word === "true")).openapi({ param: { name, in: "query", required: false }, type: "boolean", description, default: false });

const { since, until, speaker, outlet } = conditions;
export const EchoPage = z.strictObject({
  since, until, speaker, within,
  least: number("least", 2, 40, "Words of a phrase at least.", 2),
  all: flag("all", "Also what is not surprising, and what is excluded, with its reason."),
  ...pages,
});
export const PhraseQuestion = z.strictObject({
  words: z.string().min(1).max(500, "give at most 500 characters").openapi({ param: { name: "words", in: "query" }, description: "The phrase.", example: "we'll see" }),
  since, until, within,
  speaker: text("speaker", 300, "Id of a speaker whose uses alone are wanted, with changed wordings of them."),
  limit: number("limit", 1, 5000, "Lines to answer with.", 500),
});
export const UtterancePage = z.strictObject({ since, until, outlet, speaker: text("speaker", 300, "Speaker id."), alone: flag("alone", "Only what one outlet alone carries."), ...pages });
export const StoryPage = z.strictObject({ since, until, outlet, ...pages });
export const WhichSides = z.strictObject({
  left: z.string().min(1).openapi({ param: { name: "left", in: "query" }, description: "Id of a statement." }),
  right: z.string().min(1).openapi({ param: { name: "right", in: "query" }, description: "Id of another." }),
});
export const WhichVersion = z.strictObject({ version: number("version", 1, 999_999_999, "The newest unless given.") });
export const WhichVersions = z.strictObject({
  from: wholeNumber(1, 999_999_999).openapi({ param: { name: "from", in: "query" }, type: "integer", minimum: 1, description: "The earlier version." }),
  to: wholeNumber(1, 999_999_999).openapi({ param: { name: "to", in: "query" }, type: "integer", minimum: 1, description: "The later version." }),
});
/** A period alone. */
export const Stretch = z.strictObject({ since: day("since", "From this day on."), until: day("until", "Up to and including this day.") });
export const NoParameters = z.strictObject({});
export const Id = z.object({ id: z.string().min(1).openapi({ param: { name: "id", in: "path" } }) });

/** The number of a watch, an alert or a recipient. */
export const Numbered = z.object({ id: z.string().regex(/^[1-9]\d{0,14}$/, "give its number").transform(Number).openapi({ param: { name: "id", in: "path" }, type: "integer", minimum: 1 }) });
export const AlertPage = z.strictObject({
  watch: number("watch", 1, 999_999_999, "Number of a watch."),
  kind: choice("kind", ["breaking", "live", "exclusive", "echo", "changed", "search"], "Kind of alert."),
  story: text("story", 300, "Id of a story."),
  since: day("since", "Told on this day (UTC) or later."),
  ...pages,
});
export const Page = z.strictObject(pages);
export const SigningOut = z.strictObject({ everywhere: flag("everywhere", "End all sessions of the account.") });

/** The page asked for, with the defaults filled in. */
export const page = (asked: { limit?: number | undefined; offset?: number | undefined }) => ({
  limit: asked.limit ?? DEFAULT_LIMIT,
  offset: asked.offset ?? 0,
});

/** @throws ParameterConflict when the period ends before it begins or relevance has nothing to go by. */
export function checkTogether(asked: { since?: string | undefined; until?: string | undefined; words?: string | undefined; order?: string | undefined }): void {
  if (asked.since && asked.until && asked.since > asked.until) {
    throw new ParameterConflict("until", `${asked.until} is before since=${asked.since}; give a later day or leave one out`);
  }
  if (asked.order === "relevance" && !asked.words?.trim()) {
    throw new ParameterConflict("order", "relevance needs words; give some, or ask for newest or oldest");
  }
}

/** Without the members that were not given. */
export const onlyGiven = <T extends object>(asked: T) =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };

/** One line per fault of a request that did not validate. */
export function faults(error: z.core.$ZodError): { parameter: string; reason: string }[] {
  return error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((parameter) => ({ parameter, reason: "there is no such parameter here; /api/openapi.json lists them" }))
      : [{ parameter: issue.path.join("."), reason: reasonOf(issue) }],
  );
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.expected !== "string" && !issue.message.includes("undefined")) return `it must be ${issue.expected}`;
  if (issue.code === "invalid_type") return issue.input === undefined && issue.message.includes("undefined") ? "is needed" : "give it once";
  return issue.message;
}
