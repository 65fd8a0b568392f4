import { expect, it } from 'vitest';
import { applySourceSettings } from '../../../src/core/sources/apply-source-settings.ts';
import { createSourceRig } from '../../fixtures/source-rig.ts';

const [one, two] = ['https://one.example/', 'https://two.example/feed'] as const;

function start() {
  const rig = createSourceRig();
  let made = 0;
  return {
    ...rig,
    apply: (...wanted: string[]) =>
      applySourceSettings(rig.store, wanted, { now: rig.time.clock.now(), newId: () => `f${(made += 1)}` }),
    listed: async () => (await rig.store.listSources()).map(({ source }) => source),
  };
}

it('adds the sources of the settings file once, however often it is applied', async () => {
  const { apply, listed } = start();
  await apply(one, two);
  const first = await listed();
  expect(first).toMatchObject([
    { id: 'f1', url: one, kind: null, fromFile: true, followers: [] },
    { id: 'f2', url: two },
  ]);
  await apply(one, two);
  expect(await listed()).toEqual(first);
});

it('ends those taken out of the file, and keeps those that someone added', async () => {
  const { apply, listed, add } = start();
  await add({ id: 'theirs', url: two, isPaused: true });
  await apply(one, two);
  expect(await listed()).toMatchObject([{ id: 'theirs', fromFile: true, isPaused: false }, { id: 'f1' }]);
  await apply();
  expect(await listed()).toMatchObject([{ id: 'theirs', fromFile: false }]);
});

it('knows a site by the address in the file once its feed was found', async () => {
  const { apply, listed, store } = start();
  await apply(one);
  const [source] = await listed();
  if (source === undefined) throw new Error('There is none.');
  await store.changeSource({ ...source, kind: 'feed', url: 'https://one.example/feed' });
  await apply(one, 'https://one.example/feed');
  expect(await listed()).toMatchObject([{ id: 'f1', given: one, url: 'https://one.example/feed' }]);
});
