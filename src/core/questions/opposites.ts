import { familyOf } from './content-words.ts';

/** Words of which one is not so where the other is; each line is one side and the other. */
const OPPOSITES = `
convict, guilty / clear, acquit, innocent
accept, approve, agree, back / reject, refuse, oppose, decline
stay, remain / leave, quit, resign, step
open / close, shut
win / lose
rise, increase, grow / fall, drop, decrease, decline
confirm, admit / deny, reject
alive, survive / dead, die
arrest, jail / release, free
start, begin / end, finish
safe / dangerous, unsafe
free / trapped
allow, permit / ban, forbid, prohibit
succeed / fail
pass / fail, reject
catch, find / escape
legal / illegal
run, operate / suspend, cancel
satisfy / criticise
support / oppose
first, earliest, oldest, old / last, latest, newest, youngest, final, new, recent
largest, biggest, big, large, most, greatest / smallest, small, least, little, fewest
highest, high, tallest, maximum, upper / lowest, low, shortest, minimum, lower
longest, long / shortest, short
best / worst
strong, strongest / weak, weakest
rich, richest, wealthy / poor, poorest
fast, fastest, quick / slow, slowest
before, earlier, prior / after, later, subsequent
north, northern / south, southern
east, eastern / west, western
male, man, men / female, woman, women
include / exclude
buy, purchase / sell, sale
hire, appoint / fire, dismiss, sack
create, found, establish, build / destroy, abolish, demolish, dissolve
attack / defend
increase / reduce, decrease
inside, indoor / outside, outdoor
cold, coldest / hot, hottest, warm
wet / dry
deep, deepest / shallow
import / export
gain / lose, loss
hard, difficult / easy
agree / disagree
love, like / hate, dislike
arrive / leave, depart
teach / learn
border / interior
ancient / modern
public / private
left / right
winner / loser
majority / minority
profit / loss
increase / decline
never / always
birth, born / death, die
marry / divorce
wide, widest / narrow, narrowest
more / fewer, less
most / least, fewest
upper / lower
inner / outer
inland / coastal
upstream / downstream
bright, brighter, light, lighter / dark, darker
heavy, heavier, heaviest / light, lighter, lightest
common / rare, uncommon
same / different
urban / rural
rise, raise / sink, lower
fill, flood / drain, empty
appear / disappear, vanish
remember / forget
success / failure
friend, ally / enemy
victory / defeat
import / export
borrow / lend
push / pull
north, northern / south, southern, east, eastern, west, western
south, southern / east, eastern, west, western
summer / winter
spring / autumn
morning / evening
day / night
king / queen
father / mother
son / daughter
brother / sister
husband / wife
boy / girl
before / after
over, above / under, below
full / empty
simple, easy / complex, complicated
positive / negative
natural / artificial
temporary / permanent
domestic / foreign
major / minor
primary / secondary
internal / external
single / double, multiple
lead / follow
send / receive
ask / answer
question / answer
cause / prevent
encourage / discourage
expand / contract, shrink
speed / slow
hire / dismiss
love / hate
entrance / exit
top / bottom
front / back
frozen, freeze / melt, thaw
live / die
friendly / hostile
popular / unpopular
employed / unemployed
married / unmarried, single
regular / irregular
keep, retain, preserve / close, scrap, abolish, cut
real, genuine, authentic / false, fake, forge, counterfeit
trap, stuck / rescue, free
injure, hurt, wound, harm / unhurt, unharmed, uninjured, unscathed
drunk / sober
include / exclude, exempt`;

/** The pairs of sides, each with its words. */
export const OPPOSITE_SIDES: readonly (readonly string[])[][] = OPPOSITES.trim()
  .split('\n')
  .map((line) => line.split('/').map((side) => side.split(',').map((word) => word.trim())));

const opposites = new Map<string, Set<string>>();
for (const sides of OPPOSITE_SIDES) {
  const [one = [], other = []] = sides.map((side) => side.map(familyOf));
  for (const left of one) {
    for (const right of other) {
      opposites.set(left, (opposites.get(left) ?? new Set()).add(right));
      opposites.set(right, (opposites.get(right) ?? new Set()).add(left));
    }
  }
}

/** Beginnings that turn a word into its opposite. */
const DENIES = /^(?:un|in|im|ir|il|dis|non-?)(?=\p{L}{4})/u;

/** Whether one of two words is the other with a beginning that denies it: "insignificant", "significant". */
export const deniesWord = (one: string, other: string): boolean =>
  one !== other && (one.replace(DENIES, '') === other || other.replace(DENIES, '') === one);

/** Whether two word families exclude each other: what is rejected is not approved. */
export function areOpposite(family: string, other: string): boolean {
  return opposites.get(family)?.has(other) ?? false;
}

/** Whether two word families exclude each other, or one is the other with "un" before it: "loaded", "unloaded". */
export const areOpposed = (family: string, other: string): boolean =>
  areOpposite(family, other) || family === `un${other}` || other === `un${family}`;
