import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/articles/split-sentences.ts';

/** The sentences of a text, each with what it is within the article. */
const kinds = (text: string): [string, string][] =>
  splitSentences(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

describe('knowing headings by their lines', () => {
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
