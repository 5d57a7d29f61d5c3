// What telling days offers to the rest of reading.
export { daysSaid, type Said } from "./days-said.ts";
export { saidOn, type Occasion } from "./said-on.ts";
