import { describe, expect, it } from 'vitest';
import { readMetadata, writeMetadata } from '../../../../../src/adapters/platforms/slack/forms/form-metadata.ts';
import { ResponseUrl } from '../../../../../src/adapters/platforms/slack/answering/response-url.ts';
import { createMemoryButtonStore } from '../../../../fakes/memory-button-store.ts';

const now = (): number => 1_000_000;
const place = { channel: 'C1', thread: '1.2', isThreadAlive: true, isDirect: false };

describe('what a form carries along', () => {
  it('is the line and where its answer belongs, with what is left of the address to answer to', async () => {
    const buttons = createMemoryButtonStore();
    const response = new ResponseUrl('https://hooks.slack.com/x', now, { until: 2_000_000, left: 2 });
    const written = await writeMetadata({ line: '/ask story:x', place: { ...place, response }, actsIn: null }, buttons);
    const read = await readMetadata(written, buttons, now);
    expect(read).toMatchObject({ line: '/ask story:x', place });
    expect(read?.place?.response?.state).toEqual({ url: 'https://hooks.slack.com/x', until: 2_000_000, left: 2 });
  });

  it('may have no place: then the answer goes to direct messages', async () => {
    const buttons = createMemoryButtonStore();
    const written = await writeMetadata({ line: '/ask', place: null, actsIn: 'slack:T1:C1' }, buttons);
    expect(await readMetadata(written, buttons, now)).toEqual({
      line: '/ask',
      place: null,
      actsIn: 'slack:T1:C1',
    });
  });

  it('has room for any line: a long one is kept', async () => {
    const buttons = createMemoryButtonStore();
    const line = `/ask story:"${'"\\ 秦'.repeat(900)}"`;
    const written = await writeMetadata({ line, place: { ...place, response: null }, actsIn: null }, buttons);
    expect(written.length).toBeLessThan(3_000);
    expect(await readMetadata(written, buttons, now)).toMatchObject({ line, place });
    expect(await readMetadata(written, createMemoryButtonStore(), now)).toBeNull();
  });

  it.each(['', 'null', '{}', '{"line":"/ask"}', '{"line":"/ask","place":{"channel":"C1"}}', '[1]', '"/ask"'])(
    'is nothing where it is none of ours: %s',
    async (metadata) => {
      expect(await readMetadata(metadata, createMemoryButtonStore(), now)).toBeNull();
    },
  );
});
