// What kind of source a noun names: single people, people without names, classes of people, bodies, documents.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** People by post, work or part: one of these, definite, is somebody the document may name; indefinite or in the plural they are unnamed sources. */
export const ROLES = set(`
adviser advisers advisor advisors aide aides ally allies ambassador ambassadors anchor announcer assistant associate associates attaché attorney attorneys author
boss bosses businessman businesswoman chair chairman chairwoman chairperson chancellor chief clerk coach colleague colleagues columnist commander commanders commissioner
commissioners confidant confidante congressman congresswoman consultant consultants coordinator correspondent counsel counselor daughter delegate deputy deputies diplomat
diplomats director directors doctor doctors donor economist editor editors envoy envoys executive executives father founder friend friends general generals governor
governors head historian host husband insider insiders inspector investigator investigators journalist journalists judge judges justice justices king leader lawmaker
lawyer lawyers legislator lieutenant manager managers marshal mayor mayors minister ministers moderator moderators mother narrator negotiator negotiators neighbor nominee
candidate officer officers official officials operative operatives organizer owner parent partner pastor person physician pilot politician pollster pollsters pope premier
president presidents priest prince princess principal producer professor prosecutor prosecutors publisher queen regulator regulators reporter reporters representative
representatives researcher scientist secretary senator senators sergeant sheriff singer sister brother son source sources speaker speechwriter speechwriters spokesman
spokesmen spokesperson spokespersons spokespeople spokeswoman spokeswomen staff staffer staffers strategist strategists student surrogate surrogates survivor teacher treasurer
secretary-general director-general attorney-general governor-general vice-president ex-president undersecretary monarch emperor empress ruler pontiff emir sultan ayatollah successor predecessor
victim wife witness witnesses worker writer woman man girl boy congressman congresswoman democrat republican businessman billionaire mogul tycoon lawmaker
questioner correspondent neurosurgeon surgeon conservative liberal progressive centrist moderate socialist legend steward figure celebrity star magnate front-runner frontrunner dictator strongman contender hopeful incumbent newcomer opponent rival critic scholar expert analyst veteran activist actor actress
administrators administrator docs doc aide-de-camp ex-wife ex-husband widow niece nephew uncle aunt cousin resident user filmmaker comedian musician rapper
someone somebody lady senior women men members member those insider fundraiser bundler physicist lobbyist lobbyists advocate leaker informant operative
`);

/** Plural or mass nouns for a class of people that speaks as one. */
export const CLASSES = set(`
voters people critics experts analysts republicans democrats conservatives liberals progressives lawmakers senators protesters protestors demonstrators activists advocates
supporters opponents observers leaders scholars readers residents americans citizens veterans environmentalists economists historians scientists researchers
delegates students teachers parents workers women men families family neighbors colleagues lawmakers politicians legislators presidents nations countries companies
corporations businesses groups unions organizations outlets newspapers publications reporters journalists commentators pundits columnists friends fans followers
members members-elect community communities public crowd audience electorate media press troops soldiers enemies allies millennials latinos hispanics african-americans blacks whites
muslims christians jews catholics evangelicals immigrants migrants refugees taxpayers donors contributors backers proponents contenders candidates nominees
everyone everybody anyone anybody nobody all some many most few several others each percent majority minority half third quarter dozens hundreds thousands scores
doctors physicians academics intellectuals celebrities artists musicians opposition monitors officials boards colleges universities states governments insurers creditors investors owners executives
employees employers survivors victims relatives users viewers listeners customers consumers skeptics detractors loyalists surrogates moderates independents birchers
party parties campaigns committees camps movement diplomats negotiators strategists specialists professors lobbyists admirers rivals mothers fathers children
europeans mexicans russians chinese koreans japanese germans britons israelis palestinians ukrainians iranians syrians iraqis canadians australians chorus coalition array
labor labour leadership left right vote base establishment generation forces electorate couple enforcement
latinas asians asian-americans gays lesbians youths adults seniors teens teenagers farmers miners developers regulators police-officers civilians rebels fighters militants
`);

/** Bodies that speak: companies, courts, agencies, campaigns, states, outlets. */
export const BODIES = set(`
administration agency agencies alliance army association authority authorities bank bloc board body branch bureau bureaucracy cabinet camp campaign center centre chain chamber channel church
city club coalition college commission committee company conference congress consortium consulate corporation council country county court courts department district division embassy exchange
federation fed firm foundation fund government governments group house industry inquiry institute institution junta jury kremlin palace league legislature magazine military ministry mission monarchy
nation navy network newspaper nonprofit office operation organization outlet pac pentagon panel paper parliament party pentagon police policy-makers politburo post
presidency publication regime regulator school secretariat senate service society squad startup state station subcommittee subsidiary super-pac task-force team think-tank times
treasury tribunal union university vatican website site blog broadcaster watchdog newsroom tabloid weekly daily wire news press tribune herald journal gazette chronicle observer
transition kingdom republic states emirate province town village municipality prosecutor-general bundestag knesset duma
`);

/** Things written, shown or counted that say something. */
export const DOCUMENTS = set(`
account accounts accord act ad ads advertisement affidavit agenda agreement amendment analyses analysis announcement application article articles audio average averages ballot bill blog-post book books brief briefing
bulletin bylaws cable caption census charter chart circular clip clips column commentary communique communiqué complaint complaints constitution contract convention count cover data database decision declaration deposition diary
dispatch document documents dossier draft editorial email emails e-mail e-mails essay estimate estimates evidence excerpt excerpts fact-check figures file files filing filings film films findings finding
footage forecast graphic guide guidelines headline headlines index indictment interview interviews invoice law laws lawsuit leaflet letter letters list log logs manual manifesto map
memo memoir memorandum memos message messages minutes motion movie newsletter note notes notice novel op-ed opinion order orders pamphlet paper papers passage petition photo photograph photos piece plan
platform play podcast poem policy poll polls polling post poster posts presentation press-release profile program projection projections proposal prospectus protocol provision quote ranking readout
record recording recordings records regulation regulations release releases report reporting reports research resolution results returns review reviews ruling rulings rule rules schedule script
section series show sign signs slide slides speech spot spots standards statement statements statistics statute statutes story stories studies study submission subpoena subtitle summary survey surveys
tally tape tapes testimony text texts tome transcript transcripts treaty trailer tweet tweets verdict version video videos warrant website-page textbook quiz page pages legislation materials wording document-dump numbers
`);

/** Nouns that only count or group what follows their "of". */
export const PARTITIVES = set(`
one some many most several few all none each both half dozens hundreds thousands scores number group majority handful couple pair lot lots rest any two three four five six seven eight nine ten
percent chorus array coalition crowd host army legion throng slew range variety part members kind sort series raft
`);

export const INDEFINITE = set("a an another one some any no several many few other various two three four five six seven eight nine ten dozens at");
