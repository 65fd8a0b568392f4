import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openLoopbackDiscord } from './fakes/discord/loopback-discord.ts';
import { bridgeText } from './fixtures/briefing-desk.ts';
import { makeFolder, runDateline, startDateline } from './run-dateline.ts';

const ferry = `<!doctype html><html lang="en"><head><title>Ferry sinks off Velden</title>
<meta property="og:title" content="Ferry sinks off Velden"><meta property="og:type" content="article">
<meta property="article:published_time" content="2024-05-07T10:00:00Z"></head><body><article><h1>Ferry sinks off Velden</h1>
<p>VELDEN (Wire) - A ferry sank off Velden on Tuesday, the coast guard said. All 31 people on board were brought ashore within two hours.</p>
<p>Captain Bo Lind told reporters that water came in through a broken door. The port stays closed until Thursday, its director said.</p>
</article></body></html>`;

/** A site on this machine, and the settings that allow it. */
async function openSite(): Promise<{ url: string; variables: Record<string, string> }> {
  const server = createServer((request, response) => {
    const isFerry = request.url === '/ferry';
    response.writeHead(isFerry ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(isFerry ? ferry : 'no');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const file = join(await makeFolder(), 'dateline.yaml');
  await writeFile(file, `sources:\n  allowHosts: ["${host}"]\n`);
  return { url: `http://${host}`, variables: { CONFIG_FILE: file } };
}

describe('Dateline as it runs', { timeout: 60_000 }, () => {
  it('briefs the article behind a link that is typed, answers questions on it, and says what a link lacks', async () => {
    const { url, variables } = await openSite();
    const { status, stdout } = await runDateline(
      [],
      `${url}/ferry\nwho told reporters?\n${url}/gone\nhttp://10.0.0.1/x\n`,
      variables,
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Ferry sinks off Velden');
    expect(stdout).toContain('Bo Lind');
    expect(stdout).toContain('has no page at this address (status 404)');
    expect(stdout).toContain('10.0.0.1 is part of a private network');
  });

  it('briefs a page that is uploaded on Discord', async () => {
    const peer = await openLoopbackDiscord();
    onTestFinished(() => peer.close());
    const ada = peer.addUser('Ada');
    const running = startDateline([], { DISCORD_TOKEN: peer.token, DISCORD_API_URL: peer.apiUrl });
    await vi.waitFor(() => expect(running.stderr()).toContain('Dateline is ready'), 20_000);
    const direct = peer.directMessages(ada);
    peer.say(direct, ada, '', { files: [{ name: 'ferry.html', content: ferry }] });
    await vi.waitFor(() => {
      const [, answer] = peer.messages(direct);
      expect(answer === undefined ? '' : peer.see(answer).words).toContain('Ferry sinks off Velden');
    }, 20_000);
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    expect(peer.violations).toEqual([]);
  });

  it('briefs what is dropped into its inbox, and says in its status what can’t be', async () => {
    const inbox = join(await makeFolder(), 'inbox');
    await mkdir(inbox);
    const running = startDateline([], { INBOX_DIR: inbox });
    await writeFile(join(inbox, 'bridge.txt'), bridgeText);
    await writeFile(join(inbox, 'ferry.html'), ferry);
    await writeFile(join(inbox, 'report.pdf'), '%PDF');
    await vi.waitFor(async () => expect(await readdir(join(inbox, 'briefed'))).toEqual(['bridge.txt', 'ferry.html']), {
      timeout: 20_000,
      interval: 100,
    });
    await vi.waitFor(
      () => {
        running.child.stdin.write('/dateline status\n');
        expect(running.stdout()).toContain('inbox/report.pdf: report.pdf is of a kind that can’t be read here.');
      },
      { timeout: 20_000, interval: 500 },
    );
    running.child.stdin.end('/brief ferry\n/brief harbour bridge\n');
    expect(await running.ended).toBe(0);
    expect(running.stdout()).toContain('Ferry sinks off Velden');
    expect(running.stdout()).toContain('Harbour bridge reopens');
  });
});
