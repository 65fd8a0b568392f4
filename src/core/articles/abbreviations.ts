/**
 * How the full stop behind an abbreviation is read; `word` is what stands before the stop.
 * - `open`: something always follows it ("Mr. Smith", "vs. Spain"), so it never ends a sentence;
 * - `number`: something with a number follows it ("No. 10", "Nov. 9"), else it ends a sentence;
 * - `either`: it may end a sentence ("Apple Inc."), which only the next word tells;
 * - `clock`: a time of day ("6 p.m."), which a day, a month or a zone may follow.
 */
export type AbbreviationClass = 'open' | 'number' | 'either' | 'clock';

const words = (list: string): string[] => list.split(' ');

const CLASS_BY_WORD = new Map<string, AbbreviationClass>([
  ...words(
    'Mr Mrs Ms Mx Messrs Dr Prof Gen Lt Col Maj Capt Cpt Cpl Pvt Sgt Adm Cmdr Brig Sen Sens Rep Reps Gov Govs Rev Hon ' +
      'Pres Supt Det Insp Atty Fr Msgr Mgr Amb Mt Ft Ste vs v viz cf approx Gens Drs Profs Mme Mlle',
  ).map((word): [string, AbbreviationClass] => [word, 'open']),
  ...words(
    'No Nos no nos Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun ' +
      'p pp vol Vol art Art sec Sec fig Fig ch Ch',
  ).map((word): [string, AbbreviationClass] => [word, 'number']),
  ...words(
    'Inc Corp Ltd Co Cos Bros LLC Plc plc Jr Sr Esq St Ave Blvd Rd Dept Univ Assn Assoc Intl Natl etc al ' +
      'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn ' +
      'Tex Va Vt Wash Wis Wyo Ont Que Alta',
  ).map((word): [string, AbbreviationClass] => [word, 'either']),
]);

/** How the stop behind `word` is read; null where `word` is no abbreviation. `word` may hold stops: "U.S", "p.m". */
export function classifyAbbreviation(word: string): AbbreviationClass | null {
  const known = CLASS_BY_WORD.get(word);
  if (known !== undefined) return known;
  if (/^[ap]\.m$/i.test(word)) return 'clock';
  if (/^(?:e\.g|i\.e)$/i.test(word)) return 'open';
  if (/^\p{Lu}$/u.test(word)) return 'either';
  if (/^(?:\p{L}\.){1,5}\p{L}{1,2}$/u.test(word) || /^Ph\.D$/.test(word)) return 'either';
  return null;
}
