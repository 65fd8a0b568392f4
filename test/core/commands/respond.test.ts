import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/core/cards/card.ts';
import type { Caller } from '../../../src/core/commands/caller.ts';
import type { Action, Command } from '../../../src/core/commands/command.ts';
import { ArticleNotStored, NoStoryYet, StoryNotFound } from '../../../src/core/commands/resolve-story.ts';
import { createRespond } from '../../../src/core/commands/respond.ts';
import { DatelineError } from '../../../src/core/errors.ts';
import type { Logger } from '../../../src/core/ports/logger.ts';
import { createExamplePlaces } from '../../fixtures/example-places.ts';
import { actionsOf, linesOf } from '../cards/card-text.ts';
import { exampleCommands } from './example-commands.ts';

const caller: Caller = { conversation: 'test:a:b', space: 'b', isDirect: false, user: 'ana', canManageChannel: false };
const done: Card = { tone: 'plain', title: 'Done', link: null, blocks: [], footer: null, audience: 'everyone' };

interface Line {
  level: string;
  fields: Readonly<Record<string, unknown>>;
}
let logged: Line[];

beforeEach(() => {
  logged = [];
});

function createListLogger(): Logger {
  const add = (level: string) => (fields: Line['fields']) => void logged.push({ level, fields });
  return { debug: add('debug'), info: add('info'), warn: add('warn'), error: add('error') };
}

function respondWith(commands: readonly Command[], places = createExamplePlaces()) {
  return createRespond({
    commands,
    places,
    clock: { now: () => new Date(0) },
    logger: createListLogger(),
    newReference: () => 'ref-1',
  });
}

function commandThat(run: Action['run'], permission: Action['permission'] = 'everyone'): Command {
  const story = { kind: 'story', name: 'story', summary: 'Which.', required: false } as const;
  const depth = { kind: 'choice', name: 'depth', summary: 'How.', required: false, choices: ['full'] } as const;
  return { name: 'do', summary: 'Does.', arguments: [story, depth], permission, examples: ['/do'], run };
}

describe('createRespond', () => {
  it('tells times by the clocks of the place, where a zone is set there', async () => {
    const time = { kind: 'time', text: '18 June 2023, 14:00 UTC', instant: '2023-06-18T14:00:00.000Z' } as const;
    const places = createExamplePlaces();
    const respond = respondWith([commandThat(async () => ({ ...done, footer: [time] }))], places);
    expect((await respond({ caller, line: '/do' })).footer).toEqual([time]);
    await places.change('test:space:b', { zone: 'Asia/Tokyo' });
    expect((await respond({ caller, line: '/do' })).footer).toEqual([
      { ...time, text: '18 June 2023, 23:00 UTC+09:00' },
    ]);
  });

  it('runs the command with its values, and answers with its card', async () => {
    const seen: unknown[] = [];
    const respond = respondWith([commandThat(async (...given) => (seen.push(given), done))]);
    expect(await respond({ caller, line: '/do x full' })).toBe(done);
    expect(seen).toEqual([[caller, { story: 'x', depth: 'full' }, []]]);
  });

  it('logs which command ran but nothing of what was typed', async () => {
    await respondWith([commandThat(async () => done)])({ caller, line: '/do secret-plan' });
    expect(logged).toEqual([{ level: 'info', fields: { command: '/do', tone: 'plain', milliseconds: 0 } }]);
  });

  it('shows the caller what they can mend, and logs no fault', async () => {
    const card = await respondWith(exampleCommands)({ caller, line: '/breif' });
    expect(card).toMatchObject({ tone: 'error', audience: 'caller' });
    expect(linesOf(card)).toContain('Did you mean /brief?');
    expect(logged).toEqual([]);
  });

  it.each<{ error: DatelineError; label: string; command: string }>([
    { error: new NoStoryYet(), label: 'Paste an article', command: '/paste' },
    {
      error: new DatelineError('bad-article', 'It is a film.', { hint: 'Paste its text with /paste.' }),
      label: 'Paste an article',
      command: '/paste',
    },
    {
      error: new ArticleNotStored('https://example.org/x'),
      label: 'Brief the article',
      command: '/brief story:"https://example.org/x"',
    },
  ])('offers what the hint names: $error', async ({ error, label, command }) => {
    const card = await respondWith([commandThat(() => Promise.reject(error))])({ caller, line: '/do' });
    expect(actionsOf(card)).toEqual([{ label, command }]);
  });

  it('offers the nearest stories as buttons that make the same call', async () => {
    const nearest = [{ id: 'fire-1', headline: 'Fire in town', source: null, url: null, publishedAt: null }];
    const respond = respondWith([commandThat(() => Promise.reject(new StoryNotFound('fier', nearest)))]);
    const card = await respond({ caller, line: '/do fier full' });
    expect(actionsOf(card)).toEqual([{ label: 'Fire in town', command: '/do story:fire-1 depth:full' }]);
  });

  it.each([
    ['an error', new Error('password=hunter2')],
    ['a store that failed', new DatelineError('store-failed', 'disk password=hunter2')],
    ['something that is no error', 'password=hunter2'],
  ])('answers %s with a reference under which it is logged', async (_what, failure) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- libraries do reject with other things
    const card = await respondWith([commandThat(() => Promise.reject(failure))])({ caller, line: '/do' });
    expect(linesOf(card).join(' ')).toContain('ref-1');
    expect(JSON.stringify(card)).not.toContain('hunter2');
    expect(logged).toEqual([{ level: 'error', fields: { reference: 'ref-1', command: '/do', err: failure } }]);
  });

  it('answers a command that throws before it promises anything', async () => {
    const respond = respondWith([
      commandThat(() => {
        throw new TypeError('broken');
      }),
    ]);
    expect((await respond({ caller, line: '/do' })).tone).toBe('error');
  });

  it('lets only those who may manage the channel use what is theirs, and says so', async () => {
    const respond = respondWith([commandThat(async () => done, 'manage-channel')]);
    const refused = await respond({ caller, line: '/do' });
    expect(linesOf(refused).join(' ')).toContain('manage this channel');
    expect(await respond({ caller: { ...caller, canManageChannel: true }, line: '/do' })).toBe(done);
  });

  it('answers any line with a card', async () => {
    const respond = respondWith(exampleCommands);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.boolean(), async (text, slash) => {
        const card = await respond({ caller, line: slash ? `/${text}` : text });
        expect(['plain', 'error']).toContain(card.tone);
      }),
    );
  });
});
