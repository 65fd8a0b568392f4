import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FoundEntry, SourceReading, SourceStore } from '../../src/core/ports/source-store.ts';
import { unread, type Source, type SourceState } from '../../src/core/sources/source.ts';
import { makeEntry, makeSource } from '../fixtures/make-source.ts';

const at = (time: string): Date => new Date(`2026-03-02T${time}:00.000Z`);
const claim = (owner: string, time: string) => ({ owner, now: at(time), until: new Date(at(time).getTime() + 60_000) });
const readState: SourceState = {
  ...unread,
  firstReadAt: at('08:00').toISOString(),
  lastReadAt: at('08:00').toISOString(),
};

function reading(change: Partial<SourceReading> = {}): SourceReading {
  const { kind, url } = makeSource();
  const source = { kind, url, title: 'The Coast Post' };
  return { source, state: readState, nextCheck: at('09:00'), found: [], seen: [], isNewlyDead: false, ...change };
}

const found = (name: string, isNew = true): FoundEntry => ({
  keys: [`i${name}`, `u${name}`],
  said: `says ${name}`,
  entry: isNew ? makeEntry(name) : null,
});

/** What every store of sources does. `open` gives an empty one each time. */
export function describeSourceStore(
  name: string,
  open: () => Promise<SourceStore & { close: () => Promise<void> }>,
): void {
  describe(`${name}, keeping sources`, () => {
    let store: SourceStore & { close: () => Promise<void> };
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const add = (change: Partial<Source> = {}) => store.addSource(makeSource(change), at('08:00'));
    const claimIds = async (owner: string, time: string, busy: string[] = []) =>
      (await store.claimSources(claim(owner, time), busy, 10)).map(({ source }) => source.id);

    it('gives a source back as it was added, due at once', async () => {
      expect(await add()).toBe(true);
      const record = { source: makeSource(), state: unread, nextCheck: at('08:00') };
      expect(await store.findSource('s2k7m')).toEqual(record);
      expect(await store.findSourceByUrl('https://news.example/feed.xml')).toEqual(record);
      expect(await store.findSource('other')).toBeNull();
      expect(await store.nextDueSource(at('08:00'))).toEqual(at('08:00'));
    });

    it('adds no second one of an id or an address', async () => {
      await add();
      expect(await add({ url: 'https://other.example/' })).toBe(false);
      expect(await add({ id: 'other' })).toBe(false);
      expect(await store.listSources()).toHaveLength(1);
    });

    it('removes one with all that is known of its entries', async () => {
      await add();
      await claimIds('one', '08:00');
      await store.recordReading('s2k7m', 'one', reading({ found: [found('a')] }), at('08:00'));
      expect(await store.removeSource('s2k7m')).toBe(true);
      expect(await store.removeSource('s2k7m')).toBe(false);
      await add();
      expect(await store.findEntries('s2k7m', ['ia'])).toEqual(new Map());
      expect(await store.countEntries()).toEqual(new Map());
    });

    it('lets one process at a time work on a source, and the next one when it is gone', async () => {
      await add();
      expect(await claimIds('one', '07:59')).toEqual([]);
      expect(await claimIds('one', '08:00')).toEqual(['s2k7m']);
      expect(await claimIds('two', '08:00')).toEqual([]);
      await store.renewSourceClaims(claim('one', '08:01'));
      expect(await claimIds('two', '08:01')).toEqual([]);
      expect(await claimIds('two', '08:03')).toEqual(['s2k7m']);
      expect(await store.recordReading('s2k7m', 'one', reading({ found: [found('a')] }), at('08:03'))).toBe(false);
      expect(await store.findEntries('s2k7m', ['ia'])).toEqual(new Map());
      await store.releaseSources('two');
      expect(await claimIds('one', '08:03')).toEqual(['s2k7m']);
    });

    it('claims one source a host, of none at which somebody works', async () => {
      await add({ id: 'a1', url: 'https://a.example/1' });
      await add({ id: 'a2', url: 'https://a.example:8443/2' });
      await add({ id: 'b1', url: 'https://b.example/' });
      await add({ id: 'c1', url: 'https://c.example/' });
      expect(await claimIds('one', '08:00', ['c.example'])).toEqual(['a1', 'b1']);
      expect(await claimIds('two', '08:00')).toEqual(['c1']);
      await store.releaseSources('one', 'a1');
      expect(await claimIds('two', '08:00', ['c.example'])).toEqual(['a1']);
    });

    it('records a reading with its entries, which wait to be taken in', async () => {
      await add();
      await claimIds('one', '08:00');
      const entries = [found('a'), found('b', false), found('c')];
      expect(await store.recordReading('s2k7m', 'one', reading({ found: entries }), at('08:00'))).toBe(true);
      expect(await store.findSource('s2k7m')).toEqual({
        source: makeSource({ title: 'The Coast Post' }),
        state: readState,
        nextCheck: at('09:00'),
      });
      const known = await store.findEntries('s2k7m', ['ia', 'ub', 'other']);
      expect([...known.keys()]).toEqual(['ia', 'ub']);
      expect(known.get('ub')).toMatchObject({ state: 'old', said: 'says b', foundAt: at('08:00'), takenAt: null });
      const waiting = await store.listWaiting('s2k7m', at('08:00'), 10);
      expect(waiting).toMatchObject([
        { entry: makeEntry('a'), attempts: 0 },
        { entry: makeEntry('c'), attempts: 0 },
      ]);
      expect(await store.countEntries()).toEqual(new Map([['s2k7m', { old: 1, waiting: 2, taken: 0, failed: 0 }]]));
    });

    it('keeps a source due as long as entries of it wait', async () => {
      await add();
      await claimIds('one', '08:00');
      await store.recordReading('s2k7m', 'one', reading({ found: [found('a'), found('b')] }), at('08:00'));
      await store.releaseSources('one', 's2k7m');
      expect(await store.nextDueSource(at('08:00'))).toEqual(at('08:00'));
      expect(await claimIds('one', '08:00')).toEqual(['s2k7m']);
      const [a, b] = await store.listWaiting('s2k7m', at('08:00'), 10);
      await store.settleEntry(a?.number ?? 0, { state: 'taken', briefing: 'x' }, at('08:01'));
      const later = { state: 'waiting', reason: 'The site is busy.', nextAttempt: at('08:30') } as const;
      await store.settleEntry(b?.number ?? 0, later, at('08:01'));
      await store.releaseSources('one', 's2k7m');
      expect(await store.nextDueSource(at('08:01'))).toEqual(at('08:30'));
      expect(await store.listWaiting('s2k7m', at('08:29'), 10)).toEqual([]);
      expect(await claimIds('one', '08:30')).toEqual(['s2k7m']);
      expect(await store.listWaiting('s2k7m', at('08:30'), 10)).toMatchObject([{ attempts: 1 }]);
      await store.settleEntry(b?.number ?? 0, { state: 'failed', reason: 'No text.' }, at('08:31'));
      await store.releaseSources('one');
      expect(await claimIds('one', '08:31')).toEqual([]);
      expect(await store.nextDueSource(at('08:31'))).toEqual(at('09:00'));
      expect(await store.listFailed('s2k7m', 10)).toEqual([{ name: 'Report b', reason: 'No text.' }]);
    });

    it('settles an entry once', async () => {
      await add();
      await claimIds('one', '08:00');
      await store.recordReading('s2k7m', 'one', reading({ found: [found('a')] }), at('08:00'));
      const [a] = await store.listWaiting('s2k7m', at('08:00'), 10);
      await store.settleEntry(a?.number ?? 0, { state: 'taken', briefing: 'x' }, at('08:01'));
      await store.settleEntry(a?.number ?? 0, { state: 'failed', reason: 'No text.' }, at('08:02'));
      expect((await store.findEntries('s2k7m', ['ia'])).get('ia')).toMatchObject({
        state: 'taken',
        takenAt: at('08:01'),
      });
    });

    it('knows an entry by the keys that it gets later, and takes a changed one in again', async () => {
      await add();
      await claimIds('one', '08:00');
      await store.recordReading('s2k7m', 'one', reading({ found: [found('a')] }), at('08:00'));
      const [a] = await store.listWaiting('s2k7m', at('08:00'), 10);
      const number = a?.number ?? 0;
      await store.settleEntry(number, { state: 'taken', briefing: 'x' }, at('08:01'));
      const changed = { said: 'says more', entry: makeEntry('more') };
      const seen = [{ number, keys: ['ta'], changed }];
      await store.recordReading('s2k7m', 'one', reading({ seen }), at('09:00'));
      const known = await store.findEntries('s2k7m', ['ia', 'ta']);
      expect(known.get('ta')).toEqual(known.get('ia'));
      expect(known.get('ta')).toMatchObject({
        state: 'waiting',
        said: 'says more',
        seenAt: at('09:00'),
        foundAt: at('08:00'),
      });
      expect(await store.listWaiting('s2k7m', at('09:00'), 10)).toMatchObject([{ number, entry: makeEntry('more') }]);
    });

    it('asks a paused source for nothing, and a resumed one when it is said', async () => {
      await add();
      await claimIds('one', '08:00');
      await store.recordReading('s2k7m', 'one', reading({ found: [found('a')] }), at('08:00'));
      await store.changeSource(makeSource({ isPaused: true }));
      await store.recordReading('s2k7m', 'one', reading(), at('08:00'));
      await store.releaseSources('one', 's2k7m');
      expect(await store.nextDueSource(at('20:00'))).toBeNull();
      expect(await store.findSource('s2k7m')).toMatchObject({ source: { isPaused: true }, nextCheck: null });
      await store.changeSource(makeSource(), at('10:00'));
      expect(await store.findSource('s2k7m')).toMatchObject({ nextCheck: at('10:00') });
      // What waited still does.
      expect(await store.nextDueSource(at('10:00'))).toEqual(at('08:00'));
    });

    it('forgets which version is known of a source that was given another address', async () => {
      await add();
      await claimIds('one', '08:00');
      const validators = { etag: '"1"', lastModified: null };
      await store.recordReading('s2k7m', 'one', reading({ state: { ...readState, validators } }), at('08:00'));
      await store.changeSource(makeSource({ title: 'x' }));
      expect((await store.findSource('s2k7m'))?.state.validators).toEqual(validators);
      await store.changeSource(makeSource({ url: 'https://other.example/' }));
      expect((await store.findSource('s2k7m'))?.state).toEqual({ ...readState, validators: null });
    });

    it('remembers that the followers of a dead source must be told until they are', async () => {
      await add();
      await claimIds('one', '08:00');
      const dead = { ...readState, deadSince: at('08:00').toISOString() };
      await store.recordReading(
        's2k7m',
        'one',
        reading({ state: dead, isNewlyDead: true, nextCheck: null }),
        at('08:00'),
      );
      await store.recordReading('s2k7m', 'one', reading({ state: dead }), at('08:00'));
      expect((await store.listUntoldSources()).map(({ source }) => source.id)).toEqual(['s2k7m']);
      await store.markSourceTold('s2k7m');
      expect(await store.listUntoldSources()).toEqual([]);
      await store.recordReading('s2k7m', 'one', reading({ state: dead, isNewlyDead: true }), at('08:00'));
      await store.recordReading('s2k7m', 'one', reading(), at('09:00'));
      expect(await store.listUntoldSources()).toEqual([]);
    });

    it('lets entries go that were not seen for long, but for those that wait', async () => {
      await add();
      await claimIds('one', '08:00');
      await store.recordReading(
        's2k7m',
        'one',
        reading({ found: [found('a'), found('b', false), found('c', false)] }),
        at('08:00'),
      );
      const number = (await store.findEntries('s2k7m', ['ic'])).get('ic')?.number ?? 0;
      await store.recordReading('s2k7m', 'one', reading({ seen: [{ number, keys: [], changed: null }] }), at('12:00'));
      await store.forgetEntries(at('10:00'));
      expect([...(await store.findEntries('s2k7m', ['ia', 'ib', 'ic'])).keys()]).toEqual(['ia', 'ic']);
    });
  });
}
