import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { send } from '../fakes/web/answers.ts';
import { openLoopbackWeb } from '../fakes/web/loopback-web.ts';
import { makePage } from '../fixtures/pages/make-page.ts';
import { makeFolder, runDateline } from '../run-dateline.ts';

const rss = `<rss version="2.0"><channel><title>Echo</title>
<item><title>Ferry</title><link>/ferry</link></item></channel></rss>`;

async function open() {
  const web = await openLoopbackWeb();
  onTestFinished(() => web.close());
  const settings = join(await makeFolder(), 'dateline.yaml');
  await writeFile(settings, `sources:\n  allowHosts: ["127.0.0.1:${web.port}"]\n`);
  const doctor = (words: readonly string[]) =>
    runDateline(['doctor', ...words], '', { CONFIG_FILE: settings, LANG: 'C' });
  return { web, doctor, origin: `http://127.0.0.1:${web.port}` };
}

test('doctor says what is found at an address, as the service would read it', async () => {
  const { web, doctor, origin } = await open();
  web.serve('/ferry', send(makePage()));
  web.serve('/feed', send(rss, { 'Content-Type': 'application/rss+xml' }));

  expect(await doctor([`${origin}/ferry`])).toEqual({
    status: 0,
    stdout: `+ Address  ${origin}/ferry is a page “Island ferry sails again”, whose article can be read\n`,
    stderr: '',
  });
  expect(await doctor([`${origin}/feed`])).toMatchObject({
    status: 0,
    stdout: `+ Address  ${origin}/feed is the feed “Echo”, with 1 entry\n`,
  });
  expect(web.seen[0]?.headers['user-agent']).toMatch(/^Dateline\/\d+\.\d+\.\d+ \(news briefings\)$/u);
  // Two programs, each with a process that reads.
}, 60_000);

test.each([
  ['where nothing is', (origin: string) => [`${origin}/lost`], /^x Address .+ has no page .+ \(status 404\)\.\n.+\n$/u],
  ['in a private network', () => ['http://127.0.0.1/'], /^x Address .+private network.+\n.+sources\.allowHosts.+\n$/u],
  ['that is none', () => ['news'], /^x Address .+\n.+https:\/\/.+\n$/u],
])('doctor says of an address %s what to do', async (_what, words, said) => {
  const { doctor, origin } = await open();
  expect(await doctor(words(origin))).toMatchObject({ status: 1, stdout: expect.stringMatching(said) as string });
});
