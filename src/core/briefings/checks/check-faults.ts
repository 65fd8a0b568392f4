/** One thing that is wrong with a briefing file, in words for the person who edits it. */
export interface Fault {
  /** Where in the file: `quotes[2].parts[0].start`; empty for the file as a whole. */
  path: string;
  /** What is wrong: continues the path as a sentence does its subject. */
  message: string;
  /** What to do about it: whole sentences. */
  hint: string;
}

const mostShown = 20;
const longestExcerpt = 60;
const longestLine = 400;

/**
 * Faults for a person to read: a heading and a line each, of which 20 at most are shown and the others counted.
 * What a file holds cannot act on a terminal or hide: characters that cannot be seen are written as `\u…`.
 *
 * @param name what is at fault, usually a file name
 */
export function formatFaults(name: string, faults: readonly Fault[]): string {
  const shown = faults.slice(0, mostShown).map(({ path, message, hint }) => {
    const subject = path === '' ? 'The file' : path;
    return `  ${shorten(showInvisible(`${subject} ${message}. ${hint}`), longestLine)}`;
  });
  const more = faults.length - shown.length;
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return [
    `${showInvisible(name)} has ${count}:`,
    ...shown,
    ...(more > 0 ? [`  … and ${more} more. Mend these first: one cause often makes many faults.`] : []),
  ].join('\n');
}

/** Some words of a file in quotation marks, shortened, with everything that cannot be seen written as `\u…`. */
export function excerpt(text: string): string {
  return `“${showInvisible(shorten(text, longestExcerpt))}”`;
}

/** `people[0].name`; keys that are no plain words stand in brackets. */
export function formatPath(keys: readonly PropertyKey[]): string {
  return keys.map(formatKey).join('').replace(/^\./, '');
}

function formatKey(key: PropertyKey): string {
  if (typeof key === 'number') return `[${key}]`;
  const name = String(key);
  return /^[\w$]{1,60}$/.test(name) ? `.${name}` : `[${excerpt(name)}]`;
}

/** A no-break space or a bidi control is what makes two texts differ that look the same. */
function showInvisible(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}[\p{Z}--[ ]]]/gv, (character) =>
      Array.from(character, (point) => `\\u${(point.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join(''),
    );
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
