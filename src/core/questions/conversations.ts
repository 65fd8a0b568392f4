import { personOf, type Caller } from '../commands/caller.ts';
import type { Evidence } from './answer.ts';
import type { Clock } from '../ports/clock.ts';

/** What was said before, by conversation and person; in memory only, and forgotten after a while. */
export interface Conversations {
  /** The earlier questions, oldest first. */
  questions(caller: Caller): readonly string[];
  addQuestion(caller: Caller, question: string): void;
  /** The id of the briefing that the conversation stays with; null where all are meant. */
  story(caller: Caller): string | null;
  chooseStory(caller: Caller, story: string | null): void;
  /** The key by which the last answer that the person was given is judged; null where there is none. */
  lastAnswer(caller: Caller): string | null;
  /** The id of the briefing that the last answer is from; null where there is none. */
  lastStory(caller: Caller): string | null;
  /** The sentences that the answers to the last question, and what more was asked on it, have shown. */
  told(caller: Caller): readonly Told[];
  /** `story` is the briefing that the answer is from, `key` that by which it is judged, `told` what was shown. */
  rememberAnswer(caller: Caller, answer: { key: string | null; story: string | null; told?: readonly Told[] }): void;
  /** All that is remembered of the person, conversation by conversation, the latest last. */
  remembered(caller: Caller): readonly RememberedConversation[];
  /** Forgets what the person said, in this conversation and all others; says whether there was anything. */
  forget(caller: Caller): boolean;
}

/** A sentence that was shown. */
export type Told = Pick<Evidence, 'briefing' | 'sentence'>;

/** What is remembered of a person in one conversation. */
export interface RememberedConversation {
  conversation: string;
  questions: readonly string[];
  /** The id of the story that was chosen. */
  story: string | null;
  /** The key by which the last answer is judged. */
  lastAnswer: string | null;
  /** The id of the story that the last answer is from. */
  lastStory: string | null;
  told: readonly Told[];
  lastWordAt: string;
}

export interface ConversationSettings {
  clock: Clock;
  /** How long after the last word a conversation is forgotten. */
  minutes: number;
  /** How many conversations are kept; the one that has been silent longest goes first. */
  limit: number;
}

interface Memory {
  conversation: string;
  /** `personOf` */
  person: string;
  questions: readonly string[];
  story: string | null;
  answer: string | null;
  answeredFrom: string | null;
  told: readonly Told[];
  /** Milliseconds since 1970. */
  lastWordAt: number;
}

/** Enough for a follow-up to find what "he" or "there" means. */
const questionsKept = 5;

export function createConversations({ clock, minutes, limit }: ConversationSettings): Conversations {
  /** In the order of the last word, silent longest first. */
  const memories = new Map<string, Memory>();

  function recall(caller: Caller): Memory | null {
    const memory = memories.get(keyOf(caller));
    if (memory === undefined) return null;
    return clock.now().getTime() - memory.lastWordAt < minutes * 60_000 ? memory : null;
  }

  function remember(
    caller: Caller,
    change: Partial<Pick<Memory, 'questions' | 'story' | 'answer' | 'answeredFrom' | 'told'>>,
  ): void {
    const key = keyOf(caller);
    const memory: Memory = {
      conversation: caller.conversation,
      person: personOf(caller),
      questions: [],
      story: null,
      answer: null,
      answeredFrom: null,
      told: [],
      ...recall(caller),
      ...change,
      lastWordAt: clock.now().getTime(),
    };
    memories.delete(key);
    memories.set(key, memory);
    forgetOld();
  }

  function forgetOld(): void {
    const oldest = clock.now().getTime() - minutes * 60_000;
    for (const [key, { lastWordAt }] of memories) {
      if (lastWordAt > oldest && memories.size <= limit) return;
      memories.delete(key);
    }
  }

  function listMemories(caller: Caller): Memory[] {
    forgetOld();
    const person = personOf(caller);
    return [...memories.values()].filter((memory) => memory.person === person);
  }

  return {
    questions: (caller) => recall(caller)?.questions ?? [],
    addQuestion(caller, question) {
      remember(caller, { questions: [...(recall(caller)?.questions ?? []), question].slice(-questionsKept) });
    },
    story: (caller) => recall(caller)?.story ?? null,
    chooseStory: (caller, story) => remember(caller, { story }),
    lastAnswer: (caller) => recall(caller)?.answer ?? null,
    lastStory: (caller) => recall(caller)?.answeredFrom ?? null,
    told: (caller) => recall(caller)?.told ?? [],
    rememberAnswer: (caller, { key, story, told = [] }) => remember(caller, { answer: key, answeredFrom: story, told }),
    remembered: (caller) =>
      listMemories(caller).map(({ conversation, questions, story, answer, answeredFrom, told, lastWordAt }) => ({
        conversation,
        questions,
        story,
        lastAnswer: answer,
        lastStory: answeredFrom,
        told,
        lastWordAt: new Date(lastWordAt).toISOString(),
      })),
    forget(caller) {
      const had = listMemories(caller).length > 0;
      const person = personOf(caller);
      for (const [key, memory] of memories) if (memory.person === person) memories.delete(key);
      return had;
    },
  };
}

function keyOf({ conversation, user }: Caller): string {
  return JSON.stringify([conversation, user]);
}
