import { wordList } from '../../language/word-list.ts';

/** Forms of address before a name; they are no role. */
export const COURTESY_TITLES = wordList(
  'mr mr. mrs mrs. ms ms. miss sir dame lord lady dr dr. prof prof. rev rev. fr sgt sgt. capt capt. lt lt. col col. gen gen. cpl',
);

/** Nouns that say what someone is or does; before or behind a name they make it a person's. */
const ROLE_NOUNS = wordList(`
  gov gov. sen sen. rep rep. president president-elect vice-president premier chancellor minister secretary governor mayor senator congressman congresswoman representative lawmaker
  mp chairman chairwoman chairperson chair chief director executive officer head leader boss manager commissioner commander general colonel captain
  sergeant lieutenant admiral officer inspector superintendent detective constable sheriff judge justice prosecutor attorney lawyer barrister solicitor
  spokesman spokeswoman spokesperson ambassador envoy diplomat official adviser advisor aide analyst economist professor doctor physician surgeon nurse
  scientist researcher engineer astronaut architect author writer poet novelist journalist reporter editor columnist blogger photographer
  actor actress singer rapper musician comedian artist director producer filmmaker presenter broadcaster star celebrity model chef
  footballer player striker midfielder defender goalkeeper forward pitcher fielder shortstop quarterback coach driver cyclist runner swimmer boxer golfer
  king queen prince princess duke duchess earl emperor pope archbishop bishop cardinal imam rabbi priest vicar pastor reverend
  founder co-founder ceo cfo owner chairman investor billionaire businessman businesswoman entrepreneur banker trader farmer teacher headteacher principal
  student pupil graduate veteran soldier pilot survivor victim witness resident neighbour neighbor activist campaigner protester volunteer founder
  brother sister father mother son daughter husband wife widow uncle aunt cousin grandfather grandmother partner girlfriend boyfriend friend
  candidate nominee counsel counselor speaker delegate negotiator mediator regulator trustee treasurer expert specialist historian user supporter fan dictator
  democrat republican councillor councilman councilwoman deputy marshal builder fan`);

/** What role words may be made of besides: "deputy director of operations", "former US". */
export const ROLE_MODIFIERS = wordList(
  'former then ex deputy vice senior junior acting interim chief co assistant associate first late prime foreign home finance defence defense interior justice retired outgoing incoming new general attorney lead head top veteran',
);

/** Words that end or open the name of an organisation. */
export const ORGANISATION_WORDS = wordList(`
  inc corp corporation ltd plc llc llp co company companies group holdings industries enterprises bank trust fund foundation association society institute institution
  university college school academy hospital clinic church museum gallery library
  department ministry agency bureau office authority commission committee council court parliament congress senate house assembly cabinet government administration
  party union federation confederation league alliance coalition front movement organisation organization
  police force army navy guard corps brigade service services team club fc united city rovers athletic
  times post journal news herald tribune guardian telegraph press media network channel radio television tv
  branch unit tribunal treasury division airlines airways motors pharmaceuticals technologies systems records studios pictures entertainment international partners nations forum board`);

/** Words that end the name of a place. */
export const PLACE_WORDS = wordList(`
  street road avenue lane square park bridge river lake sea ocean mountain mountains valley island islands peninsula bay gulf coast beach desert forest
  city town village county province region district state airport station stadium arena tower guesthouse palace hotel building centre center prison
  base drive strip field strait canal falls hill hills creek canyon highlands tavern pub restaurant cafe farm street junction`);

/** Capitalised words that name neither someone nor something. */
export const NOT_NAMES = wordList(`
  i christmas easter ramadan internet god photo image video read more getty gmt bst est edt pst pdt tv suv vip vips pm am covid covid-19 brexit
  nearby meanwhile however`);

/** Names of the calendar; some of them are surnames and given names too ("Theresa May"). */
export const CALENDAR_NAMES = wordList(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december`);

/** Words that end the name of an event or a work, which is neither someone nor somewhere. */
export const EVENT_WORDS = wordList(`
  series cup championship championships olympics games award awards prize war day week act bill treaty curse final finals election pandemic festival`);

/** Small words inside the names of people. */
export const NAME_PARTICLES = wordList('de del della di da dos van von bin al la le den der ter ibn');

/** Capitalised inside a name, these are part of it ("Burger King", "Toronto Star"). */
export const KINSHIP = wordList('son brother sister father mother daughter star king prince pope judge bishop');

/** What an office is over, behind "of": "Secretary of State", "Chief of Staff". */
export const OFFICES = wordList(`
  state defense defence health education commerce energy labor labour treasury justice agriculture transport transportation interior finance staff police
  operations intelligence`);

/** Whether a word says what one person is or does: "minister", "ex-boxer"; not "ministers". */
export function isRoleWord(word: { lower: string } | undefined): boolean {
  if (word === undefined) return false;
  return ROLE_NOUNS.has(word.lower.replace(/^ex-/u, ''));
}

/** Common given names of English-language news: enough to tell a person's name where nothing else does. */
export const GIVEN_NAMES = wordList(`
  james jane john ben tom tim dan sam matt mike nick chris steve dave jim bob rob greg jeff ken phil pete ron ted tony alex andy ed kate beth liz ellen eva ana lena nina ingrid robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian
  george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander
  raymond patrick jack dennis jerry tyler aaron jose adam nathan henry peter zachary kyle walter ethan jeremy harold keith christian roger noah gerald carl terry
  sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis
  bobby philip phillip johnny martin simon ian neil colin graham nigel trevor stuart oliver harry charlie leo oscar lewis hugh
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa
  deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine helen debra rachel
  carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline
  martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia grace amber denise danielle marilyn beverly charlotte
  natalie theresa diana brittany doris kayla alexis lori marie claire fiona louise zoe lucy chloe sophie hillary barack theresa angela ivanka melania
  mohammed muhammad mohamed ahmed ali hassan hussein ibrahim omar abdullah fatima aisha vladimir dmitry sergei ivan boris igor olga natalia
  carlos luis jorge pedro antonio miguel francisco javier pablo diego sofia carmen giovanni marco luca hans klaus jurgen pierre jacques francois emmanuel
  raj narendra rahul priya anil sanjay arjun amit deepak sunita chen wei li wang zhang kim park lee nguyen hiroshi kenji yuki akira shinzo`);
