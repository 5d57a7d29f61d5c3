// Given names and short forms, lower case, parted by spaces: facts that help to see persons.

/** Common given names, chiefly of English, from a public list of nicknames, and of other languages in the news. */
export const GIVEN_NAMES = `
  aaron ab abbe abbey abbi abbie abbigail abbigale abby abdul abe abednego abel abiel abigail abigale abijah abner abraham abram absalom ada adaline
  addie addison addy adela adelaide adelbert adele adeline adelphia adena adie adina ado adolph adolphus adri adrian adriane adrienne aga agatha aggy
  agnes ahmed aileen akira al alan alanson alastair alazama albert alberta aldo aldrich alec alek aleksandr alen aleva alex alexander alexandra
  alexandria alexei alexis alfonse alfred alfreda alfy algernon algy ali alice alicia aline alison alix alixandra alla allan allen allie allisandra
  allison ally allyson allyssa almena almina almira alonzo alphinias alphus althea alverta alyssa alzada amabel amanda ambrose amelia amos amy ana
  anastasia ance anders anderson andi andre andrea andrew andriane andrzej andy angel angela angelica angelika angelina angelique angie ann anna anne
  annette annie anse ansel anselm ant anthony antoinette antonia antonio app appie appoline appy aquilla ara arabella arabelle araminta archibald
  archie archilles ari ariadne arie arielle arilla aristotle arizona arlene arly armanda armena armida armilda arminda arminta arnie arnold aron arry
  art artelepsa artemus arthur arthusa arzada asa asahel asaph asenath ash ashley ashly ashraf assene athy aubrey audree audrey august augusta
  augustina augustine augustus aurelia aurilla austin avarilla azariah aze bab babs barack barbara barbery barbie barby barnabas barney barrett bart
  bartel bartholomew barticus bashar basil bat bazaleel bea beatrice becca beck becky beda bedelia bedney beedy bela belinda bell bella belle ben
  benedict benjamin benjy bennie benny bernard berney bernie berny berry bert bertha bertie bertram bertrand bess bessie beth bethena betsy betty bev
  beverly bezaleel bias biddie biddy bige bill billiewilhelm billy binyamin birdie birtie blanche bo bob bobbie bobby boetius boris brad bradford
  bradley brady brandy breanna bree breeanna brenda bri brian briana brianna bridget bridgie bridgit bridie brina britt brittany brittney brittnie
  broderick brody brose bryan bryanna bryant buren burt cage cait caitlin caitlyn caity cal caldonia caleb cali california calista callie calliedona
  cally calpurnia calvin cam cameron camile camille cammie campbell candace candy carl carla carlos carlotta carlton carly carm carmellia carmelo
  carmon carol carolann carole caroline carolyn carri carrie carthaette casey casper cass cassandra cassidy cassie caswell catherine cathleen cathy
  cecilia ced cedric celeste celia celinda cene cenia chan char charity charles charlie charlotte charm chat chauncey chelle chelsey chelsie chen cher
  cheri cherie cheryl chesley chester chet chick chloe chris chrissy christa christian christiana christiano christina christine christoffer christoph
  christopher christy chuck cicely cilla cille cinderella cindy cintha cissy claas claes clair claire clara clare clarence clarinda clarissa claud
  claudia cleat cleatus clem clement clementine cliff clifford clifton clo clum coco cole colie columbus con connie conny conrad constance cora
  cordelia cordy corey corinne cornelia cornelius cornie corny cory court courtney crate creasey crissy crys crystal curg curt curtis cy cynthia
  cyphorus cyrenius cyrus dacey dacia dahl daisha daisy dal dalton dan dani daniel danielle dann danny daph daphie daphne darkey darlene darry dave
  davey david day daycia dea deanne deb debbie debby debora deborah debra dee deedee deena deidre del delbert delf delia delilah delius deliverance
  dell della delly delores delpha delphi delphia delphine demaris demerias democrates dena dennie dennis dennison denny derek derick derrek derrick
  deuteronomy di diah dian diana diane dianne dicey dicie dick dickie dickon dickson dicky dicy didi diego dilly dina dite ditus dmitry dob dobbin
  doda dolly dolph dom domenic dominic dominick dominico don dona donald donato donna donnie donny donovan dony dora dorcus dorinda doris dorothea
  dorothy dortha dosia dosie dossie dot dotha dottie dotty doug douglas dre drea drew drina drusilla duncan dunk dutch duty dyce dyche dyer earnest eb
  ebbie eben ebenezer ed eddie eddy edgar edie edith edmond edmund edna edny eduardo edward edwin edwina edye edyth edythe effie effy egbert eighta
  eileen el elaine elbert elbertson eldora eleanor eleazer elena elenor eli elias elijah eliphalel eliphalet elisa elisha eliza elizabeth ella ellen
  ellender ellie ellswood elly elminie elmira elnora eloise elouise elsey elsie elswood elvie elvira elwood elysia elze em emanuel emeline emil emily
  emma emmanuel emmy enne enrique epaphroditius eph ephraim eppa epsey erasmus eric erica erick ericka erik erika erin erna ernest ernestine ernie
  erwin es eseneth essa essie essy estella estelle esther etta etty eudicy eudora eudoris eugene eun eunice euphemia eurydice eustacia ev eva evaline
  evan evangeline eve evelina evelyn exie experience ez ezekiel ezideen ezra faith fal falcon fall fallie fallon fally falon fanny farmboy fate fatima
  fay fel feli felicia felicity felix feltie felty ferbie ferdie ferdinand ferdinando fidelia fie field fifi fina fiona fionna flick flo flora
  florence flossy floyd ford fran frances francie francine francis francois frank frankie franklin franklind franky frannie franniey franny françois
  fred freda freddie freddy frederica frederick fredericka frieda fritz frona fronia frony fumio gabby gabe gabriel gabriella gabrielle gail gare
  gareth garratt garret garrett garri garrick garry gary gatsy gay gee gene genevieve geoff geoffrey george georgia georgiana georgie georgine gerald
  geraldine gerhardt geri gerri gerrie gerry gert gertie gertrude gil gilbert gina ginger ginny gio giovanni giuseppe glen glenn gloria glory gory
  governor govie green greenberry greg gregg greggory gregory greta gretchen gretta griselda grissel gum gus gussie gustavus gwen gwendolyn hailey hal
  hallie ham hamilton hank hannah hans hap haps harman harold harriet harrison harry harty haseltine hassan hassie hattie haylee haylen hayley heather
  heidi heiko helen helena helene heloise henny henrietta henry hephsibah hepsibah herb herbert herman hermie hermione hessy hester hetty hez hezekiah
  hiel hilary hillary hipsbibah hipsie hiram hiroshi hitty hob hobkin hoda hodge hodie hody honey honor honora hop hopkins hopp horace horry hortense
  hosea hosey hosie howard howie hub hubert hugh huma humey hussein hy hyun ian ib iggy ignatius ignatzio igor ike immanuel imran ina india indie indy
  inez iona irene irv irvin irving irwin isaac isabel isabella isabelle isadora isadore isaiah isidore issy iva ivan ivanka ivy izzy jaap jack jackie
  jackson jacob jacobus jacqueline jacques jacqui jae jaelin jaelyn jahoda jailyn jake jakob jalen james jamey jamie jan jane janet janice janie
  jannett jap jaroslaw jasper javier jay jaye jaylin jaylyn jayme jean jeanette jeanne jeannie jeb jebadiah jed jedediah jedidiah jeff jefferey
  jefferson jeffery jeffrey jehiel jehu jem jemima jen jenn jennet jenni jennie jennifer jenny jens jereme jeremiah jeremy jerita jerry jess jessica
  jessie jettie jez jezza jill jillian jim jimmie jimmy jincy jinsy jo joan joann joanna joanne jock jodi jody joe joey johann johanna johannah
  johannes john johnathan johnathon johnny johny jon jonathan jonathon jong jonnie jonny jorge jos jose joseph josephine josetta josey josh joshua
  josiah josie josophine josé joy joyce jr juan juanita jud juda judah jude juder judi judie judith judson judy jule jules julia julian julias julie
  jun june junie junior junius justin justina juston justus kait kaitie kaitlin kaitlyn kaitlynn kali kalli kam kameron kara kari karla kasey katarina
  kate katelin katelyn katherine kathleen kathryn kathy katia katie katy kay kaye kayla kelley kelli kellie kelly kellyanne ken kendall kendra
  kendrick kendrik kenj kenji kenna kenneth kenny kent kenzy kerri kerry kev kevin keziah khalid kiah kill killis kim kimberley kimberli kimberly king
  kingsley kingston kissy kit kittie kizza kizzie klaus kris kristel kristen kristin kristine kristofer kristoffer kristopher kristy kym kymberly
  lafayette laffie lainie lamont lan lani lanna lanny lanson laodicia larry lars latisha laura laurel lauren laurence laurie laurinda lauryn laveda
  laverne lavina lavinia lavonia lavonne lawrence lawrie lazar lea leafa leah leanne lecurgus lee leet left leilani lem lemuel len lena lennie lenny
  lenora leo leon leonard leonidas leonora leonore leroy les lesley leslie lessie lester letitia lettice lettie leve levi levicy levone levy lewis
  lexi li lias lib libby lidia life lige lil lila liley lillah lillian lilly lily lina lincoln linda lindsay lindsey lindsie lindsy lindy lineau link
  lionel lisa lish lissa lissia little littleberry livia liz liza lizzie lizzy lloyd lodi lois lola lolly lon lonnie lonny lonzo loomie lorelei loren
  lorenzo loretta lori lorie lorne lorraine lorrie lorry lotta lottie lou louie louis louisa louise louvinia lu lucas lucia lucias lucille lucina
  lucinda lucius lucretia lucy luella luis luke lula lunetta lura lurana luther lyddy lydia lyndon lynn mabel mac mack mackenzie maddi maddie maddison
  maddy madeline madelyn madge madie madison mae maegen magda magdalena magdelina maggie maggy mahala maisie makayla mal malachi malc malcolm malinda
  mally mamie manda mandie mandy manerva manny manoah manola mantha manuel marc marcia marcie marco marcus margaret margaretta margarita marge margery
  margie margo marguerite margy maria mariah marian marianna marie marietta marilyn marine marion maris marissa marjorie mark marni marnie marsha
  martha martin martina martine marty marv marvin mary masa masayuki mat mateusz mathew mathilda matilda matt matteo matthew matthews matthias mattie
  matty maty maud maureen maurice mave mavery mavine max maximilian maximillian maxine maxwell may mc mckenna meaka medora mees meg megan meghan
  mehitabel mel melania melanie melchizedek melia melinda melissa mellia mellie mellony melly melo melody melvin melvina mena menaalmena mercedes
  merci mercy mert merv mervin mervyn metta mette meus micah micajah michael micheal michel michelle mick mickey micky middie middy midge miggy
  miguael miguaell miguail miguaill miguayl miguayll miguel miguell mike mikey mikhail miky mildred millicent millie milly mima mimi min mina mindie
  mindy minerva ming minite minnie minty mira miranda miriam missy mitch mitchell mittie mitty mitzi mitzie mock mohammad mohammed mollie molly mona
  monet monica monna monnie monte monteleon montesque montgomery monty morey morris mort mortimer mose moses moss muhammad mur muriel myra myrt myrti
  myrtle nabby nace nada nadine naldo nan nancy nando nanny naomi nap napoleon nappy narendra nat natalia natalie natasha nate nathan nathaniel natius
  natty naz ned neil nelia nell nelle nellie nelly nels nelson nerva nervie nessa netta nettie newt newton nib nibby nic nicey nicholas nichole
  nicholette nicie nick nickey nicki nickie nicky nico nicodemus nicolas nicole niel nikki nikolai nikolas nikole nita noah noel nole nollie nonie
  nonnie nora norah norbert norbu norbusamte norby norm norman norry nowell obadiah obed obediah obedience obie octavia ode odell odo ola olaf oleg
  olive oliver olivia ollie olph omar omi ona one onicyphorous onie onnie ophi ora orilla orlando orphelia osaforum osaforus ossy oswald ote otha otis
  ozzy pablo paddy pam pamela pandora parmelia parsuny parthenia pasoonie pat pate patience patricia patrick patsy patti patty paul paula paulina
  pauline pavel pedro peg peggie peggy pelegrine penelope penie penny percival percy peregrine permelia pernetta perry persephone pete peter petro
  petronella phelia phena pheney phenie pherbia pheriba phil philadelphia philander philetus philinda philip philipina phillip philly philomena phoebe
  pierre pinckney pink pip pleasant ples pocahontas pokey polly posthuma pres prescott priscilla prissy providence provy prudence prudy prue quil
  quilla quillie rachael rachel rafa rafaela ralph ramona randall randi randolf randolph randy raphael rasmus ray raymond raze rea reba rebecca recep
  ree reg reggie regina reginald relief rella ren rena renius renny retta reuben reynold rhett rhoda rhodella rhyna rhynie riah rian riane ricardo
  rich richard riche richie rick ricka rickey rickie ricky rienne rilla rilly rissa rita rob robbie robby robert roberta roberto roby rod roddy
  roderick rodger rodie rodney roge roger roland rolf rollo rolly ron ronald ronie ronna ronnie ronny rosa rosabel rosabella rosaenn rosaenna
  rosalinda rosalyn roscoe rose roseann roseanna roseanne rosemarie rosemary rosey rosie rosina ross rox roxane roxanna roxanne roxie roy roz rube
  rudolph rudolphus rudy ruminta rupert russ russell rusty ry ryan sabrina sadie safie safieel sal sally salmon salome salvador sam samantha sammy
  sampson samson samuel samyra sandra sandy sanford sanna sara sarah sarilla saul savanna savannah sceeter scott scottie scotty seb sebastian sebby
  see selma sene senie seph sephy serena serene sergei serilla seymour sha shaina sharon shaun shawn shay sheila shel sheldon shelley shellie shelly
  shelton shely sher sheri sheridan sherri sherry sherryl sheryl shinzo shirl shirley si sibbell sibbie sibbilla sid sidney sig sigfired sigfrid
  sigismund silas silence silla silvester silvio simeon simon sina sinah sion sis sly smith smitty socrates sofia sol solly solomon sondra sonnie
  sonny sophia sophie sophronia squat stacey staci stacia stacie stacy stal steffi steffie stella steph stephan stephani stephanie stephany stephen
  stephie stephine steve steven stevie stu stuart sue sukey suki sula sulie sullivan sully susan susannah susie suzanne suzie svetlana swene sy sybill
  syd sydney syl sylvanus sylvester syphorous tabby tabitha tal tamarra tami tammie tammy tamzine tanafra tanny taro tash tasha tashie tatiana tave
  tavia tayyip ted teddy teeny telly temperance tempy tensey terence teresa teri terri terrie terry tess tessa tessie thad thaddeus than thaney theo
  theodora theodore theodosia theodosius theophilus theotha theresa thias thirza thom thomas thomasa thursa thys tibbie tick tiff tiffany tiffy
  tilford tilla tillie tilly tim timmy timothy tina tine tish tisha titia tobias toby tom tommy tony tori torie torri torrie tory traci tracie tracy
  trannie tranquilla tricia trina trish trisha trix trixie trudy tryphena unice uriah ursula val valentina valentine valeri valerie vallie van
  vanburen vandalia vanessa vangie vanna vannie veda verna vernisee vernon veronica vert vessie vest vester vet vi vic vicki vickie vicky victor
  victoria vicy vij vijay viktor vin vina vince vincent vincenzo viney vinnie vinny vinson viola violetta virdie virginia virgy viv vivian vladimir
  volodymyr von vonna vonnie waldo wallace wally walt walter wang wash washington webb webster wei wen wendy wes wesley west westley wil wilber wilbur
  wilda wilfred wilhelm wilhelmina will william willie willis willy wilma wilson win winfield winifred winnet winnie winnifred winny wint winton wood
  woodrow woody wyncha xavier xi yang yeona yoshi yoshihide yoshihiko yul yulan yulia yuri yvonne zac zach zachariah zachary zachery zachy zack zada
  zaddi zadie zadock zak zakk zay zeb zebedee zed zedediah zeely zeke zeph zephaniah zolly zoltan
`;
