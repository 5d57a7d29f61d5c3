// The room's door: what other rooms may use.
export { createDeliver, type Deliver } from "./deliver.ts";
export { type Delivering, type Rules, RULES } from "./delivering.ts";
