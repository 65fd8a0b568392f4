import { tellingAliases } from '../briefings/entities/names-of.ts';
import type { Briefing } from '../briefings/briefing.ts';
import type { AnalysedSentence } from '../language/analyse-text.ts';
import type { Candidate } from './candidate.ts';
import { familyOf } from './content-words.ts';
import type { QuestionReading } from './question-reading.ts';

type Quote = Briefing['quotes'][number];

/** The quotes by whom the question names: "what did Miller say about the talks". */
export function quotesAsked(reading: QuestionReading, briefing: Briefing): Quote[] {
  if (reading.wanted !== 'quote') return [];
  const asked = new Set(reading.subjectTerms);
  return briefing.quotes.filter((quote) =>
    speakerNames(quote.speaker, briefing).some((name) =>
      name.split(/[\s-]+/u).some((word) => asked.has(familyOf(word))),
    ),
  );
}

/** The quotes of a sentence by whom the question names, their words without the marks. */
export function findSpoken(
  sentence: AnalysedSentence,
  at: number,
  reading: QuestionReading,
  briefing: Briefing,
): Candidate[] {
  const { start, end } = sentence.sentence;
  return quotesAsked(reading, briefing).flatMap(({ parts, kind }) =>
    parts
      .filter((part) => part.start < end && part.end > start)
      .flatMap((part) => {
        const first = sentence.tokens.findIndex((token) => token.start >= part.start);
        const last = sentence.tokens.findLastIndex((token) => token.end <= part.end && token.pos !== 'PUNCT');
        if (first === -1 || last < first) return [];
        return [{ sentence: at, first, last, structure: kind === 'indirect' ? 0.8 : 1, kind: 1, found: 'quote' }];
      }),
  );
}

function speakerNames(speaker: Quote['speaker'], briefing: Briefing): string[] {
  if (speaker === null) return [];
  const person = [...briefing.people, ...briefing.organisations].find((entity) => entity.id === speaker.entity);
  return person === undefined
    ? [speaker.text]
    : [
        person.name,
        ...tellingAliases({ aliases: [speaker.text, ...person.aliases] }),
        ...person.roles.map(({ text }) => text),
      ];
}
