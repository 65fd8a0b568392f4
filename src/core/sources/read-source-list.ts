import { DatelineError } from '../errors.ts';
import type { FetchWeb } from '../ports/fetch-web.ts';
import type { HandedFile } from '../ports/platform.ts';
import type { RawDocument } from '../ports/read-document.ts';
import type { FeedReader } from '../ports/read-feed.ts';
import { explainWebFault } from './explain-web-fault.ts';
import type { ListReading } from './feed.ts';
import { checkFileSize, MOST_FILE_BYTES, sayFile } from './file-kind.ts';

export interface ReadListDependencies {
  fetchWeb: FetchWeb;
  reader: Pick<FeedReader, 'readList'>;
}

/**
 * Reads a list of feeds that a person handed over as a file, or by its address. Rejects with a `DatelineError` that says
 * what to do.
 */
export async function readSourceList(
  dependencies: ReadListDependencies,
  given: { address: string | null; files: readonly HandedFile[] },
): Promise<Extract<ListReading, { kind: 'list' }>> {
  const { name, document } = await open(dependencies, given);
  const reading = await dependencies.reader.readList(document);
  if (reading.kind === 'list' && reading.feeds.length > 0) return reading;
  if (reading.kind === 'list') throw refuse(`${name} holds no feed.`);
  const words = {
    'not-a-feed': `${name} is no list of feeds (OPML).`,
    malformed: `${name} is broken: it can’t be read as XML.`,
    unreadable: `${name} takes more time or memory to read than any list should.`,
  }[reading.fault];
  throw refuse(words);
}

function refuse(message: string): DatelineError {
  return new DatelineError('bad-input', message, {
    hint: 'Hand over the file that your feed reader exports as OPML. A single feed is added with /source add.',
  });
}

async function open(
  { fetchWeb }: ReadListDependencies,
  { address, files: [file, ...others] }: { address: string | null; files: readonly HandedFile[] },
): Promise<{ name: string; document: RawDocument }> {
  if (file !== undefined) {
    if (others.length > 0 || address !== null) {
      throw new DatelineError('bad-argument', 'Several lists were handed over at once.', {
        hint: 'Hand over one list at a time.',
      });
    }
    checkFileSize(file.name, file.size);
    const body = await file.read(MOST_FILE_BYTES);
    return { name: sayFile(file.name), document: { url: null, mediaType: file.mediaType, charset: null, body } };
  }
  if (address === null) {
    throw new DatelineError('bad-argument', 'There is no list to import.', {
      hint: 'Hand over an OPML file with it, or give the address of one: /source import https://www.example.com/feeds.opml',
    });
  }
  const result = await fetchWeb({ url: address, wants: 'feed', validators: null, askedByPerson: true });
  if (result.kind === 'document') return { name: 'The document at this address', document: result };
  if (result.kind === 'fault') throw explainWebFault(result);
  throw new Error('A document was said to be unchanged that was asked for anew.');
}
