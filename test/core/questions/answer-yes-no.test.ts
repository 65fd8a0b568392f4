import { describe, expect, it } from 'vitest';
import { answered, ask, readyArticle } from './ready-article.ts';

/** Article, question, and how the answer begins. */
const VERDICTS: readonly (readonly [string, string, string])[] = [
  ['The ministers signed the treaty on Monday.', 'did the ministers sign the treaty', 'Yes: '],
  ['The ministers did not sign the treaty.', 'did the ministers sign the treaty', 'No: '],
  ['The ministers talked for hours, but no treaty was signed.', 'was a treaty signed', 'No: no treaty was signed'],
  ['There were no arrests at the protest.', 'was anyone arrested at the protest', 'No: '],
  ['No deaths have been reported in Lindby.', 'did anyone die in lindby', 'No: '],
  ['The ministers will sign the treaty in May.', 'have the ministers signed the treaty', 'No, not yet: '],
  ['The ministers will sign the treaty in May.', 'will the ministers sign the treaty', 'Yes: '],
  ['Brandt could meet President Halas in May.', 'is the meeting with Halas confirmed', 'Not confirmed: '],
  ['Brandt might meet President Halas in May.', 'did Brandt meet Halas', 'Not confirmed: '],
  ['Norland denied that its boat had rammed the vessel.', "did Norland's boat ram the vessel", 'No, it is denied: '],
  [
    'It denied a report that it would sell the plant in Elmira.',
    'is it selling the plant in Elmira',
    'No, it is denied: ',
  ],
  ['A report that the minister had resigned is wrong.', 'has the minister resigned', 'No: '],
  ['The two contractors were cleared of all charges.', 'were the contractors convicted', 'No: '],
  ['The strike planned for August was called off on Friday.', 'did the august strike happen', 'No: '],
  ['The strike was called off on Friday.', 'was the strike called off', 'Yes: '],
  ['The minister suspended all ferry services on the lake.', 'are ferry services running', 'No: '],
  ['The ministers failed to sign the treaty.', 'did the ministers sign the treaty', 'No: '],
  ['Minister Ivo Halas left the hall on Monday. He was slightly hurt by glass.', 'was Ivo Halas hurt', 'Yes: '],
  ['Norland stood ready to help Karsk after the flood.', 'did norland offer to help karsk', 'Yes: '],
  ['The ministry announced the arrest of a man in Lindby.', 'has anyone been arrested in lindby', 'Yes: '],
  ['The driver, Ivo Halas, survived the crash with a broken arm.', 'did the driver survive', 'Yes: '],
  ['The mayor of Lindby apologised to the sailors.', 'did the mayor say sorry', 'Yes: '],
  ['Visitors can see the cub from November.', 'can visitors see the cub', 'Yes: '],
  ['Rescuers are trying to free the sailors from the wreck.', 'have they got the sailors out yet', 'No, not yet: '],
  [
    'The prosecutor is considering whether to open an inquiry.',
    'has the prosecutor opened an inquiry',
    'No, not yet: ',
  ],
  ['His widow wants the case reopened.', 'has the case been reopened', 'No, not yet: '],
  ['Talks on selling the plant are under way.', 'has the plant been sold', 'No, not yet: '],
  ['Brandt demanded that the envoy be reinstated.', 'has the envoy been reinstated', 'No, not yet: '],
  ['The contract with Norland was to have been signed on Monday.', 'was the contract signed', 'No: '],
  ['The sailors were released on Monday, all but one.', 'were all the sailors released', 'No: '],
  ['The drivers may strike, though not over Christmas.', 'can the drivers strike over christmas', 'No: '],
  ['All the sailors were released on Monday with some help.', 'were all the sailors released', 'Yes: '],
  ['Only some of the sailors were released on Monday.', 'were all the sailors released', 'No: '],
  ['The plant in Elmira will be kept until 2030.', 'will the plant in Elmira be closed', 'No: '],
  ['Brandt will not contest the result.', 'will brandt contest the result', 'No: '],
  ['There are no plans to close the plant, she said.', 'are they going to close the plant', 'No: '],
  ['People give more to the hall than before.', 'do people give less to the hall', 'No: '],
  [
    'Brandt had fainted from hunger, which Halas called nonsense.',
    'did brandt faint from hunger',
    'No, it is denied: ',
  ],
  ['Whether the pipe had leaked is not known.', 'did the pipe leak', 'Not confirmed: Whether the pipe'],
  ['Why the ferry sank is still unclear.', 'is it known why the ferry sank', 'No: Why the ferry sank is still unclear'],
  ['Who rang the bell was never established.', 'does anyone know who rang the bell', 'No: Who rang the bell'],
  ['A sale of the plant is possible, officials said.', 'has the plant been sold', 'Not confirmed: '],
];

/** Article and question: what the article tells is of another deed, person or thing, and no yes. */
const NO_YES: readonly (readonly [string, string])[] = [
  ['The interior minister, Tove Lund, visited Lindby.', 'did the prime minister visit lindby'],
  ['The police were called to the tram in Lindby on Monday.', 'have they named the tram driver'],
  ['Brandt expects the target to be reached in May.', 'does brandt expect a recession'],
  ['Brandt will be in charge of the party until May.', 'will brandt be a candidate'],
  ['Five of the missing sailors were found on Monday.', 'have all the missing sailors been found'],
  ['Rescuers freed the sailors on Monday.', 'did the sailors pull out of the deal'],
  ['The strike at the port began on Monday.', 'is the strike at the port over'],
];

describe('a yes-or-no question', () => {
  it.each(VERDICTS)('%s — %s', (text, question, beginning) => {
    const { text: said } = answered(question, readyArticle(text, 'News of the day'));
    expect(said.slice(0, beginning.length)).toBe(beginning);
  });

  it.each(NO_YES)('is not answered yes by another matter: %s — %s', (text, question) => {
    const answer = ask(question, readyArticle(text, 'News of the day'));
    expect(answer.status === 'answered' ? answer.text : '').not.toMatch(/^Yes/u);
  });

  it('gives the words of the clause that decides, as they stand in the article', () => {
    const answer = answered('was an agreement signed', readyArticle());
    const [evidence] = answer.evidence;
    const [highlight] = evidence?.highlights ?? [];
    expect(answer.text).toBe(`No: ${evidence?.text.slice(highlight?.start, highlight?.end) ?? ''}`);
    expect(evidence?.text).toBe('The talks lasted four hours, but no agreement was signed.');
  });

  it('says of a question between two neither yes nor no', () => {
    const readable = readyArticle('Some survivors said that the ferry was overloaded.');
    const { text } = answered('is it a fact that the ferry was overloaded or only a rumour', readable);
    expect(text).toBe('Some survivors said that the ferry was overloaded');
  });

  it('is not sure of what is only said, where certainty is asked for', () => {
    const readable = readyArticle('Some survivors said that the ferry was overloaded.');
    expect(answered('is it true that the ferry was overloaded', readable).text).toMatch(
      /^Not confirmed: Some survivors said/u,
    );
  });

  it.each(['was the mayor arrested', 'has the volcano erupted', 'did Brandt sing'])(
    'leaves open what nothing tells of: %s',
    (question) => {
      expect(ask(question, readyArticle()).status).toBe('not-found');
    },
  );

  it('turns the verdict for a question that denies', () => {
    const readable = readyArticle('The ministers signed the treaty on Monday.');
    expect(answered("didn't the ministers sign the treaty", readable).text).toMatch(
      /^(?:Yes|No): The ministers signed/u,
    );
  });
});
