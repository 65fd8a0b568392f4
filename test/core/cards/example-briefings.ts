import { briefingSchema, type Briefing, type Span } from '../../../src/core/briefings/briefing.ts';

const sentences = [
  'Foreign Minister Ana Duarte met Port Authority head Lars Holm in Velden on Tuesday.',
  'Duarte, a former judge, is due to open the new harbour on Friday.',
  'Some reports suggest that a visit to the island could follow in July.',
  'Velden denied that the harbour had been closed.',
  '“We will keep the harbour open,” Holm said.',
  'He called the works “overdue”.',
  'Duarte said that talks would go on.',
  '“Nobody asked us,” read a banner @everyone <!channel>.',
];

const text = sentences.join(' ');

function at(words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start === -1) throw new Error(`not in the text: ${words}`);
  return { text: words, start, end: start + words.length };
}

function sentenceAt(index: number) {
  const { start, end } = at(sentences[index] ?? '');
  return { id: `s${index + 1}`, start, end, kind: 'body' as const };
}

const holm = { ...at('Holm', text.indexOf('Holm said')), entity: 'p2' };
const duarte = { ...at('Duarte', text.indexOf('Duarte said')), entity: 'p1' };
const nothing = { agents: [], patients: [], others: [], place: null, time: null, attribution: null };

/** A story with something of each kind: happened, planned, possible, denied; direct, partial, indirect and unattributed speech. */
export const harbour: Briefing = briefingSchema.parse({
  version: 1,
  id: '2024-05-07-velden-harbour',
  article: {
    title: 'Minister in Velden for harbour talks',
    source: 'The Coast Post',
    url: 'https://example.org/velden',
    author: 'Mia Berg',
    publishedAt: '2024-05-07',
    language: 'en',
    text,
  },
  sentences: sentences.map((_, index) => sentenceAt(index)),
  headline: { text: 'Minister in Velden for harbour talks', cites: ['title'] },
  dek: { text: 'Ana Duarte met Lars Holm.', cites: ['s1'] },
  summary: {
    short: [{ text: 'Ana Duarte met Lars Holm in Velden on Tuesday.', cites: ['s1'] }],
    long: [{ text: 'The minister met the head of the Port Authority in Velden.', cites: ['s1'] }],
  },
  keyPoints: [
    { text: sentences[0], cites: ['s1'] },
    { text: sentences[3], cites: ['s4'] },
  ],
  lead: {
    who: { text: 'Ana Duarte', cites: ['s1'] },
    what: null,
    when: { text: 'Tuesday', cites: ['s1'] },
    where: null,
    why: null,
    how: null,
  },
  people: [
    {
      id: 'p1',
      name: 'Ana Duarte',
      aliases: ['Duarte'],
      roles: [
        { ...at('Foreign Minister'), when: 'now' },
        { ...at('judge'), when: 'former' },
      ],
      mentions: [at('Ana Duarte')],
      cites: ['s1'],
    },
    { id: 'p2', name: 'Lars Holm', aliases: [], roles: [], mentions: [at('Lars Holm')], cites: ['s1'] },
  ],
  organisations: [],
  places: [{ id: 'g1', name: 'Velden', aliases: [], roles: [], mentions: [at('Velden')], cites: ['s1'] }],
  events: [
    { ...nothing, id: 'e1', predicate: 'meet', text: sentences[0], status: 'happened', cites: ['s1'] },
    {
      ...nothing,
      id: 'e2',
      predicate: 'open',
      text: 'Duarte is due to open the harbour',
      status: 'planned',
      cites: ['s2'],
    },
    {
      ...nothing,
      id: 'e3',
      predicate: 'visit',
      text: 'a visit to the island could follow',
      status: 'possible',
      attribution: { source: { ...at('Some reports'), entity: null }, cue: 'suggest' },
      cites: ['s3'],
    },
    {
      ...nothing,
      id: 'e4',
      predicate: 'close',
      text: 'the harbour had been closed',
      status: 'denied',
      attribution: { source: { ...at('Velden', text.indexOf('Velden denied')), entity: 'g1' }, cue: 'denied' },
      cites: ['s4'],
    },
  ],
  dates: [],
  timeline: [
    { edtf: '2024-07', when: 'ahead', text: 'A visit to the island could follow.', event: 'e3', cites: ['s3'] },
    { edtf: '2024-05-10', when: 'ahead', text: 'Duarte is due to open the harbour.', event: 'e2', cites: ['s2'] },
    { edtf: '2024-05-07', when: 'past', text: 'Duarte met Holm in Velden.', event: 'e1', cites: ['s1'] },
    { edtf: '2024-04', when: 'past', text: 'The works began.', event: null, cites: ['s6'] },
  ],
  quotes: [
    {
      ...at('“We will keep the harbour open,”'),
      parts: [at('We will keep the harbour open,')],
      kind: 'direct',
      speaker: holm,
      cue: 'said',
      cites: ['s5'],
    },
    { ...at('“overdue”'), parts: [at('overdue')], kind: 'partial', speaker: holm, cue: 'called', cites: ['s6'] },
    {
      ...at('talks would go on'),
      parts: [at('talks would go on')],
      kind: 'indirect',
      speaker: duarte,
      cue: 'said',
      cites: ['s7'],
    },
    {
      ...at('“Nobody asked us,”'),
      parts: [at('Nobody asked us,')],
      kind: 'direct',
      speaker: null,
      cue: null,
      cites: ['s8'],
    },
  ],
  disputes: [
    {
      matter: 'the harbour',
      claims: [
        { source: 'Velden', text: 'it is open', cites: ['s4'] },
        { source: 'A banner', text: 'nobody was asked', cites: ['s8'] },
      ],
    },
  ],
  background: [{ text: 'Duarte was a judge.', cites: ['s2'] }],
  next: [
    { text: sentences[1], cites: ['s2'] },
    { text: sentences[2], cites: ['s3'] },
  ],
  figures: [],
  notes: ['The place of publication is not known.'],
});

/** Another story of the same kind under its own id, headline and date; without findings. */
export function plainStory(id: string, headline: string, publishedAt: string | null): Briefing {
  return briefingSchema.parse({
    ...harbour,
    id,
    article: { ...harbour.article, title: headline, source: null, url: null, publishedAt },
    headline: { text: headline, cites: ['title'] },
    dek: null,
    people: [],
    timeline: [],
    quotes: [],
    events: [],
    next: [],
    disputes: [],
  });
}
