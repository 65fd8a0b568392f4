import { DatelineError } from '../errors.ts';
import type { FeedFault } from './feed.ts';

const WORDS: Readonly<Record<FeedFault, { message: string; hint: string }>> = {
  'not-a-feed': {
    message: 'What is at this address is no feed.',
    hint: 'Give the address of the feed itself, or of a page of the site: its feed is looked for there.',
  },
  malformed: {
    message: 'The feed is broken: it can’t be read as XML or JSON.',
    hint: 'Tell whoever runs the site (https://validator.w3.org/feed/ shows what is wrong), or give another feed of it.',
  },
  unreadable: {
    message: 'The feed takes more time or memory to read than any feed should.',
    hint: 'Give another feed of the site, such as one of a single section.',
  },
};

/** Why a document gave no feed, in words for whoever gave its address. */
export function explainFeedFault(fault: FeedFault): DatelineError {
  const { message, hint } = WORDS[fault];
  return new DatelineError('bad-input', message, { hint });
}
