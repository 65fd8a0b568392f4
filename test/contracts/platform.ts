import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../src/core/cards/card.ts';
import { DatelineError } from '../../src/core/errors.ts';
import type { Request, Respond } from '../../src/core/ports/platform.ts';
import { describePosting } from './platform/describe-posting.ts';
import { describeShowing } from './platform/describe-showing.ts';
import { cardOf, everyBlock, textBlock } from './platform/example-cards.ts';
import { expectWords } from './platform/expect-words.ts';
import type { PlatformHarness } from './platform/platform-harness.ts';

/** What every platform does, whatever it looks like. */
export function describePlatform(name: string, open: () => Promise<PlatformHarness>): void {
  describe(`${name} as a platform`, () => {
    let harness: PlatformHarness;
    beforeEach(async () => {
      harness = await open();
    });
    afterEach(() => harness.close());

    async function start(respond: Respond): Promise<void> {
      await harness.platform.start(respond);
    }

    it('answers a question with the words of the card', async () => {
      const requests: Request[] = [];
      const card = cardOf([textBlock('Qin Gang and Wang Yi')]);
      await start(async (request) => {
        requests.push(request);
        return card;
      });
      expectWords(await harness.say('who did Blinken meet'), card);
      expect(requests).toMatchObject([
        { line: 'who did Blinken meet', caller: { conversation: harness.conversation } },
      ]);
    });

    it('passes a command on as it was typed', async () => {
      await start(async ({ line }) => cardOf([textBlock(`got ${line}`)]));
      expect(await harness.say('/timeline story:2023-06-18-blinken')).toContain('/timeline story:2023-06-18-blinken');
    });

    it('takes the press of a button as its command line', async () => {
      const lines: string[] = [];
      await start(async ({ line }) => {
        lines.push(line);
        const actions = [{ label: 'Timeline', command: '/timeline story:a' }];
        return cardOf([textBlock(`answer ${lines.length}`), { kind: 'actions', actions }]);
      });
      await harness.say('who');
      expect(await harness.press('/timeline story:a')).toContain('answer 2');
      expect(lines).toEqual(['who', '/timeline story:a']);
    });

    it('gives each of several questions its own answer', async () => {
      await start(async ({ line }) => cardOf([textBlock(`answer to ${line}`)]));
      const questions = ['alpha', 'bravo', 'charlie', 'delta'];
      const replies = await Promise.all(questions.map((question) => harness.say(question)));
      replies.forEach((reply, index) => {
        const answered = questions.filter((question) => reply.includes(`answer to ${question}`));
        expect(answered).toEqual([questions[index]]);
      });
    });

    it('tells two people apart, and knows one again', async (context) => {
      const [first, second] = harness.people;
      if (second === undefined) context.skip('only one person can speak here');
      const users: string[] = [];
      await start(async ({ caller }) => {
        users.push(caller.user);
        return cardOf([textBlock('noted')]);
      });
      for (const person of [first, second, first]) await harness.say('hello', person);
      expect(users[0]).toBe(users[2]);
      expect(users[0]).not.toBe(users[1]);
    });

    it.each([
      { what: 'rejects', fail: () => Promise.reject(new Error('secret detail')) },
      {
        what: 'throws',
        fail: () => {
          throw new Error('secret detail');
        },
      },
      {
        what: 'is no card',
        fail: () => Promise.resolve(JSON.parse('{"tone":"plain"}')),
      },
    ])('lives on, and says that something went wrong, where an answer $what', async ({ fail }) => {
      await start((request) => (request.line === 'fail' ? fail() : Promise.resolve(cardOf([textBlock('still here')]))));
      const reply = await harness.say('fail');
      expect(reply).toMatch(/went wrong/i);
      expect(reply).not.toContain('secret');
      expect(await harness.say('next')).toContain('still here');
    });

    describeShowing(() => harness);
    describePosting(() => harness);

    it('answers what was asked before it stops, and takes nothing after', async () => {
      const asked = Promise.withResolvers<undefined>();
      const answer = Promise.withResolvers<Card>();
      const lines: string[] = [];
      await start(({ line }) => {
        lines.push(line);
        asked.resolve(undefined);
        return answer.promise;
      });
      const reply = harness.say('in flight');
      await asked.promise;
      const stopped = harness.platform.stop();
      answer.resolve(cardOf([textBlock('just in time')]));
      await stopped;
      expect(await reply).toContain('just in time');
      await harness.send('too late');
      expect(lines).toEqual(['in flight']);
      await expect(harness.platform.post(harness.conversation, everyBlock)).rejects.toBeInstanceOf(DatelineError);
    });

    it('can be stopped twice, and before it was started', async () => {
      await harness.platform.stop();
      await harness.platform.stop();
    });

    it('says what to do where it can’t start', async () => {
      const unreachable = await harness.createUnreachable();
      const failure = await unreachable.start(async () => everyBlock).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(DatelineError);
      expect(failure instanceof DatelineError ? failure.hint : null).toBeTruthy();
    });
  });
}
