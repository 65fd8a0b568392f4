import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openLoopbackDiscord } from '../fakes/discord/loopback-discord.ts';
import { seenWords } from '../adapters/platforms/discord/seen-words.ts';

const LAUNCHER = fileURLToPath(new URL('../../bin/dateline.mjs', import.meta.url));
const BRIEFINGS = fileURLToPath(new URL('../../briefings', import.meta.url));

it(
  'posts digests as a service, made by a command and by the settings file, and ends well',
  { timeout: 60_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-service-'));
    const peer = await openLoopbackDiscord({ maxConcurrency: 16 });
    onTestFinished(async () => {
      await peer.close();
      await rm(folder, { recursive: true, force: true });
    });
    const guild = peer.addGuild('Newsroom');
    const channel = peer.addChannel(guild, 'desk');
    const editor = peer.addUser('Editor');
    peer.addMember(guild, editor, { may: ['ManageChannels'] });
    const settings = `digests:\n  morning:\n    conversation: discord:${guild.id}:${channel.id}\n    zone: Europe/London\n`;
    await writeFile(join(folder, 'dateline.yaml'), settings);
    const child = spawn(process.execPath, [LAUNCHER, 'start'], {
      cwd: folder,
      env: {
        PATH: process.env['PATH'] ?? '',
        CONFIG_FILE: join(folder, 'dateline.yaml'),
        BRIEFINGS_DIR: BRIEFINGS,
        DATABASE_URL: join(folder, 'data.db'),
        DISCORD_API_URL: peer.apiUrl,
        DISCORD_TOKEN: peer.token,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let log = '';
    child.stdout.resume();
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => void (log += chunk));
    await vi.waitFor(() => expect(log).toContain('Dateline is ready'), { timeout: 30_000, interval: 50 });

    const words = async (line: string, values = {}) => {
      const { messages } = await peer.command(editor, channel, line, values);
      return messages.map(({ components }) => seenWords(components, () => undefined)).join('\n');
    };
    expect(await words('/digest list')).toContain('morning');
    expect(await words('/digest subscribe', { time: '18:00', days: 'weekdays', stories: 3 })).toContain(
      'on weekdays at 18:00',
    );
    await words('/digest now', { digest: 'morning' });
    const posted = () => peer.messages(channel).filter(({ interaction }) => interaction === undefined);
    await vi.waitFor(() => expect(posted()).toHaveLength(1), { timeout: 10_000, interval: 50 });
    expect(seenWords(posted()[0]?.components ?? [], () => undefined)).toContain('Blinken');
    expect(await words('/dateline status')).toContain('1 posted');

    child.kill('SIGTERM');
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
    expect(posted()).toHaveLength(1);
    expect(peer.violations).toEqual([]);
  },
);
