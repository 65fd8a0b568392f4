import { describe, expect, it } from 'vitest';
import { bridgeText } from '../fixtures/briefing-desk.ts';

/** A file as somebody hands it over. */
interface HandedOver {
  name: string;
  content: string | Uint8Array;
}

/** Somebody writes to Dateline in direct messages and hands over files; resolves to what they are told. */
export type TellDesk = (words: string, files: readonly HandedOver[]) => Promise<string>;

/**
 * What becomes of a file on every platform that takes files: `open` opens a desk that briefs what it is handed;
 * `hostileName` would call people and hide an address there if it was more than words.
 */
export function describeHandedFiles(name: string, hostileName: string, open: () => Promise<TellDesk>): void {
  describe(`a file that is handed over on ${name}`, () => {
    it.each([
      ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${bridgeText}`, 'utf16le')), 'Harbour bridge reopens'],
      ['a binary file that calls itself text', new Uint8Array(5000), 'is no text, whatever its name says'],
      ['10 MB', 'Words. '.repeat(1_500_000), 'and 6 MB is the most'],
      ['nothing', '', 'is empty'],
    ])('of %s is read or refused with what to do', async (_, content, words) => {
      const tell = await open();
      expect(await tell('', [{ name: 'notes.txt', content }])).toContain(words);
    });

    it('of a hostile name, or of a kind that can’t be read, does no harm and is said', async () => {
      const tell = await open();
      const pdf = await tell('', [{ name: `${hostileName}.pdf`, content: '%PDF' }]);
      expect(pdf).toContain('is of a kind that can’t be read here');
      expect(await tell('what is new?', [{ name: 'harbour.png', content: 'PNG' }])).not.toContain('kind');
    });
  });
}
