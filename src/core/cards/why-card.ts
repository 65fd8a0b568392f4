import { sayDate } from '../dates/say-date.ts';
import type { Decision, Edition } from '../digests/edition.ts';
import type { BriefingListing } from '../ports/briefing-store.ts';
import { actionsBlock } from './blocks.ts';
import type { Card, Text } from './card.ts';
import { storyAction, storyText } from './story-source.ts';
import { bold, plain } from './text.ts';

/** What an edition did with a story. */
export interface Why {
  digest: string;
  /** The slot of the edition; null for the one that would come next. */
  slot: string | null;
  decision: Decision;
}

const outcomeWords: Readonly<Record<Decision['outcome'], string>> = {
  taken: 'Taken',
  folded: 'Folded into another',
  'filtered-out': 'Filtered out',
  'already-posted': 'Already posted',
  'beyond-the-most': 'Beyond the most',
};

/** Why a story is in the digests of a conversation, or is not: by each edition that saw it, latest first. */
export function whyCard(story: BriefingListing, reasons: readonly Why[]): Card {
  const nothing: Text = [
    plain('No digest here has seen it: it came in before the first edition looks back, or there is no digest.'),
  ];
  return {
    tone: 'plain',
    title: `Why: ${story.headline}`,
    link: story.url,
    blocks: [
      reasons.length === 0
        ? { kind: 'text', text: nothing }
        : { kind: 'list', ordered: false, items: reasons.map(whyText) },
      ...actionsBlock([storyAction('Brief', 'brief', story.id)]),
    ],
    footer: null,
    audience: 'caller',
  };
}

function whyText({ digest, slot, decision }: Why): Text {
  const edition = slot === null ? 'the next edition' : `the edition of ${sayDate(slot.slice(0, 16))}`;
  return [bold(outcomeWords[decision.outcome]), plain(` in ${edition} of ${digest}: ${decision.rule}.`)];
}

/** The stories that an edition had no room for. */
export function moreCard({ slot, decisions, more }: Edition): Card {
  const left = decisions.filter(({ outcome }) => outcome === 'beyond-the-most').map(({ story }) => story);
  const rest = more - left.length;
  return {
    tone: 'plain',
    title: `More of ${sayDate(slot.slice(0, 10), { weekday: true })}`,
    link: null,
    blocks: [
      left.length === 0
        ? { kind: 'text', text: [plain('There were no more stories.')] }
        : { kind: 'list', ordered: true, items: left.map(storyText) },
      ...(rest > 0
        ? [
            {
              kind: 'text',
              text: [
                plain(`+${rest.toLocaleString('en')} older, found by words of the headline: `),
                { kind: 'code', text: '/brief words' },
              ],
            } as const,
          ]
        : []),
      ...actionsBlock(left.map(({ id, headline }) => ({ ...storyAction('Brief', 'brief', id), label: headline }))),
    ],
    footer: null,
    audience: 'caller',
  };
}
