import type { Briefing, Event, Participant } from '../core/briefings/briefing.ts';
import { cleanText } from '../core/cards/clean-text.ts';
import type { LeftOut } from '../core/briefings/checks/verify-briefing.ts';

/** What was found in the article, from which words and sentences, and what was left out and why; plain lines. */
export function explainBriefing(briefing: Briefing, leftOut: readonly LeftOut[]): string {
  const sections: [string, string[]][] = [
    [
      'Sentences',
      briefing.sentences.map(
        ({ id, kind, start, end }) => `${id} ${kind}: ${oneLine(briefing.article.text.slice(start, end))}`,
      ),
    ],
    ['Headline', [sayCited(briefing.headline), ...(briefing.dek === null ? [] : [sayCited(briefing.dek)])]],
    ['Summary, short', briefing.summary.short.map(sayCited)],
    ['Summary, long', briefing.summary.long.map(sayCited)],
    ['Key points', briefing.keyPoints.map(sayCited)],
    [
      'Lead',
      Object.entries(briefing.lead).map(
        ([question, phrase]) => `${question}: ${phrase === null ? '(not told)' : sayCited(phrase)}`,
      ),
    ],
    [
      'People',
      briefing.people.map(
        ({ id, name, aliases, roles, mentions }) =>
          `${id} ${name}${sayList(' also ', aliases)}${sayList(
            ' — ',
            roles.map(({ text, when }) => (when === 'former' ? `${text} (former)` : text)),
          )}, named ${mentions.length === 1 ? 'once' : `${mentions.length} times`}`,
      ),
    ],
    ['Organisations', briefing.organisations.map(({ id, name }) => `${id} ${name}`)],
    ['Places', briefing.places.map(({ id, name }) => `${id} ${name}`)],
    ['Events', briefing.events.map(sayEvent)],
    ['Dates', briefing.dates.map(({ text, kind, edtf }) => `${oneLine(text)} → ${edtf ?? `(no date) ${kind}`}`)],
    [
      'Timeline',
      briefing.timeline.map(
        ({ edtf, when, event, ...entry }) =>
          `${edtf} ${when}${event === null ? '' : ` (${event})`}: ${sayCited(entry)}`,
      ),
    ],
    [
      'Quotes',
      briefing.quotes.map(
        ({ text, kind, speaker, cue, cites }) =>
          `${kind}, ${speaker?.text ?? 'speaker not named'}${cue === null ? '' : ` (${cue})`}: ${oneLine(text)} ← ${cites.join(' ')}`,
      ),
    ],
    [
      'In dispute',
      briefing.disputes.map(
        ({ matter, claims }) =>
          `${matter}: ${claims.map(({ source, ...claim }) => `${source ?? 'not said by whom'}: ${sayCited(claim)}`).join(' | ')}`,
      ),
    ],
    ['Background', briefing.background.map(sayCited)],
    ['Next', briefing.next.map(sayCited)],
    [
      'Figures',
      briefing.figures.map(
        ({ text, value, unit, of, bound, cites }) =>
          `${oneLine(text)} → ${[bound, value, unit, of].filter((part) => part !== null).join(' ')} ← ${cites.join(' ')}`,
      ),
    ],
    ['Notes', briefing.notes.map(oneLine)],
    ['Left out', leftOut.map(({ path, reason, detail, text }) => `${path} (${reason}: ${detail}): ${oneLine(text)}`)],
  ];
  return sections
    .filter(([title, lines]) => lines.length > 0 || title === 'Left out')
    .map(
      ([title, lines]) =>
        `${title}\n${(lines.length === 0 ? ['nothing'] : lines).map((line) => `  ${line}`).join('\n')}`,
    )
    .join('\n\n');
}

const oneLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim();

const sayCited = ({ text, cites }: { text: string; cites: readonly string[] }): string =>
  `${oneLine(text)} ← ${cites.join(' ')}`;

const sayList = (opening: string, parts: readonly string[]): string =>
  parts.length === 0 ? '' : `${opening}${parts.join('; ')}`;

const sayNames = (participants: readonly Participant[]): string =>
  participants.map(({ text, entity }) => (entity === null ? text : `${text} [${entity}]`)).join(' and ');

function sayEvent({ id, predicate, status, agents, patients, others, place, time, attribution, cites }: Event): string {
  const parts = [
    agents.length === 0 ? null : `by ${sayNames(agents)}`,
    patients.length === 0 ? null : `to ${sayNames(patients)}`,
    ...others.map((other) => `${other.role} ${other.text}`),
    place === null ? null : `at ${place.text}`,
    time === null ? null : `on ${time.text}${time.edtf === null ? '' : ` = ${time.edtf}`}`,
    attribution === null ? null : `says ${attribution.source?.text ?? 'someone unnamed'} (${attribution.cue})`,
  ];
  return `${id} ${predicate}, ${status}: ${oneLine(parts.filter((part) => part !== null).join('; '))} ← ${cites.join(' ')}`;
}
