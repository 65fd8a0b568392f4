import type { Source } from './source.ts';

/** Sources as a list that other feed readers take (OPML 2.0, opml.org/spec2.opml); a page stands in it as a link. */
export function writeList(sources: readonly Source[], now: Date): string {
  const lines = sources.map(({ kind, url, given, title }) => {
    const text = `text="${escape(title ?? url)}"`;
    if (kind === 'page') return `    <outline type="link" ${text} url="${escape(url)}"/>`;
    const site = given === url ? '' : ` htmlUrl="${escape(given)}"`;
    return `    <outline type="rss" ${text} xmlUrl="${escape(url)}"${site}/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    '    <title>Sources of Dateline</title>',
    `    <dateCreated>${now.toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...lines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

/** What XML takes: control characters, whole surrogate pairs and the marks of markup aside. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f\ufffe\uffff]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
