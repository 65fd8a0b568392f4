import { answerCard } from '../core/cards/answer-card.ts';
import { toListing } from '../core/cards/story-source.ts';
import { readText } from '../core/commands/argument-values.ts';
import { placeOf, type Caller } from '../core/commands/caller.ts';
import type { Command } from '../core/commands/command.ts';
import { localTimeAt } from '../core/digests/zone.ts';
import { NoStoryYet, resolveStory } from '../core/commands/resolve-story.ts';
import type { BriefingListing } from '../core/ports/briefing-store.ts';
import type { Answer, Question } from '../core/questions/answer.ts';
import type { Told } from '../core/questions/conversations.ts';
import { readMore } from '../core/questions/more/read-more.ts';
import type { CommandDependencies } from './dependencies.ts';

/** The word that leaves a chosen story again. */
const allStories = 'all';

export function createAskCommand({
  store,
  answer,
  conversations,
  feedback,
  places,
  clock,
}: Pick<CommandDependencies, 'store' | 'answer' | 'conversations' | 'feedback' | 'places' | 'clock'>): Command {
  /** The day that the clocks show where the question is asked. */
  async function dayOf(caller: Caller): Promise<string> {
    const { zone } = await places.read(placeOf(caller));
    return localTimeAt(clock.now(), zone.value).slice(0, 'yyyy-mm-dd'.length);
  }

  /** The story named, with which the conversation then stays, unless more of an answer is asked for; null for all. */
  async function readStory(caller: Caller, named: string, asksMore: boolean): Promise<string | null> {
    const story = named.toLowerCase() === allStories ? null : (await resolveStory(store, named)).briefing.id;
    if (!asksMore) conversations.chooseStory(caller, story);
    return story;
  }

  async function findChosenStory(caller: Caller): Promise<string | null> {
    const chosen = conversations.story(caller);
    return chosen === null || (await store.get(chosen)) === null ? null : chosen;
  }

  /** Asks the story that the conversation stays with first, and all of them where it doesn't say. */
  async function ask(
    caller: Caller,
    question: Question,
    named: string | null,
  ): Promise<{ found: Answer; story: string | null }> {
    const asksMore = readMore(question.text) !== null;
    const own = asksMore ? (question.about ?? null) : null;
    const story = named === null ? (own ?? (await findChosenStory(caller))) : await readStory(caller, named, asksMore);
    const found = await answer(question, story);
    const isFound = found.status === 'answered' || found.allTold === true;
    if (named !== null || story === null || isFound) return { found, story };
    return { found: await answer(question, null), story: null };
  }

  async function listListings(ids: readonly string[]): Promise<BriefingListing[]> {
    const briefings = await Promise.all(ids.map((id) => store.get(id)));
    return briefings.flatMap((briefing) => (briefing === null ? [] : [toListing(briefing)]));
  }

  return {
    name: 'ask',
    summary: 'Answers a question with the sentence that proves it.',
    arguments: [
      {
        kind: 'text',
        name: 'question',
        summary: 'The question, in plain words.',
        required: true,
        maximumLength: 1_000,
      },
      {
        kind: 'story',
        name: 'story',
        summary: `The story to ask, and to stay with; ${allStories} asks every story again.`,
        required: false,
      },
    ],
    permission: 'everyone',
    mayTakeLonger: true,
    examples: ['/ask who met whom?', '/ask what is planned story:2'],
    async run(caller, values) {
      const text = readText(values, 'question') ?? '';
      const stories = await store.count();
      if (stories === 0) throw new NoStoryYet();
      const about = conversations.lastStory(caller);
      const asksMore = readMore(text) !== null;
      const told = asksMore ? conversations.told(caller) : [];
      const question: Question = {
        text,
        context: conversations.questions(caller),
        askedOn: await dayOf(caller),
        ...(about === null ? {} : { about }),
        ...(told.length === 0 ? {} : { told }),
      };
      const { found, story } = await ask(caller, question, readText(values, 'story'));
      // What more is asked of an answer is on the question before.
      if (!asksMore) conversations.addQuestion(caller, text);
      const key = found.status === 'answered' ? await feedback.keep(question, story, found) : null;
      // What was not found leaves the conversation where it was.
      const from = found.status === 'answered' ? (found.evidence[0]?.briefing ?? null) : about;
      conversations.rememberAnswer(caller, { key, story: from, told: [...told, ...listShown(found)] });
      const others = found.status === 'answered' ? await listListings(found.others ?? []) : [];
      return answerCard(found, {
        story,
        stories,
        sources: await listListings([...listStories(found)]),
        key,
        text,
        others,
      });
    },
  };
}

function listShown(found: Answer): Told[] {
  const shown = found.status === 'answered' ? found.evidence : [];
  return shown.map(({ briefing, sentence }) => ({ briefing, sentence }));
}

function listStories(found: Answer): Set<string> {
  const evidence =
    found.status === 'not-found'
      ? [found.closest, found.premise?.evidence ?? null].filter((one) => one !== null)
      : [...found.evidence, ...[...found.related, ...(found.elsewhere ?? [])].map((matter) => matter.evidence)];
  return new Set(evidence.map(({ briefing }) => briefing));
}
