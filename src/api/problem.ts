// Every error the API answers with: RFC 9457 problem details.
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { InvalidQueryError, PlaceTakenError } from "../store/errors.ts";
import { WireProblem } from "./wire-record.ts";

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  429: "Too Many Requests",
  500: "Internal Server Error",
};

export interface Fault {
  readonly parameter: string;
  readonly reason: string;
}

/** `type` is about:blank: the status says what kind it is, `detail` what to do (RFC 9457, section 4.2.1). */
export function problem(c: Context, status: ContentfulStatusCode, detail: string, errors?: readonly Fault[]): Response {
  const body: WireProblem = {
    type: "about:blank",
    title: TITLES[status] ?? "Error",
    status,
    detail,
    instance: new URL(c.req.url).pathname,
    ...(errors && { errors: errors.map(({ parameter, reason }) => ({ parameter, reason })) }),
  };
  return c.body(JSON.stringify(body), status, { "content-type": "application/problem+json" });
}

/** Thrown where a route names something that the record has not. */
export const missing = (detail: string) => new HTTPException(404, { message: detail });

/** Thrown where what is asked for is understood and not done. */
export const refused = (status: 401 | 403 | 409 | 429, detail: string) => new HTTPException(status, { message: detail });

/** Thrown where parameters are each right but do not go together. */
export class ParameterConflict extends Error {
  readonly fault: Fault;
  constructor(parameter: string, reason: string) {
    super(`${parameter}: ${reason}`);
    this.name = "ParameterConflict";
    this.fault = { parameter, reason };
  }
}

/** What is answered to anything thrown. Nothing of an unexpected error is shown; `report` gets it. */
export function problemOf(error: unknown, c: Context, report: (error: unknown) => void): Response {
  if (error instanceof InvalidQueryError) return problem(c, 400, `${error.message}: ${error.advice}.`);
  if (error instanceof PlaceTakenError) return problem(c, 409, `${error.message}: ${error.advice}.`);
  if (error instanceof ParameterConflict) return problem(c, 400, error.message, [error.fault]);
  if (error instanceof HTTPException && error.status < 500) return problem(c, error.status as ContentfulStatusCode, error.message);
  report(error);
  return problem(c, 500, "Something went wrong here, not in your request. It has been logged; try again later.");
}

/** For a route's `responses`: the problems it may answer with. */
export const problems = <S extends 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429>(...statuses: readonly S[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: TITLES[status], content: { "application/problem+json": { schema: WireProblem } } },
    ]),
  ) as Record<S, { description: string; content: { "application/problem+json": { schema: typeof WireProblem } } }>;
