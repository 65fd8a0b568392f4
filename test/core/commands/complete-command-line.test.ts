import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeCommandLine } from '../../../src/core/commands/complete-command-line.ts';
import { parseCommandLine } from '../../../src/core/commands/parse-command-line.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';
import { harbour, plainStory } from '../cards/example-briefings.ts';
import { exampleCommands } from './example-commands.ts';

const store = createMemoryStore([harbour, plainStory('2024-05-01-fire', 'Fire in the old town', '2024-05-01')]);
const many = createMemoryStore(
  Array.from({ length: 40 }, (_, index) => plainStory(`fire-${index + 1}`, 'Fire', '2024-05-01')),
);

/** The lines that come of taking each candidate at the cursor, marked | in the line. */
async function complete(marked: string, from = store): Promise<string[]> {
  const cursor = marked.indexOf('|');
  const line = marked.replace('|', '');
  const { replaceFrom, candidates } = await completeCommandLine(line, cursor, {
    commands: exampleCommands,
    store: from,
  });
  return candidates.map((candidate) => line.slice(0, replaceFrom) + candidate + line.slice(cursor));
}

describe('completeCommandLine', () => {
  it.each([
    ['|', ['/ask', '/brief', '/paste', '/quotes', '/digest', '/dateline', '/help']],
    ['/d|', ['/digest', '/dateline']],
    ['/BR|', ['/brief']],
    ['/hepl|', ['/help']],
    ['/digest |', ['/digest preview', '/digest most']],
    ['/digest p|', ['/digest preview']],
    ['/digest preview |', []],
    ['/help b|', ['/help brief']],
    ['/brief f|', ['/brief full', '/brief 2024-05-07-velden-harbour', '/brief 2024-05-01-fire']],
    ['/brief old to|', ['/brief 2024-05-01-fire']],
    ['/brief fire sh|', ['/brief fire short']],
    ['/brief story:fi|', ['/brief story:2024-05-01-fire']],
    ['/brief story:"old t|', ['/brief story:2024-05-01-fire']],
    [
      '/brief story:x |',
      ['/brief story:x headlines', '/brief story:x short', '/brief story:x full', '/brief story:x depth:'],
    ],
    ['/brief depth:|', ['/brief depth:headlines', '/brief depth:short', '/brief depth:full']],
    ['/quotes speaker:du|', ['/quotes speaker:"Ana Duarte"']],
    ['/quotes speaker:"lars h|', ['/quotes speaker:"Lars Holm"']],
    ['/ask who came st|', ['/ask who came story:']],
    ['/ask who came story:har|', ['/ask who came story:2024-05-07-velden-harbour']],
    ['/ask who |', []],
    ['/paste t|', []],
    ['/dateline feedback |', ['/dateline feedback right', '/dateline feedback wrong']],
    ['/dateline feedback w|', ['/dateline feedback wrong']],
    ['/dateline feedback wrong |', []],
    ['/dateline settings zone:berl|', ['/dateline settings zone:"Europe/Berlin"']],
    ['/dateline settings new y|', ['/dateline settings America/New_York']],
    ['who came|', []],
    ['/nothing x|', []],
  ])('completes %s', async (marked, lines) => {
    expect(await complete(marked)).toEqual(lines);
  });

  it('keeps what stands behind the cursor', async () => {
    expect(await complete('/br| full')).toEqual(['/brief full']);
  });

  it('offers 25 at most', async () => {
    expect(await complete('/brief fire|', many)).toHaveLength(25);
  });

  it('offers people that the parser reads back', async () => {
    const [line = ''] = await complete('/quotes speaker:ana|');
    expect(parseCommandLine(line, exampleCommands).values).toEqual({ speaker: 'Ana Duarte' });
  });

  it('completes any line at any cursor without failing, behind nothing that is not typed', async () => {
    const part = fc.constantFrom('/', 'ask', 'brief', 'quotes', ' ', 'story:', '"', '“', '‘', 'x', 'fire', '\t', '😀');
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part).map((parts) => `/${parts.join('')}`),
    );
    await fc.assert(
      fc.asyncProperty(line, fc.nat(60), async (text, place) => {
        const cursor = Math.min(place, text.length);
        const { replaceFrom } = await completeCommandLine(text, cursor, { commands: exampleCommands, store });
        expect(replaceFrom).toBeGreaterThanOrEqual(0);
        expect(replaceFrom).toBeLessThanOrEqual(cursor);
      }),
    );
  });
});
