/** Escape sequences of ECMA-48, whole: their parameters and payloads are no words. Seven-bit and eight-bit forms. */
const escapeSequences = new RegExp(
  [
    // OSC, DCS, SOS, PM, APC up to their end; where they have none, only the introducer goes and the words stay.
    /(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\p{Cc}]*(?:\u0007|\u001b\\|\u009c)/u,
    // CSI: parameters, intermediates, final.
    /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/u,
    // Any other escape: intermediates, final.
    /\u001b[ -/]*[0-~]/u,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'gu',
);

const lineBreaks = /[\n\v\f\r\u0085\u2028\u2029]/u;

/**
 * What has no place in any displayed text: controls, bidi controls, everything that is invisible by definition. The
 * first branch keeps whole what is only invisible in part: flags such as Scotland's are written with tag characters.
 * Joiners and variation selectors are judged later, by their neighbours; line breaks and tabs become spaces.
 */
const keptOrInvisible =
  /(\p{RGI_Emoji_Tag_Sequence})|[[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]--[\t\n\v\f\r\u0085\u200c\u200d\p{Variation_Selector}]]/gv;

/** More marks than any script puts on one letter: they would paint over the lines around. Joiners count as marks. */
const markPile = /([\p{M}\p{Join_Control}]{8})[\p{M}\p{Join_Control}]+/gu;

/** Scripts whose spelling uses ZWNJ and ZWJ within words. */
const joiningLetter = `[[${'Arab Syrc Nkoo Mong Adlm Rohg Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Tibt Java Bali'
  .split(' ')
  .map((script) => `\\p{scx=${script}}`)
  .join('')}]--\\p{Variation_Selector}]`;

/** Joiners and variation selectors where they do nothing but hide: outside emoji and outside the scripts that need them. */
const idleJoiners = new RegExp(
  [
    `(?<!${joiningLetter})\\u200c`,
    `(?<!${joiningLetter}|\\p{ExtPict}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]?(?=\\u200d\\p{ExtPict}))\\u200d`,
    `(?<!\\p{Emoji})[\\ufe0e\\ufe0f]`,
    `(?<!\\p{sc=Han})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]`,
    `(?<![\\p{sc=Mong}--\\p{Variation_Selector}])[\\u180b-\\u180d\\u180f]`,
    `[\\ufe03-\\ufe0d]`,
  ].join('|'),
  'gv',
);

/**
 * Text from an article or a person, inert: nothing in it can move a cursor, turn the writing direction, or hide.
 *
 * Escape sequences, control characters, bidi controls and invisible characters go; ZWJ, ZWNJ and variation
 * selectors stay where emoji and scripts need them; half a surrogate pair becomes U+FFFD. Visible characters
 * are never changed, but of more than 8 combining marks in a row only 8 stay. Idempotent.
 *
 * @param options.lines `join` (the default) makes one space of line breaks in a row, `keep` makes each `\n`
 */
export function cleanText(text: string, options: { lines?: 'join' | 'keep' } = {}): string {
  const visible = text
    .toWellFormed()
    .replace(escapeSequences, '')
    .replace(keptOrInvisible, '$1')
    .replace(markPile, '$1')
    .replace(idleJoiners, '')
    .replaceAll('\t', ' ');
  if (!lineBreaks.test(visible)) return visible;
  return options.lines === 'keep'
    ? visible.replace(/\r\n|[\v\f\r\u0085\u2028\u2029]/gu, '\n')
    : visible.replace(/ ?[\n\v\f\r\u0085\u2028\u2029][ \n\v\f\r\u0085\u2028\u2029]*/gu, ' ');
}

/**
 * An address as a reader may see it: the true host (in Punycode where it isn't ASCII), no user name before it that
 * could pass for a host, nothing invisible. What is no web address comes back as clean text.
 */
export function cleanUrl(url: string): string {
  const parsed = URL.parse(cleanText(url).trim());
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return cleanText(url);
  parsed.username = '';
  parsed.password = '';
  return parsed.href;
}
