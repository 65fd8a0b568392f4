import { cleanText } from '../core/cards/clean-text.ts';
import type { Explanation, Share } from '../core/questions/explain-answer.ts';

/** How a question was understood, what could answer it with what scores, and why the winner won or none did; plain lines. */
export function sayExplanations(id: string, explanations: readonly Explanation[]): string {
  return explanations.map((explanation) => sayExplanation(id, explanation)).join('\n\n');
}

function sayExplanation(id: string, explanation: Explanation): string {
  const { reading, terms, sentences, candidates, decision, confidence, answer, why } = explanation;
  const verb =
    reading.verb === null
      ? []
      : [
          `verb ${reading.verb.lemma}${reading.verb.passive ? ' (passive)' : ''}${reading.verb.negated ? ' (denied)' : ''}`,
        ];
  const sections: [string, string[]][] = [
    [
      'Understood',
      [
        [
          `asks for ${reading.wanted}`,
          `as ${reading.slot}`,
          ...(reading.focus === null ? [] : [`kind ${reading.focus}`]),
          ...verb,
          ...(reading.time === null ? [] : [`of the ${reading.time}`]),
        ].join(', '),
        terms
          .map(
            ({ word, weight, exact, carried }) =>
              `${word} ${weight.toFixed(2)}${exact ? ' (as it stands)' : ''}${carried ? ' (from before)' : ''}`,
          )
          .join('; '),
      ],
    ],
    ['Sentences', sentences.map(({ id: sentence, text, score }) => `${score.toFixed(2)} ${sentence} ${oneLine(text)}`)],
    [
      'Candidates',
      candidates.map(
        ({ text, sentence, found, score, shares }) =>
          `${score.toFixed(2)} ${sentence} ${oneLine(text)} [${found}] ${sayShares(shares)}`,
      ),
    ],
    [
      'Decides',
      decision === null ? [] : [`${decision.confidence.toFixed(2)} ${decision.sentence} ${decision.verdict}`],
    ],
    [
      'Confidence',
      confidence === null
        ? []
        : [`${confidence.value.toFixed(2)} of at least ${confidence.least.toFixed(2)} ${sayShares(confidence.shares)}`],
    ],
    ['Answer', [`${answer.status === 'answered' ? oneLine(answer.text) : 'not found'}: ${why}`]],
  ];
  const lines = sections
    .filter(([, said]) => said.some((line) => line !== ''))
    .map(
      ([title, said]) =>
        `${title}\n${said
          .filter((line) => line !== '')
          .map((line) => `  ${line}`)
          .join('\n')}`,
    );
  return [`${oneLine(id)}: ${oneLine(explanation.question)}`, ...lines].join('\n');
}

const oneLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim();

const sayShares = (shares: readonly Share[]): string =>
  `(${shares.map(({ name, adds }) => `${adds < 0 ? '−' : '+'}${Math.abs(adds).toFixed(2)} ${name}`).join(', ')})`;
