// The nouns of docs/glossary.md as types. This room imports nothing.
export type * from "./span.ts";
export type * from "./document.ts";
export type * from "./original.ts";
export type * from "./speaker.ts";
export type * from "./statement.ts";
export type * from "./note.ts";
export type * from "./reading.ts";
export type * from "./said.ts";
export type * from "./utterance.ts";
export type * from "./echo.ts";
export type * from "./story.ts";
export type * from "./alert.ts";
