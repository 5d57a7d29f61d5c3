// The room's door: what other rooms may use.
export { type Clock, SYSTEM_CLOCK } from "./clock.ts";
export { createFollow, type Follow } from "./follow.ts";
export type { Following, Happening, OwnerNews, Rules } from "./following.ts";
export { ownerMessage } from "./owner.ts";
export { createRobots, type Robots } from "./robots.ts";
