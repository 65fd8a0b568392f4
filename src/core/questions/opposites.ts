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
wide, widest / narrow, narrowest`;

const opposites = new Map<string, Set<string>>();
for (const line of OPPOSITES.trim().split('\n')) {
  const [one = [], other = []] = line.split('/').map((side) => side.split(',').map((word) => familyOf(word.trim())));
  for (const left of one) {
    for (const right of other) {
      opposites.set(left, (opposites.get(left) ?? new Set()).add(right));
      opposites.set(right, (opposites.get(right) ?? new Set()).add(left));
    }
  }
}

/** Whether two word families exclude each other: what is rejected is not approved. */
export function areOpposite(family: string, other: string): boolean {
  return opposites.get(family)?.has(other) ?? false;
}
