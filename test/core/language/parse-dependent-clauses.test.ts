import { reads } from './reads-clauses.ts';

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
