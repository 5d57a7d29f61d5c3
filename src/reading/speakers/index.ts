// What speaker resolution offers to the rest of reading.
export { resolveSpeakers, type Speakers, type SpeakersInput } from "./resolve.ts";
export type { Sourced } from "./scene.ts";
