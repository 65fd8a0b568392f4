import type { Finding } from './diagnose.ts';

type Symbols = Readonly<Record<Finding['state'], string>>;

const unicodeSymbols: Symbols = { ok: '✓', missing: '·', off: '·', fault: '✗' };
const asciiSymbols: Symbols = { ok: '+', missing: '-', off: '-', fault: 'x' };

/**
 * The findings as lines of a terminal: symbol, topic, text; hints and further lines stand under the
 * text. No colours and no control characters, whatever a path or a file holds. The symbols are ASCII
 * where the locale in `variables` is not a UTF-8 one.
 */
export function formatDiagnosis(findings: readonly Finding[], variables: NodeJS.ProcessEnv = process.env): string {
  const symbols = showsUnicode(variables) ? unicodeSymbols : asciiSymbols;
  const width = Math.max(0, ...findings.map((finding) => finding.topic.length));
  const indent = ' '.repeat(width + 4);
  const lines = findings.flatMap(({ topic, state, text, hint }) => {
    const [first = '', ...others] = [...text.split('\n'), ...(hint?.split('\n') ?? [])].map(harmless);
    return [`${symbols[state]} ${topic.padEnd(width)}  ${first}`, ...others.map((line) => `${indent}${line}`)];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** By the locale's categories in their order of precedence (POSIX); the terminals of Windows show it always. */
function showsUnicode(variables: NodeJS.ProcessEnv): boolean {
  if (process.platform === 'win32') return true;
  const locale = [variables['LC_ALL'], variables['LC_CTYPE'], variables['LANG']].find((value) => value);
  return /utf-?8/i.test(locale ?? '');
}

function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}
