import type { SourceStatus } from '../../../src/core/sources/source-status.ts';
import { unread } from '../../../src/core/sources/source.ts';
import { makeSource } from '../../fixtures/make-source.ts';
import { describe, expect, it } from 'vitest';
import { errorCard, faultCard } from '../../../src/core/cards/error-card.ts';
import { headlinesCard } from '../../../src/core/cards/headlines-card.ts';
import { commandHelpCard, helpCard } from '../../../src/core/cards/help-card.ts';
import { statusCard } from '../../../src/core/cards/status-card.ts';
import { toListing } from '../../../src/core/cards/story-source.ts';
import { listActions } from '../../../src/core/commands/list-actions.ts';
import { DatelineError } from '../../../src/core/errors.ts';
import { exampleCommands } from '../commands/example-commands.ts';
import { actionsOf, linesOf } from './card-text.ts';
import type { DigestStatus } from '../../../src/core/digests/digest-status.ts';
import { harbour, plainStory } from './example-briefings.ts';

const actions = listActions(exampleCommands);

describe('helpCard', () => {
  it('names every action with its usage', () => {
    const lines = linesOf(helpCard(actions));
    expect(lines).toContain('/ask question [story:…] — Asks.');
    expect(lines).toContain('/brief [story] [headlines|short|full] — Briefs.');
    expect(lines.filter((line) => line.startsWith('/'))).toHaveLength(actions.length);
  });

  it('explains one command: its arguments, who may use it and lines that work', () => {
    const digest = actions.filter(({ command }) => command === 'digest');
    const lines = linesOf(commandHelpCard('digest', digest));
    expect(lines).toContain('stories: How many. From 1 to 20.');
    expect(lines).toContain('name: Its name. Up to 50 characters. May be left out.');
    expect(lines).toContain('Sets. Only for those who may manage the channel.');
    expect(lines).toContain('/digest most 5');
  });

  it('names the short form of a command and the values of a choice', () => {
    const lines = linesOf(
      commandHelpCard(
        'dateline',
        actions.filter(({ command }) => command === 'dateline'),
      ),
    );
    expect(lines).toContain('Helps. Short: /help');
    expect(lines).toContain('command: Which. One of ask, brief, quotes. May be left out.');
  });
});

describe('pasting an article', () => {
  it('is offered with help, where there are buttons, and where there is no headline', () => {
    const action = { label: 'Paste an article', command: '/paste' };
    expect(actionsOf(helpCard(actions))).toEqual([{ ...action, pressOnly: true }]);
    expect(actionsOf(headlinesCard([], 0))).toEqual([action]);
  });
});

describe('headlinesCard', () => {
  it('numbers the stories and says how many more there are', () => {
    const stories = [harbour, plainStory('a-1', 'A fire', null)].map(toListing);
    const card = headlinesCard(stories, 1_002);
    expect(linesOf(card)).toEqual([
      'Headlines',
      'Minister in Velden for harbour talks · The Coast Post · 7 May 2024',
      'A fire',
      '+1,000 more, found by words of the headline: /brief words',
      '[Brief 1]',
      '[Brief 2]',
    ]);
    expect(actionsOf(card)[1]?.command).toBe('/brief story:a-1');
  });
});

const digestStatus: DigestStatus = {
  active: 2,
  paused: 1,
  next: [{ subscription: 'morning', slot: '2026-11-28T07:30', zone: 'Europe/London' }],
  last: [
    {
      subscription: 'morning',
      slot: '2026-11-27T07:30',
      conversation: 'test:room:desk',
      dueAt: new Date('2026-11-27T07:30Z'),
      state: 'failed',
      reason: 'No answer came.',
      attempts: 3,
      endedAt: null,
    },
  ],
  counts: { planned: 1, rendering: 0, sending: 1, sent: 9, failed: 1, skipped: 3 },
  overdueSeconds: 12,
};

const sourceStatus: SourceStatus = {
  active: 12,
  paused: 1,
  failing: 1,
  taken: 1_204,
  failures: [
    {
      source: makeSource({ title: 'The Coast Post' }),
      state: {
        ...unread,
        failure: {
          count: 2,
          since: '2026-11-27T08:00:00.000Z',
          message: 'news.example is out of order.',
          hint: 'Wait.',
        },
      },
      nextCheck: null,
    },
  ],
};
const noSources: SourceStatus = { active: 0, paused: 0, failing: 0, taken: 0, failures: [] };

describe('statusCard', () => {
  it('says since when it runs, what is on and which files are faulty', () => {
    const status = {
      startedAt: new Date('2026-11-23T09:05:30Z'),
      platforms: ['terminal'],
      faults: [
        { file: 'x.json', message: 'quotes[0].text is not the text at its offsets.', hint: 'Mend the offsets.' },
      ],
    };
    const card = statusCard(
      status,
      { digests: digestStatus, sources: sourceStatus },
      { stories: 1, latest: [toListing(harbour)] },
    );
    expect(card.audience).toBe('caller');
    expect(linesOf(card).slice(1, 14)).toEqual([
      'Stories: 1',
      'Running since: 23 November 2026, 09:05 UTC',
      'Platforms: terminal',
      'Faulty briefing files: 1',
      'Digests: 2 active, 1 paused, 9 posted, 1 failed, 3 skipped, 2 on their way, due 12 s ago',
      'Sources: 12 active, 1 paused, 1 of them failing, 1,204 articles of theirs taken in',
      'x.json: quotes[0].text is not the text at its offsets. Mend the offsets.',
      'Sources that fail',
      's2k7m (The Coast Post), since 27 November 2026, 08:00 UTC: news.example is out of order.',
      'Next digests here',
      'morning: Saturday 28 November 2026, 07:30 (Europe/London)',
      'Last digests here',
      'morning: Friday 27 November 2026, 07:30: failed — No answer came.',
    ]);
    expect(card.blocks[0]).toMatchObject({
      fields: [{}, { value: [{ kind: 'time', instant: '2026-11-23T09:05:00.000Z' }] }, {}, {}, {}, {}],
    });
  });

  it('says that there is no story yet', () => {
    const status = { startedAt: new Date(0), platforms: [], faults: [] };
    expect(
      linesOf(statusCard(status, { digests: digestStatus, sources: noSources }, { stories: 0, latest: [] })),
    ).toContain('There is no story yet.');
  });
});

describe('errorCard', () => {
  it('shows what happened and each line of what to do, to the caller only', () => {
    const card = errorCard(new DatelineError('bad-argument', 'That is wrong.', { hint: 'Do this.\nOr that.' }));
    expect(card).toMatchObject({ tone: 'error', audience: 'caller' });
    expect(linesOf(card)).toEqual(['That is wrong.', 'Do this.', 'Or that.']);
  });

  it('shows nothing of a fault but its reference', () => {
    expect(linesOf(faultCard('k7f2')).join(' ')).toContain('k7f2');
  });
});
