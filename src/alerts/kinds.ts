// The kinds of alerts. A new kind is one file and one place here.
import { breaking } from "./breaking.ts";
import { changed } from "./changed.ts";
import { echo } from "./echo.ts";
import { exclusive } from "./exclusive.ts";
import type { Rule } from "./facts.ts";
import { live } from "./live.ts";
import { search } from "./search.ts";

/** The most pressing first; where one document gives several of one story, this is their order. */
export const KINDS: readonly Rule[] = [breaking, live, exclusive, changed, echo, search];
