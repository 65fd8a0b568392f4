const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
const WEEKDAY = String.raw`(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? )?`;
const ISO = String.raw`\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const DAY_FIRST = String.raw`${WEEKDAY}\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \d{4}`;
const MONTH_FIRST = String.raw`${WEEKDAY}${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}`;
const DATE = String.raw`(?:${ISO}|${DAY_FIRST}|${MONTH_FIRST})`;
const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:GMT|BST|UTC|CET|CEST|EST|EDT|ET|PST|PDT|PT|CST|IST))?`;
const LABEL = String.raw`(?:[Ll]ast |[Ff]irst )?(?:[Pp]ublished|[Pp]osted|[Uu]pdated|[Cc]reated|[Dd]ate|PUBLISHED|POSTED|UPDATED|DATE)(?: on| at|:)? ?`;
const WHEN = String.raw`(?:${DATE}(?:,? (?:at )?${CLOCK})?|${CLOCK}(?:,? (?:on )?${DATE})?)`;
/** What follows a stamp: nothing, or the beginning of something else; "Updated on 18 June 2023, the list" is news. */
const BEHIND = String.raw`(?=\s*$|\s*[|·•–—/]|\s+["“‘(]?[\p{Lu}])`;

const STAMP = new RegExp(String.raw`^\s*(?:${LABEL}${WHEN}|${ISO}(?=\s*$|\s+["“‘(]?\p{Lu}))${BEHIND}`, 'u');
const BARE_STAMP = new RegExp(String.raw`^\s*(?:${WHEN})\s*$`, 'u');
const NEXT_STAMP = new RegExp(String.raw`^\s*[|·•–—/]?\s*${LABEL}${WHEN}${BEHIND}`, 'u');
const ISO_PARTS =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?(?:(?<utc>[Zz])|(?<hours>[+-]\d{2}):?(?<minutes>\d{2}))?)?$/u;
const DAY_FIRST_PARTS = new RegExp(
  String.raw`^${WEEKDAY}(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>${MONTH}),? (?<year>\d{4})$`,
  'iu',
);
const MONTH_FIRST_PARTS = new RegExp(
  String.raw`^${WEEKDAY}(?<month>${MONTH}) (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$`,
  'iu',
);
const REACH = 200;

/**
 * The length of the publication stamps at the beginning of a stretch ("date 2023-06-18", "Published: 18 June 2023 |
 * Updated: 12:30"), white space before them included; 0 where there is none. A date without a label counts only in
 * ISO form, or alone on its line.
 */
export function measureStamp(stretch: string): number {
  const head = stretch.slice(0, REACH);
  const first = STAMP.exec(head) ?? (stretch.length <= REACH ? BARE_STAMP.exec(head) : null);
  let end = first?.[0].length ?? 0;
  for (let next = first; next !== null && end > 0; end += next?.[0].length ?? 0)
    next = NEXT_STAMP.exec(head.slice(end));
  return end;
}

/** The date in a stamp, as EDTF; null where it holds only a time of day. */
export function dateOfStamp(stamp: string): string | null {
  const written = new RegExp(DATE, 'u').exec(stamp)?.[0];
  return written === undefined ? null : readPublicationDate(written);
}

/**
 * Reads when an article was published: an ISO date ("2023-06-18"), an ISO date-time with or without a zone
 * ("2023-06-18T12:30:00Z", "…+02:00"), or a day in words ("18 June 2023", "June 18, 2023", a weekday before it).
 * Gives EDTF, the time and zone kept where they stand; null for anything else. Whether the day exists is not checked.
 */
export function readPublicationDate(written: string): string | null {
  const text = written.trim().slice(0, REACH).replace(/\s+/gu, ' ');
  const iso = ISO_PARTS.exec(text)?.groups;
  if (iso !== undefined) return isoOf(iso);
  const words = (DAY_FIRST_PARTS.exec(text) ?? MONTH_FIRST_PARTS.exec(text))?.groups;
  if (words === undefined) return null;
  const month = MONTHS.indexOf((words['month'] ?? '').slice(0, 3).toLowerCase()) + 1;
  return `${words['year'] ?? ''}-${String(month).padStart(2, '0')}-${(words['day'] ?? '').padStart(2, '0')}`;
}

function isoOf(parts: Record<string, string | undefined>): string {
  const { date = '', time, utc, hours, minutes } = parts;
  if (time === undefined) return date;
  const zone = hours === undefined ? '' : `${hours}:${minutes ?? '00'}`;
  return `${date}T${time}${utc === undefined ? zone : 'Z'}`;
}
