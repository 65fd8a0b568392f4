import { wordList } from './word-list.ts';

/** Nouns for people that no ending tells. */
const PEOPLE = wordList(`
  person people man woman men women boy girl child children kid guy player actor singer president minister chief boss head king queen
  celebrity celeb star hero victim survivor witness resident member leader coach captain judge lawyer doctor nurse expert scientist
  student pupil teacher author poet friend wife husband father mother son daughter brother sister cousin uncle aunt mayor pope prince
  princess monk nun priest pilot official politician senator spokesperson team-mate suspect defendant gunman mp astronaut candidate apprentice
  architect athlete chef clerk counterpart dancer diplomat guard guest guide heir host hostage master mate midwife monarch nominee
  patriarch physician surgeon patron pensioner professor recruit refugee relative rival saint scout sergeant servant skipper
  sibling steward substitute superfan thief tutor twin veteran vet widow
  cook parent grandparent niece nephew grandson granddaughter bride groom spouse couple descendant orphan infant baby adult citizen
  inhabitant tenant landlord landlady neighbour colleague classmate client patient fan critic analyst attorney solicitor barrister
  magistrate notary consul envoy delegate representative deputy consultant assistant attendant accountant mechanic locksmith detective
  constable sheriff bailiff colonel lieutenant cadet trooper marine militant rebel insurgent convict fugitive inmate migrant immigrant
  bishop archbishop abbot abbess deacon archdeacon cleric chaplain imam rabbi missionary pilgrim sultan caliph emperor empress
  duke duchess baron knight noble peasant slave shepherd blacksmith amateur professional champion undergraduate graduate
  businesswoman waitress actress stewardess mistress boyfriend girlfriend youngster toddler youth`);
/** Bodies that act as a person does. */
const BODIES = wordList(`
  company firm team club party group organisation organization agency body court bank university union band council authority crew
  government ministry committee commission police army board institute charity airline brand studio network foundation fund trust museum
  association federation coalition alliance navy coastguard militia regulator watchdog parliament senate congress cabinet jury tribunal
  embassy delegation opposition movement league society guild cooperative co-operative congregation diocese municipality department
  bureau brigade battalion regiment gang mob corporation consortium start-up startup`);
/** Nouns that say of a person and of a company alike what they do: "its supplier, Oru Cells", "the contractor, Al Reed". */
const BUSINESSES = wordList(`
  supplier maker operator carrier manufacturer retailer broadcaster publisher lender insurer importer exporter producer distributor
  provider contractor developer builder owner competitor employer brewer carmaker customer shareholder rival grocer`);
/** Nouns that end as those for people do, and name none. */
const THINGS = wordList(`
  paper water power number letter chapter matter dinner order river tower centre center quarter weather shelter computer
  character disaster factor sector motor dollar collar colour color flavour flavor honour honor harbour harbor error layer corner
  border cover fever finger hammer laser meter offer poster register shoulder summer winter temper theater theatre transfer
  trailer cancer container cluster helicopter ladder parameter semester silver slaughter thunder timber trigger wonder floor door
  mirror terror doctor-patient list fist mist twist degree fee tree committee coffee knee refugee-camp human-being region religion
  former other elder prayer airliner tanker freighter cruiser steamer ferry liner trawler newspaper printer server browser processor reactor consumer
  interior exterior horror minor major tutor-group tremor vapor vapour rumor rumour anchor armor armour humor humour labor labour`);

/** Whether a noun names a person by what they are or do: witness, painter, economist, spokeswoman. */
export function isPersonNoun(lemma: string): boolean {
  if (PEOPLE.has(lemma)) return true;
  return lemma.length > 4 && /(?:er|or|ist|ian|man|woman|ee)$/u.test(lemma) && !THINGS.has(lemma);
}

/** Whether a noun says of a company as well as of a person what they do: supplier, owner. */
export const isBusinessNoun = (lemma: string): boolean =>
  BUSINESSES.has(lemma) || /(?<!film|law|policy|dress|watch|shoe|peace|home|glass)-?maker$/u.test(lemma);

/** Whether a noun names a body that acts as a person does: company, council. */
export function isBodyNoun(lemma: string): boolean {
  return BODIES.has(lemma);
}
