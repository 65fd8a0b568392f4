import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { openLoopbackDiscord } from './fakes/discord/loopback-discord.ts';
import { openLoopbackSlack } from './fakes/slack/loopback-slack.ts';
import { makeFolder, runDateline, startDateline } from './run-dateline.ts';

/** The briefing that comes with Dateline. */
const shipped = '2023-06-18-us-secretary-of-state-antony-blinken-met.json';

async function copyShipped(): Promise<{ folder: string; file: string }> {
  const folder = await makeFolder();
  const file = join(folder, shipped);
  await copyFile(join('briefings', shipped), file);
  return { folder, file };
}

describe('without a token, with questions on standard input', () => {
  test('whom Blinken met is answered with the sentence, and the unconfirmed meeting told apart from it', async () => {
    const { status, stdout, stderr } = await runDateline([], 'who did Blinken meet\n');

    expect(stderr).toBe('');
    expect(status).toBe(0);
    const [met = '', other = ''] = stdout.split('Not to be confused with it');
    expect(met).toContain(
      'Chinese Foreign Minister Qin Gang and senior diplomat Wang Yi — Sunday 18 June 2023, Beijing',
    );
    expect(met).toContain('US Secretary of State Antony Blinken met Chinese Foreign Minister Qin Gang');
    expect(met).not.toContain('Xi Jinping');
    expect(other).toContain('Xi Jinping');
    expect(other).toContain('reported as possible, not confirmed');
  });

  test('the answers come in the order of the lines, and the status is 0 at the end of input', async () => {
    const { status, stdout } = await runDateline(['start'], 'who is Qin Gang\n\n/timeline\nwho won the cup?');

    expect(status).toBe(0);
    const answers = ['formerly China’s ambassador', 'Timeline:', "The article doesn't say."].map((words) =>
      stdout.indexOf(words),
    );
    expect(answers.every((at) => at >= 0)).toBe(true);
    expect(answers).toEqual([...answers].sort((a, b) => a - b));
  });

  test('the answers hold no escape sequences and no log lines', async () => {
    const { stdout } = await runDateline([], '/brief\n/people\n/quotes\n/digest preview\n/help\n');

    expect(stdout).not.toMatch(/\u001b|"level"/u);
  });

  test('an unknown command is refused politely and the next line is answered', async () => {
    const { status, stdout } = await runDateline([], '/bref\nwho did Blinken meet\n');

    expect(status).toBe(0);
    expect(stdout).toMatch(/bref[\s\S]*\/brief[\s\S]*Qin Gang/u);
  });

  test('no input at all ends at once with status 0', async () => {
    const { status, stdout } = await runDateline([]);

    expect(status).toBe(0);
    expect(stdout).toBe('');
  });
});

describe('briefing files', () => {
  test('a broken file is reported with its name, the place and what to do, and the others are answered from', async () => {
    const { folder } = await copyShipped();
    await writeFile(join(folder, 'broken.json'), '{"version": 1, "id": "broken"}');

    const { status, stdout, stderr } = await runDateline([], 'who did Blinken meet\n', { BRIEFINGS_DIR: folder });

    expect(status).toBe(0);
    expect(stdout).toContain('Qin Gang');
    expect(stderr).toContain('broken.json');
    expect(stderr).toContain('article');
  });

  test('a saved edit is picked up without a restart, and a broken one keeps the last good version in use', async () => {
    const { folder, file } = await copyShipped();
    const running = startDateline([], { BRIEFINGS_DIR: folder });
    const ask = async (line: string, expected: string): Promise<void> => {
      await vi.waitFor(
        () => {
          running.child.stdin.write(`${line}\n`);
          expect(running.stdout()).toContain(expected);
        },
        { timeout: 10_000, interval: 200 },
      );
    };
    await ask('/brief', 'Qin Gang');

    const text = await readFile(file, 'utf8');
    const briefing = z.looseObject({ headline: z.looseObject({ text: z.string() }) }).parse(JSON.parse(text));
    briefing.headline.text = 'Blinken met Qin Gang on Sunday in Beijing';
    await writeFile(file, JSON.stringify(briefing));
    await ask('/brief', 'Blinken met Qin Gang on Sunday in Beijing');

    await writeFile(file, '{ "version": 1, ');
    await ask('/dateline status', shipped);
    const before = running.stdout().length;
    running.child.stdin.end('/brief\n');
    expect(await running.ended).toBe(0);
    expect(running.stdout().slice(before)).toContain('Blinken met Qin Gang on Sunday in Beijing');
  });

  test('a briefings folder that is not there is a clear error and no empty start', async () => {
    const { status, stderr } = await runDateline([], '', { BRIEFINGS_DIR: '/no/such/folder' });

    expect(status).toBe(1);
    expect(stderr).toContain('/no/such/folder');
    expect(stderr).not.toMatch(/^\s+at /mu);
  });
});

describe('with Discord configured', () => {
  async function openDiscord() {
    const peer = await openLoopbackDiscord();
    onTestFinished(() => peer.close());
    const channel = peer.addChannel(peer.addGuild('Newsroom'), 'news');
    const ada = peer.addUser('Ada');
    return { peer, channel, ada, variables: { DISCORD_TOKEN: peer.token, DISCORD_API_URL: peer.apiUrl } };
  }

  test('it answers there, leaves standard input alone and runs until SIGTERM, which ends it with status 0', async () => {
    const { peer, channel, ada, variables } = await openDiscord();
    const running = startDateline([], variables);
    running.child.stdin.end();
    await vi.waitFor(() => {
      expect(running.stderr()).toContain('Dateline is ready');
    }, 20_000);
    expect(running.child.exitCode).toBeNull();

    peer.say(channel, ada, `<@${peer.bot.id}> who did Blinken meet`);
    await vi.waitFor(() => {
      expect(JSON.stringify(peer.messages(channel).map(({ components }) => components))).toContain('Qin Gang');
    }, 10_000);
    running.child.kill('SIGTERM');

    expect(await running.ended).toBe(0);
    expect(running.stdout()).toBe('');
    expect(running.stderr()).not.toContain(peer.token);
    expect(peer.violations).toEqual([]);
  });

  test('--terminal answers standard input as well', async () => {
    const { variables } = await openDiscord();
    const { status, stdout } = await runDateline(['start', '--terminal'], 'who did Blinken meet\n', variables);

    expect(status).toBe(0);
    expect(stdout).toContain('Qin Gang');
  });

  test('a token that is refused is said in one line with what to do, and the terminal runs on', async () => {
    const { variables } = await openDiscord();
    const { status, stdout, stderr } = await runDateline(['start', '--terminal'], 'who did Blinken meet\n', {
      ...variables,
      DISCORD_TOKEN: 'a-token-of-no-use',
    });

    expect(status).toBe(0);
    expect(stdout).toContain('Qin Gang');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('Discord refuses the token in DISCORD_TOKEN.');
    expect(stderr).toContain('Reset Token');
    expect(stderr).not.toContain('a-token-of-no-use');
  });

  test('a token that is refused ends it with status 1 where nothing else is on', async () => {
    const { variables } = await openDiscord();
    const { status, stderr } = await runDateline([], '', { ...variables, DISCORD_TOKEN: 'a-token-of-no-use' });

    expect(status).toBe(1);
    expect(stderr).toContain('Discord refuses the token in DISCORD_TOKEN.');
  });
});

describe('with Slack configured', () => {
  async function openSlack() {
    const peer = await openLoopbackSlack();
    onTestFinished(() => peer.close());
    const ada = peer.addUser('ada');
    const channel = peer.addChannel('news', { members: [ada] });
    const variables = { SLACK_BOT_TOKEN: peer.token, SLACK_APP_TOKEN: peer.appToken, SLACK_API_URL: peer.apiUrl };
    return { peer, channel, ada, variables };
  }

  test('it answers there until SIGTERM, which ends it with status 0 and nothing but its own log', async () => {
    const { peer, channel, ada, variables } = await openSlack();
    const running = startDateline([], variables);
    running.child.stdin.end();
    await vi.waitFor(() => {
      expect(running.stderr()).toContain('Dateline is ready');
    }, 20_000);

    const asked = peer.say(channel, ada, `<@${peer.bot.id}> who did Blinken meet`);
    const answer = await peer.answerTo(asked, { patienceMs: 10_000 });
    expect(answer.text).toContain('Qin Gang');
    running.child.kill('SIGTERM');

    expect(await running.ended).toBe(0);
    expect(running.stdout()).toBe('');
    for (const line of running.stderr().trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('level');
    expect(running.stderr()).not.toMatch(/xoxb-|xapp-|who did Blinken/);
    expect(peer.violations).toEqual([]);
  });

  test('a token that is refused, or a taken port, is said in one line, and the terminal runs on', async () => {
    const { peer, variables } = await openSlack();
    peer.workspace.isTokenValid = false;
    const { port } = new URL(peer.apiUrl);
    const overHttp = { SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: peer.signingSecret, PORT: port };
    const question = 'who did Blinken meet\n';
    const refused = await runDateline(['start', '--terminal'], question, variables);
    peer.workspace.isTokenValid = true;
    const taken = await runDateline(['start', '--terminal'], question, { ...variables, ...overHttp });

    for (const { status, stdout, stderr } of [refused, taken]) {
      expect(status).toBe(0);
      expect(stdout).toContain('Qin Gang');
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    expect(refused.stderr).toContain('SLACK_BOT_TOKEN');
    expect(taken.stderr).toContain(`Port ${port} is taken by another program.`);
  });
});

test('faults of the environment are all said at once, without a secret', async () => {
  const { status, stderr } = await runDateline([], '', {
    DATABASE_URL: 'postgres://u:hunter2@db/x',
    LOG_LEVEL: 'loud',
  });

  expect(status).toBe(1);
  expect(stderr).toContain('DATABASE_URL');
  expect(stderr).toContain('LOG_LEVEL');
  expect(stderr).not.toContain('hunter2');
});

test('an unknown option says which there are', async () => {
  const { status, stderr } = await runDateline(['start', '--verbose']);

  expect(status).toBe(1);
  expect(stderr).toContain('--terminal');
});
