import { familyOf } from './content-words.ts';

/**
 * Words that news uses for one thing: each line is a family, verbs with their event nouns. General English, by
 * meaning; a word may stand in several lines.
 */
const FAMILIES = `
meet meeting talk talks sit summit encounter see visit
visit trip travel tour journey
say tell state announce declare claim add explain remark comment statement
describe call brand label dub name
kill die death dead fatal fatality toll deadly victim
injure wound hurt injury casualty injured wounded
buy acquire acquisition purchase takeover bid
offer bid proposal propose
sell sale divest disposal
win victory beat defeat triumph
lose loss defeat
arrest detain custody detention
charge accuse indict prosecute
attack shooting shoot gunman rampage assault
crash derail derailment accident collide collision overturn incident
begin start launch open commence
end finish stop close conclude halt
increase raise rise grow hike boost bump
decrease cut reduce fall drop decline lower shrink
give provide grant supply hand
get receive obtain gain win
make create produce build
leave depart quit resign step
arrive land reach touch
plan intend aim due expect
agree deal agreement accord
approve approval clear back bless sign ok
reject refuse oppose against decline
blame fault responsible responsibility
cause reason lead trigger due
help aid assist support
cost price worth pay
own owner possess
lead head chief leader boss run manage manager
live reside home house
job role position work post
song track single album
film movie picture
match game contest final decider
team club side squad
child boy girl kid son daughter
people person crowd locals residents
show reveal display demonstrate
find discover locate detect
search hunt look
save rescue free retrieve
weigh weight heavy
deep depth far
fast speed limit
big large size huge
rich wealthy billionaire
use utilise employ
need require want
think believe consider feel
ask request urge demand call
answer reply respond response
deny denial reject dismiss
hold host stage organise
happen occur take place
build construct erect
destroy demolish damage
send dispatch deploy
join enter enrol
study research investigate investigation probe inquiry
protest demonstrate demonstration rally march
vote elect election poll ballot
celebrity actor singer star
hospital hospitals clinic
year date day month time
name call known`;

const related = new Map<string, Set<string>>();
for (const line of FAMILIES.trim().split('\n')) {
  const families = line.split(' ').map(familyOf);
  for (const family of families) {
    const others = related.get(family) ?? new Set();
    for (const other of families) others.add(other);
    related.set(family, others);
  }
}

/** The families of words that may stand for the given family, itself among them. */
export function relatedFamilies(family: string): ReadonlySet<string> {
  return related.get(family) ?? new Set([family]);
}
