// Abbreviations of English news that keep their full stop, and the words that begin a sentence after one.

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter((word) => word !== ""));
}

/** The name or number they announce follows: no sentence ends here. */
export const NEVER_LAST = words(`
  Mr Mrs Ms Mx Dr Drs Messrs Mme Mlle Prof Sen Sens Rep Reps Gov Govs Gen Gens Lt Col Maj Capt Cpt Cmdr Cdr Adm Sgt Cpl Pvt Spc
  Brig Rev Fr Hon Pres Amb Atty Asst Assoc Supt Det Insp Sec Dist Ald St Ste Mt Ft vs v approx cf eg ie viz Bros
  MR MRS MS DR SEN REP GOV GEN LT COL MAJ CAPT ADM SGT REV HON PRES AMB
`);

/** They may also be the last word of a sentence; then one full stop serves for both. */
export const MAYBE_LAST = words(`
  Jan Feb Apr Aug Sept Sep Oct Nov Dec Tues Thurs
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Pa Penn Tenn Tex Va Vt Wis Wisc
  Wyo Ont Que Inc Corp Co Cos Ltd LLC Jr Sr Esq PhD Dept Univ Assn Assoc Ave Blvd Rd etc al Ph EST EDT
  JR SR INC CORP LTD
`);

/** Also ordinary words: abbreviations only where the sentence plainly goes on (a number, a comma or a lower-case word follows). */
export const WHEN_CONTINUED = words(`No Nos no nos Mar Jun Jul Mon Tue Wed Thu Fri Sat Sun Art Fig fig pp p Vol vol Ind Wash Ore Me Is Dak Hwy est ca ed eds min hr hrs sq mph lb lbs oz ft in`);

/** A capitalised word after "U.S." or "Inc." begins a new sentence when it is one of these. */
export const STARTERS = words(`
  The A An This That These Those He She It We They I You There Here His Her Its Our Their My Your
  In On At By For From With Without After Before Since While When Where If As Although Though Because Despite During Until Once Under
  But And Or So Yet Still However Meanwhile Also Then Now Today Even Both Some Many Most Several Other Others Another Such Each
  What Who Why How Which Is Are Was Were Do Does Did Not No Yes Asked According Like Last Earlier Later Instead Among Given Just Only
  One Two Three
`);

/** Words written together that Penn Treebank splits: length of the first part. */
export const FUSED: ReadonlyMap<string, number> = new Map([
  ["cannot", 3], ["gonna", 3], ["gotta", 3], ["wanna", 3], ["gimme", 3], ["lemme", 3],
]);

/** What may follow the dot of a bare internet name ("state.gov"). */
export const DOMAINS = words(`com org net gov edu mil int io co uk us eu info biz tv me ly be it st fm de fr ru cn jp kr in au ca ch gop`);

/** Words that begin with an apostrophe for letters left out. */
export const CLIPPED = words(`em til cause bout tis twas round`);

/** What may follow the apostrophe of a contraction, besides "n't". */
export const CLITICS = words(`s re ve ll d m`);
