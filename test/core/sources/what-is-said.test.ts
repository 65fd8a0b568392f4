import { expect, it } from 'vitest';
import { readArticle } from '../../../src/core/articles/read-article.ts';
import { buildBriefing } from '../../../src/core/briefings/build-briefing.ts';
import { fingerprintBriefing, fingerprintSaid, listSaid } from '../../../src/core/sources/what-is-said.ts';

const bridge = 'The harbour bridge reopened on Monday, the port said. “We kept our word,” Mayor Ada Okafor said.';

it.each([
  ['plain', bridge],
  [
    'with a headline, a byline, a caption and links',
    `Bridge reopens\n\nBy Jane Doe\n\n${bridge}\n\nREAD MORE: Ten bridges\n\nPhoto: AP`,
  ],
  [
    'with entities, soft hyphens and Markdown',
    bridge.replace('harbour', 'har\u00adbour &amp; **river**').replace('“', '&ldquo;'),
  ],
  ['wrongly decoded', bridge.replace('“', 'â€œ').replace('”', 'â€\u009d')],
  ['in another language', 'Die Brücke wurde am Montag geöffnet. Der Bürgermeister sagte: „Wir haben Wort gehalten.“'],
  ['of nothing but a notice', 'READ MORE: Ten bridges'],
  ['in Arabic', 'أعيد فتح الجسر يوم الاثنين. قال العمدة إنه آمن.'],
])('what an article says is told alike of its text and of its briefing: %s', (_, text) => {
  expect(fingerprintBriefing(buildBriefing(readArticle({ text })))).toBe(fingerprintSaid(text));
});

it('is its words, numbers and currencies, and nothing that is put around them', () => {
  expect(listSaid(`Bridge reopens\n\n${bridge} It cost $1.4 million, 5% more.\n\nREAD MORE: Ten bridges`)).toEqual([
    'the harbour bridge reopened on monday the port said',
    'we kept our word mayor ada okafor said',
    'it cost $ 1 4 million 5 % more',
  ]);
});
