import { francAll } from 'franc-min';

/** What is looked at; the rest of a long text adds nothing. */
const SAMPLE = 10_000;
/** Below this many letters, trigrams alone don't tell the languages of one script apart. */
const FEWEST_LETTERS = 60;
const SHARED_SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /^\p{Script=Latin}/u],
  ['Cyrl', /^\p{Script=Cyrillic}/u],
  ['Arab', /^\p{Script=Arabic}/u],
  ['Deva', /^\p{Script=Devanagari}/u],
];
/** Distance, on franc's scale to 1, within which one language is as good a reading as the best one. */
const NEARLY_AS_GOOD = 0.9;
/** Share of English function words above which a text is English whatever its trigrams say. */
const ENGLISH_SHARE = 0.12;

/** Function words of English that are no common words of another language written in Latin script. */
const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  (
    'the and of to that with from have has had said his they this these those which were been are who would could ' +
    'their its it he she but after by be about into than when where while because between not more most there ' +
    'what says according against during until before also only other some many our your we you him them if'
  ).split(' '),
);

/** Function words that English shares with its neighbours: they count only where trigrams don't speak against it. */
const SHARED_WORDS: ReadonlySet<string> = new Set(
  'a an i is was am in on at as so for me my no us do did up out how too one can let over under her will'.split(' '),
);
const MOSTLY_ENGLISH = 0.25;
const HARDLY_ENGLISH = 0.05;
const SOME_ENGLISH = 0.08;
const NOT_AGAINST = 0.7;

/** franc's ISO 639-3 codes that have a shorter BCP 47 tag (iana.org/assignments/language-subtag-registry). */
const TAGS: ReadonlyMap<string, string> = new Map(
  (
    'eng:en spa:es por:pt ind:id fra:fr deu:de jav:jv vie:vi ita:it tur:tr pol:pl swh:sw sun:su ron:ro hau:ha bos:bs ' +
    'hrv:hr nld:nl srp:sr ckb:ckb yor:yo uzn:uz zlm:ms ibo:ig tgl:tl hun:hu azj:az ces:cs run:rn plt:mg qug:qu nya:ny ' +
    'zyb:za kin:rw zul:zu swe:sv lin:ln som:so rus:ru ukr:uk bel:be bul:bg kaz:kk arb:ar urd:ur pes:fa pbu:ps hin:hi ' +
    'mar:mr npi:ne cmn:zh ben:bn jpn:ja kor:ko tel:te tam:ta guj:gu kan:kn mal:ml mya:my pan:pa amh:am tha:th sin:si ell:el'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 3), pair.slice(4)]),
);

/**
 * The language of a text as a BCP 47 tag; "und" where it can't be told and may be English, "und-Latn" (or another
 * script) where only that is certain that it isn't. Looks at the first 10,000 characters.
 * Trigrams (franc-min) tell languages apart from a sentence or two on; English function words decide for shorter
 * texts and for texts full of foreign names.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return 'und';
  const hits = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  if (hits >= 2 && hits / words.length >= ENGLISH_SHARE) return 'en';
  const ranked = francAll(sample, { minLength: 1 });
  const best = ranked[0]?.[0] ?? 'und';
  const english = ranked.find(([code]) => code === 'eng')?.[1] ?? 0;
  if (best === 'eng' || (english > NEARLY_AS_GOOD && hits > 0)) return 'en';
  if (english > NOT_AGAINST && hits / words.length >= SOME_ENGLISH) return 'en';
  const shared = words.filter((word) => SHARED_WORDS.has(word)).length;
  if (english > NOT_AGAINST && (hits + shared) / words.length >= MOSTLY_ENGLISH) return 'en';
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const script = scriptOf(words.join(''));
  if (script === null) return TAGS.get(best) ?? best;
  if (letters < FEWEST_LETTERS) return script === 'Latn' ? 'und' : `und-${script}`;
  if ((ranked[1]?.[1] ?? 0) <= NEARLY_AS_GOOD) return TAGS.get(best) ?? best;
  // Much alike languages leave open which of them it is, but not that it is none that has English's function words.
  return script === 'Latn' && hits / words.length >= HARDLY_ENGLISH ? 'und' : `und-${script}`;
}

/** The ISO 15924 code of a script that several languages share and that a text begins with; null for any other. */
function scriptOf(letters: string): string | null {
  const shared = SHARED_SCRIPTS.find(([, pattern]) => pattern.test(letters));
  return shared?.[0] ?? null;
}
