import { describe, expect, it } from 'vitest';
import { analyseSentence, wordsBetween } from './describe-clauses.ts';
import { reads } from './reads-clauses.ts';

describe('a clause', () => {
  /** The text of the clause with `verb` as its main verb. */
  const textOf = (text: string, verb: string): string => {
    const sentence = analyseSentence(text);
    const clause = sentence.clauses.find(({ verb: { head } }) => sentence.tokens[head]?.text === verb);
    return clause === undefined ? '' : wordsBetween(text, sentence, clause.first, clause.last);
  };

  it.each([
    ['Officials said the dam had burst.', 'burst', 'the dam had burst'],
    ['The guards left when the alarm rang, police said.', 'rang', 'when the alarm rang'],
    ['He said that "the plan has failed."', 'failed', 'that "the plan has failed."'],
    ['"The plan has failed," he said.', 'said', 'he said'],
    ["He dismissed it as a 'band-aid'.", 'dismissed', "He dismissed it as a 'band-aid'"],
    ["He left the Editors' Forum.", 'left', "He left the Editors' Forum"],
    ['He moved to the U.S.', 'moved', 'He moved to the U.S.'],
  ])('ends at its last word, or at the mark of a quote that it opens: %s', (text, verb, expected) => {
    expect(textOf(text, verb)).toBe(expected);
  });
});

reads('who does what to whom', [
  ['The minister opened the bridge.', ['main: The minister [opened] the bridge']],
  ['The bridge was opened by the minister on Monday.', ['main: The bridge [was opened]p; by the minister; on Monday']],
  ['The suspect has been charged with murder.', ['main: The suspect [has been charged]p; with murder']],
  ['The bank gave its customers a refund.', ['main: The bank [gave] its customers + a refund']],
  ['Police arrested seven men in Leeds last night.', ['main: Police [arrested] seven men; in Leeds; @last night']],
  ['The plan [ would ] cost too much.', ['main: The plan [would ] cost]']],
  ['The mayor did not attend the ceremony.', ['main: The mayor [did not attend] the ceremony']],
  [
    'The army will withdraw its troops from the border next week.',
    ['main: The army [will withdraw] its troops; from the border; @next week'],
  ],
  [
    'Rescuers could not reach the village because of the snow.',
    ['main: Rescuers [could not reach] the village; because of the snow'],
  ],
  ['The committee called off the race.', ['main: The committee [called off] the race']],
  ['Firefighters put out a blaze near the harbour.', ['main: Firefighters [put out] a blaze; near the harbour']],
]);

reads('noun phrases of many words', [
  [
    'Tens of thousands of people fled the fighting in the north of the country.',
    ['main: Tens of thousands of people [fled] the fighting; in the north of the country'],
  ],
  ['More than 200 passengers were on board.', ['main: More than 200 passengers [were]; on board']],
  ["The prime minister's brother bought the house.", ["main: The prime minister's brother [bought] the house"]],
  [
    "The US secretary of state met China's foreign minister.",
    ["main: The US secretary of state [met] China's foreign minister"],
  ],
  ['Three of the men were released.', ['main: Three of the men [were released]p']],
  ['The bank lost a record 4.5 billion euros.', ['main: The bank [lost] a record 4.5 billion euros']],
  ['The Ukraine -- Russia border was closed.', ['main: The Ukraine -- Russia border [was closed]p']],
  ['Troops left the Ukraine – Russia border.', ['main: Troops [left] the Ukraine – Russia border']],
]);

reads('coordinated phrases and verbs', [
  ['France and Germany signed the treaty in Paris.', ['main: France and Germany [signed] the treaty; in Paris']],
  ['The storm destroyed houses, bridges and roads.', ['main: The storm [destroyed] houses, bridges and roads']],
  [
    'The workers demanded higher wages and better conditions.',
    ['main: The workers [demanded] higher wages and better conditions'],
  ],
  ['Neither the mayor nor the governor attended.', ['main: Neither the mayor nor the governor [attended]']],
  [
    'The thieves broke a window and stole three paintings.',
    ['main: The thieves [broke] a window', 'conjunct < broke: (The thieves) [stole] three paintings'],
  ],
  [
    'The team won the match but lost the final.',
    ['main: The team [won] the match', 'conjunct < won: (The team) [lost] the final'],
  ],
  [
    'The firm closed two factories, cut 400 jobs and sold its headquarters.',
    [
      'main: The firm [closed] two factories',
      'conjunct < closed: (The firm) [cut] 400 jobs',
      'conjunct < cut: (The firm) [sold] its headquarters',
    ],
  ],
  [
    'The minister, 54, pleaded guilty, paid a fine and left.',
    [
      'main: The minister [pleaded]',
      'conjunct < pleaded: (The minister) [paid] a fine',
      'conjunct < paid: (The minister) [left]',
    ],
  ],
  [
    'The man was hit and killed by a lorry.',
    ['main: The man [was hit]p', 'conjunct < was hit: (The man) [killed]p; by a lorry'],
  ],
  [
    'At least seven people were killed and twelve were injured.',
    ['main: At least seven people [were killed]p', 'conjunct < were killed: twelve [were injured]p'],
  ],
  [
    'Two people died and five others remain in hospital.',
    ['main: Two people [died]', 'conjunct < died: five others [remain]; in hospital'],
  ],
  [
    'The minister said he had met the rebels and signed a deal.',
    [
      'main: The minister [said]',
      'complement < said: he [had met] the rebels',
      'conjunct < had met: (he) [signed] a deal',
    ],
  ],
]);

reads('attribution before and behind', [
  ['"The road is closed," the mayor said.', ['main: The road [is closed]p', 'main: the mayor [said]']],
  [
    'The road is closed, the mayor said on Tuesday.',
    ['main: The road [is closed]p', 'main: the mayor [said]; on Tuesday'],
  ],
  [
    'The storm left thousands without power, officials said.',
    ['main: The storm [left] thousands; without power', 'main: officials [said]'],
  ],
  ['Smith said: "We will appeal."', ['main: Smith [said]', 'main: We [will appeal]']],
]);

reads('appositions and phrases in front', [
  ['Anna Weber, the mayor of Graz, opened the museum.', ['main: Anna Weber [opened] the museum']],
  ['The museum, a former prison, reopened in May.', ['main: The museum [reopened]; in May']],
  ['In March, the company hired 50 engineers.', ['main: the company [hired] 50 engineers; in March']],
  ['On Tuesday the court released the prisoner.', ['main: the court [released] the prisoner; on Tuesday']],
  ['Near the harbour, firefighters put out a blaze.', ['main: firefighters [put out] a blaze; near the harbour']],
]);

reads('sentences that say there is something', [
  ['There are seven ships in the harbour.', ['main: There [are] seven ships; in the harbour']],
  [
    'There was an explosion near the station on Monday.',
    ['main: There [was] an explosion; near the station; on Monday'],
  ],
]);

reads('names that are words as well', [
  ['Mark Jones won the race.', ['main: Mark Jones [won] the race']],
  ['Bill Clinton visited Haiti.', ['main: Bill Clinton [visited] Haiti']],
  ['Grant Shapps resigned.', ['main: Grant Shapps [resigned]']],
  ['Sue Gray published her report.', ['main: Sue Gray [published] her report']],
  ['Pat Cummins took four wickets.', ['main: Pat Cummins [took] four wickets']],
  ['Will Smith hosted the show.', ['main: Will Smith [hosted] the show']],
  ['Rose Miller led the inquiry.', ['main: Rose Miller [led] the inquiry']],
  ['Drew Barrymore signed the letter.', ['main: Drew Barrymore [signed] the letter']],
]);

reads('attribution in the middle and turned round', [
  [
    '"The road is closed," said Anna Weber, a spokeswoman for the city.',
    ['main: The road [is closed]p', 'main: Anna Weber [said]; for the city'],
  ],
  ['"The road is closed," Weber said.', ['main: The road [is closed]p', 'main: Weber [said]']],
  ['The road, the mayor said, is closed.', ['main: the mayor [said]', 'main: The road [is closed]p']],
  [
    'The bus hit a wall, police said, and caught fire.',
    ['main: The bus [hit] a wall', 'main: police [said]', 'conjunct < hit: (The bus) [caught] fire'],
  ],
  [
    'The bus hit a wall, police said, adding that it was late.',
    [
      'main: The bus [hit] a wall',
      'main: police [said]',
      'participial < said: (police) [adding]',
      'complement that < adding: it [was]',
    ],
  ],
]);

reads('a verb that looks like a noun or adjective', [
  ['The army shot down a drone.', ['main: The army [shot down] a drone']],
  ['The army shot a drone down over the sea.', ['main: The army [shot] a drone; over the sea']],
  [
    'The council plans to build 300 homes.',
    ['main: The council [plans]', 'infinitive to < plans: (The council) [to build] 300 homes'],
  ],
  ['A man from London drowned in Lima on Sunday.', ['main: A man [drowned]; from London; in Lima; on Sunday']],
]);

reads('appositions, lists and what is set off', [
  ['Two others, the builders Dale Hart and Simon Pell, were cleared.', ['main: Two others [were cleared]p']],
  [
    'They said that the boat sank, but its owner, Lake Lines, denied it.',
    ['main: They [said]', 'complement that < said: the boat [sank]', 'conjunct < said: its owner [denied] it'],
  ],
  ['She lost a vote, not her nerve.', ['main: She [lost] a vote']],
  [
    'The boat sank after the captain, Ole Dahl, left it.',
    ['main: The boat [sank]', 'adverbial after < sank: the captain [left] it'],
  ],
  [
    'The firm bought a plant, built in 1901.',
    ['main: The firm [bought] a plant', 'participial < bought: (a plant) [built]p; in 1901'],
  ],
  [
    'Ann Lee, who came by bus when it stopped, told the court.',
    [
      'relative who < told: (Ann Lee) [came]; by bus',
      'adverbial when < came: it [stopped]',
      'main: Ann Lee [told] the court',
    ],
  ],
]);

reads('of-phrases, rates and times by what they belong to', [
  ['He warned the crew of strong winds.', ['main: He [warned] the crew; of strong winds']],
  ['They rid themselves of the ghost.', ['main: They [rid] themselves; of the ghost']],
  ['The king declared three days of mourning.', ['main: The king [declared] three days of mourning']],
  ['During the feast Wills spoke.', ['main: Wills [spoke]; during the feast']],
  [
    'The club needs the consent of its owners, who vote on Friday.',
    ['main: The club [needs] the consent of its owners', 'relative who < needs: (its owners) [vote]; on Friday'],
  ],
  [
    'They live in huts at night, which hold the heat.',
    ['main: They [live]; in huts; at night', 'relative which < live: (huts) [hold] the heat'],
  ],
]);
