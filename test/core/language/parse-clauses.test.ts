import { describe, expect, it } from 'vitest';
import { analyseSentence, describeClauses, wordsBetween } from './describe-clauses.ts';

/** Sentences with their clauses, as `describeClauses` writes them. */
type Table = readonly (readonly [sentence: string, clauses: readonly string[]])[];

function reads(construction: string, table: Table): void {
  describe(`the clause reader reads ${construction}`, () => {
    it.each(table)('%s', (sentence, clauses) => {
      expect(describeClauses(sentence)).toEqual(clauses);
    });
  });
}

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

reads('relative clauses', [
  [
    'The bridge that the engineers inspected collapsed on Friday.',
    ['relative that < collapsed: the engineers [inspected] The bridge', 'main: The bridge [collapsed]; on Friday'],
  ],
  [
    'The doctor, who works in Oslo, warned of a new wave.',
    ['relative who < warned: (The doctor) [works]; in Oslo', 'main: The doctor [warned]; of a new wave'],
  ],
  [
    'The painting she bought in 1990 was sold for $2 million.',
    ['relative < was sold: she [bought] The painting; in 1990', 'main: The painting [was sold]p; for $2 million'],
  ],
  [
    'The strike, which began on Monday, ended on Friday.',
    ['relative which < ended: (The strike) [began]; on Monday', 'main: The strike [ended]; on Friday'],
  ],
  [
    'The chairman of the board, who had led the company since 2004, was dismissed.',
    [
      'relative who < was dismissed: (The chairman of the board) [had led] the company; since 2004',
      'main: The chairman of the board [was dismissed]p',
    ],
  ],
  [
    'The wife of the driver, who was not in the car, called the police.',
    [
      'relative who < called: (The wife of the driver) [was]; in the car',
      'main: The wife of the driver [called] the police',
    ],
  ],
  [
    'Police questioned the man whose car was stolen.',
    ['main: Police [questioned] the man', 'relative whose < questioned: whose car [was stolen]p'],
  ],
  [
    'The man, whose car was stolen, called the police.',
    ['relative whose < called: whose car [was stolen]p', 'main: The man [called] the police'],
  ],
  [
    'The man whose car they stole called the police.',
    ['relative whose < called: they [stole] whose car', 'main: The man [called] the police'],
  ],
  [
    'It is the first time that the team has won the cup.',
    ['main: It [is] the first time', 'relative that < is: the team [has won] the cup'],
  ],
]);

reads('participles that describe a noun', [
  [
    'The boy trapped in the cave was rescued on Sunday.',
    ['reduced-relative < was rescued: (The boy) [trapped]p; in the cave', 'main: The boy [was rescued]p; on Sunday'],
  ],
  [
    'The police are looking for two men seen near the bank.',
    ['main: The police [are looking]; for two men', 'reduced-relative < are looking: (two men) [seen]p; near the bank'],
  ],
  [
    'The general, speaking on state television, said the war was over.',
    [
      'participial < said: (The general) [speaking]; on state television',
      'main: The general [said]',
      'complement < said: the war [was]',
    ],
  ],
  [
    'The plane, carrying 120 people, landed safely.',
    ['participial < landed: (The plane) [carrying] 120 people', 'main: The plane [landed]'],
  ],
  [
    'The company, founded in 1901, makes bicycles.',
    ['participial < makes: (The company) [founded]p; in 1901', 'main: The company [makes] bicycles'],
  ],
  [
    'The court ruled that the law, passed in 2010, was invalid.',
    [
      'main: The court [ruled]',
      'participial < was: (the law) [passed]p; in 2010',
      'complement that < ruled: the law [was]',
    ],
  ],
  [
    'The suspect, named only as Omar B, was released.',
    ['participial < was released: (The suspect) [named]p; as Omar B', 'main: The suspect [was released]p'],
  ],
]);

reads('what is said, thought and asked for', [
  ['Officials said that the dam had burst.', ['main: Officials [said]', 'complement that < said: the dam [had burst]']],
  ['Officials said the dam had burst.', ['main: Officials [said]', 'complement < said: the dam [had burst]']],
  [
    'The minister insisted the tax was fair.',
    ['main: The minister [insisted]', 'complement < insisted: the tax [was]'],
  ],
  [
    'The president told reporters that he would resign.',
    ['main: The president [told] reporters', 'complement that < told: he [would resign]'],
  ],
  [
    'She believes that the plan will fail.',
    ['main: She [believes]', 'complement that < believes: the plan [will fail]'],
  ],
  [
    'The government denied that it had paid the ransom.',
    ['main: The government [denied]', 'complement that < denied: it [had paid] the ransom'],
  ],
]);

reads('infinitives with the one who does it', [
  [
    'The judge ordered the company to pay a fine.',
    ['main: The judge [ordered] the company', 'infinitive to < ordered: (the company) [to pay] a fine'],
  ],
  [
    'The union urged its members to reject the offer.',
    ['main: The union [urged] its members', 'infinitive to < urged: (its members) [to reject] the offer'],
  ],
  [
    'The government failed to stop the leak.',
    ['main: The government [failed]', 'infinitive to < failed: (The government) [to stop] the leak'],
  ],
  ['He managed to escape.', ['main: He [managed]', 'infinitive to < managed: (He) [to escape]']],
  [
    'The company said it expects to hire 200 workers.',
    [
      'main: The company [said]',
      'complement < said: it [expects]',
      'infinitive to < expects: (it) [to hire] 200 workers',
    ],
  ],
  [
    'The parliament of the island voted to leave the union.',
    [
      'main: The parliament of the island [voted]',
      'infinitive to < voted: (The parliament of the island) [to leave] the union',
    ],
  ],
  [
    'The two leaders are due to meet in Vienna in June.',
    ['main: The two leaders [are]', 'infinitive to < are: (The two leaders) [to meet]; in Vienna; in June'],
  ],
]);

reads('participial clauses', [
  [
    'The ship sank off the coast of Malta, killing 20 people.The firm grew by raising its prices.',
    [
      'main: The ship [sank]; off the coast of Malta',
      'participial < sank: (The ship) [killing] 20 people',
      'complement < killing: The firm [grew]',
      'participial by < grew: (The firm) [raising] its prices',
    ],
  ],
  [
    'He was arrested on suspicion of murdering his neighbour.',
    [
      'main: He [was arrested]p; on suspicion of murdering his neighbour',
      'participial of < was arrested: (He) [murdering] his neighbour',
    ],
  ],
  [
    'After winning the election, the senator thanked her supporters.',
    ['participial after < thanked: (the senator) [winning] the election', 'main: the senator [thanked] her supporters'],
  ],
  [
    'Speaking in Madrid, the king praised the rescuers.',
    ['participial < praised: (the king) [Speaking]; in Madrid', 'main: the king [praised] the rescuers'],
  ],
  [
    'Having lost the case, the firm appealed.',
    ['participial < appealed: (the firm) [Having lost] the case', 'main: the firm [appealed]'],
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

reads('adverbial clauses', [
  [
    'When the alarm rang, the guards closed the gates.',
    ['adverbial when < closed: the alarm [rang]', 'main: the guards [closed] the gates'],
  ],
  [
    'The guards closed the gates when the alarm rang.',
    ['main: The guards [closed] the gates', 'adverbial when < closed: the alarm [rang]'],
  ],
  [
    'If the talks fail, the union will strike.',
    ['adverbial if < will strike: the talks [fail]', 'main: the union [will strike]'],
  ],
  [
    'Although it rained, thousands marched through the city.',
    ['adverbial although < marched: it [rained]', 'main: thousands [marched]; through the city'],
  ],
  [
    'The minister resigned because the vote failed.',
    ['main: The minister [resigned]', 'adverbial because < resigned: the vote [failed]'],
  ],
  [
    'Police closed the road after a tree fell.',
    ['main: Police [closed] the road', 'adverbial after < closed: a tree [fell]'],
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

reads('a verb behind all that describes its subject', [
  [
    'The woman who found the wallet returned it to its owner.',
    ['relative who < returned: (The woman) [found] the wallet', 'main: The woman [returned] it; to its owner'],
  ],
  [
    'The woman who found the wallet returned it and left.',
    [
      'relative who < returned: (The woman) [found] the wallet',
      'main: The woman [returned] it',
      'conjunct < returned: (The woman) [left]',
    ],
  ],
  [
    'Anyone who saw the accident should call the police.',
    ['relative who < should call: (Anyone) [saw] the accident', 'main: Anyone [should call] the police'],
  ],
  [
    'The man accused of stealing the car denied the charge.',
    [
      'reduced-relative < denied: (The man) [accused]p',
      'participial of < denied: (The man) [stealing] the car',
      'main: The man [denied] the charge',
    ],
  ],
  [
    'The vote to leave the union shocked many.',
    ['infinitive to < shocked: – [to leave] the union', 'main: The vote to leave the union [shocked]'],
  ],
  [
    'The dinner he gave the guests was cold.',
    ['relative < was: he [gave] The dinner + the guests', 'main: The dinner [was]'],
  ],
  [
    'The firm that owns the ship said it sank.',
    ['relative that < said: (The firm) [owns] the ship', 'main: The firm [said]', 'complement < said: it [sank]'],
  ],
  [
    'LONDON -- The police said the road was closed.',
    ['main: The police [said]', 'complement < said: the road [was closed]p'],
  ],
  ['18/19 The procession passes the bridge.', ['main: The procession [passes] the bridge']],
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

reads('infinitives and gerunds by whose they are', [
  [
    'The mayor called for the minister to resign.',
    ['main: The mayor [called]; for the minister', 'infinitive to < called: (the minister) [to resign]'],
  ],
  [
    "The party's promise to cut taxes failed.",
    ['infinitive to < failed: (The party) [to cut] taxes', "main: The party's promise to cut taxes [failed]"],
  ],
  [
    'She urged him to stay, saying the vote was close.',
    [
      'main: She [urged] him',
      'infinitive to < urged: (him) [to stay]',
      'participial < urged: (She) [saying]',
      'complement < saying: the vote [was]',
    ],
  ],
  [
    'The hours will be paid for by raising fees.',
    ['main: The hours [will be paid]p', 'participial by < will be paid: – [raising] fees'],
  ],
  [
    'The guard had lied and taken money.',
    ['main: The guard [had lied]', 'conjunct < had lied: (The guard) [taken] money'],
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
