/** What sites put before their name for other devices and formats of the same pages. */
const PREFIX = /^(?:www|m|mobile|amp)\./u;

/**
 * The address under which a page is kept: the one that it calls its own, where that is on the same site. A page may say
 * that it is any other, and what it says would then stand for that one.
 */
export function chooseAddress(found: string, canonical: string | null): string {
  const [own, claimed] = [URL.parse(found), URL.parse(canonical ?? '')];
  const isOfSite =
    own !== null && claimed !== null && siteOf(own) === siteOf(claimed) && /^https?:$/u.test(claimed.protocol);
  return isOfSite && !isFront(claimed, own) ? claimed.href : found;
}

const siteOf = ({ hostname }: URL): string => hostname.toLowerCase().replace(PREFIX, '');

/** Whether two addresses are on one site, whatever the device or format they are for. */
export function isSameSite(one: string, other: string): boolean {
  const [first, second] = [URL.parse(one), URL.parse(other)];
  return first !== null && second !== null && siteOf(first) === siteOf(second);
}

/** Some sites name their front page as the address of every page. */
const isFront = (claimed: URL, own: URL): boolean =>
  claimed.pathname === '/' && claimed.search === '' && `${own.pathname}${own.search}` !== '/';
