import type { Card } from './card.ts';
import { plain } from './text.ts';

/** Confirms that what was kept of a person is forgotten, or says that there was nothing. */
export function forgottenCard(hadAny: boolean): Card {
  const words = hadAny
    ? 'All that was kept of you is forgotten, here and elsewhere: your questions, the stories you chose, your own settings.'
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
