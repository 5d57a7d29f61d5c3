// Words of the service as messages and notes may show them.

/** One line of well-formed text, `most` UTF-16 code units at most, without the key. */
export function shown(words: string, key: string, most: number): string {
  const line = (key === "" ? words : words.replaceAll(key, "[key]")).replace(/[\p{C}\s]+/gu, " ").trim();
  return (line.length > most ? `${line.slice(0, most)}…` : line).toWellFormed();
}
