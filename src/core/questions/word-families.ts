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
behind responsible responsibility
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
save rescue free retrieve extricate
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
name call known
doubt question suspect challenge
faint collapse black unconscious
wide widen gap space
divest sell spin-off unload
pending await wait
finish complete done final
cop police officer
doctor medic physician paramedic
money cash fund funding finance
worker employee staff crew
firm company business corporation
car vehicle automobile truck
plane jet aircraft airliner flight
ship boat vessel ferry
gun weapon rifle firearm pistol
bomb explosive device blast explosion explode detonate
fire blaze flame burn
storm cyclone hurricane typhoon
rain downpour shower
prison jail cell custody imprison sentence
court trial judge tribunal
law legislation bill act statute
rule regulation regulate
government administration cabinet
minister secretary
president leader
premier minister
boss executive ceo manager head
country nation state
town city municipality
area region district zone
near close beside nearby
road street highway motorway
train rail railway
school college university
teacher lecturer professor
student pupil
scientist researcher expert
report account claim statement
rumour claim allegation
warn caution alert
promise pledge vow commit
threaten threat
refuse decline reject
allow permit let authorise
ban forbid prohibit bar outlaw
stop halt suspend cease
cancel scrap abandon call
delay postpone defer
continue remain stay keep last
return come back
change alter modify amend
replace substitute swap
include contain comprise hold
add join extra additional
divide split share
choose select pick elect appoint
appoint name hire recruit
fire sack dismiss
quit resign retire
marry wed wife husband spouse
born birth
older age old aged
young younger
sick ill disease illness
treat treatment therapy cure
drug medicine medication
eat food meal
drink water beverage
teach train educate
learn study discover find
write author book pen
read study
speak talk say
shout yell scream cry
angry furious outraged anger
happy glad pleased delighted
sad sorry regret grief
sorry apologise apology
afraid fear scared worried concern
hope wish want
strong powerful intense
weak feeble
rich wealthy
poor poverty
cheap inexpensive
expensive costly
begin original originate
danger dangerous risk hazard threat
safe safety secure
secret hidden confidential
public open
true real actual fact
false untrue fake
mistake error fault wrong
problem trouble issue difficulty
success succeed achieve accomplish
fail failure
effort attempt try bid
goal aim target purpose
plan proposal scheme project
result outcome consequence effect
effect affect impact influence
important significant key major
main chief principal major primary
total whole entire overall
part portion section segment
half fifty
quarter fourth
number figure amount total
percent percentage share proportion
average mean typical
measure gauge
size area extent
length long
height tall high
width wide
weight heavy weigh
temperature heat warm hot
cold cool freeze
speed fast quick rapid
slow delay
travel move go
carry transport convey bring
bring deliver
pull drag tow
push press
throw hurl toss
catch capture seize
hit strike smash
break smash shatter crack
cut slash trim
fall collapse drop
climb scale rise
jump leap
run flee escape
hide conceal
follow pursue chase
lead guide
defend protect guard shield
fight battle combat struggle
war conflict battle
army military troops soldier force
attack raid invade invasion
bombing bomb
peace truce ceasefire
victory triumph
prize award medal trophy
champion winner title
score goal point
coach manager trainer
player footballer athlete
fan supporter
music song tune
band group
artist painter musician
actor actress
film movie
show programme program series
channel broadcaster network station
newspaper paper journal daily
website site internet online web
phone telephone mobile call hotline line
message letter note email text
app software program
shop store retailer supermarket
customer client shopper buyer consumer
product goods item
sell sale retail
export import trade
tax duty levy tariff
debt loan owe borrow
bank lender
profit earnings income revenue
invest investor investment stake
share stock equity
market exchange
worth value valued
salary wage pay earn
job employment post role
strike walkout stoppage
union guild
house home building
church cathedral
hospital clinic
bridge crossing
river stream
sea ocean
mountain peak hill
forest wood rainforest jungle
animal creature species
fish catch
plant grow
tree wood
earth soil ground land
space orbit
moon lunar
star celebrity
sun solar
energy power electricity
oil petroleum fuel
gas fuel
pollution pollute contaminate
climate weather
religion faith church
god divine
holy sacred
king monarch ruler reign rule
queen monarch
empire imperial
slave slavery
citizen national citizenship
immigrant migrant immigration
refugee asylum
border frontier
language tongue
word term expression
meaning mean
belief believe
idea concept notion
theory hypothesis
method way technique approach
machine device equipment
computer machine
tool instrument
technology technical
mainly mostly primarily largely chiefly
about regarding concerning
often frequently
sometimes occasionally
first initial original
last final latest
next following
before earlier previous former prior
after later following
former ex previous
new latest recent
current present now
other another`;

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
