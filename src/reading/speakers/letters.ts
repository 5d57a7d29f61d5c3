// Words by their letters: capitals, and words in capitals given in ordinary letters.

/** "MCDONALD" is "McDonald", "JEAN-PIERRE" "Jean-Pierre", "O'BRIEN" "O'Brien"; words that have small letters already, and initials, stay as they are. */
export function inOrdinaryLetters(words: string): string {
  if (/\p{Ll}/u.test(words) || /^(?:\p{Lu}\.)+$/u.test(words)) return words;
  return words
    .toLowerCase()
    .replaceAll(/(^|[\s\-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replaceAll(/\bMc(\p{Ll})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replaceAll(/(['’])S\b/gu, "$1s");
}

export function isCapitalized(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(word);
}
/** False for words that certainly begin with no capital letter: cheaper than asking. */
export function startsCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first >= 65 && first <= 90) || first > 127;
}
