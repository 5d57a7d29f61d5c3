// When two ways of writing a name may be one person's: short forms of first names, slips of a letter.

const SETS = `
abraham abe|albert al bert|alexander alex sasha|alexandra alex sandra|alfred al fred|andrew andy drew|anthony tony|antonin nino|arthur art|barbara barb|barack barry|bartholomew bart|benjamin ben benny|bernard bernie|
calvin cal|catherine cathy kate katie|charles charlie chuck|christine chris christy|christopher chris|clifford cliff|cornelius neil|cynthia cindy|daniel dan danny|david dave|deborah deb debbie|donald don donny|dorothy dot|
douglas doug|edward ed eddie ted|edwin ed|edmund ed|eleanor ellie|elizabeth liz beth betsy betty eliza lisa|emily em|eugene gene|frances fran|francis frank|francisco paco|franklin frank|frederick fred freddie|gabriel gabe|gerald gerry jerry|geoffrey geoff jeff|
gilbert gil|gordon gordie|gregory greg|harold harry hal|henry hank harry|herbert herb|howard howie|ignacio nacho|irving irv|isaac ike|jacob jake|jacqueline jackie|james jim jimmy jamie|janet jan|jeffrey jeff|jennifer jen jenny|jeremiah jerry|jerome jerry|
jessica jess|joan joanie|john jack johnny jon|jonathan jon jonny|joseph joe joey|joshua josh|judith judy|katherine kathy kate katie kay|kathleen kathy|kenneth ken kenny|kimberly kim|kirsten kirstjen|lawrence larry|leonard len lenny leo|leon lee|lester les|
louis lou|madeleine maddie|manuel manny|margaret maggie peggy meg|maria mia|martin marty|matthew matt|maxwell max|melvin mel|michael mike mick mickey|mitchell mitch|mitchell addison|nancy nan|nathaniel nate nathan|nicholas nick|norman norm|pamela pam|
patricia pat patty tricia|patrick pat paddy|peter pete|philip phil|phillip phil|priscilla cilla|ralph rafe|randall randy|randolph randy|raymond ray|rebecca becky|reginald reggie reg|richard dick rick rich ricky|robert bob bobby rob robby robbie|rodney rod|
roger rog|ronald ron ronnie|rosemary rose|rudolph rudy|rudolf rudy|russell russ|samantha sam|samuel sam sammy|sarah sally|sidney sid|solomon sol|stanley stan|stephanie steph|stephen steve steven|steven steve|stuart stu|susan sue susie|suzanne sue|
sylvester sly|terence terry|teresa terry tess|theodore ted teddy theo|theresa terry|thomas tom tommy|timothy tim|valerie val|victor vic|victoria vicky tori|vincent vince vinny|virginia ginny|walter walt|wesley wes|wilfred will|william bill billy will willy|zachary zach
`;

const shared = new Map<string, Set<string>>();
for (const names of SETS.replaceAll("\n", "").split("|")) {
  const all = names.split(" ");
  for (const name of all) shared.set(name, new Set([...(shared.get(name) ?? []), ...all]));
}

/** Is it a short form, or a name that has one, in lower case? */
export const isNickname = (name: string): boolean => shared.has(name);

/** May both, in lower case, be first names of one person? */
export const areNicknames = (a: string, b: string): boolean => shared.get(a)?.has(b) ?? false;

/** Do two words differ by one letter left out, added or changed? */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
