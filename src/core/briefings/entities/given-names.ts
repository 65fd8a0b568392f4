import { wordList } from '../../language/word-list.ts';
import { NAMES_OF_MEN } from './given-names-of-men.ts';
import { NAMES_OF_WOMEN } from './given-names-of-women.ts';

/** Given names that women and men bear. */
const EITHER = wordList(`
  abbe abbey abbie abby adan addie addy adrian ajay alex alexis alfie alfy ali alix allie allyn andie andrea andrei andy
  ange angel angie ara ariel arlen ashley aubrey augustine austin averil barrie barry bennie benny bernie berny bert
  berti bertie berty bev bill billie billy blair blake bobbie bobby brandy bren brett brit britt brook brooke brooks
  bryn cal cam cammy carey carlie carlin carly carmine carroll cary caryl casey cass cassie cecil chad chen chickie
  chicky chris chrissie chrissy christian christie christy clair claire clare clem clemmie clemmy codi codie cody connie
  conny constantine cordie cordy corey cori cornie corny correy corrie cory courtnay courtney cris dael dagny dale
  dallas dana dani dannie danny danya darb darby darcy daron darryl daryl deane dell demetris dennie denny denys devin
  dion dominique donnie donny dore dorey dorian dorie dory dru eddie eddy elisha em emlyn emmy erin esme evelyn felice
  flory fran frank frankie franky frannie franny fred freddie freddy gabbie gabi gabie gabriel gaby gael gail gale gayle
  gene george georgie geri germain germaine gerri gerrie gerry gill ginger glen glenn glyn grace gus haily haleigh haley
  hanan harley hazel heath hilary hillary holly inger ira isa jackie jacky jaime jaimie jamie jan jayme jean jere
  jermaine jerrie jerry jess jesse jessie jo jodi jodie jody joey jordan julie jun karel kari karoly kellen kelley kelly
  kelsey kerry kiley kim kip kipp kippie kippy kirby kit kris kyle kylie laney lanie lanny lauren laurence laurie lee
  leigh leland lesley leslie li lin lind lindsay lindsey lindy linn lonnie loren lorne lorrie lou luce lyn lynn maddie
  maddy mallory marion marlo martie marty matti mattie matty maurise max maxie maxy mead meade mel meredith merle
  merrill meryl michal michel michele mickie micky min ming morgan morgen muffin nat natty nguyen nichole nickie nicky
  nicol nicola niki nikki noel nollie norrie norry ollie olly paige pat patrice patsy pattie patty paulie pauly pennie
  penny perry phil pooh quentin quinn randi randie randy ray regan reggie rene rey ricki rickie ricky rikki robbie robby
  robin robinet ronnie ronny rory ruby sal sam sammy sandy sascha sasha saundra sayre sean shae shaine shane shannon
  shaun shawn shay shayne shea shelby shell shelley sibyl simone sonnie sonny stacee stacy sydney tabbie tabby tallie
  tally tammie tammy tate ted teddie teddy terri terry theo tim timmie timmy tobe toby tommie tommy tony torey tracey
  tracie tracy val vale valentine valery vanya verne vin vinnie vinny virgie wallie wallis wally wang wei whitney willi
  willie willy winnie winny wynn xiaoming yan yoshi zhang`);

/** A name without its accents and without what a hyphen joins to it: "antonio", "anna" in "anna-lena". */
const bare = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .split('-')[0] ?? '';

/** Whether a word (in lower case) is a given name. */
export function isGivenName(word: string): boolean {
  const name = bare(word);
  return NAMES_OF_MEN.has(name) || NAMES_OF_WOMEN.has(name) || EITHER.has(name);
}

/** The pronoun of those who bear a given name (in lower case), or null where it is no name or either may bear it. */
export function pronounOfGivenName(word: string): 'he' | 'she' | null {
  const name = bare(word);
  if (NAMES_OF_MEN.has(name)) return 'he';
  return NAMES_OF_WOMEN.has(name) ? 'she' : null;
}

/** Short forms of given names, each beside the names it is short for. */
const SHORT_NAMES = `
  al:alan,albert,alexander alex:alexander,alexandra,alexis andy:andrew,andreas bill:william billy:william ben:benjamin,benedict bernie:bernard
  bob:robert bobby:robert charlie:charles,charlotte chris:christopher,christian,christine,christina chuck:charles cathy:catherine dan:daniel
  danny:daniel dave:david deb:deborah debbie:deborah dick:richard don:donald doug:douglas ed:edward,edwin,edgar eddie:edward fred:frederick
  geoff:geoffrey greg:gregory hank:henry harry:henry,harold jack:john jake:jacob jeff:jeffrey jen:jennifer jenny:jennifer jerry:gerald,jerome
  jess:jessica jim:james jimmy:james joe:joseph jon:jonathan josh:joshua kate:katherine,catherine kathy:katherine ken:kenneth larry:lawrence
  liz:elizabeth maggie:margaret matt:matthew mike:michael mick:michael mitch:mitchell nate:nathan,nathaniel ned:edward nick:nicholas pam:pamela
  pat:patrick,patricia peggy:margaret pete:peter phil:philip,phillip ray:raymond rick:richard rob:robert ron:ronald rudy:rudolph sam:samuel,samantha
  sandy:alexander,sandra steve:stephen,steven stu:stuart sue:susan,suzanne ted:theodore,edward tim:timothy tom:thomas tommy:thomas tony:anthony
  vicky:victoria vince:vincent will:william`;
const shortNames = new Map<string, string[]>();
for (const entry of SHORT_NAMES.trim().split(/\s+/u)) {
  const [short = '', names = ''] = entry.split(':');
  for (const name of names.split(',')) shortNames.set(name, [...(shortNames.get(name) ?? []), short]);
}

/** The short forms that a given name (in lower case) goes by: "phil" for "philip". */
export const shortNamesOf = (name: string): readonly string[] => shortNames.get(name) ?? [];
