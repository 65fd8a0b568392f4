import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/core/cards/card.ts';
import { renderPlain } from '../../../src/core/cards/render-plain.ts';
import { createAnswer, createFailCard } from '../../../src/core/commands/answer-in-time.ts';
import type { Respond } from '../../../src/core/ports/platform.ts';

const request = {
  line: 'who?',
  caller: { conversation: 'a:b:c', space: 'b', isDirect: false, user: 'u', canManageChannel: false },
};
const card: Card = { tone: 'plain', title: 'Done', link: null, blocks: [], footer: null, audience: 'everyone' };

function open(respond: Respond) {
  const logged: unknown[] = [];
  const note = (fields: object, message: string) => void logged.push({ ...fields, message });
  const logger = { debug: note, info: note, warn: note, error: note };
  const timers = new Set<() => void>();
  const failCard = createFailCard({ logger, newReference: () => 'ref1', failureFields: () => ({ reason: 'a fault' }) });
  const answer = createAnswer({
    respond,
    failCard,
    logger,
    milliseconds: 5,
    startTimer: (_, callBack) => {
      timers.add(callBack);
      return () => timers.delete(callBack);
    },
  });
  return { answer, logged, timers };
}

describe('an answer in time', () => {
  it('is the card, and no timer is left', async () => {
    const { answer, timers } = open(async () => card);
    expect(await answer(request)).toBe(card);
    expect(timers.size).toBe(0);
  });

  it('is given up with a word once it takes too long', async () => {
    const { answer, timers } = open(() => new Promise(() => undefined));
    const given = answer(request);
    for (const ring of timers) ring();
    expect(renderPlain(await given)).toContain('took too long');
  });

  it('names a fault by a reference that the log has, and says nothing else of it', async () => {
    const { answer, logged } = open(() => Promise.reject(new Error('secret')));
    const text = renderPlain(await answer(request));
    expect(text).toContain('ref1');
    expect(text).not.toContain('secret');
    expect(logged).toEqual([{ reference: 'ref1', reason: 'a fault', message: 'a request could not be answered' }]);
  });
});
