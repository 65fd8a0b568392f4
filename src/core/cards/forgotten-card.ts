import type { Card } from './card.ts';
import { plain } from './text.ts';

/** Confirms that a person's questions are forgotten, or says that there were none. */
export function forgottenCard(hadAny: boolean): Card {
  const words = hadAny
    ? 'Your questions here and the story you chose are forgotten.'
    : 'There is nothing to forget: nothing you said here is remembered.';
  return {
    tone: 'plain',
    title: null,
    link: null,
    blocks: [{ kind: 'text', text: [plain(words)] }],
    footer: null,
    audience: 'caller',
  };
}
