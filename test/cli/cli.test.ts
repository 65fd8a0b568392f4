import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkBriefing } from '../../src/core/briefings/checks/check-briefing.ts';
import { openLoopbackDiscord } from '../fakes/discord/loopback-discord.ts';
import { openLoopbackSlack } from '../fakes/slack/loopback-slack.ts';
import { makeFolder, runDateline } from '../run-dateline.ts';

const article =
  'The mayor of Elmswick, Dora Penhale, opened the new footbridge over the Wend on Monday. ' +
  '"It will bring both banks together," she said. The bridge cost £4.2 million. ' +
  'A second bridge may follow next year, the council said.';

describe('build', () => {
  test('makes a briefing file that loads, named after its date and headline, in the briefings folder', async () => {
    const folder = await makeFolder();
    const words = [
      'build',
      '-',
      '--title',
      'Footbridge opens in Elmswick',
      '--source',
      'Elmswick Echo',
      '--date',
      '2024-05-06',
    ];

    const { status, stdout } = await runDateline(words, article, { BRIEFINGS_DIR: folder });

    expect(status).toBe(0);
    const [name = ''] = await readdir(folder);
    expect(name).toBe('2024-05-06-footbridge-opens-in-elmswick.json');
    expect(stdout).toContain(name);
    const checked = checkBriefing(JSON.parse(await readFile(join(folder, name), 'utf8')));
    expect(checked).toMatchObject({ ok: true, briefing: { article: { source: 'Elmswick Echo', text: article } } });
  });

  test('leaves a file that is there as it is, unless told to replace it', async () => {
    const folder = await makeFolder();
    const variables = { BRIEFINGS_DIR: folder };
    const words = ['build', '-', '--title', 'Bridge', '--date', '2024-05-06'];
    await runDateline(words, article, variables);
    const file = join(folder, '2024-05-06-bridge.json');
    const edited = (await readFile(file, 'utf8')).replace('"text": "Bridge"', '"text": "Bridge, edited"');
    await writeFile(file, edited);

    const refused = await runDateline(words, article, variables);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('--replace');
    expect(await readFile(file, 'utf8')).toBe(edited);

    expect((await runDateline([...words, '--replace'], article, variables)).status).toBe(0);
    expect(await readFile(file, 'utf8')).not.toBe(edited);
  });

  test('gives another article of the same day and headline a file of its own', async () => {
    const folder = await makeFolder();
    const words = ['build', '-', '--title', 'Bridge', '--date', '2024-05-06'];
    await runDateline(words, article, { BRIEFINGS_DIR: folder });
    await runDateline(words, `${article} The Wend is a river.`, { BRIEFINGS_DIR: folder });

    expect((await readdir(folder)).sort()).toEqual(['2024-05-06-bridge-2.json', '2024-05-06-bridge.json']);
  });

  test('reads a file from the folder in which the person stands', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'bridge.txt'), article);

    const { status, stdout } = await runDateline(['build', 'bridge.txt', '--output', '-'], '', { INIT_CWD: folder });

    expect(status).toBe(0);
    expect(checkBriefing(JSON.parse(stdout)).ok).toBe(true);
  });

  test('--explain shows what was found and from which sentence, and writes no file', async () => {
    const folder = await makeFolder();
    const { status, stdout } = await runDateline(['build', '-', '--date', '2024-05-06', '--explain'], article, {
      BRIEFINGS_DIR: folder,
    });

    expect(status).toBe(0);
    expect(stdout).toMatch(/Dora Penhale/u);
    expect(stdout).toMatch(/follow, possible: .*says the council \(said\) ← s4/u);
    for (const section of ['Summary, short', 'Summary, long', 'Key points', 'Timeline', 'Next'])
      expect(stdout).toMatch(new RegExp(`^${section}\n {2}.* ← s\\d`, 'mu'));
    expect(stdout).toMatch(/Left out\n {2}nothing/u);
    expect(await readdir(folder)).toEqual([]);
  });

  test('--explain says why nothing was found in an article that is not in English', async () => {
    const german =
      'Der Stadtrat hat am Mittwoch die neue Brücke über den Fluss beschlossen. Die Arbeiten beginnen bald.';
    const { status, stdout } = await runDateline(['build', '-', '--explain'], german);

    expect(status).toBe(0);
    expect(stdout).toMatch(/Notes\n {2}The article is not in English/u);
  });

  test('prints no control characters of an article', async () => {
    const hostile = `The \u001b[31mmayor\u001b[0m opened\u0007 the bridge over the river on Monday. ${article}`;
    const folder = await makeFolder();
    for (const words of [
      ['build', '-'],
      ['build', '-', '--explain'],
    ]) {
      const { stdout } = await runDateline(words, hostile, { BRIEFINGS_DIR: folder });
      expect(stdout).toContain('bridge');
      expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    }
  });

  test('refuses an article that is longer than the settings allow, and says which setting', async () => {
    const folder = await makeFolder();
    const settings = join(folder, 'dateline.yaml');
    await writeFile(settings, 'limits:\n  articleCharacters: 1000\n');
    const words = ['build', '-', '--output', '-'];

    const refused = await runDateline(words, article.repeat(5), { CONFIG_FILE: settings });
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('limits.articleCharacters');
    expect((await runDateline(words, article, { CONFIG_FILE: settings })).status).toBe(0);
  });

  test.each([
    ['an empty article', ['build', '-'], ' \n '],
    ['a file that is not there', ['build', 'no-such-file.txt'], ''],
    ['a date that is none', ['build', '-', '--date', 'soon'], article],
    ['an address that is none', ['build', '-', '--url', 'ftp:/x'], article],
    ['an unknown option', ['build', '-', '--titel', 'x'], article],
    ['no file', ['build'], ''],
    ['a picture', ['build', '-'], Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ['a text in UTF-16', ['build', '-'], Buffer.from(article, 'utf16le')],
    ['a text in Windows-1252', ['build', '-'], Buffer.from('The café reopened on Monday.', 'latin1')],
  ])('%s is a clear error without a stack', async (_, words, input) => {
    const folder = await makeFolder();
    const { status, stdout, stderr } = await runDateline(words, input, { BRIEFINGS_DIR: folder });

    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().length).toBeGreaterThan(20);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('answer and lead', () => {
  const line = (id: string, question: string): string =>
    JSON.stringify({ id, article: { title: null, text: article }, question });

  test('--explain tells of a question how it was understood, what could answer it, and why one won or none did', async () => {
    const ask = (id: string, question: string) => JSON.stringify({ id, article: { text: article }, question });
    const lines = [ask('a', 'how much did the bridge cost'), ask('b', 'who painted the lighthouse')];
    const { status, stdout, stderr } = await runDateline(['answer', '--explain'], lines.join('\n'));

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [won = '', none = ''] = stdout.split(/\n(?=b: )/u);
    for (const title of ['Understood', 'Sentences', 'Candidates', 'Confidence', 'Answer']) expect(won).toContain(title);
    expect(won).toMatch(/Answer\n\s+.*£4\.2 million: the best candidate/u);
    expect(none).toContain('not found: ');
  });

  test('answer says how it is called where it is called wrongly', async () => {
    const { status, stderr } = await runDateline(['answer', '--why'], '');
    expect(status).toBe(1);
    expect(stderr).toContain('answer [--explain]');
  });

  test('answer one line each, and a bad line is reported with its number while the rest is done', async () => {
    const lines = [
      line('a', 'what did the bridge cost?'),
      '{"id": 1',
      line('b', 'who won the cup?'),
      '{"id":"c","question":"why?"}',
    ];

    const { status, stdout, stderr } = await runDateline(['answer'], `${lines.join('\n')}\n`);

    expect(status).toBe(1);
    const answers = stdout
      .trim()
      .split('\n')
      .map((text): unknown => JSON.parse(text));
    expect(answers).toEqual([
      {
        id: 'a',
        status: 'answered',
        answer: expect.stringContaining('£4.2 million') as string,
        evidence: [expect.stringContaining('cost') as string],
        confidence: expect.any(Number) as number,
      },
      { id: 'b', status: 'not-found', answer: '', evidence: [], confidence: expect.any(Number) as number },
    ]);
    expect(stderr).toMatch(/^line 2: .+\nline 4: .*article.*\n$/u);
  });

  test('lead says each of the six, or null', async () => {
    const { status, stdout } = await runDateline(
      ['lead'],
      `${JSON.stringify({ id: 'a', article: { text: article } })}\n`,
    );

    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'a',
      lead: { who: expect.stringContaining('mayor') as string, when: expect.stringContaining('Monday') as string },
    });
    expect(Object.keys((JSON.parse(stdout) as { lead: object }).lead)).toEqual([
      'who',
      'what',
      'when',
      'where',
      'why',
      'how',
    ]);
  });

  test('end with status 0 when all lines were good, and write nothing for none', async () => {
    expect(await runDateline(['answer'], '\n')).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('doctor', () => {
  test('says what is configured and what is missing, and has status 0 when nothing is at fault', async () => {
    const { status, stdout } = await runDateline(['doctor']);

    expect(status).toBe(0);
    expect(stdout).toMatch(/Briefings\s+briefings: 1 loaded/u);
    expect(stdout).toContain('DISCORD_TOKEN');
  });

  test('has status 1 when something is at fault', async () => {
    const { status, stdout } = await runDateline(['doctor'], '', { BRIEFINGS_DIR: '/no/such/folder' });

    expect(status).toBe(1);
    expect(stdout).toContain('/no/such/folder');
  });

  test('asks Discord about the token, and gives the link that invites Dateline', async () => {
    const peer = await openLoopbackDiscord();
    onTestFinished(() => peer.close());
    const variables = { DISCORD_TOKEN: peer.token, DISCORD_API_URL: peer.apiUrl };
    const good = await runDateline(['doctor'], '', variables);

    expect(good.status).toBe(0);
    expect(good.stdout).toContain('the token is that of dateline');
    const link = /https:\/\/discord\.com\/oauth2\/authorize\?\S+/u.exec(good.stdout)?.[0] ?? '';
    expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
      client_id: peer.world.applicationId,
      integration_type: '0',
      scope: 'bot applications.commands',
      permissions: '309237746688',
    });

    const bad = await runDateline(['doctor'], '', { ...variables, DISCORD_TOKEN: 'some-other-thing' });
    expect(bad.status).toBe(1);
    expect(bad.stdout).toContain("does not look like a bot's token");
    expect(bad.stdout).toContain('Discord refuses the token');
    expect(bad.stdout).not.toContain('some-other-thing');
  });

  test('asks Slack about both tokens, and names the scopes that are missing', async () => {
    const peer = await openLoopbackSlack();
    onTestFinished(() => peer.close());
    const variables = { SLACK_BOT_TOKEN: peer.token, SLACK_APP_TOKEN: peer.appToken, SLACK_API_URL: peer.apiUrl };
    const good = await runDateline(['doctor'], '', variables);

    expect(good.stdout).toContain('the bot token is that of dateline in Newsroom');
    expect(good.stdout).toContain('the app-level token opens Socket Mode');
    expect(good.status).toBe(0);

    peer.workspace.scopes = new Set([...peer.workspace.scopes].filter((scope) => scope !== 'files:write'));
    const lacking = await runDateline(['doctor'], '', variables);
    expect(lacking.status).toBe(1);
    expect(lacking.stdout).toContain('the bot token lacks the scope files:write');

    peer.workspace.isTokenValid = false;
    peer.faults.order({ kind: 'error', error: 'invalid_auth' }, { method: 'apps.connections.open' });
    const bad = await runDateline(['doctor'], '', variables);
    expect(bad.status).toBe(1);
    expect(bad.stdout).toContain('SLACK_BOT_TOKEN');
    expect(bad.stdout).toContain('Slack refuses the token in SLACK_APP_TOKEN');
    expect(bad.stdout).not.toContain(peer.token);
  });
});

describe('preview', () => {
  test('shows the card that answers a line on each platform', async () => {
    const { status, stdout } = await runDateline(['preview', 'who', 'did', 'Blinken', 'meet']);

    expect(status).toBe(0);
    const [terminal = '', discord = '', slack = ''] = stdout.split(/\n(?:discord|slack)\n/);
    expect(terminal).toContain('Qin Gang');
    expect(JSON.parse(slack)).toMatchObject([
      { text: expect.stringContaining('Qin Gang') as unknown, blocks: expect.any(Array) as unknown },
    ]);
    expect(JSON.parse(discord)).toMatchObject([
      { type: 17, components: [{ type: 10 }, { type: 10 }, {}, {}, {}, {}, {}] },
    ]);
  });

  test('writes a page of how it looks', async () => {
    const page = join(await makeFolder(), 'preview.html');
    const { status } = await runDateline(['preview', '--html', page, '/brief']);

    expect(status).toBe(0);
    const html = await readFile(page, 'utf8');
    expect(html).toContain('<h1>terminal</h1>');
    expect(html).toContain('<span class="button">Timeline</span>');
    expect(html).not.toContain('\\-');
  });

  test('draws a time as a reader in UTC sees it', async () => {
    const page = join(await makeFolder(), 'status.html');
    await runDateline(['preview', '--html', page, '/dateline', 'status']);

    expect(await readFile(page, 'utf8')).toMatch(/<span class="time">\d+ \w+ \d{4} at \d\d:\d\d<\/span>/);
  });

  test('an option that there is not is refused', async () => {
    const { status, stderr } = await runDateline(['preview', '--pdf']);

    expect(status).toBe(1);
    expect(stderr).toContain('preview [--html FILE] [LINE]');
  });
});

describe('digest', () => {
  test('shows the edition of a day and time on each platform', async () => {
    const { status, stdout } = await runDateline(['digest', '--at', '2023-06-19T07:30', '--zone', 'london']);

    expect(status).toBe(0);
    const [terminal = '', discord = '', slack = ''] = stdout.split(/\n(?:discord|slack)\n/);
    for (const shown of [terminal, discord, slack]) {
      expect(shown).toContain('Digest for Monday 19 June 2023');
      expect(shown).toContain('planned');
    }
    expect(terminal).toContain('07:30 in Europe/London');
  });

  test.each([
    { words: ['--at', '2023-06-17T07:30'], said: 'A quiet day' },
    { words: ['--at', '2023-06-19T07:30', '--follow', 'football'], said: 'A quiet day' },
    { words: ['--at', '2023-06-19T07:30', '--depth', 'headlines'], said: 'Blinken' },
  ])('shows what $words holds', async ({ words, said }) => {
    expect((await runDateline(['digest', ...words])).stdout).toContain(said);
  });

  test.each([
    { words: ['--at', 'noon'], said: '--at 2023-06-19T07:30' },
    { words: ['--at', '2023-02-30T07:30'], said: 'not a day and time' },
    { words: ['--zone', 'Velden'], said: 'not a time zone' },
    { words: ['--stories', '99'], said: '--stories must be a whole number' },
    { words: ['--pdf'], said: '[--at 2023-06-19T07:30]' },
  ])('says what to do about $words', async ({ words, said }) => {
    const { status, stderr } = await runDateline(['digest', ...words]);
    expect(status).toBe(1);
    expect(stderr).toContain(said);
  });
});

test('words that are no command are answered with the usage and status 2', async () => {
  const { status, stdout, stderr } = await runDateline(['biuld']);

  expect(status).toBe(2);
  expect(stderr).toContain('biuld');
  expect(stdout).toContain('build FILE');
});
