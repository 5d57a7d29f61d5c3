// What the compiler must be told about runes and style sheets.
/// <reference types="svelte" />
declare module "*.css";
