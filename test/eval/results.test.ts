import { describe, expect, it } from 'vitest';
import { compareResults, TOLERANCE } from '../../eval/results.ts';

const worseFigures = (measured: Record<string, number>, recorded: Record<string, number>): string[] =>
  compareResults(measured, recorded).flatMap(({ figure, worse }) => (worse ? [figure] : []));

describe('compareResults', () => {
  it('is content within the tolerance, and with what got better', () => {
    const recorded = { 'right overall': 60, misleading: 20 };
    expect(worseFigures({ 'right overall': 60 - TOLERANCE, misleading: 20 + TOLERANCE }, recorded)).toEqual([]);
    expect(worseFigures({ 'right overall': 90, misleading: 1 }, recorded)).toEqual([]);
  });

  it('tells when fewer answers are right, or more mislead, than recorded', () => {
    const recorded = { 'right overall': 60, misleading: 20 };
    expect(worseFigures({ 'right overall': 57.9, misleading: 20 }, recorded)).toEqual(['right overall']);
    expect(worseFigures({ 'right overall': 60, misleading: 22.1 }, recorded)).toEqual(['misleading']);
  });

  it('only reports the figures that are not guarded', () => {
    expect(compareResults({ 'lead who': 10 }, { 'lead who': 80 })).toEqual([
      { figure: 'lead who', measured: 10, recorded: 80, worse: false },
    ]);
  });

  it('has nothing to compare a new figure with', () => {
    expect(compareResults({ misleading: 99 }, {})).toEqual([
      { figure: 'misleading', measured: 99, recorded: null, worse: false },
    ]);
  });
});
