import type { Status } from '../core/cards/status-card.ts';
import type { Places } from '../core/places/places.ts';
import type { BriefingStore } from '../core/ports/briefing-store.ts';
import type { AnswerQuestion } from '../core/questions/answer.ts';
import type { Feedback } from '../core/questions/feedback.ts';
import type { Conversations } from '../core/questions/conversations.ts';

/** What the commands work with. */
export interface CommandDependencies {
  store: BriefingStore;
  answer: AnswerQuestion;
  conversations: Conversations;
  feedback: Feedback;
  places: Places;
  /** How Dateline is doing at this moment. */
  readStatus: () => Status;
}
