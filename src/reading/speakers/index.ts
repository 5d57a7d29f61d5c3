// What speaker resolution offers to the rest of reading.
export { resolveSpeakers, type Sourced, type SpeakersInput } from "./resolve.ts";
