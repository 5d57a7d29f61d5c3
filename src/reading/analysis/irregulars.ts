// Forms of English words that the rules of spelling do not give: lemma:form,form with white space between.

export const PRONOUNS = `
  I:me he:him,his she:her,hers we:us,our,ours they:them,their,theirs you:your,yours it:its a:an not:n't will:'ll,wo would:'d can:ca shall:sha
`;

export const IRREGULAR_VERBS = `
  accustom:accustomed acquire:acquired advertise:advertised,advertising advise:advised,advising agree:agreed,agreeing allege:alleged,alleging
  anchor:anchored arise:arose,arisen arrange:arranged,arranging author:authored awake:awoke,awoken be:am,is,are,was,were,been,'m,'re,'s
  bear:bore,borne,born beat:beaten become:became begin:began,begun belie:belies belong:belonged,belonging bend:bent benefit:benefited,benefiting
  bestsell:bestselling bid:bade bind:bound bite:bit,bitten bleed:bled blow:blew,blown break:broke,broken breed:bred bring:brought,bringing build:built
  burn:burnt bus:bused buy:bought cajole:cajoling catch:caught caucus:caucused,caucuses chafe:chafed challenge:challenged,challenging
  change:changing,changed chastise:chastising choose:chose,chosen,choosing clamor:clamoring cling:clung,clinging color:coloring come:came
  compel:compelled,compelling compromise:compromised condone:condoning control:controlled,controlling convene:convened,convening
  create:created,creating credit:credited,crediting creep:crept criticise:criticised deal:dealt develop:developed,developing die:dying,died,dies
  dig:dug ding:dinged disagree:disagreed disenfranchise:disenfranchised dive:dove do:does,did,done dole:doled,doling draw:drew,drawn dream:dreamt
  drink:drank,drunk drive:drove,driven eat:ate,eaten edit:edited egg:egged eke:eked enamor:enamored exchange:exchanged,exchanging exercise:exercising
  exit:exited fall:fell,fallen favor:favored,favoring feed:fed feel:felt fight:fought find:found flee:fled,fleeing fling:flung fly:flew,flown
  focus:focused,focuses,focusing forbid:forbade,forbidden foresee:foresaw,foreseen foretell:foretold forget:forgot,forgotten forgive:forgave,forgiven
  forgo:forwent,forgone forsake:forsook,forsaken free:freed freeze:froze,frozen get:got,gotten give:gave,given go:goes,went,gone grind:ground
  grow:grew,grown guarantee:guaranteed guide:guided,guiding hang:hung have:has,had,'ve,'d hear:heard hide:hid,hidden hold:held hone:honing
  honor:honored,honoring imperil:imperiled inherit:inherited install:installed,installing interpret:interpreted intervene:intervened,intervening
  keep:kept kneel:knelt know:knew,known labor:labored,laboring lay:laid lead:led leap:leapt learn:learnt leave:left lend:lent lie:lain,lying,lied,lies
  light:lit limit:limited,limiting loathe:loathed lose:lost make:made mean:meant meet:met mimic:mimicked mirror:mirrored mislead:misled
  mistake:mistook,mistaken misunderstand:misunderstood monitor:monitoring mow:mown need:need neighbor:neighboring outgrow:outgrew,outgrown
  overcome:overcame overpay:overpaid oversee:oversaw,overseen overtake:overtook,overtaken overthrow:overthrew,overthrown owe:owed,owing
  panic:panicked,panicking partake:partook,partaken patrol:patrolled,patrolling pay:paid persuade:persuaded,persuading phone:phoning picnic:picnicked
  pivot:pivoted,pivoting plummet:plummeted pocket:pocketed postpone:postponed,postponing premise:premised probe:probing profit:profiting
  prohibit:prohibited promise:promised,promising prove:proven quote:quoted,quoting range:ranged,ranging ratchet:ratcheted,ratcheting rebind:rebound
  rebuild:rebuilt recall:recalled,recalling rely:relied renege:reneging repay:repaid reprise:reprising require:required,requiring resell:resold
  retell:retold rethink:rethought revere:revered revise:revised,revising rewrite:rewrote,rewritten ride:rode,ridden ring:rang,rung
  rise:rose,risen,rising rocket:rocketed rumor:rumored run:ran say:says,said see:saw,seen,seeing seek:sought sell:sold send:sent sew:sewn
  shake:shook,shaken shine:shone shoot:shot show:shown shrink:shrank,shrunk signal:signaled sing:sang,sung,singing sink:sank,sunk sit:sat
  slay:slew,slain sleep:slept slide:slid smell:smelt solicit:solicited sow:sown speak:spoke,spoken spell:spelt spend:spent spin:spun spit:spat
  sponsor:sponsored spring:sprang,sprung,springing stand:stood steal:stole,stolen stick:stuck sting:stung stink:stank,stunk strew:strewn stride:strode
  strike:struck,stricken strive:strove,striven supervise:supervised surmise:surmised surprise:surprised swear:swore,sworn sweep:swept swell:swollen
  swim:swam,swum swing:swung,swinging take:took,taken target:targeted,targeting teach:taught tear:tore,torn televise:televised tell:told think:thought
  thrill:thrilled throw:threw,thrown tie:tying,tied,ties total:totaling traffic:trafficked,trafficking trumpet:trumpeted,trumpeting tune:tuned
  undergo:underwent,undergone underlie:underlying understand:understood undertake:undertook,undertaken undo:undid,undone unwind:unwound uphold:upheld
  vie:vying,vied,vies visit:visited,visiting wake:woke,woken wane:waned,waning waste:wasted,wasting wear:wore,worn weave:wove,woven weep:wept
  welcome:welcomed,welcoming win:won wind:wound withdraw:withdrew,withdrawn withhold:withheld withstand:withstood worship:worshiped wring:wrung
  write:wrote,written zone:zoning
`;

export const IRREGULAR_NOUNS = `
  ad:ads alias:aliases ally:allies alumnus:alumni analysis:analyses atlas:atlases basis:bases bias:biases bonus:bonuses bus:buses
  businessman:businessmen calf:calves campus:campuses cargo:cargoes caucus:caucuses census:censuses chairman:chairmen child:children chorus:choruses
  clothes:clothes congressman:congressmen congresswoman:congresswomen consensus:consensuses contents:contents cookie:cookies councilman:councilmen
  countryman:countrymen credentials:credentials crisis:crises criterion:criteria damages:damages datum:data dealings:dealings diagnosis:diagnoses
  dynamics:dynamics earnings:earnings echo:echoes economics:economics embargo:embargoes entrails:entrails filings:filings finances:finances
  fisherman:fishermen focus:focuses foot:feet fungus:fungi gas:gases gentleman:gentlemen goggles:goggles goods:goods goose:geese
  grandchild:grandchildren gravitas:gravitas grounds:grounds gunman:gunmen half:halves headache:headaches headquarters:headquarters hero:heroes
  hypothesis:hypotheses iris:irises jeans:jeans knife:knives kudos:kudos leaf:leaves lens:lenses life:lives loaf:loaves logistics:logistics man:men
  manners:manners means:means  mosquito:mosquitoes mouse:mice movie:movies oasis:oases odds:odds optics:optics ox:oxen pants:pants
  parenthesis:parentheses peccadillo:peccadilloes person:persons phenomenon:phenomena policeman:policemen politics:politics potato:potatoes
  proceedings:proceedings proceeds:proceeds prospects:prospects quiz:quizzes rabbi:rabbis remains:remains riches:riches rights:rights savings:savings
  scarf:scarves seconds:seconds self:selves series:series serviceman:servicemen shelf:shelves shorts:shorts sky:skies species:species
  specifics:specifics spokesman:spokesmen spokeswoman:spokeswomen spy:spies statistics:statistics stats:stats status:statuses stimulus:stimuli
  supplies:supplies surplus:surpluses thanks:thanks thesis:theses thief:thieves tomato:tomatoes tooth:teeth tornado:tornadoes torpedo:torpedoes
  troops:troops veto:vetoes virus:viruses wages:wages wife:wives wolf:wolves woman:women workings:workings writings:writings zombie:zombies
`;
