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
support / oppose`;

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
