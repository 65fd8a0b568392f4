import type { Briefing } from '../briefings/briefing.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Candidate } from './candidate.ts';
import { familyOf } from './content-words.ts';
import type { QuestionReading } from './read-question.ts';

/** The quotes of a sentence by whom the question names: "what did Miller say about the talks". */
export function findSpoken(
  sentence: AnalysedSentence,
  at: number,
  reading: QuestionReading,
  briefing: Briefing,
): Candidate[] {
  if (reading.wanted !== 'quote') return [];
  const asked = new Set(reading.terms.map((term) => term.family));
  const { start, end } = sentence.sentence;
  return briefing.quotes
    .filter((quote) => quote.start < end && quote.end > start)
    .flatMap((quote) => {
      const speaks = speakerNames(quote.speaker, briefing).some((name) =>
        name.split(/[\s-]+/u).some((word) => asked.has(familyOf(word))),
      );
      const first = sentence.tokens.findIndex((token) => token.start >= quote.start);
      const last = sentence.tokens.findLastIndex((token) => token.end <= quote.end);
      if (!speaks || first === -1 || last < first) return [];
      return [{ sentence: at, first, last, structure: quote.kind === 'indirect' ? 0.8 : 1, kind: 1, found: 'quote' }];
    });
}

function speakerNames(speaker: Briefing['quotes'][number]['speaker'], briefing: Briefing): string[] {
  if (speaker === null) return [];
  const person = [...briefing.people, ...briefing.organisations].find((entity) => entity.id === speaker.entity);
  return person === undefined ? [speaker.text] : [speaker.text, person.name, ...person.aliases];
}
