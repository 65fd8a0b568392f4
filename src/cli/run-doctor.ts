import { listBriefingFiles } from '../adapters/sources/folders/briefings/list-briefing-files.ts';
import { readBriefingFile } from '../adapters/sources/folders/briefings/briefing-file.ts';
import { probeSqlite } from '../adapters/stores/sqlite/probe-sqlite.ts';
import { join } from 'node:path';
import { diagnose } from '../config/diagnose.ts';
import { inspectEnvironment } from '../config/environment.ts';
import { formatDiagnosis } from '../config/format-diagnosis.ts';
import { DatelineError } from '../core/errors.ts';
import { checkAddress } from './check-address.ts';
import { checkDiscord } from './check-discord.ts';
import { checkSlack } from './check-slack.ts';
import type { CommandLineTool } from './command-line-tool.ts';

export const doctorTool: CommandLineTool = {
  name: 'doctor',
  usage: 'doctor [ADDRESS]',
  summary: 'says what is configured, what is missing and how to get it; or what is found at an address of the web',
  async run([address, ...others]) {
    if (others.length > 0) {
      throw new DatelineError('bad-argument', 'Which address?', { hint: 'Give one: doctor https://www.example.com' });
    }
    const reading = inspectEnvironment();
    if (address !== undefined) {
      const finding = await checkAddress(address, reading.environment);
      process.stdout.write(formatDiagnosis([finding]));
      return finding.state === 'fault' ? 1 : 0;
    }
    const briefings = await countBriefings(reading.environment.briefingsFolder);
    const findings = diagnose({ reading, briefings, probeSqlite });
    for (const check of [checkDiscord, checkSlack]) {
      const found = await check(reading.environment);
      const behind = findings.findLastIndex(({ topic }) => topic === found[0]?.topic) + 1;
      findings.splice(behind, 0, ...found);
    }
    process.stdout.write(formatDiagnosis(findings));
    return findings.some(({ state }) => state === 'fault') ? 1 : 0;
  },
};

/** How many files of the folder load and how many don't; null where there is no such folder. */
async function countBriefings(folder: string): Promise<{ loaded: number; refused: number } | null> {
  let loaded = 0;
  let refused = 0;
  try {
    for (const { name } of await listBriefingFiles(folder)) {
      const isGood = await readBriefingFile(join(folder, name)).then(
        () => true,
        (error: unknown) => {
          if (error instanceof DatelineError) return false;
          throw error;
        },
      );
      if (isGood) loaded += 1;
      else refused += 1;
    }
  } catch (error) {
    if (error instanceof DatelineError) return null;
    throw error;
  }
  return { loaded, refused };
}
