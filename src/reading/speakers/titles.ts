// Words that stand before a name or hold an office: honorifics, short forms of posts, and the nouns for what a person is.

export type Gender = "man" | "woman";

/** Honorifics and short forms before a name; what post they stand for, "" for none. Lower case, without the full stop. */
export const HONORIFICS: ReadonlyMap<string, string> = new Map(Object.entries({
  mr: "", mrs: "", ms: "", miss: "", dr: "doctor", prof: "professor", sir: "", dame: "", lord: "", lady: "", madam: "", sheikh: "", imam: "", rabbi: "",
  sen: "senator", sens: "senator", rep: "representative", reps: "representative", del: "delegate", gov: "governor", govs: "governor",
  lt: "lieutenant", gen: "general", col: "colonel", capt: "captain", cmdr: "commander", adm: "admiral", maj: "major", sgt: "sergeant", cpl: "corporal",
  rev: "reverend", pres: "president", atty: "attorney", supt: "superintendent", hon: "", justice: "justice", judge: "judge",
  president: "president", senator: "senator", senators: "senator", representative: "representative", representatives: "representative",
  congressman: "congressman", congresswoman: "congresswoman", governor: "governor", mayor: "mayor", secretary: "secretary", minister: "minister",
  general: "general", admiral: "admiral", colonel: "colonel", captain: "captain", ambassador: "ambassador", chancellor: "chancellor", pope: "pope",
  king: "king", queen: "queen", prince: "prince", princess: "princess", professor: "professor", sheriff: "sheriff", speaker: "speaker",
  chairman: "chair", chairwoman: "chair", premier: "premier", marshal: "marshal", archbishop: "archbishop", bishop: "bishop", cardinal: "cardinal", father: "father",
}));

/** Words that make up a post before a name ("Secretary of State"), lower case. */
export const TITLE_WORDS = new Set("president vice secretary state minister prime foreign defense treasury attorney general chief justice senator representative governor mayor speaker majority minority leader whip senate house chairman chairwoman director deputy press spokesman spokeswoman ambassador chancellor king queen prince princess pope premier lieutenant colonel captain commander admiral sergeant officer judge professor doctor congressman congresswoman sheriff commissioner rear lt gen sen rep gov mr mrs ms dr first lady former acting interim principal deputy assistant under senior national security adviser advisor".split(" "));

/** What honorifics and nouns say about the bearer. */
const MEN_WORDS = "mr sir lord king prince father man boy son brother husband businessman congressman spokesman chairman actor gentleman grandfather uncle nephew widower ex-husband boyfriend salesman policeman assemblyman councilman alderman frontman statesman";
const WOMEN_WORDS = "mrs ms miss dame lady madam queen princess mother woman girl daughter sister wife businesswoman congresswoman spokeswoman chairwoman actress grandmother aunt niece widow ex-wife girlfriend policewoman assemblywoman councilwoman";

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ...MEN_WORDS.split(" ").map((word): [string, Gender] => [word, "man"]),
  ...WOMEN_WORDS.split(" ").map((word): [string, Gender] => [word, "woman"]),
]);

export function bare(word: string): string {
  const small = word.toLowerCase();
  const whole = small.endsWith(".") ? small.slice(0, -1) : small;
  return whole.startsWith("then-") ? whole.slice(5) : whole.startsWith("ex-") ? whole.slice(3) : whole;
}
export const genderOfWord = (word: string): Gender | null => GENDERS.get(bare(word)) ?? null;

/** One word for one post, whatever its form: "Sen." and "senator", "GOP" and "Republican", "chairwoman" and "chair". */
const SAME: ReadonlyMap<string, string> = new Map(Object.entries({
  gop: "republican", republicans: "republican", dem: "democratic", democrat: "democratic", democrats: "democratic", "vice-presidential": "vice", veep: "vice",
  chairman: "chair", chairwoman: "chair", chairperson: "chair", spokesman: "spokesperson", spokeswoman: "spokesperson",
  congressman: "representative", congresswoman: "representative", rep: "representative", sen: "senator", gov: "governor", gen: "general",
  lawyer: "attorney", counsel: "attorney", businesswoman: "businessman", actress: "actor", pres: "president", dr: "doctor", physician: "doctor", doc: "doctor",
  "u.s.": "american", us: "american", justice: "judge", jurist: "judge", head: "director", councilwoman: "councilman", anchor: "host",
  candidate: "nominee", contender: "nominee", hopeful: "nominee", "standard-bearer": "nominee", "ex-wife": "wife", "ex-husband": "husband", widow: "wife",
}));

export function sameRole(word: string): string {
  const small = bare(word);
  const post = SAME.get(small) ?? HONORIFICS.get(small) ?? small;
  return SAME.get(post) ?? post;
}
