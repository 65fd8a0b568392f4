import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/articles/split-sentences.ts';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));
const kinds = (text: string): [string, string][] =>
  splitSentences(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

/** Splits a text that was put together from the sentences given. */
const expectKept = (...sentences: string[]): void => {
  expect(split(sentences.join(' '))).toEqual(sentences);
};

describe('splitting at full stops', () => {
  it('numbers the sentences and gives their offsets', () => {
    expect(splitSentences(' It rained. It stopped.')).toEqual([
      { id: 's1', start: 1, end: 11, kind: 'body' },
      { id: 's2', start: 12, end: 23, kind: 'body' },
    ]);
  });

  it.each([
    ['titles', 'Mr. Hale met Gen. Ortiz and Sen. Ruth Kaye.', 'They left.'],
    ['initials', 'The prize went to J. K. Marlow and H.G. Petrie.', 'Both were there.'],
    ['a country before a name', 'The U.S. President flew to the U.K. Parliament.', 'He spoke.'],
    ['a country at the end', 'It was built in the U.S.', 'The price is not known.'],
    ['numbers', 'It lost 3.5 per cent on Nov. 9 at No. 10.', 'Shares fell.'],
    ['clock times', 'It began at 6 p.m. Monday and 7 a.m. on Tuesday.', 'It ended at 9 p.m.', 'Police came.'],
    [
      'companies',
      'Acme Inc. Chief Executive Lee Park left Bolt Corp. last year.',
      'It owes Acme Inc.',
      'The rest is paid.',
    ],
    ['saints and streets', 'A fire broke out at St. Olave Hospital.', 'It is in Mill St.', 'No one was hurt.'],
    ['decades and years', 'It was founded in 1996.', '12 people work there.'],
    ['money behind a stop', 'The offer was raised.', '$12 a share is the price.'],
    ['addresses', 'See example.com or Express.co.uk for more.', 'It is free.'],
    ['questions and cries', 'Why now?', 'Nobody knows!', 'The mayor is away.'],
    ['a name in small letters', 'Sales rose.', 'eBay gained most.'],
    ['ellipses', 'We waited ... and waited.', 'Then it came...', 'The end was near.'],
  ])('keeps %s', (_what, ...sentences) => {
    expectKept(...sentences);
  });

  it('does not end a sentence at an ellipsis before the word I', () => {
    expectKept('It fell on me ... I could not move.');
  });

  it('splits where the space behind a full stop is missing', () => {
    expect(split('It is over, she said.The rain went on.')).toEqual(['It is over, she said.', 'The rain went on.']);
    expect(split('“It is over.”The rain went on.')).toEqual(['“It is over.”', 'The rain went on.']);
  });
});

describe('splitting around quotes', () => {
  it.each([
    ['straight', '"It is over," he said. "We are going home."', ['"It is over," he said.', '"We are going home."']],
    ['curly', 'He said: “It is over. We go.” She left.', ['He said: “It is over.', 'We go.”', 'She left.']],
    ['single', "He said: 'It is over.' She left.", ["He said: 'It is over.'", 'She left.']],
    ['bracketed', '(It was late.) She left.', ['(It was late.)', 'She left.']],
  ])('gives closing marks to the sentence before: %s', (_what, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('does not split a question from the one who asks it', () => {
    expectKept('"Is it over?" he asked.', '“Is it over?” Mr. Hale asked.', '"Stop!" she said.');
  });

  it('opens the next sentence with a quote that is glued to the full stop', () => {
    expect(split('So the mayor said."We are going home."')).toEqual(['So the mayor said.', '"We are going home."']);
  });

  it('reads pre-tokenised text', () => {
    expectKept(
      'Searches are suspended until morning .',
      "`` Very sad , '' he said .",
      "`` We go on . ''",
      'It rains .',
    );
  });
});

describe('reading lines', () => {
  it('joins the lines of a wrapped sentence, a capital at their beginning or not', () => {
    const text =
      'The council met on Monday to hear what the engineers and\nRuth Kaye had found out about the bridge over the river\nand its piers. It will meet again on Friday.';
    expect(split(text)).toHaveLength(2);
  });

  it('ends a sentence at a blank line, and at a line break behind a full stop', () => {
    expect(split('The rain went on and\n\nthe river rose.\nIt fell again.')).toEqual([
      'The rain went on and',
      'the river rose.',
      'It fell again.',
    ]);
  });

  it('lets headings and list items stand alone', () => {
    const text =
      'What we know\nThe bridge fell at noon.\n\n• Two cars were on it\n• Nobody was hurt\n1. It was old\n2. It was closed';
    expect(split(text)).toEqual([
      'What we know',
      'The bridge fell at noon.',
      '• Two cars were on it',
      '• Nobody was hurt',
      '1. It was old',
      '2. It was closed',
    ]);
  });

  it('marks a short line before news as a heading, and a list as none', () => {
    expect(
      kinds('Bridge falls\n\nThe bridge fell at noon.\nWhy did it fall?\nIt was old.').map(([kind]) => kind),
    ).toEqual(['heading', 'body', 'heading', 'body']);
    const list = 'The team:\nAnn Smith\nBo Lee\nCy Young\nDee Park\nThey left at noon.';
    expect(kinds(list).every(([kind]) => kind === 'body')).toBe(true);
  });
});

describe('finding the breaks whose full stop is missing', () => {
  it('takes captions without stops out of the sentence that they run into', () => {
    expect(
      kinds(
        'It sank. Divers at the wreck off Oslo on Monday The crew were taken to a hospital in the town A diver surfaces near the wreck The owner, a man of 40, was held.',
      ),
    ).toEqual([
      ['body', 'It sank.'],
      ['caption', 'Divers at the wreck off Oslo on Monday'],
      ['caption', 'The crew were taken to a hospital in the town'],
      ['caption', 'A diver surfaces near the wreck'],
      ['body', 'The owner, a man of 40, was held.'],
    ]);
  });

  it('takes the headline off the first sentence', () => {
    expect(kinds('Two ships sink in heavy seas off Oslo The navy blamed ice for the loss. All are safe.')).toEqual([
      ['heading', 'Two ships sink in heavy seas off Oslo'],
      ['body', 'The navy blamed ice for the loss.'],
      ['body', 'All are safe.'],
    ]);
  });

  it('takes a quoted cross-heading off', () => {
    expect(kinds("It sank. 'Not the fault of ice' A spokeswoman for the navy said no.").slice(1)).toEqual([
      ['heading', "'Not the fault of ice'"],
      ['body', 'A spokeswoman for the navy said no.'],
    ]);
  });

  it('takes out what stands between two paragraphs of a speech', () => {
    expect(
      kinds('He said: "It was cold and we were wet. Ann Smith talks of the rescue off Oslo "We sang until noon."'),
    ).toEqual([
      ['body', 'He said: "It was cold and we were wet.'],
      ['caption', 'Ann Smith talks of the rescue off Oslo'],
      ['body', '"We sang until noon."'],
    ]);
  });

  it.each([
    'The mayor read The Times on the train to Oslo.',
    'Doctors say that vitamin A deficiency is common there.',
    'She played the lead in the film The last ferry to Oslo.',
    'He said that "The navy is in the wrong here" and left.',
    'The team won the league title in Serie A and a cup.',
    'They met the actor Will Smith and President Lee in Oslo.',
    'A problem in class A can be solved in no time at all.',
    "Is the Oslo Ships' 'Curse of Ice' a thing of the past at last?",
    'The Ministry For Ships said that it would pay for the loss.',
  ])('leaves a whole sentence whole: %s', (sentence) => {
    expect(kinds(`All are safe. ${sentence}`).slice(1)).toEqual([['body', sentence]]);
  });
});

describe('setting apart what others posted', () => {
  it('knows a post by its author and its link', () => {
    expect(
      kinds(
        'Hundreds had to wait for hours, said Ann Smith, who runs the ferry company and its twelve ships in the fjord. No ferry in sight. Cold here! pic.twitter.com/a1B2c3 -- Bo Lee (@bo_lee) March 2, 2024 The navy sent two ships.',
      ),
    ).toEqual([
      [
        'body',
        'Hundreds had to wait for hours, said Ann Smith, who runs the ferry company and its twelve ships in the fjord.',
      ],
      ['post', 'No ferry in sight.'],
      ['post', 'Cold here! pic.twitter.com/a1B2c3'],
      ['byline', '-- Bo Lee (@bo_lee) March 2, 2024'],
      ['body', 'The navy sent two ships.'],
    ]);
  });

  it('keeps a report of a post as news', () => {
    expect(kinds('Lee tweeted: "Cold here at #oslo" and left, the navy said. It sank.')[0]?.[0]).toBe('body');
  });
});

describe('knowing credits by how an article uses them', () => {
  it('takes a name in brackets behind a labelled caption for a credit, and the same name without its brackets', () => {
    expect(
      kinds(
        'It sank. Rescue: divers search the wreck (Ann Smith) The navy blamed ice. Storm: waves off Oslo on Monday (Ann Smith) All are safe. The ship lay on its side in shallow water Ann Smith The owner said no.',
      ).map(([kind]) => kind),
    ).toEqual(['body', 'caption', 'notice', 'body', 'caption', 'notice', 'body', 'caption', 'notice', 'body']);
  });

  it.each([
    'He gave the prize to the winner (Ann Smith) The Hague had sent.',
    'The former minister (Labour) Monday said no.',
  ])('leaves other names in brackets alone: %s', (sentence) => {
    expect(kinds(`It sank. ${sentence}`).slice(1)).toEqual([['body', sentence]]);
  });

  it('takes links under words in capitals out of the news', () => {
    const links =
      'ALL AT SEA Navy blames ice for the loss of two ships OUT COLD Crew of ferry tell of night on the ice.';
    expect(kinds(`It sank. related stories ${links} The owner said no.`)).toEqual([
      ['body', 'It sank.'],
      ['notice', 'related stories'],
      ['notice', links],
      ['body', 'The owner said no.'],
    ]);
    const news = 'The US NAVY Band and the BBC Concert Orchestra played.';
    expect(kinds(`It sank. ${news}`)[1]).toEqual(['body', news]);
  });

  it('takes a link in square brackets out of the news', () => {
    expect(kinds('It sank. [Five ships that were lost at sea] The navy blamed ice.')[1]).toEqual([
      'notice',
      '[Five ships that were lost at sea]',
    ]);
  });
});

describe('setting apart what was run into the news', () => {
  it('takes a date stamp off a caption', () => {
    expect(kinds('date 2024-03-02 Foreign Minister Ann Smith (L) greets Bo Lee (R) in Oslo on March 2, 2024.')).toEqual(
      [
        ['notice', 'date 2024-03-02'],
        ['caption', 'Foreign Minister Ann Smith (L) greets Bo Lee (R) in Oslo on March 2, 2024.'],
      ],
    );
  });

  it('takes the label of a missing picture off the dateline', () => {
    expect(kinds('Photo OSLO -- At least two ships sank.')).toEqual([
      ['notice', 'Photo'],
      ['body', 'OSLO -- At least two ships sank.'],
    ]);
  });

  it('ends a caption without a stop where a sentence opens', () => {
    expect(
      kinds('Image copyright The Mail Image caption Divers went down at dawn Two ships sank off Oslo. All are safe.'),
    ).toEqual([
      ['notice', 'Image copyright The Mail Image caption'],
      ['caption', 'Divers went down at dawn'],
      ['body', 'Two ships sank off Oslo.'],
      ['body', 'All are safe.'],
    ]);
  });

  it('keeps as news what follows a caption marker where the caption has no certain end', () => {
    const text = 'Image caption Divers at dawn Norway navy divers went down to the ships, it said. All are safe.';
    expect(kinds(text).slice(1)).toEqual([
      ['body', 'Divers at dawn Norway navy divers went down to the ships, it said.'],
      ['body', 'All are safe.'],
    ]);
  });

  it('knows a whole sentence before a credit for a caption by its tense', () => {
    expect(
      kinds('It sank. People wait on the pier in Oslo for the ferry. (Photo: Ann Smith, AP) All are safe.')[1],
    ).toEqual(['caption', 'People wait on the pier in Oslo for the ferry.']);
    const news = 'Officials who walked to the pier said that people wait for hours.';
    expect(kinds(`It sank. ${news} (Photo: Ann Smith, AP) All are safe.`)[1]).toEqual(['body', news]);
  });

  it('takes a link and its title out of the news', () => {
    expect(kinds('It sank. Why ships sink in calm seas Read more Explaining the loss, the navy blamed ice.')).toEqual([
      ['body', 'It sank.'],
      ['notice', 'Why ships sink in calm seas'],
      ['notice', 'Read more'],
      ['body', 'Explaining the loss, the navy blamed ice.'],
    ]);
  });

  it('ends a caption at its credit', () => {
    expect(kinds('It sank. Rescue: divers at the wreck (Ann Smith/PA) The navy blamed ice.')).toEqual([
      ['body', 'It sank.'],
      ['caption', 'Rescue: divers at the wreck'],
      ['notice', '(Ann Smith/PA)'],
      ['body', 'The navy blamed ice.'],
    ]);
  });

  it('takes a gallery apart by its counters', () => {
    expect(
      kinds(
        'It sank. Ships 3 show all Ships 1/3 The wreck Getty 2/3 A diver AP 3/3 The shore Getty Images All are safe.',
      ),
    ).toEqual([
      ['body', 'It sank.'],
      ['notice', 'Ships'],
      ['notice', '3 show all'],
      ['notice', 'Ships'],
      ['caption', '1/3 The wreck Getty'],
      ['caption', '2/3 A diver AP'],
      ['caption', '3/3 The shore Getty Images'],
      ['body', 'All are safe.'],
    ]);
  });

  it.each([
    'Ann Smith of the Environment Protection Agency (EPA) Director Office said so.',
    'The agency (AP) reported a loss of 1/3 of its staff.',
    'A spokesman told Reuters on 9/11 that it was over.',
    'Read more books, the minister told pupils.',
    'The photo (left) was sold to a museum.',
    'Ohio Gov. Ann Smith (R) said she would run.',
    'Follow the money, the prosecutor told the court.',
    'Share prices fell by 3 per cent.',
    'Watch sales rose in Geneva.',
    'By Monday the water had gone.',
    'Updated on 18 June 2023, the list names 12 firms.',
    'Sign up for the vaccine, doctors urge.',
    'Reporters were kept out.',
    'Copyright law will change next year.',
    'The report was published on Monday.',
    'Like many others on Twitter, she was angry.',
    'The court meets in Oslo on June 5, 2023.',
    'Reporting by Reuters found that it sank.',
    'The Advertisement Standards Board said no.',
    'Palestinian Authority (PA) President Ann Smith said no.',
    'She beat Ann Smith (Labour/Cooperative) Monday in Oslo, it said.',
    'Satellite images show that the port was hit.',
    'More follows from this than meets the eye, he said.',
  ])('keeps news as news: %s', (sentence) => {
    expect(kinds(sentence)).toEqual([['body', sentence]]);
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...'. ! ? … " “ ” \' ` ( ) \n \r\n \t Mr. U.S. The a A. 1/2 2/2 é 👨‍👩‍👧 \ud800 \u0301 \0 Read more Photo Image caption (AP) --'.split(
      ' ',
    ),
    ' ',
    ' ',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(pieces, { maxLength: 120 }).map((all) => all.join('')),
  );

  it('is covered by sentences in order, none overlapping, none empty', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        splitSentences(text).forEach(({ id, start, end }, index) => {
          expect(id).toBe(`s${index + 1}`);
          expect(text.slice(at, start).trim()).toBe('');
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          at = end;
        });
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('has sentences of a bounded length, cut at white space or between graphemes', () => {
    const words = split('word '.repeat(2000));
    expect(Math.max(...words.map((sentence) => sentence.length))).toBeLessThanOrEqual(2000);
    expect(words.every((sentence) => /^(?:word )*word$/.test(sentence))).toBe(true);
    const families = split('👨‍👩‍👧‍👦'.repeat(1000));
    expect(families.length).toBeGreaterThan(1);
    expect(families.every((sentence) => sentence.replaceAll('👨‍👩‍👧‍👦', '') === '')).toBe(true);
    expect(split('😀'.repeat(5000)).every((sentence) => sentence.isWellFormed())).toBe(true);
    expect(split(`a${'\u0301'.repeat(5000)}`).every((sentence) => sentence.length <= 2000)).toBe(true);
  });

  it.each([
    'a',
    'A',
    '.',
    '. ',
    '.\n',
    '\n',
    '"',
    '. "',
    "''",
    'A.',
    'A-',
    'a b ',
    'A b\n',
    'U.S. ',
    'THE NEXT TIME ',
    '1/8 2/8 ',
    '1/2 a 2/2 b (Photo: c) ',
    '(A',
    '\u0301',
    'a (Ann Lee) The ',
    'a The b ',
    "a' 'I b ",
    'a "A b ',
    '-- Ann (@a) May 1, 2020 ',
    '[Aa bb cc dd ee] ',
  ])(
    'is split in linear time: a megabyte of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const started = performance.now();
      splitSentences(text);
      // A tenth to a hundredth of this on a free machine; quadratic time would be minutes.
      expect(performance.now() - started).toBeLessThan(20_000);
    },
    30_000,
  );
});
