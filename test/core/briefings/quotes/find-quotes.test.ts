import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../src/core/articles/split-sentences.ts';
import type { Quote } from '../../../../src/core/briefings/briefing.ts';
import { findQuotes } from '../../../../src/core/briefings/quotes/find-quotes.ts';
import { analyseText } from '../../../../src/core/language/analyse-text.ts';

const quotesIn = (text: string): Quote[] => findQuotes({ text }, analyseText(text, splitSentences(text)));

/** What a quote says, in one line: kind | parts | speaker | cue. */
const line = (quote: Quote): string =>
  [quote.kind, quote.parts.map((part) => part.text).join(' / '), quote.speaker?.text ?? '-', quote.cue ?? '-'].join(
    ' | ',
  );

const inMarks = (text: string): string[] =>
  quotesIn(text)
    .filter((quote) => quote.kind !== 'indirect')
    .map(line);
const withoutMarks = (text: string): string[] =>
  quotesIn(text)
    .filter((quote) => quote.kind === 'indirect')
    .map(line);

describe('findQuotes: a direct quotation and its speaker', () => {
  it.each([
    ['"We will rebuild the bridge," said Hart.', 'direct | We will rebuild the bridge, | Hart | said'],
    ['"We will rebuild the bridge," Hart said.', 'direct | We will rebuild the bridge, | Hart | said'],
    ['“The ferry is safe,” said the harbour master.', 'direct | The ferry is safe, | the harbour master | said'],
    ["``The ferry is safe,'' said Mr. Olsen.", 'direct | The ferry is safe, | Mr. Olsen | said'],
    ["'The ferry is safe,' she told the BBC.", 'direct | The ferry is safe, | she | told'],
    ['‘The ferry is safe,’ said Olsen.', 'direct | The ferry is safe, | Olsen | said'],
    ['«The ferry is safe,» said Olsen.', 'direct | The ferry is safe, | Olsen | said'],
    ['Olsen said: "The ferry is safe."', 'direct | The ferry is safe. | Olsen | said'],
    ['Olsen said, "The ferry is safe."', 'direct | The ferry is safe. | Olsen | said'],
    ['Olsen said "the ferry is safe and dry".', 'direct | the ferry is safe and dry | Olsen | said'],
    ['"Was anyone hurt?" asked Vera Lind.', 'direct | Was anyone hurt? | Vera Lind | asked'],
    ['"Get out of the water!" Lind shouted.', 'direct | Get out of the water! | Lind | shouted'],
    ['"It never stops," he laughed.', 'direct | It never stops, | he | laughed'],
    ['"Fools, all of them," she snorted.', 'direct | Fools, all of them, | she | snorted'],
    [
      '"The dam held," said a spokeswoman for the water board.',
      'direct | The dam held, | a spokeswoman for the water board | said',
    ],
    [
      '"The dam held," a spokeswoman for the water board told reporters on Monday.',
      'direct | The dam held, | a spokeswoman for the water board | told',
    ],
    ['"The dam held," Ruth Adler, a geologist, said.', 'direct | The dam held, | Ruth Adler | said'],
    ['"The dam held," said Ruth Adler, 43, a geologist from Bern.', 'direct | The dam held, | Ruth Adler | said'],
    ['Ruth Adler, 43, who lives near the dam, said: "It held."', 'direct | It held. | Ruth Adler | said'],
    ['Ruth Adler, head of the water board, said: "It held."', 'direct | It held. | Ruth Adler | said'],
    ["Ruth Adler, Bern's chief geologist, said: “It held.”", 'direct | It held. | Ruth Adler | said'],
    ['Speaking outside court, Ruth Adler said: "It held."', 'direct | It held. | Ruth Adler | said'],
    ['At a meeting in Bern on Monday, officials said: "It held."', 'direct | It held. | officials | said'],
    ['"It held," according to the mayor of Bern.', 'direct | It held, | the mayor of Bern | according to'],
    ['"It held," Adler was quoted as saying.', 'direct | It held, | Adler | quoted'],
    ['"It all went wrong," as Adler put it.', 'direct | It all went wrong, | Adler | put it'],
    ['In a statement, the club wrote: "We are sorry."', 'direct | We are sorry. | the club | wrote'],
    [
      'A statement from the family read: "He was loved."',
      'direct | He was loved. | A statement from the family | read',
    ],
    ['Many chanted: "Not my mayor."', 'direct | Not my mayor. | Many | chanted'],
    ['Vera Lind told Example.org: "It is over."', 'direct | It is over. | Vera Lind | told'],
    ['Adler: "We had no warning."', 'direct | We had no warning. | Adler | -'],
    [
      'The President-elect said: "I look forward to it."',
      'direct | I look forward to it. | The President-elect | said',
    ],
    ['Adler (left), the geologist, said: "It held."', 'direct | It held. | Adler | said'],
    ['Theresa May sent her condolences, saying: "We mourn."', 'direct | We mourn. | Theresa May | saying'],
    ['"It held" said Adler.', 'direct | It held | Adler | said'],
    ['Adler and her deputy said: "It held."', 'direct | It held. | Adler and her deputy | said'],
    ['Her brother, Tom Adler, said: "She was brave."', 'direct | She was brave. | Tom Adler | said'],
    ['User S_AND_Y wrote: "No way."', 'direct | No way. | S_AND_Y | wrote'],
    [
      '"The water rose fast," one resident called Big Ed wrote.',
      'direct | The water rose fast, | one resident | wrote',
    ],
  ])('reads %s', (text, expected) => {
    expect(inMarks(text)).toEqual([expected]);
  });

  it('keeps a split quotation together, with the words between in its span', () => {
    const text = '"We must act now," said Miller, "before it is too late."';
    const [quote, ...others] = quotesIn(text);
    expect(others).toEqual([]);
    expect(quote?.parts.map((part) => part.text)).toEqual(['We must act now,', 'before it is too late.']);
    expect(quote?.text).toBe('We must act now," said Miller, "before it is too late.');
  });

  it('gives the words behind the frame the same speaker where they run on', () => {
    expect(inMarks('"The roof fell," said Hart. "Then we ran. Nobody looked back."')).toEqual([
      'direct | The roof fell, | Hart | said',
      'direct | Then we ran. Nobody looked back. | Hart | -',
    ]);
  });

  it('tells a second verb of saying in the same sentence', () => {
    expect(inMarks('"The roof fell," Hart said, adding: "We ran."')).toEqual([
      'direct | The roof fell, | Hart | said',
      'direct | We ran. | Hart | adding',
    ]);
  });

  it('reads a quotation whose opening mark is repeated at each paragraph', () => {
    const text =
      '“I saw the smoke at six.\n\n“Then the alarm went off.\n\n“We all ran,” said Joe Hall, who lives nearby.';
    expect(inMarks(text)).toEqual([
      'direct | I saw the smoke at six. / Then the alarm went off. / We all ran, | Joe Hall | said',
    ]);
  });

  it('reads it in text that has lost its paragraphs', () => {
    const text =
      'A fire service spokesman said: "We were called at six. "We sent four engines." The street was closed.';
    expect(inMarks(text)).toEqual([
      'direct | We were called at six. / We sent four engines. | A fire service spokesman | said',
    ]);
  });

  it('reads a quotation over several sentences and a wrapped line', () => {
    expect(inMarks('"It was dark.\nNobody spoke. We waited," said Lind.')).toEqual([
      'direct | It was dark.\nNobody spoke. We waited, | Lind | said',
    ]);
  });

  it('leaves a quotation inside another one in its place', () => {
    expect(inMarks('“He told me, ‘Go home,’ and I went,” said Ruth Cole.')).toEqual([
      'direct | He told me, ‘Go home,’ and I went, | Ruth Cole | said',
    ]);
    expect(inMarks('“She said “no” to me,” said Cole.')).toEqual(['direct | She said “no” to me, | Cole | said']);
  });
});

describe('findQuotes: a partial quotation', () => {
  it.each([
    ['Adler, who urged voters to back "the braver plan", left.', 'partial | the braver plan | Adler | urged'],
    ['Critics described the plan as "stupid".', 'partial | stupid | Critics | described'],
    ['Hart called it "a disgrace".', 'partial | a disgrace | Hart | called'],
    ['Hart vowed to "fight to the end".', 'partial | fight to the end | Hart | vowed'],
    ['Police said the man was "known to them".', 'partial | known to them | Police | said'],
    ['The plan was described by teachers as “a step back”.', 'partial | a step back | teachers | described'],
    ['The plan was described as “a step back”.', 'partial | a step back | - | described'],
    ['It was, she said, "a miracle".', 'partial | a miracle | she | said'],
    [
      "The players' union said it was 'deeply worried' about pay.",
      "partial | deeply worried | The players' union | said",
    ],
    [
      'Hart met the minister on Monday, calling the talks "a waste of time".',
      'partial | a waste of time | Hart | calling',
    ],
    [
      'Hart admitted the rate was poor, but insisted that “nothing was hidden”.',
      'partial | nothing was hidden | Hart | insisted',
    ],
    ['It was an "awful day" for everyone, Hart said.', 'partial | awful day | Hart | said'],
  ])('reads %s', (text, expected) => {
    expect(inMarks(text)).toEqual([expected]);
  });

  it('finds each of several in one sentence', () => {
    expect(inMarks('Friends described him as a "gentle giant" and a "true family man".')).toEqual([
      'partial | gentle giant | Friends | described',
      'partial | true family man | Friends | described',
    ]);
  });

  it('does not take a verb inside one quotation for the frame of the next', () => {
    expect(inMarks('Hart said the house had "more love than words can express" and "room for all".')).toEqual([
      'partial | more love than words can express | Hart | said',
      'partial | room for all | Hart | said',
    ]);
  });
});

describe('findQuotes: what is no quotation, or has no speaker', () => {
  it.each([
    'The so-called "spy balloon" drifted away.',
    'The film "The Long Night" opened on Friday.',
    'Joe "The Hammer" Smith won the fight.',
    "Trams slowed after 'speeding' claims.",
    'They met at a bar called "Joe\'s" in town.',
    'A plan to "fight on" was dropped.',
    'The screen is 15" wide and 9" high.',
    "It was the players' and the owners' fault in the '90s.",
    "'Twas rock 'n' roll.",
    '"" \'\' “” ``',
  ])('finds none in %s', (text) => {
    expect(inMarks(text)).toEqual([]);
  });

  it('guesses no speaker where the text gives none', () => {
    expect(inMarks('The hall was full. "We have been waiting here since dawn."')).toEqual([
      'direct | We have been waiting here since dawn. | - | -',
    ]);
  });

  it('does not give a question to whoever speaks in the sentence behind it', () => {
    expect(inMarks('"Why did nobody come to help us?" Miller said the talks had failed.')).toEqual([
      'direct | Why did nobody come to help us? | - | -',
    ]);
  });

  it('puts no words of the reporter in a mouth where the closing mark is missing', () => {
    expect(inMarks('Hart was calm. "We must leave now, said the minister.\n\nThe road was closed.')).toEqual([]);
  });

  it('ends a quotation without a closing mark at its paragraph', () => {
    expect(inMarks('Hart said: "We must leave now.\n\nThe road was closed.')).toEqual([
      'direct | We must leave now. | Hart | said',
    ]);
  });

  it('gives the words behind a colon to who stands before it, and not those before', () => {
    expect(inMarks('"No idea at all" One wrote: "It is over." Another added: "So good."')).toEqual([
      'direct | It is over. | One | wrote',
      'direct | So good. | Another | added',
    ]);
  });
});

describe('findQuotes: reported speech without marks', () => {
  it.each([
    ['Hart said that the bridge was safe.', 'indirect | the bridge was safe | Hart | said'],
    ['Hart said the bridge was safe.', 'indirect | the bridge was safe | Hart | said'],
    ['The bridge was safe, Hart said.', 'indirect | The bridge was safe | Hart | said'],
    [
      'The bridge was safe, said a spokesman for the port.',
      'indirect | The bridge was safe | a spokesman for the port | said',
    ],
    ['The bridge, Hart said, would open soon.', 'indirect | The bridge / would open soon | Hart | said'],
    ['According to police, two men fled the scene.', 'indirect | two men fled the scene | police | According to'],
    ['Two men fled the scene, according to police.', 'indirect | Two men fled the scene | police | according to'],
    ['Officials told reporters that the road was open.', 'indirect | the road was open | Officials | told'],
    ['The ministry denied that the road was open.', 'indirect | the road was open | The ministry | denied'],
  ])('reads %s', (text, expected) => {
    expect(withoutMarks(text)).toEqual([expected]);
  });

  it.each([
    'Hart did not say that the bridge was safe.',
    'The bridge could say a lot.',
    'On Sunday, Hart called the mayor a friend.',
    '"The bridge was safe," Hart said.',
  ])('finds none in %s', (text) => {
    expect(withoutMarks(text)).toEqual([]);
  });
});

describe('findQuotes: citations and offsets', () => {
  it('cites the sentences of the words and of the frame', () => {
    const [quote] = quotesIn('It rained. Hart said: "It is over. We go home." It was late.');
    expect(quote?.cites).toEqual(['s2', 's3']);
  });

  it('keeps every span the text at its offsets, and parts in order, for any text', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      '``',
      "''",
      '«',
      '»',
      ' ',
      '\n',
      '\n\n',
      ', ',
      '. ',
      '? ',
      ': ',
      '(',
      ')',
      'Hart said',
      'he said',
      'according to the mayor',
      'described it as',
      'We must go',
      'Mr Brown',
      'and',
      'who',
      '😀',
      'שלום',
      '\u202e',
      '\0',
    );
    const text = fc.oneof(
      fc.array(piece, { minLength: 1, maxLength: 60 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (value) => {
        for (const quote of quotesIn(value)) {
          const spans = [quote, ...quote.parts, ...(quote.speaker === null ? [] : [quote.speaker])];
          for (const span of spans) {
            expect(span.text).toBe(value.slice(span.start, span.end));
            expect(span.end).toBeGreaterThan(span.start);
          }
          expect(quote.start).toBe(quote.parts[0]?.start);
          expect(quote.end).toBe(quote.parts.at(-1)?.end);
          quote.parts.slice(1).forEach((part, at) => {
            expect(part.start).toBeGreaterThanOrEqual(quote.parts[at]?.end ?? Infinity);
          });
          expect(quote.cites.length).toBeGreaterThan(0);
          if (quote.cue !== null) expect(value).toContain(quote.cue);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['straight marks', '"'],
    ['marks and spaces', '" '],
    ['opening marks', ' “a'],
    ['single marks', " 'a"],
    ['words in marks', '"a b," he said. '],
    ['unclosed paragraphs', '“Go home.\n\n'],
  ])(
    'takes a few seconds at most for a megabyte of %s',
    (_, unit) => {
      const text = unit.repeat(Math.floor(1e6 / unit.length));
      const sentences = analyseText(text, splitSentences(text));
      const start = performance.now();
      findQuotes({ text }, sentences);
      expect(performance.now() - start).toBeLessThan(8000);
    },
    120_000,
  );
});

describe('findQuotes: where what is said begins, and whose it is', () => {
  it.each([
    ['Hart told supporters Mr Lowe had to be given time.', ['indirect | Mr Lowe had to be given time | Hart | told']],
    [
      'Hart told a reporter from The Star in Leeds that the well was dry.',
      ['indirect | the well was dry | Hart | told'],
    ],
    ['Ann Lee, 30, of south London said people were hurt.', ['indirect | people were hurt | Ann Lee | said']],
    [
      'The driver, from Hale, south London, said people were hurt.',
      ['indirect | people were hurt | The driver | said'],
    ],
    ['Norland, which is based in Leeds, recalled 12,000 bottle warmers in 2020.', []],
    ['Witnesses reported seeing smoke above the hall.', []],
    [
      'She fled the capital, Nyala, in April, two diplomats said.',
      ['indirect | She fled the capital, Nyala, in April | two diplomats | said'],
    ],
    ['Hart told the Star: "It happened here on Monday."', ['direct | It happened here on Monday. | Hart | told']],
  ])('reads %j', (text, expected) => {
    expect(quotesIn(text).map(line)).toEqual(expected);
  });

  it.each([
    ['The guild says prices would rise and that the figure is “a guess”.', 'a guess | The guild | says'],
    ['Hart said the two talked about “real issues” in Rome.', 'real issues | Hart | said'],
    ['“It was quite honest,” said White House press secretary Josh Hale.', 'White House press secretary Josh Hale'],
  ])('knows the speaker of what stands in marks in %j', (text, expected) => {
    expect(inMarks(text).join(' ')).toContain(expected);
  });

  it('takes the title of a work behind a quotation for no more of it', () => {
    expect(inMarks('“I told him so,” she wrote in her memoir, “Soundings”.')).toEqual([
      'direct | I told him so, | she | wrote',
    ]);
  });
});
