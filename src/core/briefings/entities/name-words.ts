import { isBusinessNoun, isPersonNoun } from '../../language/person-nouns.ts';
import type { PartOfSpeech } from '../../language/token.ts';
import { wordList } from '../../language/word-list.ts';

/** Forms of address before a name; they are no role. */
export const COURTESY_TITLES = wordList(
  'mr mr. mrs mrs. ms ms. miss sir dame lord lady dr dr. prof prof. rev rev. fr sgt sgt. capt capt. lt lt. col col. gen gen. cpl',
);

/** The pronoun of whom a form of address (in lower case) is for; null where it is for either. */
export function pronounOfTitle(title: string | null): 'he' | 'she' | null {
  if (title === null) return null;
  if (/^(?:mr|sir|lord|fr)\.?$/u.test(title)) return 'he';
  return /^(?:mrs|ms|miss|dame|lady)\.?$/u.test(title) ? 'she' : null;
}

/** Nouns of offices that one person at a time holds: whoever has been called so is meant by it from then on. */
export const OFFICE_NOUNS = wordList(`
  president premier chancellor minister secretary governor mayor senator congressman congresswoman chairman chairwoman chair ceo director commissioner
  judge justice prosecutor ambassador envoy king queen pope archbishop bishop emperor speaker manager coach captain general colonel sheriff`);

/** Nouns that tell a person from a thing, and say nothing of what they are or do. */
export const ANYONE = wordList(`
  man woman boy girl child person teenager toddler baby people guy adult male female pensioner someone other another first second third
  fourth fifth last member one counterpart rival colleague predecessor successor namesake friend pal mate`);

/** News agencies, whose names stand behind a picture's caption. */
export const AGENCIES = wordList('reuters afp epa ap pa getty rex swns shutterstock alamy epa-efe');

/** Nouns for relatives. */
export const KIN = wordList(`
  wife husband daughter son brother sister mother father uncle aunt cousin niece nephew widow widower grandfather grandmother
  grandson granddaughter stepfather stepmother stepson stepdaughter twin fiance fiancee`);

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
  substitute skipper master counterpart apprentice author composer
  democrat republican councillor councilman councilwoman deputy marshal builder fan`);

/** Words before a name that say how its bearer stands to an office, not who it is: "Outgoing Obama". */
export const OFFICE_STANDING = wordList('former outgoing incoming retired ousted acting late ex');

/** Nouns for bodies that are many: with a capital at the start of a sentence they name none. */
export const GENERIC_BODIES = wordList('police parliament government council authorities officials');

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
  courier observer gazette chronicle mirror express mail independent standard record review
  network centre institute campaign lines
  branch unit tribunal treasury division airlines airways motors pharmaceuticals technologies systems records studios pictures entertainment international partners nations forum board finance watch se ag nv gmbh asa oyj capital ventures advisors`);

/** Words that end the name of a place. */
export const PLACE_WORDS = wordList(`
  street road avenue lane square park bridge river lake sea ocean mountain mountains valley island islands peninsula bay gulf coast beach desert forest
  city town village county province region district state airport station stadium arena tower guesthouse palace hotel building centre center prison
  wing lawn garden gardens plaza terminal wall vale hollow cove heights moor grove point balcony base drive strip field strait canal falls hill hills creek canyon highlands tavern pub restaurant cafe farm street junction`);

/** Words that end the name of a body and of the place where it sits: its surroundings tell which is meant. */
export const EITHER_WORDS = wordList(
  'office hospital school college university museum gallery library church clinic court',
);

/** Nouns that a place's name stands beside: "the village of Sorrel Bay", "Lindmark, the capital". */
export const PLACE_NOUNS = wordList(`
  city town village hamlet suburb district county province region state country republic island peninsula river lake mountain port capital
  borough parish neighbourhood neighborhood settlement resort valley coast`);

/** Nouns that the name of a thing stands beside: "the ferry Morning Star", "her memoir, Soundings". */
export const THING_NOUNS = wordList(`
  ferry ship boat vessel yacht trawler tanker freighter submarine plane jet satellite spacecraft rocket
  film movie book novel memoir album song single play musical opera show series programme program game app`);

/** Nouns that the name of a company stands beside, besides those for bodies. */
export const COMPANY_NOUNS = wordList(
  'newspaper journal magazine website retailer carmaker airline broadcaster bank startup',
);

/** What a state has: "Norland's prime minister". */
export const STATE_ORGANS = wordList(
  'prime president government parliament capital army navy ministry minister king queen chancellor constitution border premier ministers elections',
);

/** What a company has: "Acme's shares". */
export const COMPANY_PARTS = wordList(`
  shares share stock shareholders board headquarters subsidiary spokesman spokeswoman spokesperson executive founder customers employees`);

/** The hundred commonest surnames of China, Taiwan and Korea, which come first. */
export const CHINESE_SURNAMES = wordList(`
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang xu han feng deng cao peng zeng
  xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren lv yao shen cui tan fan liao shi jin jia xia fu fang zou xiong bai meng
  qin qiu hou yan xue lei long tao shao hao gong chang wan qian dai wen lai kim park lee choi jung kang cho yoon jang lim`);

/** What may end a person's name. */
export const NAME_SUFFIXES = wordList('jr sr ii iii iv');

/** Words that end the names of places and are surnames as well. */
export const SURNAME_PLACES = wordList(
  'wall hill hills lake park field bridge beach forest moor cove grove bay banks point',
);

/** Capitalised words that name neither someone nor something. */
export const NOT_NAMES = wordList(`
  i hi hello dear thanks christmas easter ramadan internet god photo image video read more getty gmt bst est edt pst pdt tv suv vip vips pm am covid covid-19 brexit
  nearby meanwhile however`);

/** Names of the calendar; some of them are surnames and given names too ("Theresa May"). */
export const CALENDAR_NAMES = wordList(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december`);

/** Words that end the name of an event or a work, which is neither someone nor somewhere. */
export const EVENT_WORDS = wordList(`
  series cup championship championships olympics games award awards prize medal shield trophy war day week act bill treaty agreement curse final
  finals election pandemic festival cyclone hurricane typhoon storm`);

/** Words that open the name of such a thing: "Cyclone Hester", "Operation Overlord". */
export const EVENT_OPENINGS = wordList('cyclone hurricane typhoon storm operation project');

/** Small words inside the names of people. */
export const NAME_PARTICLES = wordList('de del della di da dos van von bin al la le den der ter ibn');

/** Capitalised inside a name, these are part of it ("Burger King", "Toronto Star"). */
export const KINSHIP = wordList('son brother sister father mother daughter star king prince pope judge bishop');

/** What an office is over, behind "of": "Secretary of State", "Chief of Staff". */
export const OFFICES = wordList(`
  state defense defence health education commerce energy labor labour treasury justice agriculture transport transportation interior finance staff police
  operations intelligence`);

/** What is asked of a word to tell a role: "Parker" and "older" end as "painter" does. */
export interface RoleWord {
  /** As it is written, where that may tell it from a name. */
  text?: string;
  lower: string;
  pos?: PartOfSpeech;
}

/**
 * Whether a word says what one person is or does: "minister", "ex-boxer", "oceanographer"; not "ministers". By its
 * ending alone no word with a capital is one: "Parker" and "Fisher" are names.
 */
export function isRoleWord(word: RoleWord | undefined): boolean {
  if (word === undefined) return false;
  const noun = word.lower.replace(/^ex-/u, '');
  if (ROLE_NOUNS.has(noun)) return true;
  return (word.text ?? word.lower) === word.lower && (word.pos ?? 'NOUN') === 'NOUN' && isPersonNoun(noun);
}

/** Whether a role word can only be a person's: "minister", not "owner". */
export const isPersonRole = (word: RoleWord | undefined): boolean =>
  isRoleWord(word) && !isBusinessNoun(word?.lower ?? '');
