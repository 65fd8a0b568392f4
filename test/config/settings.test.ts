import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileSubscriptions } from '../../src/config/digest-settings.ts';
import { settingsSchema } from '../../src/config/settings-schema.ts';
import { readSettings } from '../../src/config/settings.ts';
import { DatelineError } from '../../src/core/errors.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-settings-'));
  path = join(folder, 'dateline.yaml');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const defaults = {
  place: { zone: 'UTC' },
  digest: { mostStories: 7, catchUpHours: 12 },
  digests: {},
  sources: {
    follow: [],
    everyMinutes: 15,
    firstEntries: 5,
    allowHosts: [],
    onlyAllowedHosts: false,
    contact: null,
  },
  answers: { conversationMinutes: 15 },
  discord: { messageContent: false, shards: 'auto' },
  slack: { hearThreads: false, managers: 'members', unfurl: [] },
  limits: { articleCharacters: 2_000_000 },
};

function read(text: string): unknown {
  writeFileSync(path, text);
  return readSettings(path, { mustExist: true });
}

function faultsOf(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    expect(error.code).toBe('bad-configuration');
    const [head, ...faults] = error.message.split('\n');
    expect(head).toContain(path);
    return faults.map((line) => line.replace(/^- /, ''));
  }
  return [];
}

describe('readSettings', () => {
  test('the file that comes with Dateline holds the defaults', () => {
    expect(readSettings('config/dateline.yaml', { mustExist: true })).toEqual(defaults);
  });

  test('a file that need not be there gives the defaults', () => {
    expect(readSettings(path, { mustExist: false })).toEqual(defaults);
  });

  test('a file that must be there and is not is a fault', () => {
    expect(() => readSettings(path, { mustExist: true })).toThrow('The file does not exist.');
  });

  test('a folder in place of the file is a fault, though the file need not be there', () => {
    mkdirSync(path);
    expect(() => readSettings(path, { mustExist: false })).toThrow('The file is a folder.');
  });

  test.each(['', '\n\n', '# nothing but a comment\n', '\uFEFF', '---\n', 'digest:\n  # mostStories: 9\n', '{}'])(
    'an empty file or section gives the defaults: %j',
    (text) => {
      expect(read(text)).toEqual(defaults);
    },
  );

  test('what is set is taken, the rest stays', () => {
    expect(read('digest:\r\n  mostStories: 3\r\n')).toEqual({
      ...defaults,
      digest: { mostStories: 3, catchUpHours: 12 },
    });
  });
});

describe('hosts whose links are unfurled', () => {
  test('are lower-case names without protocol and path', () => {
    expect(read('slack:\n  unfurl: [Edition.CNN.com, example.co.uk]\n')).toEqual({
      ...defaults,
      slack: { ...defaults.slack, unfurl: ['edition.cnn.com', 'example.co.uk'] },
    });
  });

  test.each(['https://example.com', 'example.com/news', 'example', '*.example.com', '-a.example.com', 'a b.com', '7'])(
    '%j is no host',
    (host) => {
      expect(faultsOf(`slack:\n  unfurl: [${JSON.stringify(host)}]\n`)).toEqual([
        'slack.unfurl.0 must be a host such as www.example.com, without https:// and without a path.',
      ]);
    },
  );

  test('are as many as Slack registers', () => {
    const hosts = Array.from({ length: 6 }, (_, index) => `h${index}.example.com`);
    expect(faultsOf(`slack:\n  unfurl: ${JSON.stringify(hosts)}\n`)).toEqual([
      'Line 2: slack.unfurl must hold 5 hosts at most: Slack registers no more.',
    ]);
  });
});

describe('sources', () => {
  test('are addresses, each as it is known', () => {
    expect(read('sources:\n  follow: [HTTPS://News.Example/feed?utm_source=x#top]\n')).toMatchObject({
      sources: { follow: ['https://news.example/feed'] },
    });
  });

  test.each([
    ['sources:\n  follow: [harbour]\n', 'must be a web address such as https://www.example.com/feed.'],
    ['sources:\n  allowHosts: ["https://x.example/"]\n', 'must be a host such as www.example.com or 10.0.0.5:3000'],
    ['sources:\n  contact: me\n', 'must be an address of mail or the web.'],
    ['sources:\n  everyMinutes: 1\n', 'must be a whole number from 5 to 1440.'],
  ])('are said to be wrong where they are: %j', (text, fault) => {
    expect(faultsOf(text).join('\n')).toContain(fault);
  });
});

describe('the time zone', () => {
  test('is read by its name or its city, whatever its case', () => {
    expect(read('place:\n  zone: new york\n')).toEqual({ ...defaults, place: { zone: 'America/New_York' } });
  });

  test.each(['EST', '+02:00', 'Atlantis', '7', '[UTC]'])('is not %s', (zone) => {
    expect(faultsOf(`place:\n  zone: ${zone}\n`)).toEqual([
      'Line 2: place.zone must be a time zone of the IANA names, such as Europe/London.',
    ]);
  });
});

describe('faults', () => {
  test('are all listed at once, with line and path', () => {
    expect(faultsOf('digest:\n  mostStories: many\nlimits: 5\nanswers:\n  conversationMinutes: 0\n')).toEqual([
      'Line 2: digest.mostStories must be a whole number from 1 to 25.',
      'Line 5: answers.conversationMinutes must be a whole number from 1 to 1440.',
      'Line 3: limits must hold settings, one a line, indented.',
    ]);
  });

  test.each([
    ['digest:\n  mostStorys: 3\n', 'Line 2: "digest.mostStorys" is not a setting. Did you mean digest.mostStories?'],
    [
      'digest:\n  most_stories: 3\n',
      'Line 2: "digest.most_stories" is not a setting. Did you mean digest.mostStories?',
    ],
    ['\nmostStories: 3\n', 'Line 2: "mostStories" is not a setting. Did you mean digest.mostStories?'],
    ['digets: {}\n', 'Line 1: "digets" is not a setting. Did you mean digest?'],
    [
      'weather: on\n',
      'Line 1: "weather" is not a setting. Here can stand: place, digest, digests, sources, answers, discord, slack, limits.',
    ],
    [
      '__proto__: {}\n',
      'Line 1: "__proto__" is not a setting. Here can stand: place, digest, digests, sources, answers, discord, slack, limits.',
    ],
    [
      '"\\e[31m": 1\n',
      'Line 1: "\\u001b[31m" is not a setting. Here can stand: place, digest, digests, sources, answers, discord, slack, limits.',
    ],
    [
      '42: 1\n',
      'Line 1: "42" is not a setting. Here can stand: place, digest, digests, sources, answers, discord, slack, limits.',
    ],
  ])('an unknown key is named with the right one: %j', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  test.each([
    ['digest:\n  mostStories: [3\n', 'Line 3, column 1: '],
    ['digest: {}\ndigest: {}\n', 'Line 2, column 1: Map keys must be unique.'],
    ['digest: !secret x\n', 'Line 1, column 9: Unresolved tag: !secret.'],
    ['digest: {}\n---\nanswers: {}\n', 'Line 2, column 1: '],
    ['digest: *nowhere\n', 'Unresolved alias'],
  ])('what is not YAML is placed: %j', (text, fault) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(fault)]);
  });

  test.each(['just words', '- a\n- list\n', '7'])('a file that holds no sections is a fault: %j', (text) => {
    expect(faultsOf(text)).toEqual(['The file must hold sections such as "digest:", each with its settings below it.']);
  });

  test('aliases that unfold beyond measure are refused, and at once', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const below = level === 0 ? '1' : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array.from({ length: 10 }, () => below).join(', ')}]`;
    });
    expect(faultsOf(levels.join('\n'))).toEqual([expect.stringContaining('alias')]);
  });

  test('any text is settings or a clear error', () => {
    const yamlish = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.constantFrom(
          'digest:',
          '\n',
          '  ',
          'mostStories: ',
          '7',
          '- ',
          '&a ',
          '*a',
          '{',
          '[',
          '"',
          '!!',
          '%',
          '? ',
          ': ',
        ),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(yamlish, (parts) => {
        try {
          expect(settingsSchema.safeParse(read(parts.join(''))).success).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DatelineError);
        }
      }),
    );
  });
});

describe('the digests of the settings file', () => {
  const digest = (lines: string): string => `digests:\n  morning:\n    conversation: discord:1:2\n${lines}`;

  test('have what is left out from the standard', () => {
    const { digests } = settingsSchema.parse(read(digest('')));
    expect(fileSubscriptions(digests, { zone: 'Asia/Tokyo', mostStories: 5 })).toEqual([
      {
        id: 'morning',
        conversation: 'discord:1:2',
        schedule: { time: '07:30', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], zone: 'Asia/Tokyo' },
        follow: [],
        leaveOut: [],
        sources: [],
        depth: 'short',
        mostStories: 5,
        quietDay: 'say',
        details: 'below',
        mention: null,
      },
    ]);
  });

  test('say all that a command can', () => {
    const text = digest(
      '    time: 7:45 pm\n    days: mon,thu\n    zone: berlin\n    follow: [harbour]\n    mostStories: 3\n    mention: "42"\n    depth: full\n',
    );
    const { digests } = settingsSchema.parse(read(text));
    expect(fileSubscriptions(digests, { zone: 'UTC', mostStories: 5 })).toMatchObject([
      {
        schedule: { time: '19:45', days: ['mon', 'thu'], zone: 'Europe/Berlin' },
        follow: ['harbour'],
        mostStories: 3,
        mention: '42',
        depth: 'full',
      },
    ]);
  });

  test.each([
    ['    time: 25:00\n', 'Line 4: digests.morning.time must be a time such as "07:30".'],
    ['    days: someday\n', 'Line 4: digests.morning.days must be daily, weekdays, weekends, or days such as mon,thu.'],
    [
      '    zone: Velden\n',
      'Line 4: digests.morning.zone must be a time zone of the IANA names, such as Europe/London.',
    ],
    ['    quietDay: never\n', 'Line 4: digests.morning.quietDay must be one of say, silent.'],
    ['    folow: [a]\n', 'Line 4: "digests.morning.folow" is not a setting. Did you mean digests.morning.follow?'],
  ])('are refused where they hold %j', (lines, fault) => {
    expect(faultsOf(digest(lines))).toEqual([fault]);
  });
});
