import { DatelineError, type ErrorCode, type Prospect } from '../errors.ts';
import type { WebFailure, WebFault } from '../ports/fetch-web.ts';

interface Words {
  code: ErrorCode;
  message: string;
  hint: string;
  prospect: Prospect;
}

const PASTE = 'Open it in a browser, and paste the article’s text with /paste.';
const CHECK_ADDRESS = 'Check the address: open it in a browser, and copy it from there.';
const LATER = 'Try again in a while.';

/** `HOST` stands for the host at which it happened. */
const WORDS: Readonly<Record<WebFault, Words>> = {
  'bad-address': {
    code: 'bad-input',
    message: 'That is no address that Dateline can open.',
    hint: 'Give the whole address of a public page, beginning with https:// or http://, without a user name or password and without an unusual port.',
    prospect: 'permanent',
  },
  'private-address': {
    code: 'not-allowed',
    message: 'HOST is part of a private network, and Dateline opens public addresses only.',
    hint: 'Whoever runs Dateline can allow a host of their own network: sources.allowHosts in config/dateline.yaml. What serves machines only, such as the metadata of a cloud, stays closed.',
    prospect: 'permanent',
  },
  'not-allowed': {
    code: 'not-allowed',
    message: 'HOST is not among the sites that Dateline may open here.',
    hint: 'Whoever runs Dateline can allow the host: sources.allowHosts in config/dateline.yaml.',
    prospect: 'permanent',
  },
  robots: {
    code: 'not-allowed',
    message: 'HOST asks programs not to read this page (robots.txt).',
    hint: 'Give the link of an article to /brief: what a person asks for is opened.',
    prospect: 'permanent',
  },
  'no-such-host': {
    code: 'not-found',
    message: 'There is no site called HOST.',
    hint: CHECK_ADDRESS,
    prospect: 'transient',
  },
  unreachable: {
    code: 'not-found',
    message: 'HOST can’t be reached.',
    hint: `${LATER} If it opens in a browser, paste the article’s text with /paste.`,
    prospect: 'transient',
  },
  'bad-certificate': {
    code: 'not-found',
    message: 'HOST can’t prove that it is what it says it is: its certificate is not valid.',
    hint: 'Tell whoever runs the site; until it is mended, paste the article’s text with /paste.',
    prospect: 'transient',
  },
  timeout: {
    code: 'not-found',
    message: 'HOST took too long to answer.',
    hint: `${LATER} If it opens in a browser, paste the article’s text with /paste.`,
    prospect: 'transient',
  },
  'too-many-redirects': {
    code: 'not-found',
    message: 'The address leads on from one to another without an end.',
    hint: CHECK_ADDRESS,
    prospect: 'permanent',
  },
  'insecure-redirect': {
    code: 'not-found',
    message:
      'The address leads from an encrypted page to HOST without encryption, where anybody could change what comes.',
    hint: PASTE,
    prospect: 'permanent',
  },
  gone: {
    code: 'not-found',
    message: 'HOST says that the page is gone for good.',
    hint: CHECK_ADDRESS,
    prospect: 'permanent',
  },
  'not-found': {
    code: 'not-found',
    message: 'HOST has no page at this address.',
    hint: CHECK_ADDRESS,
    prospect: 'transient',
  },
  denied: {
    code: 'not-found',
    message: 'HOST refuses to show the page to Dateline.',
    hint: PASTE,
    prospect: 'transient',
  },
  'rate-limited': {
    code: 'not-found',
    message: 'HOST wants to be asked less often.',
    hint: LATER,
    prospect: 'transient',
  },
  'server-error': {
    code: 'not-found',
    message: 'HOST is out of order.',
    hint: LATER,
    prospect: 'transient',
  },
  'too-large': {
    code: 'bad-input',
    message: 'What is at this address is larger than any article or feed.',
    hint: 'Give the link of one article, or paste its text with /paste.',
    prospect: 'permanent',
  },
  broken: {
    code: 'not-found',
    message: 'What HOST sent breaks off, or can’t be unpacked.',
    hint: `${LATER} If it opens in a browser, paste the article’s text with /paste.`,
    prospect: 'transient',
  },
  'wrong-type': {
    code: 'bad-input',
    message: 'What is at this address is neither a page nor a feed.',
    hint: 'Give the link of an article’s page: pictures, films and PDF files can’t be read.',
    prospect: 'permanent',
  },
};

const MILLISECONDS = 1000;

/** A fault of the web in words for whoever gave the address. */
export function explainWebFault({ fault, url, status, retryAfter }: WebFailure): DatelineError {
  const { code, message, hint, prospect } = WORDS[fault];
  const host = URL.parse(url)?.host ?? 'The host';
  const behind = status === null ? '' : ` (status ${status})`;
  const words = message.replaceAll('HOST', () => host).replace(/\.$/u, () => `${behind}.`);
  return new DatelineError(code, words, {
    hint: retryAfter === null ? hint : `Try again in ${sayWait(retryAfter)}.`,
    prospect,
    ...(retryAfter === null ? {} : { retryAfter: retryAfter * MILLISECONDS }),
  });
}

function sayWait(seconds: number): string {
  const steps: readonly [number, string][] = [
    [86_400, 'day'],
    [3600, 'hour'],
    [60, 'minute'],
  ];
  for (const [size, name] of steps) {
    const count = Math.ceil(seconds / size);
    if (seconds >= size) return `${count} ${name}${count === 1 ? '' : 's'}`;
  }
  return 'a minute';
}
