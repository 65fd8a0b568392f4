/** The name under which Dateline asks, and which robots.txt may call it by. */
export const productName = 'Dateline';

/**
 * What Dateline tells every site of itself.
 *
 * @param contact an address of the web or of mail at which whoever runs it can be reached; null where they name none
 */
export function userAgent({ version, contact }: { version: string; contact: string | null }): string {
  return `${productName}/${version} (${contact === null ? 'news briefings' : `news briefings; +${contact}`})`;
}
