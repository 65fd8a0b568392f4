import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createRandom } from '../../bench/articles/random.ts';
import { killDigests } from '../fixtures/kill-digests.ts';

it(
  'neither loses a digest nor posts one twice when the process is killed at any moment',
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-kill-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const chance = createRandom(7);
    const random = () => chance.between(0, 999_999) / 1_000_000;
    const result = await killDigests(folder, { deliveries: 40, kills: 6, within: 500, atOnce: 8, random });
    expect(result).toMatchObject({ lost: 0, twice: 0, violations: [] });
    expect(result.messages).toBeGreaterThan(40);
    expect(result.killedPosting).toBeGreaterThan(0);
  },
);
