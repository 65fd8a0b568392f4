import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../../src/core/commands/caller.ts';
import { createConversations, type Conversations } from '../../../src/core/questions/conversations.ts';

const ana: Caller = { conversation: 'test:a:b', space: 'b', isDirect: false, user: 'ana', canManageChannel: false };
const ben: Caller = { ...ana, user: 'ben' };

let now: number;
let conversations: Conversations;

beforeEach(() => {
  now = Date.UTC(2026, 10, 23);
  conversations = createConversations({ clock: { now: () => new Date(now) }, minutes: 30, limit: 3 });
});

function pass(minutes: number): void {
  now += minutes * 60_000;
}

describe('createConversations', () => {
  it('keeps the last five questions, oldest first', () => {
    for (const question of ['1', '2', '3', '4', '5', '6']) conversations.addQuestion(ana, question);
    expect(conversations.questions(ana)).toEqual(['2', '3', '4', '5', '6']);
  });

  it('keeps people and conversations apart, whatever their names', () => {
    conversations.addQuestion({ ...ana, conversation: 'a', user: 'b c' }, 'one');
    conversations.addQuestion({ ...ana, conversation: 'a b', user: 'c' }, 'two');
    expect(conversations.questions({ ...ana, conversation: 'a', user: 'b c' })).toEqual(['one']);
    expect(conversations.questions(ben)).toEqual([]);
  });

  it('stays with a story until another or all are chosen', () => {
    conversations.chooseStory(ana, 'x-1');
    conversations.addQuestion(ana, 'who?');
    expect(conversations.story(ana)).toBe('x-1');
    conversations.chooseStory(ana, null);
    expect(conversations.story(ana)).toBeNull();
    expect(conversations.questions(ana)).toEqual(['who?']);
  });

  it('knows the last answer of each person until there is none', () => {
    conversations.rememberAnswer(ana, { key: 'key-1', story: 'x-1' });
    conversations.addQuestion(ana, 'who?');
    expect([conversations.lastAnswer(ana), conversations.lastAnswer(ben)]).toEqual(['key-1', null]);
    conversations.rememberAnswer(ana, { key: null, story: 'x-1' });
    expect([conversations.lastAnswer(ana), conversations.lastStory(ana)]).toEqual([null, 'x-1']);
  });

  it('forgets a conversation once it has been silent for the time set, and not before', () => {
    conversations.addQuestion(ana, 'who?');
    conversations.chooseStory(ana, 'x-1');
    pass(29);
    conversations.addQuestion(ana, 'when?');
    pass(29);
    expect(conversations.questions(ana)).toEqual(['who?', 'when?']);
    pass(1);
    expect(conversations.questions(ana)).toEqual([]);
    expect(conversations.story(ana)).toBeNull();
    conversations.addQuestion(ana, 'where?');
    expect(conversations.questions(ana)).toEqual(['where?']);
  });

  it('lets the conversation go that has been silent longest once there are too many', () => {
    const users = ['1', '2', '3', '4'].map((user) => ({ ...ana, user }));
    const [first, second, third, fourth] = users;
    if (!first || !second || !third || !fourth) throw new Error('four users');
    for (const user of [first, second, third]) conversations.addQuestion(user, 'who?');
    conversations.addQuestion(first, 'when?');
    conversations.addQuestion(fourth, 'who?');
    expect(users.map((user) => conversations.questions(user).length)).toEqual([2, 0, 1, 1]);
  });

  it('forgets at once what a person asks it to, and says whether there was anything', () => {
    conversations.addQuestion(ana, 'who?');
    conversations.addQuestion(ben, 'when?');
    conversations.addQuestion({ ...ana, conversation: 'test:a:other' }, 'where?');
    expect(conversations.remembered(ana).map(({ questions }) => questions)).toEqual([['who?'], ['where?']]);
    expect(conversations.forget(ana)).toBe(true);
    expect(conversations.forget(ana)).toBe(false);
    expect(conversations.questions(ana)).toEqual([]);
    expect(conversations.questions(ben)).toEqual(['when?']);
  });

  it('takes nobody for the person of the same name on another platform', () => {
    conversations.addQuestion({ ...ana, conversation: 'elsewhere:a:b' }, 'why?');
    expect(conversations.remembered(ana)).toEqual([]);
    expect(conversations.forget(ana)).toBe(false);
    expect(conversations.remembered({ ...ana, conversation: 'elsewhere:a:c' })).toMatchObject([
      { questions: ['why?'] },
    ]);
  });
});
