import { describe, expect, test } from 'vitest';
import { openWeb } from './open-web.ts';

describe('asking the web', () => {
  test('gives a page, and says who asks', async () => {
    const { web, ask } = await openWeb();
    web.serve('/a', (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'Text/HTML; charset="ISO-8859-1"', ETag: '"1"' }).end('<p>Hello</p>');
    });

    const result = await ask('http://news.example/a?b=c#d');

    expect(result).toMatchObject({
      kind: 'document',
      url: 'http://news.example/a?b=c',
      movedTo: null,
      mediaType: 'text/html',
      charset: 'ISO-8859-1',
      body: Buffer.from('<p>Hello</p>'),
      validators: { etag: '"1"', lastModified: null },
      freshFor: null,
    });
    expect(web.seen).toMatchObject([
      {
        host: 'news.example',
        path: '/a?b=c',
        headers: { 'user-agent': 'Dateline/1.2.3 (news briefings)', 'accept-encoding': 'gzip, deflate, br, zstd' },
      },
    ]);
    expect(web.seen[0]?.headers).not.toHaveProperty('cookie');
  });
});
