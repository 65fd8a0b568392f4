import { describe, expect, it } from 'vitest';
import { chooseColor } from '../../../../src/adapters/platforms/terminal/choose-color.ts';

describe('colour', () => {
  it.each([
    { environment: {}, isTerminal: true, color: true },
    { environment: {}, isTerminal: false, color: false },
    { environment: { TERM: 'dumb' }, isTerminal: true, color: false },
    { environment: { NO_COLOR: '1' }, isTerminal: true, color: false },
    { environment: { NO_COLOR: '0' }, isTerminal: true, color: false },
    { environment: { NO_COLOR: '' }, isTerminal: true, color: true },
    { environment: { FORCE_COLOR: '1' }, isTerminal: false, color: true },
    { environment: { FORCE_COLOR: '0' }, isTerminal: true, color: false },
    { environment: { FORCE_COLOR: 'false' }, isTerminal: true, color: false },
    { environment: { FORCE_COLOR: '' }, isTerminal: false, color: false },
    { environment: { FORCE_COLOR: '1', TERM: 'dumb' }, isTerminal: true, color: true },
    { environment: { FORCE_COLOR: '1', NO_COLOR: '1' }, isTerminal: true, color: false },
  ])('is $color with $environment, where output to a terminal is $isTerminal', ({ environment, isTerminal, color }) => {
    expect(chooseColor(environment, isTerminal)).toBe(color);
  });
});
