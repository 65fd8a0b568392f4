import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Evidence } from '../../../src/core/questions/answer.ts';
import type { ReadableBriefing } from '../../../src/core/questions/prepare-briefing.ts';
import { answered, ask, readyArticle } from './ready-article.ts';

const talks = readyArticle();

const highlighted = (evidence: Evidence): string[] =>
  evidence.highlights.map(({ start, end }) => evidence.text.slice(start, end).replace(/\s+/gu, ' '));

function isSentence(readable: ReadableBriefing, { briefing, sentence, text }: Evidence): boolean {
  const { article, id, sentences } = readable.briefing;
  const range = sentences.find((one) => one.id === sentence);
  return briefing === id && range !== undefined && article.text.slice(range.start, range.end) === text;
}

describe('an open question', () => {
  it.each([
    ['who did Brandt meet', 'her counterpart Pavel Orlik'],
    ['who did brandt meet in karsk', 'her counterpart Pavel Orlik'],
    ['who did brndt meet', 'her counterpart Pavel Orlik'],
    ['who met orlik', 'The foreign minister of Norland, Elsa Brandt'],
    ['where did brandt meet orlik', 'in Karsk'],
    ['how long did the talks last', 'four hours'],
    ['how much has the ban cost', 'about $40 million'],
    ['how old is tom reyes', '58'],
    ['who is elsa brandt', 'foreign minister of Norland'],
    ['who is pavel orlik', 'her counterpart'],
    ['what did brandt tell reporters', 'We have opened a door'],
    ['what did orlik say about the talks', 'the talks were useful'],
  ])('%s: %s', (question, text) => {
    expect(answered(question, talks).text).toBe(text);
  });

  it('says a relative date with the date that it means', () => {
    expect(answered('when did the ministers meet', talks).text).toBe('on Tuesday (4 March 2025)');
  });

  it('tells when and where the event took place that the answer is part of', () => {
    expect(answered('who did Brandt meet', talks).setting).toContain('Tuesday 4 March 2025');
  });

  it('tells a meeting that may be apart from the one that was', () => {
    const { text, standing, related } = answered('who did Brandt meet', talks);
    expect(text).not.toContain('Halas');
    expect(standing.status).toBe('happened');
    expect(related).toHaveLength(1);
    expect(related[0]).toMatchObject({
      standing: { status: 'possible', attribution: 'the newspaper Karsk Daily' },
      evidence: { text: 'Brandt could also meet President Ivo Halas in May, according to the newspaper Karsk Daily.' },
    });
  });

  it('marks what is planned as planned', () => {
    expect(answered('when will the ministers meet again', talks)).toMatchObject({
      text: 'on 18 March (18 March 2025)',
      standing: { status: 'planned' },
    });
  });

  it('marks what someone says with who says it', () => {
    expect(answered('what did orlik say about the talks', talks).standing.attribution).toBe('Orlik');
  });

  it('answers both parts of a double question, and says where one is missing', () => {
    const both = answered('how old is tom reyes and how much has the ban cost', talks);
    expect(both.text).toBe('58; about $40 million');
    expect(both.evidence).toHaveLength(2);
    expect(answered('how long did the talks last and why did the volcano erupt', talks).text).toBe(
      'four hours (the rest is not said)',
    );
  });
});

describe('a follow-up', () => {
  it('asks of what was asked before', () => {
    expect(answered('where?', talks, ['who did Brandt meet']).text).toBe('in Karsk');
    expect(answered('when was that?', talks, ['who did Brandt meet']).text).toBe('on Tuesday (4 March 2025)');
    expect(answered('who did brandt meet and where', talks).text).toBe('her counterpart Pavel Orlik; in Karsk');
  });

  it('is not bent by earlier questions where it stands alone', () => {
    expect(answered('how much has the ban cost', talks, ['who is tom reyes']).text).toBe('about $40 million');
  });
});

describe('a question on the whole story', () => {
  it.each(['what happened', 'What happened?', 'so what happened here', 'tl;dr', 'summarise this'])(
    '%s: the summary',
    (question) => {
      const { short } = talks.briefing.summary;
      expect(answered(question, talks).text).toBe(short.map(({ text }) => text).join(' '));
    },
  );

  it("says what is ahead for what's next", () => {
    expect(answered("what's next?", talks).text).toContain('will meet again in Lindby');
  });

  it('cites a sentence for each thing said', () => {
    for (const question of ['what happened', "what's next", 'tell me more']) {
      const { evidence } = answered(question, talks);
      expect(evidence.length).toBeGreaterThan(0);
      for (const one of evidence) expect(isSentence(talks, one)).toBe(true);
    }
  });
});

describe('what is not in the article', () => {
  it.each([
    'who is the mayor of Karsk',
    'who is the prime minister of Norland',
    'what did the mayor say about the talks',
    'why did the volcano erupt',
    'what did Angela Merkel eat for breakfast',
    'how many goals did Ronaldo score',
  ])('is not found: %s', (question) => {
    expect(ask(question, talks)).toMatchObject({ status: 'not-found' });
  });

  it('comes with the sentence that is closest, where one is', () => {
    const answer = ask('who paid for the fishing ban of Iceland in 1976', talks);
    if (answer.status === 'not-found') expect(answer.closest === null || isSentence(talks, answer.closest)).toBe(true);
    expect(ask('volcano', talks)).toMatchObject({ status: 'not-found', closest: null });
  });

  it('comes with questions that the briefing does answer', () => {
    const answer = ask('volcano', talks);
    const suggestions = answer.status === 'not-found' ? answer.suggestions : [];
    expect(suggestions.length).toBeGreaterThan(0);
    for (const suggestion of suggestions) expect(ask(suggestion, talks).status, suggestion).toBe('answered');
  });
});

const ODD = [
  readyArticle('Hm.', ''),
  readyArticle('الاجتماع كان يوم الثلاثاء. 会议在北京举行。', 'اخبار'),
  readyArticle(`${'word '.repeat(900)}\n\n“Unclosed quote by Ada ${'x'.repeat(500)}`, 'Odd'),
  readyArticle('Bob\u202e said \u001b[31mthis\u001b[0m on @everyone. He met <script>Ada</script> 5️⃣ times.', 'Odd'),
];

const WORDS =
  'who what when where why how many is did was the Brandt Orlik met meet say ban talks and or Karsk 2023 ? , ’s'.split(
    ' ',
  );
const anyQuestion = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 1000 }),
  fc.string({ unit: 'grapheme', maxLength: 1000 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
);

describe('any question at all', () => {
  it('is answered with the article’s own words and a sentence that shows them, or not found', () => {
    fc.assert(
      fc.property(
        anyQuestion,
        fc.constantFrom(talks, ...ODD),
        fc.array(anyQuestion, { maxLength: 2 }),
        (question, readable, context) => {
          checkAnswer(readable, ask(question, readable, context));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('takes bounded time, however long it is', () => {
    const long = `who met ${'Brandt and Orlik '.repeat(5000)}`;
    const started = performance.now();
    ask(long, talks);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

function checkAnswer(readable: ReadableBriefing, answer: Answer): void {
  expect(answer.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.confidence).toBeLessThanOrEqual(1);
  if (answer.status === 'not-found') {
    if (answer.closest !== null) expect(isSentence(readable, answer.closest)).toBe(true);
    return;
  }
  expect(answer.text.trim()).not.toBe('');
  expect(answer.evidence.length).toBeGreaterThan(0);
  for (const evidence of [...answer.evidence, ...answer.related.map((matter) => matter.evidence)]) {
    expect(isSentence(readable, evidence)).toBe(true);
    for (const { start, end } of evidence.highlights) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(evidence.text.length);
    }
    for (const words of highlighted(evidence)) {
      if (answer.evidence.includes(evidence)) expect(`${answer.text} `).toContain(words);
    }
  }
}
