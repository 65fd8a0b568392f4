import { readArticle, type ArticleInput } from '../../../src/core/articles/read-article.ts';
import type { Briefing } from '../../../src/core/briefings/briefing.ts';
import { buildBriefing } from '../../../src/core/briefings/build-briefing.ts';

/** A report with a dateline, a caption and a link of the page; no title. */
export const BRIDGE: ArticleInput = {
  publishedAt: '2024-05-14',
  text: `HARBOUR CITY (Reuters) - The mayor of Harbour City, Lena Okafor, reopened the Kingsway Bridge on Tuesday, 14 months after a freighter struck it and killed three workers.

Ms Okafor walked across the bridge with transport minister Paul Brandt and the families of the dead. Brandt, who previously served as head of the Port Authority, said repairs had cost $84 million.

Image: Workers hang lights on the Kingsway Bridge (L) on Monday. (Photo: Ann Reyes)

The freighter, the Northern Star, lost power shortly before midnight on March 3, 2023, and hit the eastern pier, according to the National Safety Board. Its captain, Tomas Varga, has denied that he was asleep. A court in Harbour City will hear the case on June 20.

"We promised to build it back, and we did," Okafor told a crowd of about 2,000 people.

Opposition leader Ruth Brandt, who is not related to the minister, did not attend the ceremony. She had called the project a waste of money. The council could vote on a second bridge next year, officials said.

The Kingsway Bridge was built in 1931. About 40,000 cars crossed it every day before the accident.

READ MORE: Ten bridges that changed the world
`,
};

/** A report with a title, names in Chinese order, and talks that did not take place. */
export const TALKS: ArticleInput = {
  title: 'Chen meets Tamm in Tallinn as shipping row deepens',
  source: 'Baltic Courier',
  publishedAt: '2024-03-12',
  text: `Chinese Foreign Minister Chen Rui met Estonian Prime Minister Kaja Tamm and Trade Minister Jaan Saar in Tallinn on Monday to discuss a dispute over container ships.

Chen did not hold a meeting with President Mart Laur, who was in Riga. Estonia has detained two ships since January because their crews were not paid.

Tamm told reporters that the ships would be released if the owners paid. Chen is due to travel to Vilnius on Thursday. He could meet the Lithuanian premier there, two diplomats said.

In November 2022, Estonia expelled the former ambassador, Guo Li, after a dispute over fishing. Some trade has reportedly moved to Gdansk.
`,
};

export function briefingOf(input: ArticleInput): Briefing {
  return buildBriefing(readArticle(input));
}

/** The briefing of a text as if it had been published on Tuesday 14 May 2024. */
export function briefingOfText(text: string, title: string | null = null): Briefing {
  return briefingOf({ text, title, publishedAt: '2024-05-14' });
}
