import type { Card } from './card.ts';
import { plain } from './text.ts';

/** Said where an answer has no room: where it is. */
export function elsewhereCard(): Card {
  return noteCard('This is more than fits here: it is in your direct messages.');
}

/** Said while an answer is on its way, where something must be shown at once. */
export function workingCard(): Card {
  return noteCard('Reading…');
}

function noteCard(words: string): Card {
  return {
    tone: 'plain',
    title: null,
    link: null,
    blocks: [{ kind: 'text', text: [plain(words)] }],
    footer: null,
    audience: 'caller',
  };
}
