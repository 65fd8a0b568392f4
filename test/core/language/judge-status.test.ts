import { describe, expect, it } from 'vitest';
import { isBarePurpose, judgeStatus, type ClauseStanding } from '../../../src/core/language/judge-status.ts';
import { analyseSentence, wordsBetween } from './describe-clauses.ts';

/** The index of the clause whose verb group ends in `verb`. */
function clauseOf(text: string, verb: string): number {
  const sentence = analyseSentence(text);
  const at = sentence.clauses.findIndex((clause) =>
    wordsBetween(text, sentence, clause.verb.first, clause.verb.last).endsWith(verb),
  );
  if (at === -1) throw new Error(`no clause with "${verb}" in: ${text}`);
  return at;
}

function standing(text: string, verb: string): ClauseStanding {
  const { tokens, clauses } = analyseSentence(text);
  return judgeStatus(tokens, clauses, clauseOf(text, verb));
}

/** Who says so and the words that mark it: "officials | said"; null where the article says it itself. */
function attribution(text: string, verb: string): string | null {
  const sentence = analyseSentence(text);
  const found = standing(text, verb).attribution;
  if (found === null) return null;
  const cue = wordsBetween(text, sentence, found.cueFirst, found.cueLast);
  return found.source === null
    ? cue
    : `${wordsBetween(text, sentence, found.source.first, found.source.last)} | ${cue}`;
}

describe('the status of an event', () => {
  it.each([
    ['The minister opened the bridge.', 'opened', 'happened'],
    ['The plan was rejected.', 'rejected', 'happened'],
    ['He managed to escape.', 'escape', 'happened'],
    ['Thousands were forced to flee.', 'flee', 'happened'],
    ['Officials said that the dam had burst.', 'burst', 'happened'],
    ['Inflation is rising.', 'rising', 'ongoing'],
    ['The bank owns three ships.', 'owns', 'ongoing'],
    ['The talks are being held in Geneva.', 'held', 'ongoing'],
    ['The talks were being held in Geneva.', 'held', 'happened'],
    ['She did not fail to notice.', 'notice', 'happened'],
    ['The bridge is no longer used.', 'used', 'did-not-happen'],
    ['The bank can no longer pay.', 'pay', 'did-not-happen'],
    ['The island is no longer a colony.', 'is', 'did-not-happen'],
    ['The mayor no longer wants to resign.', 'resign', 'did-not-happen'],
    ['The army will withdraw its troops next week.', 'withdraw', 'planned'],
    ['The two leaders are due to meet in Vienna.', 'meet', 'planned'],
    ['The council is expected to approve the plan.', 'approve', 'planned'],
    ['The president promised to cut taxes.', 'cut', 'planned'],
    ['The union threatened to strike.', 'strike', 'possible'],
    ['The group tried to cross the border.', 'cross', 'possible'],
    ['The mayor called for the minister to resign.', 'resign', 'possible'],
    ['The court ordered the firm to pay.', 'pay', 'planned'],
    ['The firm signed a deal to build 300 homes.', 'build', 'planned'],
    ['The bank has yet to reply.', 'reply', 'did-not-happen'],
    ['The crew was unable to stop the leak.', 'stop', 'did-not-happen'],
    ['The crew was able to stop the leak.', 'stop', 'happened'],
    ['The fine would have closed the shop.', 'closed', 'did-not-happen'],
    ['The pilot should have landed.', 'landed', 'did-not-happen'],
    ['The pipe should never have been laid.', 'laid', 'happened'],
    ['The tax would hurt farmers.', 'hurt', 'possible'],
    ['If it rains, the club will move the match.', 'move', 'possible'],
    ['The army will not withdraw.', 'withdraw', 'did-not-happen'],
    ['A bus hit a wall without hurting anyone.', 'hurting', 'did-not-happen'],
    ['The premier ruled out sending troops.', 'sending', 'did-not-happen'],
    ['The guard denied stealing the keys.', 'stealing', 'denied'],
    ['The guard was accused of stealing the keys.', 'stealing', 'possible'],
    ['The guard was acquitted of stealing the keys.', 'stealing', 'denied'],
    ['The minister denied that he had lied and taken bribes.', 'taken', 'denied'],
    ['The firm denied a report that it would close the plant.', 'close', 'denied'],
    ['A rumour that the bank would close is false.', 'close', 'denied'],
    ['The bell has hung in the tower since 1901.', 'hung', 'ongoing'],
    ['The man is believed to have fled.', 'fled', 'happened'],
    ['The man is expected to flee.', 'flee', 'planned'],
    ['The queen will speak when she arrives.', 'arrives', 'planned'],
    ['The minister said the army would withdraw.', 'withdraw', 'planned'],
    ['The firm could sell its Dutch unit.', 'sell', 'possible'],
    ['If the talks fail, the union will strike.', 'fail', 'possible'],
    ['Experts believe the fire may spread.', 'spread', 'possible'],
    ['The minister denied that he had taken bribes.', 'taken', 'denied'],
    ['The mayor did not attend the ceremony.', 'attend', 'did-not-happen'],
    ['The court never heard the case.', 'heard', 'did-not-happen'],
    ['The government failed to stop the leak.', 'stop', 'did-not-happen'],
    ['The pilot refused to land.', 'land', 'did-not-happen'],
  ] as const)('%s (%s) is %s', (text, verb, status) => {
    expect(standing(text, verb).status).toBe(status);
  });
});

describe('the attribution of an event', () => {
  it.each([
    ['Officials said that the dam had burst.', 'burst', 'Officials | said'],
    ['The dam has burst, officials said.', 'burst', 'officials | said'],
    ['The minister denied that he had taken bribes.', 'taken', 'The minister | denied'],
    ['The agency has announced that it will not pay.', 'pay', 'The agency | has announced'],
    ['The man who robbed the bank fled, police said.', 'robbed', 'police | said'],
    ['The road, the mayor said, is closed.', 'closed', 'the mayor | said'],
    ['The bus hit a wall, police said, and caught fire.', 'hit', 'police | said'],
    ['The bus hit a wall, police said, and caught fire.', 'caught', 'police | said'],
    ['According to the police, the driver fled.', 'fled', 'the police | According to'],
    ['The driver fled, according to the police.', 'fled', 'the police | according to'],
    ['The dam has burst, an engineer told reporters.', 'burst', 'an engineer | told'],
    ['The man is believed to have fled.', 'fled', 'is believed'],
    ['The man is said by police to have fled.', 'fled', 'police | is said'],
    ['Prosecutors accused the guard of stealing the keys.', 'stealing', 'Prosecutors | accused'],
    ['The firm denied a report that it would close the plant.', 'close', 'a report | report'],
    ['The firm reportedly paid a ransom.', 'paid', 'reportedly'],
    ['The suspect allegedly stole the car and sold it.', 'sold', 'allegedly'],
    ['The minister opened the bridge.', 'opened', null],
    ['Officials said that the dam had burst.', 'said', null],
  ])('%s (%s): %s', (text, verb, expected) => {
    expect(attribution(text, verb)).toBe(expected);
  });
});

describe('a bare purpose', () => {
  it.each([
    ['They met to ease tensions.', 'ease', true],
    ['She was the first to make the trip.', 'make', true],
    ['The president promised to cut taxes.', 'cut', false],
    ['The government failed to stop the leak.', 'stop', false],
    ['He managed to escape.', 'escape', false],
    ['He escaped.', 'escaped', false],
  ])('%s (%s): %s', (text, verb, expected) => {
    const { tokens, clauses } = analyseSentence(text);
    expect(isBarePurpose(tokens, clauses, clauseOf(text, verb))).toBe(expected);
  });
});
