import type { PersonalData } from '../../../core/people/personal-data.ts';
import type { History } from './history-file.ts';

/** The lines that a person typed into the terminal's prompt: theirs to see and to forget from there, and from nowhere else. */
export function typedLinesData(history: History): PersonalData {
  const isHere = (conversation: string): boolean => conversation.startsWith('terminal:');
  return {
    name: 'typedLines',
    async collect({ conversation }) {
      const lines = isHere(conversation) ? await history.load() : [];
      return lines.length === 0 ? null : lines;
    },
    forget: async ({ conversation }) => isHere(conversation) && (await history.forget()),
  };
}
