import type { Status } from '../core/cards/status-card.ts';
import type { PersonalData } from '../core/people/personal-data.ts';
import type { Digests } from '../core/digests/digests.ts';
import type { Places } from '../core/places/places.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { BriefingStore } from '../core/ports/briefing-store.ts';
import type { BriefLink } from '../core/sources/brief-link.ts';
import type { ReadFileBytes } from '../core/sources/read-handed-file.ts';
import type { CommandSources } from '../core/sources/command-sources.ts';
import type { StoryIndex } from '../core/stories/story-index.ts';
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
  /** What else is kept of people, besides what these commands keep themselves. */
  personalData: readonly PersonalData[];
  digests: Digests;
  /** Where articles come from by themselves. */
  sources: CommandSources;
  /** Reads the article behind a link, and takes it in. */
  briefLink: BriefLink;
  /** Reads the article in a file. */
  readFile: ReadFileBytes;
  /** Where articles are grouped into stories. */
  stories: StoryIndex;
  clock: Clock;
  /** How Dateline is doing at this moment. */
  readStatus: () => Status;
}

/** What the actions of `/digest` work with. */
export type DigestDependencies = Pick<CommandDependencies, 'store' | 'places' | 'digests' | 'stories' | 'clock'>;

/** What the actions of `/source` work with. */
export type SourceDependencies = Pick<CommandDependencies, 'sources' | 'clock'>;
