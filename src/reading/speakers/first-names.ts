// First names by the sex of nearly all who bear them: facts from US birth registrations since 1925 (Social Security Administration). Made by training/speakers/first-names.ts.

export const MEN =
  "aaden aarav aaron abdiel abdul abdullah abe abel abelardo abner abraham abram ace adalberto adam adan aden aditya adolfo adolph adonis " +
  "adrian aedan agustin ahmad ahmed aidan aiden ajay akeem al alain alan albert alberto alden aldo alec alejandro alek aleksander alessandro " +
  "alex alexander alexandre alexandro alexzander alfonso alfonzo alford alfred alfredo allan allen alonso alonzo alphonse alphonso alton alvaro " +
  "alvin alvis amado amador amar amare amarion ambrose ameer amir amit ammon amos anders anderson andre andreas andres andrew andy angelo angus " +
  "anibal anson anthony antione antoine anton antone antonio antony antwan antwon archer archie aric arjun arlan arlo arman armand armando " +
  "armond arnav arnold arnoldo arnulfo aron arron art arther arthur arturo arvin asher atticus augustin augustus aurelio austin auston avraham " +
  "axel ayaan ayden aydin barney baron barrett barron barry bart bartholomew barton basil beau beckett beckham ben benedict benito benjamen " +
  "benjamin bennett benny benson bentley benton bernard bernardo bert bertram bertrand bilal bill billy bishop blaine blake blane blaze bo bob " +
  "bobby bodhi booker boris bowen boyce boyd brad braden bradford bradlee bradley bradly brady bradyn braeden braedon braiden brain brandan " +
  "branden brandin brandon brandt brannon branson brant brantley braulio braxton brayan brayden braydon braylen braylon brendan brenden brendon " +
  "brennan brennen brennon brent brenton bret brett brian brice bridger brien brock broderick brodie brody bronson brooks bruce bruno bryan " +
  "bryant bryce brycen bryon bryson buck bud buddy buford burke burl burt burton buster butch byron cade caden cael caesar caiden cain cal cale " +
  "caleb callum calvin camden camilo camron cannon carl carleton carlo carlos carlton carmelo carmine carson carter case casen cash cason " +
  "cassius cayden ceasar cecil cedric cedrick cesar chace chad chadwick chaim chance charles charlton chase chauncey chaz chester chet chip " +
  "christian christofer christoper christophe christopher chuck clarence clark claud claude claudio clay clayton clement clemente cletus cleve " +
  "cleveland cliff clifford clifton clint clinton clyde coby codey cody cohen colby cole coleman colin collin colt colten colter colton " +
  "columbus conner connor conor conrad constantine cooper corban corbin cordell corey cornelius cornell cortez corwin cory courtland coy craig " +
  "crawford creighton cristian cristobal cristofer cristopher cullen curt curtis curtiss cy cyril cyrus dajuan dallin dalton damarcus damarion " +
  "dameon damian damien damion damon dan dandre dane dangelo danial daniel danilo danny dante daquan darell daren darin dario darius darold " +
  "daron darrel darrell darren darrick darrin darrion darrius darron darryl darvin darwin daryl dashawn dave davey davian david davin davion " +
  "davis davon davonte dawson dax daxton dayne dayton deacon dean deandre deangelo deanthony declan dedrick deion dejuan delano delbert delmar " +
  "delmer delton delvin demarco demarcus demario demarion demetri demetrius demond denis dennis denny denton denzel denzil deondre deontae " +
  "deonte dequan dereck derek deric derick derik deron derrek derrell derrick derwin desean deshaun desmond devante devlin devonta devonte " +
  "dewayne dewey dewitt dexter dick dickie diego dilan dillan dillion dillon dimitri dino dion dionte dirk domenic domenick domenico domingo " +
  "dominic dominick dominik don donal donald donavan donavon donn donnell donny donovan donta dontae donte doug douglas douglass doyle drake " +
  "draven duane dudley duke duncan dustin duwayne dwain dwaine dwane dwayne dwight dylan dylon eamon ean earl earle earnest easton ed eddie " +
  "eddy edgar edgardo edison edmond edmund edmundo edsel edson eduardo edward edwardo edwin efrain efren elbert elden eldon eldridge eleazar " +
  "elgin eli elian elias eliezer elijah eliot eliseo elliott ellsworth elmer elmo eloy elroy elton elvin elvis elwin elwood emanuel emil " +
  "emiliano emilio emmanuel emmet emmett emmitt enoch enrico enrique enzo ephraim erasmo eric erich erick erik ernest ernesto ernie errol ervin " +
  "erwin esteban estevan ethan ethen eugene eugenio evan evans everardo everett everette ezekiel ezequiel ezra fabian faustino federico felipe " +
  "felix felton ferdinand fermin fernando fidel finn finnegan fisher fletcher floyd ford forest forrest foster francesco francisco franco frank " +
  "franklin franklyn fransisco fred freddy frederic frederick fredric fredrick fredy freeman fritz gabe gabriel gael gage gaige galen gannon " +
  "gareth garett garfield garland garret garrett garrick garrison garry garth gary gaston gauge gaven gavin gavyn gaylon gaylord gearld genaro " +
  "gene geno geoffrey george geovanni gerald gerard gerardo german gerson gian giancarlo gibson gideon gil gilbert gilberto giles gino giovani " +
  "giovanni giovanny giuseppe glen glendon glenn gonzalo gordon grady graham grant granville grayson greg gregg greggory gregorio gregory " +
  "greyson griffin grover guillermo gunnar gunner gus gustavo guy haden hakeem hal hamilton hampton hamza hank hans hardy harlan harland harmon " +
  "harold harris harrison harry harvey hasan hassan hayes hayward haywood heath hector hendrix henry herbert heriberto herman hernan herschel " +
  "hershel hezekiah hilario hilton hiram hobert holden homer homero horace horacio hosea houston howard hoyt hubert hudson huey hugh hugo " +
  "humberto hunter ian ibrahim ignacio ike iker immanuel irvin irving irwin isaac isaak isai isaiah isaias ishaan ishmael isiah isidro ismael " +
  "israel isreal issac ivan izaiah izayah jabari jace jack jackson jacob jacoby jacques jadiel jadon jagger jaheim jair jairo jake jakob jakobe " +
  "jaleel jalen jamaal jamal jamar jamarcus jamari jamarion jamel james jameson jamil jamin jamir jaquan jared jaren jaret jarett jarod jaron " +
  "jarred jarrell jarret jarrett jarrod jarvis jase jasen jason jasper javan javen javier javion javon javonte jax jaxen jaxon jaxson jaxton " +
  "jay jayce jayceon jaycob jaydon jaylon jayson jayvon jed jedediah jedidiah jeff jefferey jefferson jeffery jeffrey jeffry jennings jerad " +
  "jerald jeramiah jeramie jeramy jered jerel jeremey jeremiah jeremie jeremy jericho jerimiah jermaine jermiah jerod jerold jerome jeromy " +
  "jerrell jerrod jerrold jerry jess jesse jesus jett jevon jim jimmy joaquin joe joel joesph johan john johnathan johnathon johnny johnpaul " +
  "johnson johny jon jonah jonas jonatan jonathan jonathon jonny jordy jorge jose josef joseluis joseph josh joshua josiah josue jovani jovanni " +
  "jovanny jovany juan juancarlos judah judd jude judson julian julien julio julius junior junius justen justin justyn juwan kade kaden kadin " +
  "kaeden kael kahlil kaiden kale kaleb kalvin kamden kamron kane kareem karim karl karsten kasen kash kason kayson keanu keaton keenan kegan " +
  "keith kellan kelton kelvin ken kenan kendrick kenji kenneth kennith kenny kent kenton kentrell kenyon keon kermit keshawn kevan keven kevin " +
  "kevon keyon keyshawn khalid khalil kian king kingston kip kirk kirt knox kobe koby kody kole kolten kolton konner konnor konrad korbin kraig " +
  "krish kristofer kristoffer kristopher kurt kurtis kwame kyan kyle kyler kyron kyson ladarius lafayette lamar lamont lamonte lance landen " +
  "landon langston lanny laron larry lars lathan laurence lawerence lawrence lawson layton lazaro leander leandro leeroy leif leland lemuel len " +
  "lenard lenny leo leon leonard leonardo leonel leonidas leopoldo leroy les lester levi lewis lex liam lincoln lino linus linwood lionel lloyd " +
  "lon lonnie lonny lorenzo lorne louie louis lowell loyd luc luca lucas lucian luciano lucien lucio lucious lucius luigi luis luiz luka lukas " +
  "luke luther lyle lyman lyndon lynwood mac mack maddox mahlon major makai makhi malachi malakai malaki malcolm malcom malik manny manuel marc " +
  "marcel marcelino marcello marcellus marcelo marco marcos marcus margarito mariano mario mark markel markell marko markus marlon marques " +
  "marquez marquis marquise marshal marshall martez martin marvin mason mateo mathew mathias matias matt matteo matthew matthias maurice " +
  "mauricio mauro maverick max maxim maximilian maximiliano maximillian maximo maximus maxwell maxx maynard mekhi melton melvin melvyn menachem " +
  "merlin mervin michael micheal miguel miguelangel mikael mike mikhail miles milford millard milo milton misael mitch mitchel mitchell mohamad " +
  "mohamed mohammad mohammed moises monte montrell monty mordechai morris morton mose moses moshe muhammad murray mustafa myles myron napoleon " +
  "nash nasir nathan nathanael nathanial nathaniel nathen neal ned nehemiah neil nelson nestor nevin newton nicholas nicholaus nick nicklaus " +
  "nickolas nico nicolas nigel nikhil nikko niko nikolai nikolas niles nixon noah noble noe nolan norbert norberto norman normand norris obed " +
  "obie octavio octavius odin odis olen olin oliver omar omari omarion omer oran oren orin orion orlando orrin orval orville osbaldo oscar " +
  "osvaldo oswaldo otis ottis otto owen pablo paolo pasquale patric patricio patrick paul paulo pedro percy pernell perry pete peter phil " +
  "philip phillip pierce pierre porfirio porter pranav prentice preston prince princeton quentin quenton quinten quintin quinton rafael raheem " +
  "rahul raiden ralph ramiro ramon rand randal randall randel randell randolph randy ransom raphael rashaad rashad rashaun rasheed raul ray " +
  "rayden rayford raymon raymond raymundo raynard rayshawn reed reggie reginald regis reid reinaldo reno reuben rex rey reymundo reynaldo " +
  "reynold rhett rhys ricardo rich richard richie richmond rick rickey ricky rico ridge rigoberto rishi ritchie rob robb robby robert roberto " +
  "rocco rocky rod roderick rodger rodney rodolfo rodrick rodrigo roel rogelio roger rogers rohan rojelio roland rolando rolf rolland rollin " +
  "roman romeo ron ronald ronaldo ronan ronin ronnie ronny roosevelt roscoe rosendo ross rowdy rowland roy ruben rubin rudolph rudy rueben " +
  "rufus rupert russ russel russell rusty ryan ryder ryker ryland ryne sabastian sal salomon salvador salvatore sam samir sammy samson samual " +
  "samuel sanford santiago santino santo saul savion scot scott scotty seamus sean sebastian sebastien sedrick sergio seth seymour shad shamar " +
  "shane shaquille shaun sheldon shelton sherman sherwin sherwood shimon shlomo shmuel shon silas simeon simon slade smith solomon sonny soren " +
  "spencer stan stanford stanley stanton stefan stephan stephen stephon stetson stevan steve steven stewart stone stoney stuart syed sylas " +
  "sylvester tad talan talmadge talon tanner tarik tariq tate tavares tavon ted teddy terence terrance terrel terrell terrence tevin thad " +
  "thaddeus theadore theodore theron thiago thomas thor thurman tim timmothy timmy timothy tito titus tobias tobin tod todd tom tomas tommy " +
  "toney tony torin torrence trace trae travis travon trayvon tre tremaine tremayne trent trenten trenton trever trevin trevion trevon trevor " +
  "trey treyvon tripp tristan triston troy truman tucker turner ty tye tyler tylor tyquan tyree tyrel tyrell tyrese tyron tyrone tyrus tyshawn " +
  "tyson ulises ulysses uriel valentin valentino van vance vaughn verlin vern vernon vicente victor vidal vince vincent vincenzo vinson virgil " +
  "vito vladimir wade waldo walker wallace wally walter walton ward wardell warner warren wayland waylon waymon wayne weldon wendell wes wesley " +
  "westin westley weston wilber wilbert wilbur wilburn wiley wilford wilfred wilfredo will willard william williams willian willis willy wilmer " +
  "wilson wilton winfield winford winfred winston woodrow woody wyatt xander xavier xzavier yaakov yahir yair yandel yehuda yisroel yitzchok " +
  "yoel yosef yousef yusuf zachariah zachary zachery zack zackary zackery zaid zaiden zain zakary zander zane zavier zayden zayne zechariah " +
  "zeke zev";

export const WOMEN =
  "aaliyah abagail abbey abbie abbigail abby abbygail abigail abigale abigayle abrianna abrielle abril acacia ada adaline adalyn adalynn " +
  "adamaris addie addilyn addisyn addyson adela adelaide adele adelia adelina adeline adella adelle adelyn adelynn adilene adina aditi adria " +
  "adriana adriane adrianna adrianne adrienne adyson agatha agnes aida aileen ailyn aimee ainsley aisha aislinn aiyana aiyanna aja alaina alana " +
  "alanah alani alanna alannah alaya alayah alayna alaysia alba alberta albertha alea aleah alecia aleena aleigha aleisha alejandra alena alene " +
  "alesha aleshia alesia alessandra alessia aleta aletha alethea alexa alexandra alexandrea alexandria alexia alexus alfreda alia aliah aliana " +
  "alice alicia alida alina aline alisa alise alisha alisia alison alissa alisson alivia aliya aliyah aliza alize allegra allene alli allie " +
  "allison ally allyson allyssa alma alondra alora alta althea alvina alyce alycia alysa alyse alysha alysia alyson alyssa alyssia alyvia " +
  "amalia amanda amara amaris amaya amber amberly amelia amelie america ami amia amiah amie amina aminah amira amirah amiya amiyah amparo amy " +
  "amya ana anabel anabella anabelle anahi anais analia analisa analise anamaria ananya anastacia anastasia anaya andie andrea andria angela " +
  "angelena angeles angelia angelic angelica angelina angeline angelique angelita angella angie anika anisa anisha anissa anita anitra aniya " +
  "aniyah anjali anjelica ann anna annabel annabell annabella annabelle annalee annaliese annalisa annalise annamaria annamarie anne anneliese " +
  "annelise annemarie annetta annette annie annika annmarie ansley antionette antoinette antonella antonette anya april apryl arabella araceli " +
  "aracely ardith areli arely aretha aria ariah ariana ariane arianna arianne ariella arielle arleen arlene arlette arline aryana aryanna asha " +
  "ashanti ashely ashlea ashlee ashleigh ashley ashli ashlie ashly ashlyn ashlynn asia astrid athena aubree aubri aubrianna aubrie audra audrey " +
  "audriana audrianna audrie audrina aundrea aurelia aurora autum autumn ava avah averi averie aviana avianna avis aya ayana ayanna ayesha ayla " +
  "ayleen aylin azalea azaria azucena azul babette bailee bambi barb barbara barbie barbra baylee bayleigh baylie beatrice beatriz becca becky " +
  "belen belinda bella belle belva benita berenice bernadette bernadine bernice berniece bernita berta bertha bertie bessie beth bethanie " +
  "bethann bethany betsy bette bettie bettina betty bettye beulah beverley beverly bianca billye birdie blaire blanca blanche blythe bobbi " +
  "bobbye bonita bonnie bonny braelynn brandee brandi brandie brandy braylee brea breana breann breanna breanne bree breeanna brenda brenna " +
  "breonna bria briana brianna brianne bridget bridgett bridgette brieanna briella brielle brigette brigid brigitte brinley brionna brisa " +
  "britany britney britni britta brittaney brittani brittanie brittany brittnee brittney brittni brittny bronwyn brooke brookelyn brookelynn " +
  "brooklyn brooklynn bryana bryanna brylee bryleigh brynlee brynn buffy cadence cailey cailin cailyn caitlin caitlyn caitlynn caleigh cali " +
  "calista calli callie cambria cami camila camilla camille cammie candace candi candice candida candie candis candy candyce capri caprice cara " +
  "caren cari carie carin carina carisa carissa carla carlee carleen carleigh carlene carletta carley carli carlie carlotta carly carlyn carma " +
  "carmela carmelita carmella carol carolann carole carolee carolina caroline carolyn carolyne carolynn carri carrie caryl caryn casandra casie " +
  "cassandra cassidy cassie cassondra catalina catharine catherine cathie cathleen cathrine cathryn cathy catina catrina caydence cayla caylee " +
  "cecelia cecile cecilia cecily celena celeste celestine celia celina celine chana chanda chandra chanel chanelle chantal chante chantel " +
  "chantell chantelle charis charisma charissa charisse charity charla charlee charleen charleigh charlene charlette charli charline charlize " +
  "charlotte charmaine charolette chasity chassidy chastity chaya chelsea chelsey chelsi chelsie chelsy cheri cherie cherise cherish cherri " +
  "cherrie cherry cheryl cheryle cheyanne cheyenne chiara china chiquita chloe chrissy christa christal christel christene christi christiana " +
  "christianna christie christina christine christy chrystal chyanne chyna ciara ciarra ciera cierra cinda cindi cindy cinthia citlali claire " +
  "clara clare clarice clarisa clarissa claudette claudia claudine clementine cloe coleen colette colleen collette concetta connie constance " +
  "consuelo cora coral cordelia corina corine corinna corinne corliss cornelia corrina corrine crista cristal cristi cristin cristina cristine " +
  "cristy crystal cydney cyndi cynthia dahlia daija daisha daisy daleyza dalia dalila dalilah damaris danae danelle danette dania danica " +
  "daniela daniella danielle danika danita danna dannielle danya danyelle daphne dara darci darcie daria darla darleen darlene darline dasha " +
  "dasia davida davina dawn dawna dayana dayanara dayna deana deann deanna deanne deasia debbi debbie debbra debby debi debora deborah debra " +
  "debrah dedra deeann deedee deena deidra deidre deirdre deja dejah delana delaney delanie delfina delia delilah delisa della delois delores " +
  "deloris delphine demetra demetria demi dena deneen denice denise denisha denisse dennise deonna desirae desire desiree dessie destany " +
  "destinee destiney destini destiny devorah diamond dian diana diane diann dianna dianne dina dinah dionna dionne dixie diya dollie dolly " +
  "dolores dominga dona donita donna dora dorcas doreen dorene doretha dori dorinda doris dorothea dorothy dortha dorthy dottie dovie dreama " +
  "dulce earlene earline earnestine easter eboni ebony echo edie edith edna edwina edythe effie eileen elaina elaine elana elayna elayne elba " +
  "elda eleanor eleanora eleanore elena eleni eliana elianna elicia elida elin elina elinor elisa elisabeth elise elissa eliza elizabeth " +
  "elizebeth ella elle ellen elliana ellie elly ellyn elma elnora eloisa eloise elora elouise elsa elsie elva elvia elvira elyse elysia elyssa " +
  "ema emalee emani ember emelia emely emerald emersyn emilee emilia emilie emily emma emmalee emmaline emmalyn emmie emmy emogene enid erica " +
  "ericka erika erin erinn erlinda erma erna ernestina ernestine eryn esme esmeralda esperanza essence essie estefani estefania estefany estela " +
  "estella estelle ester esther estrella ethel etta eugenia eula eunice eva evalyn evangelina evangeline eve evelin evelina evelyn evelynn " +
  "everly evette evie evonne fabiola faith fallon fannie fanny farah farrah fatima fawn faye felecia felicia felicity felisha fern fernanda " +
  "fiona flor flora florence florine flossie fonda fran frances francesca franchesca francine francisca freda freida freya frida frieda " +
  "gabriela gabriella gabrielle gail galilea gay gaye gayla gayle gaynell gearldine gemma gena genesis geneva genevieve genna georgene " +
  "georgetta georgette georgia georgiana georgianna georgina geraldine geralyn geri gerri gertie gertrude gia giada giana gianna giavanna gigi " +
  "gilda gillian gina ginger ginny giovanna gisela gisele giselle gisselle giuliana gladys glenda glenna gloria glory goldie grace gracelyn " +
  "gracelynn gracie graciela gracyn grecia greta gretchen gretta griselda gwen gwendolyn gwyneth hadassah hadley hailee hailey hailie haily " +
  "halee haleigh haley hali halie halle halley hallie hana hanna hannah harlee harleigh harmony harriet harriett harriette hattie haydee haylee " +
  "hayleigh hayley haylie hazel heather heaven heavenly heidi heidy helen helena helene hellen henrietta herlinda herminia hester hilary hilda " +
  "hillary holley holli hollie holly honesty honey hope hortencia ida idella iesha ila ilana ileana ilene iliana ilona ima imani imelda imogene " +
  "ina india inez ingrid iola iona ione ireland irene iris irma isabel isabela isabell isabella isabelle isela isha isis isla itzel iva ivana " +
  "ivanna ivette ivonne ivy iyana iyanna izabel izabella izabelle jacalyn jacey jaci jacie jacinda jacinta jackeline jackelyn jacki jacklyn " +
  "jaclyn jacquelin jacqueline jacquelyn jacquelyne jacquelynn jacquline jacqulyn jada jade jaelynn jaida jailene jaimee jakayla jaleesa jalisa " +
  "jalissa jaliyah jami jamia jamila jamiya jamya jana janae janay janaya jane janee janeen janel janell janelle janene janessa janet janeth " +
  "janett janetta janette janey janiah janice janie janiece janine janis janiya janiyah janna jannette jannie jaquelin jaqueline jaslyn jasmin " +
  "jasmine jasmyn jasmyne jaunita jaya jaycie jayda jayde jayla jaylah jaylee jayleen jaylene jaylynn jayna jayne jazlyn jazlynn jazmin jazmine " +
  "jazmyn jazmyne jazzlyn jean jeana jeane jeanetta jeanette jeanie jeanine jeanna jeanne jeannette jeannie jeannine jemma jena jenae jenell " +
  "jenelle jenessa jeni jenifer jeniffer jenna jennette jenni jennie jennifer jenniffer jenny jeraldine jeri jerica jerilyn jerri jerrica " +
  "jerrie jesenia jesica jessa jessalyn jessenia jessica jessika jill jillian jimena jo joan joana joanie joann joanna joanne jocelyn jocelyne " +
  "jocelynn jodee jodi joella joelle joellen joetta johana johanna johnetta johnna joi joleen jolene jolie jolynn jonelle joni jonna jordana " +
  "jordynn josefina joselin joseline joselyn josephine josette josie joslyn journee jovanna jovita joy joyce joycelyn joye juana juanita judi " +
  "judie judith judy juli julia juliana juliann julianna julianne julie julieann juliet julieta juliette julisa julissa june juniper justina " +
  "justine kaci kacie kaela kaelyn kaelynn kaia kaila kailani kailee kailey kailyn kailynn kaitlin kaitlyn kaitlynn kaiya kala kalea kalee " +
  "kaleigh kaley kali kalia kalie kalina kaliyah kalli kallie kalyn kalynn kami kamila kamilah kamille kandace kandi kandice kandy kara karah " +
  "karen karena kari karie karin karina karis karissa karla karlee karleigh karlene karley karli karlie karly karma karmen karolina karoline " +
  "karolyn karri karrie karyn kasandra kasie kassandra kassidy kassie katalina katarina kate katelin katelyn katelynn katerina kathaleen " +
  "katharine katherin katherine katheryn kathi kathie kathleen kathlene kathlyn kathrine kathryn kathryne kathy kathyrn kati katia katie katina " +
  "katlin katlyn katlynn katrina kattie katy kay kaya kayce kaycee kaydence kaye kayla kaylah kaylea kaylee kayleen kayleigh kaylene kayley " +
  "kayli kaylie kaylin kaylyn kaylynn kaytlin keanna keara kecia keeley keely keila keira keisha kelcie keli kellee kelli kellie kelsea kelsey " +
  "kelsi kelsie kelsy kendra kendyl kenia kenisha kenna kennedi kensley kenyetta kenzie keona kera keren keri kerri kerrie kesha keshia keturah " +
  "keyana keyanna keyla keyona keyonna khadija khadijah khloe kia kiana kianna kiara kiarra kiera kierra kiersten kierstin kiley kimber " +
  "kimberlee kimberley kimberli kimberlie kimberly kimberlyn kimora kindra kinley kinsey kinsley kira kirsten kirstie kirstin kisha kitty kiya " +
  "kora kourtney krista kristal kristen kristi kristie kristin kristina kristine kristy kristyn krysta krystal krysten krystin krystina krystle " +
  "kya kyara kyla kylah kylee kyleigh kylie kymberly kyndal kyndall kynlee kyra lacey laci lacie ladonna laila lailah lainey lakeisha lakesha " +
  "lakeshia lakisha lana lanette laney lani lanie lanita laquita lara larae laraine larisa larissa lashanda lashonda latanya latasha latesha " +
  "latia latisha latonia latonya latosha latoya latrice latricia laura laureen laurel lauren laurene lauretta lauri laurie lauryn lavada lavina " +
  "lavinia lavonda lavonne lawana lawanda layla laylah lea leah leana leandra leann leanna leanne leatha leatrice leeann leeanna leeanne leena " +
  "leesa leia leigha leighann leila leilani leisa lela lelia lena lenora lenore leola leona leonor leonora leora leota lesa lesia leslee lesli " +
  "lesly leta letha leticia letitia lettie lexi lexie lexis lexus leyla lia liana liane lianna lianne libby liberty lidia lila lilah lili lilia " +
  "lilian liliana lilianna lilith lilli lillian lilliana lillianna lillie lilly lily lilyana lilyanna lina linda lindsay lindsey linette linnea " +
  "linsey lisa lisbeth lisette lissa lissette lita litzy liv livia liz liza lizabeth lizbeth lizeth lizette lizzie lluvia lois lola lolita lona " +
  "londyn loni lonna lora loraine loree loreen lorelai lorelei lorena lorene loretta lori loriann lorie lorinda lorine lorna lorraine lorri " +
  "lorrie lottie louann louella louisa louise lourdes lu luana luann luanne lucero lucia luciana lucie lucile lucille lucinda lucretia lucy " +
  "luella luisa lula luna lupita lura luz lydia lyla lylah lynda lyndsay lyndsey lynette lynne lynnette lynsey mabel mable macey machelle maci " +
  "macie mackenna mackenzie macy madaline madalyn madalynn maddie maddison madelaine madeleine madeline madelyn madelynn madge madilyn madilynn " +
  "madisen madison madisyn madonna madyson mae maegan maeve magali magaly magdalena magdalene magen maggie magnolia mahogany mai maia maile " +
  "maira maisie maiya makaila makala makayla makena makenna makenzi makenzie malaya malaysia maleah malena malia maliah malika malina malinda " +
  "malissa maliyah malka mallorie mallory malorie mamie mandi mandy manuela mara maranda marcela marcella marci marcia marcie marcy maren " +
  "margaret margarett margarette margarita margery margie margo margot margret marguerite mari maria mariah mariam marian mariana mariann " +
  "marianna marianne maribel maribeth maricela marie mariel mariela mariella marielle marietta marilee marilou marilyn marilynn marina marisa " +
  "marisela marisol marissa marita maritza mariyah marjorie marjory marla marlee marleen marleigh marlena marlene marlie marlys marni marnie " +
  "marquita marsha marta martha marti martina marva mary maryam maryann maryanne marybeth maryellen maryjane maryjo marylin marylou marylyn " +
  "matilda mattie maude maudie maura maureen maurine mavis maxine may maya mayra mazie mckayla mckenna mckenzie meadow meagan meaghan mechelle " +
  "meg megan meggan meghan meghann melani melanie melany melba melia melina melinda melisa melissa mellisa mellissa melodie melody melonie " +
  "melony melva melvina meranda mercedes mercedez mercy meredith merissa merri merry meryl mia miah micaela michaela michele michelle migdalia " +
  "mikaela mikala mikayla mila milagros milana mildred milena miley milissa millicent millie mimi mina mindi mindy minerva minnie mira miracle " +
  "miranda mirella mireya miriam mirian mirna missy misti misty mitzi miya moira mollie molly mona monet monica monika monique monserrat " +
  "montserrat moriah muriel mya myah myesha myla mylee myra myranda myrna myrtis myrtle nada nadia nadine nailah naima nakita nalani nan nanci " +
  "nancie nancy nanette nannette nannie naomi natalee natali natalia natalie nataly natalya natasha nathalia nathalie nathaly natosha naya " +
  "nayeli nechama nedra neha nelda nell nellie nelly nena nereida nettie neva nevaeh neveah nia nichelle nichol nichole nicki nicole nicolette " +
  "nicolle niki nikia nikki nikole nila nilda nina nisha nita niya noelia noelle noemi nola nona nora norah noreen norene norine norma novella " +
  "nya nyah nyasia nydia nyla nylah octavia odalys odessa ofelia ola olga olive olivia oma ona opal ophelia oralia ouida paige paislee paisley " +
  "paityn paloma pam pamala pamela pamella pansy paola patience patrica patrice patricia patsy patti pattie patty paula paulette paulina " +
  "pauline pearl pearlie pearline peggie peggy penelope pennie penny perla petra phillis philomena phoebe phyllis piper polly porsha portia " +
  "precious pricilla princess priscila priscilla priya promise prudence queen quiana rachael racheal rachel rachele rachell rachelle racquel " +
  "rae raeann raegan raelyn raelynn raina ramona rana randa randee randi raquel rashida raya raylee raylene rayna reanna reba rebeca rebecca " +
  "rebecka rebekah regina reina rena renae renata renea renee renita reta retha reva reyna rhea rhianna rhiannon rhoda rhonda ria rianna " +
  "richelle rihanna rileigh rina risa rita rivka riya roberta robyn rochel rochelle rocio rolanda roma romona rona ronda ronna ronni rosa " +
  "rosalee rosalia rosalie rosalina rosalind rosalinda rosalyn rosann rosanna rosanne rose roseann roseanna roseanne rosella roselyn rosemarie " +
  "rosemary rosetta rosie rosina rosita roslyn rowena roxana roxane roxann roxanna roxanne roxie roxy rubi ruby rubye ruth ruthann ruthie " +
  "ryanne ryleigh rylie sabina sabra sabrina sade sadie sahara salena salina sallie sally salma samantha samara samaria samatha samira samiya " +
  "samiyah sana sanaa sanai sandi sandra saniya saniyah sanjuanita santa sara sarah sarahi sarai sari sariah sarina sarita sasha saundra savana " +
  "savanah savanna savannah scarlet scarlett scarlette selah selena selene selina selma serena serenity serina shaelyn shaila shaina shakira " +
  "shalonda shameka shamika shana shanae shanda shandra shanell shanelle shani shania shanice shanika shaniqua shanita shaniya shanna shannan " +
  "shanta shante shantel shantell shara sharee sharen shari sharla sharlene sharon sharonda sharron sharyn shasta shauna shaunna shavonne " +
  "shawanda shawna shawnee shawnna shayla shaylee shayna sheena sheila shelbi shelbie shelia shelley shelli shellie shelly sheree sheri sherie " +
  "sherilyn sherita sherlyn sherri sherrie sherry sherryl sheryl sheyla shianne shiela shira shirlee shirlene shirley shonda shonna shoshana " +
  "shreya shyann shyanne shyla siena sienna sierra silvia simona simone siobhan skyla sloane sofia sofie soledad soleil sommer sondra sonia " +
  "sonja sonya sophia sophie soraya spring staci stacia stacie star starla starr stefani stefanie stefany stella stephaine stephani stephanie " +
  "stephany stephenie stormie sue suellen summer sunshine susan susana susann susanna susannah susanne susie suzan suzann suzanna suzanne " +
  "suzette suzie suzy sybil syble sydnee sydney sydni sydnie sylvia sylvie symone tabatha tabetha tabitha talia talisha talitha taliyah tamala " +
  "tamara tamatha tameka tamela tamera tami tamia tamie tamika tamiko tammi tammie tammy tamra tana tanesha tangela tania tanika tanisha taniya " +
  "taniyah tanna tanya tara tarah taryn tasha tasia tatiana tatianna tatyana tawana tawanda tawanna tawny tawnya taya tayla teena tena tenisha " +
  "tenley tera teresa terese teresita teressa teri terra terri terrie tess tessa tessie thalia thea theda thelma theodora theresa therese " +
  "thomasina tia tiana tianna tiara tiarra tiera tierney tierra tiesha tiffani tiffanie tiffany tillie tina tisha tomeka toni tonia tonja tonya " +
  "tori tosha toya tracee traci tracie treasure trena tresa tressa treva tricia trina trinity trish trisha trista trudi trudy twila twyla " +
  "tyanna tyesha tyra una ursula vada valarie valencia valentina valeria valerie valery valorie vanesa vanessa vannessa veda velda velma velvet " +
  "venessa venita venus vera verda verla verna vernita veronica veronika vesta vianey vickey vicki vickie vicky victoria vida vienna vikki " +
  "vilma viola violet violeta virgie virginia viridiana vita vivian viviana vivianna vivien vivienne vonda wanda wendi wendy whitley whitney " +
  "wilda wilhelmina willa willow wilma windy winifred winnie winona winter wynter ximena xiomara xochitl yadira yahaira yajaira yamilet " +
  "yamileth yanira yara yareli yarely yaretzi yaritza yasmeen yasmin yasmine yazmin yesenia yessenia yessica yolanda yolonda yoselin yuliana " +
  "yulissa yvette yvonne zahra zaida zainab zaira zakiya zandra zaniyah zara zaria zariah zariyah zelda zella zelma zena zenobia zina zoe zoey " +
  "zoie zola zora zulema";

export const EITHER =
  "addison adell adison adrain adriel adrien afton aidyn akira alexi alexis alexys ali alijah alix allyn alpha alva alvie amani amari andi " +
  "andra angel antonia ara ardell arden ardis ari arian arie ariel aries arin aris arlen arlie arlin arlyn armani artie artis arya aryan asa " +
  "ashton ashtyn aspen aubrey aubry audie audry august augusta augustine austen austyn avery avi aydan azariah baby bailey barrie baylor bennie " +
  "berkley bernie berry beryl bethel billie blair blaise blakely blayne bobbie boston braelyn brandyn braylin brecken briar brighton briley " +
  "bristol britt britton brogan brook bryn callan callen camdyn cameron cameryn campbell camren camryn canaan carey carlin carman carmel carmen " +
  "carnell caron carrington carrol carroll carsen carsyn cary casey chandler channing charley charlie chevy chris christan christen christin " +
  "clair clarke claudie cleo codi codie collins concepcion conley cori corie corrie cortney coty courtney cris crosby cruz dakoda dakota " +
  "dakotah dale dallas damari dana dani daniele daniell dannie danyel danyell darby darcy darian dariel darien darion darnell darrian darrien " +
  "daryn davie dayle daylen deandra deandrea deane dee del dell delma demetrice demetris dempsey dennie denver deon deshawn desi destin devan " +
  "deven devin devon devyn dione dominique dominque domonique donell donnie dorian dorris dorsey drew dru dusty dyllan eden elan elia elisha " +
  "ellery elliot ellis ellison ely emerson emery emile emory ever evin evon ezell farrell fay felice finley flynn francis frankie freddie gale " +
  "garnet garnett gentry georgie germaine gerry gianni glynn gray grey guadalupe gussie haiden harley harlie harlow harper haven hayden henley " +
  "henri holland hollis iman imari ines infant ira isa ivey ivory jackie jacky jacobi jacque jacy jaden jadyn jaeden jaedyn jael jaelyn jai " +
  "jaiden jaidyn jailyn jaime jaimie jalyn jalynn jame jamee jamey jamie jamison jammie jan jasiah jaycee jaydan jayden jaydin jaye jaylan " +
  "jaylen jaylin jaylyn jayme jaymie jelani jensen jere jersey jessi jessie jessy jewel jewell jimmie jodie jody joey johann johnie johnnie " +
  "jonnie jordan jorden jordin jordon jordyn jory josey jourdan journey jovan jules jullian justice justus kacey kacy kadence kadyn kaelin kai " +
  "kairi kalani kalen kalin kamari kamdyn kameron kamren kamryn karan karol karon karsen karson karsyn karter kary kasey kayden kaylan kayle " +
  "kaylen keagan keegan keelan kelby kellen keller kelley kelly kendal kendall kendell kenley kennedy kenya kenyatta kerry khari kiah kieran " +
  "killian kim kingsley kiran kirby kit kodi kolby korey kori kortney kory kris krishna kristan kristian kye kylan kylen kymani kyree kyrie " +
  "lacy laine laken landry landyn lane larkin larue lashawn latrell lavell lavelle lavern laverne lavon layne lee legend leigh leighton lennie " +
  "lennon lennox lesley leslie lessie levon linden lindy linnie logan london loran loren lorenza lorin lou lovell lovie loy loyce lucca lucky " +
  "lue lupe lyn lynn lyric madden maison marcell marcelle marin marion marlen marley marlin marlo marlyn marty marvel maxie mayson mckinley mel " +
  "memphis merle merlyn merrick merrill merritt messiah mica micah micaiah michal michale michel michell mickey mickie micky mika mikah mikal " +
  "mikel milan miller misha monroe montana montez montgomery morgan murphy mykel najee nakia nate natividad nickie nicky nicola nikita noa noel " +
  "noor nova oakley ocean ocie odell ollie ora otha page palmer paris parker parris parrish pat paxton payten payton peyton phoenix pilar " +
  "presley quincy quinn raleigh ramsey rashawn raven rayan raylan rayne reagan reece reese refugio regan reilly remi remington remy rene reyes " +
  "rhyan rian ricki rickie rikki rilee riley rio river robbie robbin robin romaine roni rory rosario rowan rowen royal royce ryann rylan rylee " +
  "ryley sage saige salem salome sami sammie sandy santana santos sawyer saylor schuyler scottie scout semaj seneca sequoia shae shan shannon " +
  "shanon shavon shawn shay shayne shea shelby sheridan sheron sherrell sherrill sherron shiloh sidney sincere sky skye skylar skyler sloan " +
  "socorro sol spenser stacey stacy sterling stevie storm stormy sullivan sunny sutton tai taj tamar tatum tayler taylor teagan tegan terrill " +
  "terry theo timmie tobi toby tommie tonie torey torie torrance torrey torri torrie tory tracey tracy trinidad tristen tristian tristin " +
  "tristyn trystan unique unknown uriah val valentine verdell verne vernell vernice vernie von vonnie waverly willie wren wylie yael yuri zaire " +
  "zion zuri";
