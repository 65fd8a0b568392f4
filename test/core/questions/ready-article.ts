import { readArticle } from '../../../src/core/articles/read-article.ts';
import { buildBriefing } from '../../../src/core/briefings/build-briefing.ts';
import type { Briefing } from '../../../src/core/briefings/briefing.ts';
import { answerMessage } from '../../../src/core/questions/answer-question.ts';
import type { Answer, Answered } from '../../../src/core/questions/answer.ts';
import { prepareBriefing, type ReadableBriefing } from '../../../src/core/questions/prepare-briefing.ts';

/** An article of our own on talks between two invented countries; a Thursday. */
const TALKS = `The foreign minister of Norland, Elsa Brandt, met her counterpart Pavel Orlik in Karsk on Tuesday to discuss the fishing ban. The talks lasted four hours, but no agreement was signed.

“We have opened a door,” Brandt told reporters after the meeting. Orlik said the talks were useful.

Brandt could also meet President Ivo Halas in May, according to the newspaper Karsk Daily. The ministers will meet again in Lindby on 18 March.

Norland banned foreign trawlers in 2023 because fish stocks had fallen. The ban has cost Karsk about $40 million. Some 300 sailors, drivers and cooks protested outside the ministry. Orlik denied that his country had sent patrol boats into the strait.

The harbour master, Tom Reyes, 58, has led the port since 2014. A second ban planned for April was called off.`;

/** An article made ready for questions, published on Thursday 6 March 2025 unless said otherwise. */
export function readyArticle(text: string = TALKS, title = 'Ministers meet in Karsk'): ReadableBriefing {
  return prepareBriefing(builtBriefing(text, title));
}

function builtBriefing(text: string = TALKS, title = 'Ministers meet in Karsk', publishedAt = '2025-03-06'): Briefing {
  return buildBriefing(readArticle({ title, source: 'The Gazette', publishedAt, text }));
}

export function ask(question: string, readable: ReadableBriefing, context: readonly string[] = []): Answer {
  return answerMessage(readable, { text: question, context });
}

/** The answer, which must be one. */
export function answered(question: string, readable: ReadableBriefing, context: readonly string[] = []): Answered {
  const answer = ask(question, readable, context);
  if (answer.status !== 'answered') throw new Error(`Nothing was found for "${question}".`);
  return answer;
}
