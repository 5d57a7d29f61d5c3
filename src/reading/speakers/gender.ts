// Whether a person is spoken of as he or she, as far as first names and words tell.
import { EITHER, MEN, WOMEN } from "./first-names.ts";
import { isNickname } from "./nicknames.ts";
import type { Gender } from "./titles.ts";

/** Bearers elsewhere than in the birth registrations that the table is made from. */
const MORE_MEN = "vladimir sergei sergey dmitry dmitri mikhail nikolai yevgeny boris viktor igor recep shinzo emmanuel francois françois nicolas bashar benjamin binyamin mahmoud hassan narendra manmohan jair luiz hugo evo matteo silvio giuseppe jens petro volodymyr jean-marc jean-claude jean jeh newt mitt rex reince jared antonin barack hans wolfgang horst olaf helmut kofi jong-un jong-il jae-in ki-moon jinping taro fumio yoshihide rodrigo enrique andres felipe juan mario osama abdel abdel-fattah mohammed muammar moammar saddam bashir ayman hamid ashraf asif pervez imran shehbaz joko mahathir lech vaclav";
const MORE_WOMEN = "angela theresa aung geun-hye yo-jong ursula marine christine sanae yuriko kolinda dalia dilma cristina michelle benazir indira kyung-wha sanna magdalena erna mette kersti ivana ivanka melania huma karine kellyanne condoleezza madeleine loretta";

const split = (names: string, gender: Gender): [string, Gender][] => names.split(" ").map((name) => [name, gender]);
const GENDERS: ReadonlyMap<string, Gender> = new Map([...split(MEN, "man"), ...split(MORE_MEN, "man"), ...split(WOMEN, "woman"), ...split(MORE_WOMEN, "woman")]);
const FIRST_NAMES: ReadonlySet<string> = new Set([...GENDERS.keys(), ...EITHER.split(" ")]);

/** The sex of nearly all who bear a first name; null where it is shared or unknown. */
export const genderOfFirstName = (name: string): Gender | null => GENDERS.get(name.toLowerCase()) ?? null;
export function isFirstName(name: string): boolean {
  const small = name.toLowerCase();
  return FIRST_NAMES.has(small) || isNickname(small);
}

const FAMILY_NAMES_FIRST: ReadonlySet<string> = new Set("kim lee park pak moon ban xi li wang chen zhang liu ri choe choi hwang cho jo chung jung yun yoon roh shin jang kang han hu wen deng mao tsai nguyen tran pham zhao yang huang zhou wu xu sun ma zhu lin ho ahn suh son chang no".split(" "));

/** Are these the parts of a name whose family name comes first: "Kim Jong Un", "Moon Jae-in", "Xi Jinping"? Lower case. */
export const isFamilyNameFirst = (parts: readonly string[]): boolean =>
  parts.length > 1 && FAMILY_NAMES_FIRST.has(parts[0]!) && (parts.length === 3 || parts[1]!.includes("-") || !FAMILY_NAMES_FIRST.has(parts[1]!)) && !isFirstName(parts.at(-1)!.split("-")[0]!);

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ...["he", "him", "his", "himself"].map((word): [string, Gender] => [word, "man"]),
  ...["she", "her", "hers", "herself"].map((word): [string, Gender] => [word, "woman"]),
]);
/** The sex that a pronoun tells, by its small letters. Most words are told from one by their first letter. */
export function genderOfPronoun(word: string): Gender | null {
  const first = word.charCodeAt(0);
  return first === 0x68 || first === 0x73 ? (PRONOUNS.get(word) ?? null) : null;
}
