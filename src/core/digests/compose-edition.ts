import type { Briefing, Statement } from '../briefings/briefing.ts';
import { repeats } from '../briefings/repeats.ts';
import { sayAhead, sayStatement, type SaidStatement } from '../cards/say-standing.ts';
import { toListing } from '../cards/story-source.ts';
import { findNews } from '../stories/find-news.ts';
import type { Edition, EditionStory, MissedSlot } from './edition.ts';
import type { SelectedStory, Selection } from './select-stories.ts';
import type { Subscription } from './subscription.ts';

/** The lines that a story has which doesn't lead. */
const linesEach = 2;
/** What is new in a story that was told before: as much as is read at a glance. */
const newsEach = 4;
const pointsEach = 3;

/** What an edition is made for. */
export interface EditionFrame {
  slot: string;
  zone: string;
  depth: Subscription['depth'];
  subscription: string | null;
  missed: readonly MissedSlot[];
  arrivedUntil: number;
}

/** What was told of a story, by the id of an article: what its editions have as `told`. */
export type Told = ReadonlyMap<string, readonly string[]>;

/** Puts the first of the selected stories in the lead and the others below it, each as long as the depth has it. */
export function composeEdition({ stories, more, decisions }: Selection, frame: EditionFrame, told: Told): Edition {
  const composed = stories.map((story, index) => composeStory(story, toldOf(story, told), frame.depth, index === 0));
  return {
    ...frame,
    stories: composed,
    ahead: frame.depth === 'headlines' ? [] : listAhead(stories, told),
    more,
    missed: [...frame.missed],
    decisions: [...decisions],
  };
}

/** Whether a story tells something that editions didn't tell of it. */
export function hasNews(story: SelectedStory, told: Told): boolean {
  return story.posted.length === 0 || listNews(story, toldOf(story, told)).length > 0;
}

/** What was told of a story before. */
export function toldOf({ posted }: SelectedStory, told: Told): string[] {
  return posted.flatMap(({ id }) => told.get(id) ?? []);
}

/** What an article says in brief. */
function tellInBrief({ headline, dek, summary, keyPoints, next }: Briefing): string[] {
  const statements = [headline, ...(dek === null ? [] : [dek]), ...summary.short, ...keyPoints, ...next];
  return statements.map(({ text }) => text);
}

/** One story as an edition tells it. */
export function composeStory(
  story: SelectedStory,
  told: readonly string[],
  depth: EditionFrame['depth'],
  leads: boolean,
): EditionStory {
  const [briefing, ...others] = story.articles;
  const isUpdate = story.posted.length > 0;
  const listing = {
    story: toListing(briefing),
    alsoIn: others.map(toListing),
    isUpdate,
    told: [...new Set(story.articles.flatMap(tellInBrief))],
  };
  if (isUpdate) return { ...listing, summary: listNews(story, told).slice(0, newsEach), keyPoints: [] };
  if (depth === 'headlines') return { ...listing, summary: [], keyPoints: [] };
  const say = (statement: Statement): SaidStatement => sayStatement(statement, briefing);
  const summary =
    leads || depth === 'full' ? chooseSummary(briefing, leads && depth === 'full') : chooseLines(briefing);
  const points = briefing.keyPoints.filter((point) => !repeats(point, summary));
  const most = leads ? points.length : depth === 'full' ? pointsEach : 0;
  return { ...listing, summary: summary.map(say), keyPoints: points.slice(0, most).map(say) };
}

function chooseSummary({ summary }: Briefing, isLong: boolean): readonly Statement[] {
  return isLong && summary.long.length > 0 ? summary.long : summary.short;
}

function chooseLines({ dek, summary }: Briefing): readonly Statement[] {
  const lines = dek === null ? summary.short : [dek, ...summary.short.filter((line) => !repeats(line, [dek]))];
  return lines.slice(0, linesEach);
}

/** What the new articles tell that was not told, the later article's words for it; each statement once. */
function listNews(story: SelectedStory, told: readonly string[]): SaidStatement[] {
  const news: SaidStatement[] = [];
  for (const briefing of story.articles) {
    const statements = [...briefing.summary.short, ...briefing.keyPoints];
    const known = [...told, ...news.map(({ text }) => text)];
    for (const statement of findNews(statements, known)) {
      if (
        findNews(
          [statement],
          news.map(({ text }) => text),
        ).length > 0
      )
        news.push(sayStatement(statement, briefing));
    }
  }
  return news;
}

/** What is ahead, once, and not again where an edition said it. */
function listAhead(stories: readonly SelectedStory[], told: Told): Edition['ahead'] {
  const said: string[] = [];
  return stories.flatMap((story) => listAheadOf(story, toldOf(story, told), said));
}

/** What is ahead in a story and was neither told nor `said`, which it is then. */
export function listAheadOf(story: SelectedStory, told: readonly string[], said: string[]): Edition['ahead'] {
  return story.articles.flatMap((briefing) =>
    briefing.next.flatMap((statement) => {
      if (findNews([statement], [...said, ...told]).length === 0) return [];
      said.push(statement.text);
      return [{ story: toListing(story.articles[0]), statement: sayAhead(statement, briefing) }];
    }),
  );
}
