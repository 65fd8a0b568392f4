import { describe, expect, it } from 'vitest';
import { completeLine } from '../../../../src/adapters/platforms/terminal/complete-line.ts';

function offer(replaceFrom: number, ...candidates: string[]) {
  return async () => ({ replaceFrom, candidates });
}

describe('completion of a typed line', () => {
  it('offers what may stand from an offset on', async () => {
    expect(await completeLine('/brief 2023', offer(7, '2023-06-18-blinken'))).toEqual([['2023-06-18-blinken'], '2023']);
  });

  it('only lists several candidates that don’t begin as was typed', async () => {
    const [candidates, replaced] = await completeLine('/brief blin', offer(7, '2023-06-18-a', '2023-06-19-b'));
    expect(candidates).toHaveLength(2);
    expect(replaced).toBe('2023-06-1');
  });

  it('offers the ways to leave among the commands, before those that are only near', async () => {
    expect(await completeLine('/', offer(0, '/brief'))).toEqual([['/brief', '/quit', '/exit'], '/']);
    expect(await completeLine('/qui', offer(0, '/quotes'))).toEqual([['/quit'], '/qui']);
    expect(await completeLine('/quo', offer(0, '/quotes'))).toEqual([['/quotes'], '/quo']);
    expect(await completeLine('/ex x', offer(5))).toEqual([[], '']);
    expect(await completeLine('who', offer(3))).toEqual([[], '']);
  });

  it('shows no control character of an article', async () => {
    expect(await completeLine('/people ', offer(8, 'Qin\u001b[2J Gang'))).toEqual([['Qin Gang'], '']);
  });
});
