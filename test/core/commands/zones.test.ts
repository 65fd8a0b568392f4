import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/core/commands/parse-command-line.ts';
import { readZone, suggestZones } from '../../../src/core/commands/zones.ts';
import { DatelineError } from '../../../src/core/errors.ts';
import { exampleCommands } from './example-commands.ts';

describe('readZone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    [' America / New York ', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
    ["st. john's", 'America/St_Johns'],
    ['port au prince', 'America/Port-au-Prince'],
    ['utc', 'UTC'],
    ['GMT', 'UTC'],
    ['kolkata', 'Asia/Kolkata'],
    ['Calcutta', 'Asia/Kolkata'],
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['buenos aires', 'America/Argentina/Buenos_Aires'],
    ['us/eastern', 'America/New_York'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
  ])('reads %j as %s', (typed, zone) => {
    expect(readZone(typed)).toBe(zone);
  });

  it.each([
    '',
    '+02:00',
    '02:00',
    'EST',
    'Europe',
    'Atlantis',
    'Europe/Atlantis',
    '../etc/passwd',
    'constructor',
    '/',
    '\u0000',
  ])('takes %j for none', (typed) => {
    expect(readZone(typed)).toBeNull();
  });

  it('knows each zone of the engine by its name and by its city, and gives one that it knows again', () => {
    for (const name of Intl.supportedValuesOf('timeZone')) {
      const zone = readZone(name) ?? 'none';
      const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
      expect(timeZone).toBe(name);
      expect(readZone(zone)).toBe(zone);
      expect(readZone(name.split('/').at(-1)?.replaceAll('_', ' ') ?? '')).toBe(zone);
    }
  });

  it('gives a zone or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const zone = readZone(typed);
        if (zone !== null) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
        expect(suggestZones(typed, 25).length).toBeLessThanOrEqual(25);
      }),
    );
  });
});

describe('suggestZones', () => {
  it('puts cities that begin so before regions and words within a name', () => {
    expect(suggestZones('lon', 2)).toEqual(['Arctic/Longyearbyen', 'Europe/London']);
    expect(suggestZones('york', 25)).toEqual(['America/New_York']);
    expect(suggestZones('europe/b', 3)).toEqual(['Europe/Belgrade', 'Europe/Berlin', 'Europe/Bratislava']);
  });

  it('offers zones of many people before anything is typed, and the nearest after a slip', () => {
    expect(suggestZones('', 25)).toContain('Europe/London');
    expect(suggestZones('', 25).map(readZone)).toEqual(suggestZones('', 25));
    expect(suggestZones('berlni', 25)).toContain('Europe/Berlin');
  });
});

describe('a zone on a command line', () => {
  const read = (line: string) => parseCommandLine(line, exampleCommands).values;

  it('is named, or stands by itself in several words', () => {
    expect(read('/dateline settings zone:"new york"')).toEqual({ zone: 'America/New_York' });
    expect(read('/dateline settings zone:Europe/Berlin')).toEqual({ zone: 'Europe/Berlin' });
    expect(read('/dateline settings Buenos Aires')).toEqual({ zone: 'America/Argentina/Buenos_Aires' });
  });

  it.each([
    ['berlni', 'Did you mean Europe/Berlin?'],
    ['+02:00', 'Name its region and city, such as Europe/Berlin.'],
  ])('is refused as %s with what to write', (typed, advice) => {
    const refused = () => read(`/dateline settings ${typed}`);
    expect(refused).toThrow(`“${typed}” is not a time zone.`);
    try {
      refused();
    } catch (error) {
      expect(error instanceof DatelineError ? error.hint : null).toContain(advice);
    }
  });
});
