// The room's door: what other rooms may use.
export { type Adding, fromAddress, fromList } from "./adding.ts";
export { type Clock, SYSTEM_CLOCK } from "./clock.ts";
export { createFollow, type Follow } from "./follow.ts";
export type { Following, Happening, OwnerNews, Rules } from "./following.ts";
export { ownerMessage } from "./owner.ts";
export { createRobots, type Robots } from "./robots.ts";
export { createHubs, type Hubs } from "./hubs.ts";
export { createWebhook } from "./webhook.ts";
