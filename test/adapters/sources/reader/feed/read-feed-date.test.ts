import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeedDate } from '../../../../../src/adapters/sources/reader/feed/read-feed-date.ts';
import { edtfSchema } from '../../../../../src/core/dates/edtf.ts';

describe('a date of a feed', () => {
  it.each([
    ['Wed, 02 Oct 2002 15:00:00 +0200', '2002-10-02T15:00:00+02:00'],
    ['Wed, 02 Oct 2002 08:00:00 EST', '2002-10-02T08:00:00-05:00'],
    ['Wed, 02 Oct 2002 13:00:00 GMT', '2002-10-02T13:00:00Z'],
    ['2 Oct 02 13:00 UT', '2002-10-02T13:00Z'],
    ['Mi, 02 Oct 2002 13:00:00 -0000', '2002-10-02T13:00:00-00:00'],
    ['Wed, 02 Oct 2002 15:00:00 +02:00', '2002-10-02T15:00:00+02:00'],
    ['Wed, 2 Oct 2002 3:00 PM CEST', '2002-10-02T15:00+02:00'],
    ['Wednesday, 2 October 2002 12:05 am GMT', '2002-10-02T00:05Z'],
    ['Thu, 31 Dec 1998 23:59:60 GMT', '1998-12-31T23:59:59Z'],
    ['2002-10-02T15:00:00Z', '2002-10-02T15:00:00Z'],
    ['2002-10-02T15:00:00.123+02:00', '2002-10-02T15:00:00+02:00'],
    ['2002-10-02 15:00:00 +0200', '2002-10-02T15:00:00+02:00'],
    ['2002-10-02T15:00+02', '2002-10-02T15:00+02:00'],
    ['2002-10-02 15:00', '2002-10-02T15:00'],
    ['2002/10/2', '2002-10-02'],
    ['2002-10-02', '2002-10-02'],
    ['October 2, 2002, 3:00 pm', '2002-10-02T15:00'],
    ['  Oct 2nd, 2002 ', '2002-10-02'],
    ['2 October 2002', '2002-10-02'],
  ])('"%s" is %s', (written, date) => {
    expect(readFeedDate(written)).toBe(date);
  });

  it.each([
    ['a zone that several places use', 'Wed, 02 Oct 2002 23:00:00 IST'],
    ['midnight at the end of the day', '2002-10-02T24:00:00Z'],
  ])('has no time where that is of %s', (_, written) => {
    expect(readFeedDate(written)).toBe('2002-10-02');
  });

  it.each([
    '',
    'soon',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '0000-00-00 00:00:00',
    '2002-13-02',
    '31 Feb 2002',
    '1033563600',
  ])('"%s" is none', (written) => {
    expect(readFeedDate(written)).toBeNull();
  });

  it('is always a date that exists, whatever is written', () => {
    const part = fc.constantFrom(
      'Wed, ',
      '02',
      ' Oct ',
      '99',
      '2002',
      '-',
      'T',
      ':',
      '15',
      '00',
      ' +0200',
      'PM',
      'Z',
      '/',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const date = readFeedDate(parts.join(''));
        expect(date === null || edtfSchema.safeParse(date).success).toBe(true);
      }),
    );
  });
});
