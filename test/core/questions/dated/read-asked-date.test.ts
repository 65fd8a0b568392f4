import { describe, expect, it } from 'vitest';
import { edtfBounds } from '../../../../src/core/dates/edtf.ts';
import { readAskedDate } from '../../../../src/core/questions/dated/read-asked-date.ts';

const read = (text: string) => readAskedDate(text, '2025-05-07');

describe('readAskedDate', () => {
  it.each([
    ['who was arrested yesterday', '2025-05-06', ' yesterday'],
    ['what happened in lyon on 3 may', '2025-05-03', ' on 3 may'],
    ['what happened on May 3, 2024?', '2024-05-03', ' on May 3, 2024'],
    ['who met on monday', '2025-05-05', ' on monday'],
    ['what will happen on sunday', '2025-05-11', ' on sunday'],
    ['who won in march 2023', '2023-03', ' in march 2023'],
    ['what happened two days ago', '2025-05-05', 'two days ago'],
    ['what happened this morning', '2025-05-07', 'this morning'],
  ])('%s: %s', (text, edtf, words) => {
    const date = read(text);
    expect(date?.bounds[0]).toEqual(edtfBounds(edtf));
    expect(` ${text.slice(date?.start, date?.end).trim()}`.endsWith(words.trim())).toBe(true);
  });

  it('lets a day without its year be of several years, the last one first', () => {
    expect(read('what happened on 1 august')?.bounds.slice(0, 2)).toEqual([
      edtfBounds('2024-08-01'),
      edtfBounds('2023-08-01'),
    ]);
    expect(read('who died in december')?.bounds.slice(0, 2)).toEqual([edtfBounds('2024-12'), edtfBounds('2023-12')]);
  });

  it('takes the mark of a genitive with it', () => {
    const text = "last week's ferry accident";
    expect(text.slice(read(text)?.end)).toBe(' ferry accident');
  });

  it.each([
    'who may resign',
    'did the march happen',
    'who won the may election',
    'when was the bridge built in 1987',
    'how long did it last',
    'did it begin on Monday or on Tuesday',
  ])('%s: no time of a story', (text) => {
    expect(read(text)).toBeNull();
  });

  it('knows what only the day of the asker tells', () => {
    expect(read('what happened yesterday')?.deictic).toBe(true);
    expect(read('what happened on 3 May')?.deictic).toBe(false);
  });
});
