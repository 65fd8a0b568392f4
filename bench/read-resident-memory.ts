import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The resident memory of a process, in megabytes (10^6 bytes); NaN where the system has no way of telling. */
export function readResidentMegabytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status) ? /^VmRSS:\s*(\d+)/mu.exec(readFileSync(status, 'utf8'))?.[1] : askPs(pid);
  return (Number(kilobytes ?? Number.NaN) * 1024) / 1e6;
}

/** macOS and the BSDs have no /proc. */
function askPs(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  return execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim();
}
