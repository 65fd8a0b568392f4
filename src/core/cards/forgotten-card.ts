import type { Card } from './card.ts';
import { plain } from './text.ts';

/** Confirms that what was kept of a person is forgotten, or says that there was nothing. */
export function forgottenCard(hadAny: boolean): Card {
  const words = hadAny
    ? 'Your questions, the stories you chose and your own settings are forgotten, here and elsewhere.'
    : 'There is nothing to forget: nothing that you said or set is kept.';
  return {
    tone: 'plain',
    title: null,
    link: null,
    blocks: [{ kind: 'text', text: [plain(words)] }],
    footer: null,
    audience: 'caller',
  };
}
