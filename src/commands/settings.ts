import { settingsCard } from '../core/cards/settings-card.ts';
import { readText } from '../core/commands/argument-values.ts';
import { placeOf } from '../core/commands/caller.ts';
import type { Action } from '../core/commands/command.ts';
import { DatelineError } from '../core/errors.ts';
import type { CommandDependencies } from './dependencies.ts';

/** Shows what holds where it is called, and changes what belongs to the place. */
export function createSettingsAction({ places }: Pick<CommandDependencies, 'places'>): Action {
  return {
    summary: 'Shows the settings that hold here; who may manage the channel can change them.',
    arguments: [
      { kind: 'zone', name: 'zone', summary: 'The time zone of digests and dates here.', required: false },
      {
        kind: 'number',
        name: 'stories',
        summary: 'The most stories that a digest holds here.',
        required: false,
        minimum: 1,
        maximum: 25,
      },
      {
        kind: 'choice',
        name: 'reset',
        summary: 'Takes back all that was set here.',
        required: false,
        choices: ['reset'],
      },
    ],
    permission: 'everyone',
    servesManagers: true,
    examples: ['/dateline settings', '/dateline settings zone:Berlin', '/dateline settings reset'],
    async run(caller, values) {
      const place = placeOf(caller);
      const zone = readText(values, 'zone');
      const stories = values['stories'];
      if (typeof stories === 'number' && !Number.isInteger(stories)) throw refuseParts(stories);
      const change = {
        ...(zone === null ? {} : { zone }),
        ...(typeof stories === 'number' ? { digestStories: stories } : {}),
      };
      const isReset = values['reset'] !== undefined;
      const isChange = isReset || Object.keys(change).length > 0;
      const canChange = caller.isDirect || caller.canManageChannel;
      if (isChange && !canChange) throw refuse();
      if (isReset) await places.reset(place);
      const settings = Object.keys(change).length > 0 ? await places.change(place, change) : await places.read(place);
      const done = isChange ? (isReset ? 'What was set here is taken back.' : 'Changed.') : null;
      return settingsCard({ settings, isPersonal: caller.isDirect, canChange, done });
    },
  };
}

function refuseParts(stories: number): DatelineError {
  return new DatelineError('bad-argument', `${stories} is no number of stories.`, {
    hint: 'Give a whole number: /dateline settings stories:5',
  });
}

function refuse(): DatelineError {
  return new DatelineError('not-allowed', 'You may not change the settings of this place.', {
    hint: 'Someone who may manage this channel can: ask them. In direct messages you have settings of your own.',
  });
}
