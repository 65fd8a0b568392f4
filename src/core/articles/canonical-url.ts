import { DatelineError } from '../errors.ts';

/** Parameters that say where a reader came from, not what is read; they are taken out whatever their case. */
const TRACKING =
  /^(?:utm_.*|gclsrc|wbraid|gbraid|fbclid|gclid|dclid|yclid|twclid|msclkid|ttclid|igshid|mc_[ce]id|mkt_tok|_ga|_gl|_hs(?:enc|mi)|vero_id|oly_(?:anon|enc)_id|at_(?:medium|campaign|custom\d?|link_.*|format|bbc_team|ptr_name)|ns_(?:mchannel|source|campaign|linkname|fee)|cmpid|cmp|smid|smtyp|ref_src|ref_url|ocid|xtor|wt_mc|wt\.mc_id|s_cid|guccounter|guce_referr.*|__twitter_impression|spm)$/i;

/** Longer than any server takes. */
const LONGEST = 4096;

/**
 * The address under which an article is known, so that two links to it are the same string: without fragment,
 * tracking parameters, credentials and default port, the host in lower case. Other parameters keep their order and
 * spelling. Gives back what it is given a second time.
 *
 * @throws DatelineError `bad-article` where `url` is no http or https address, or is over 4,096 characters long.
 */
export function canonicalUrl(url: string): string {
  const parsed = url.length > LONGEST ? null : URL.parse(url.trim());
  if (parsed === null || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) {
    throw new DatelineError('bad-article', 'The address of the article is not a web address.', {
      hint: 'Give the whole address, beginning with https:// or http://, or leave it out.',
    });
  }
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  const kept = parsed.search.slice(1).split('&').filter(isKept).join('&');
  // Without its own question mark the setter would take one that belongs to a parameter.
  parsed.search = kept === '' ? '' : `?${kept}`;
  return parsed.href;
}

function isKept(parameter: string): boolean {
  const name = parameter.split('=', 1)[0] ?? '';
  return parameter !== '' && !TRACKING.test(decode(name));
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
