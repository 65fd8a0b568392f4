import { writeCommandLine } from '../commands/write-command-line.ts';
import type { BriefingListing } from '../ports/briefing-store.ts';
import type { Answer, Answered, Evidence, NotFound } from '../questions/answer.ts';
import { askMoreOn } from '../questions/more/read-more.ts';
import type { EventStatus } from '../briefings/briefing.ts';
import { actionsBlock } from './blocks.ts';
import type { Action, Block, Card, Text } from './card.ts';
import { dateSpan } from './date-span.ts';
import { sayStanding, sayStatus } from './say-standing.ts';
import { judgeActions } from './feedback-card.ts';
import { hasSource, sourcesAction } from './sources-card.ts';
import { storyAction, storyText } from './story-source.ts';
import { bold, highlight, italic, plain, sayCount } from './text.ts';

/** Under this confidence an answer is given as a guess: on our own questions every third such answer is wrong. */
const UNSURE = 0.5;

/** A question takes so many characters. */
const LONGEST_ASKED = 1000;

/** Where an answer was looked for. */
export interface AnswerScope {
  /** The only story that was read; null where all were. */
  story: string | null;
  /** How many stories there are. */
  stories: number;
  /** The stories that the answer's evidence is from. */
  sources: readonly BriefingListing[];
  /** The key by which readers say whether the answer is right; null where they can't. */
  key: string | null;
  /** The question, and the stories of other events that answer it as well. */
  text?: string;
  others?: readonly BriefingListing[];
}

/** An answer, with the sentences that prove it and how sure it is, or the plain word that there is none. */
export function answerCard(answer: Answer, scope: AnswerScope): Card {
  return answer.status === 'answered' ? answeredCard(answer, scope) : notFoundCard(answer, scope);
}

function answeredCard(answer: Answered, scope: AnswerScope): Card {
  const standing = sayStanding(answer.standing);
  const said: Text = [
    ...(answer.confidence < UNSURE ? [plain('Perhaps: ')] : []),
    ...sayWithDates(answer),
    ...(answer.setting === null ? [] : [plain(` — ${answer.setting}`)]),
    ...(standing === null ? [] : [plain(' — '), italic(standing)]),
    ...(answer.asOf === undefined || answer.asOf === null ? [] : [plain(' — as of '), dateSpan(answer.asOf)]),
  ];
  const story = answer.evidence[0]?.briefing;
  const actions =
    story === undefined
      ? []
      : [
          ...moreAction(scope, story),
          storyAction('Timeline', 'timeline', story),
          storyAction('People', 'people', story),
          storyAction('Brief', 'brief', story),
          ...(scope.sources.some(hasSource) ? [sourcesAction(listEvidence(answer))] : []),
          // Where lines are typed, a further question is typed as it is.
          { ...storyAction('Ask', 'ask', story), pressOnly: true as const },
          ...(scope.key === null ? [] : judgeActions(scope.key)),
        ];
  return {
    tone: 'answer',
    title: null,
    link: null,
    blocks: [
      { kind: 'text', text: said },
      ...evidenceBlocks(answer.evidence, scope),
      ...elsewhereBlocks(answer, scope),
      ...relatedBlocks(answer, scope),
      ...otherBlocks(scope),
      ...actionsBlock(actions),
    ],
    footer: null,
    audience: 'everyone',
  };
}

/** What else the story tells on the question; where lines are typed, "more" is typed as it is. */
function moreAction({ text }: AnswerScope, story: string): Action[] {
  if (text === undefined) return [];
  const asked = askMoreOn(text);
  const question = asked.length > LONGEST_ASKED ? 'tell me more' : asked;
  return [{ label: 'More', command: writeCommandLine('ask', { question, story }), pressOnly: true }];
}

/** The answer in bold, with the date that a word like "Sunday" means beside it where the answer does not say it itself. */
function sayWithDates({ text, dates = [] }: Answered): Text {
  const spans: Text[number][] = [];
  let told = 0;
  for (const date of dates) {
    const at = text.indexOf(date.text, told);
    const end = at + date.text.length;
    if (at === -1 || text.startsWith(' (', end) || text.includes(date.means)) continue;
    spans.push(bold(text.slice(told, end)), plain(` (${date.means})`));
    told = end;
  }
  return told < text.length ? [...spans, bold(text.slice(told))] : spans;
}

/** All sentences that are shown, those of what must not be confused with the answer among them. */
function listEvidence({ evidence, related, elsewhere = [] }: Answered): Evidence[] {
  return [...evidence, ...[...elsewhere, ...related].map((matter) => matter.evidence)];
}

/** What earlier articles say of the same matter, each with its sentence and where that is from. */
function elsewhereBlocks({ elsewhere = [] }: Answered, scope: AnswerScope): Block[] {
  if (elsewhere.length === 0) return [];
  const told = elsewhere.flatMap(({ text, standing, evidence }): Block[] => {
    const sure = sayStanding(standing);
    return [
      { kind: 'text', text: [bold(text), ...(sure === null ? [] : [plain(' — '), italic(sure)])] },
      evidenceBlock(evidence, scope),
    ];
  });
  return [{ kind: 'heading', text: 'Told differently' }, ...told];
}

/** Stories of other events that answer the question as well, to ask it of them. */
function otherBlocks({ text, others = [] }: AnswerScope): Block[] {
  if (text === undefined || others.length === 0) return [];
  const actions = others.map(({ id, headline }) => ({
    label: headline,
    command: writeCommandLine('ask', { question: text, story: id }),
  }));
  return [{ kind: 'text', text: [plain('Other stories answer this too:')] }, ...actionsBlock(actions)];
}

function relatedBlocks({ related }: Answered, scope: AnswerScope): Block[] {
  if (related.length === 0) return [];
  const matters = related.flatMap(({ text, standing, evidence }): Block[] => [
    { kind: 'text', text: [bold(text), plain(' — '), italic(sayStanding(standing) ?? sayStatus(standing.status))] },
    evidenceBlock(evidence, scope),
  ]);
  return [{ kind: 'divider' }, { kind: 'heading', text: 'Not to be confused with it' }, ...matters];
}

/** Why a question can't be answered that takes something for done. */
const premiseWords: Readonly<Record<EventStatus, string>> = {
  happened: 'The article tells it otherwise.',
  ongoing: 'The article tells that this is still under way.',
  planned: 'The article tells that this is planned, not that it was done.',
  possible: 'The article tells only that this is possible, not that it was done.',
  denied: 'The article tells that this is denied.',
  'did-not-happen': 'The article tells that this did not happen.',
};

function notFoundCard({ closest, premise, allTold, suggestions }: NotFound, scope: AnswerScope): Card {
  const oneStory = scope.story !== null || scope.stories === 1;
  const nothing =
    allTold === true
      ? 'That is all that the article says of it.'
      : oneStory
        ? "The article doesn't say."
        : `None of the ${sayCount(scope.stories, 'story', 'stories')} says.`;
  const source = premise === undefined ? null : sayStanding({ ...premise.standing, status: 'happened' });
  const said: Text = [
    bold(premise === undefined ? nothing : premiseWords[premise.standing.status]),
    ...(source === null ? [] : [plain(' — '), italic(source)]),
  ];
  return {
    tone: 'not-found',
    title: null,
    link: null,
    blocks: [
      { kind: 'text', text: said },
      ...(premise === undefined ? [] : [evidenceBlock(premise.evidence, scope)]),
      ...(closest === null ? [] : closestBlocks(closest, scope)),
      ...suggestionBlocks(suggestions, scope.story),
    ],
    footer: null,
    audience: 'everyone',
  };
}

function closestBlocks(closest: Evidence, scope: AnswerScope): Block[] {
  return [{ kind: 'text', text: [plain('Closest, but not an answer:')] }, evidenceBlock(closest, scope)];
}

function suggestionBlocks(suggestions: readonly string[], story: string | null): Block[] {
  if (suggestions.length === 0) return [];
  const actions = suggestions.map((question) => ({
    label: question,
    command: writeCommandLine('ask', story === null ? { question } : { question, story }),
  }));
  return [{ kind: 'text', text: [plain('You can ask:')] }, ...actionsBlock(actions)];
}

/** Sentences of one story in a row say once, at the last, where they are from. */
function evidenceBlocks(evidence: readonly Evidence[], scope: AnswerScope): Block[] {
  return evidence.map((one, at) => {
    const block = evidenceBlock(one, scope);
    return evidence[at + 1]?.briefing === one.briefing ? { ...block, attribution: null } : block;
  });
}

function evidenceBlock(
  { briefing, text, highlights }: Evidence,
  { sources }: AnswerScope,
): Extract<Block, { kind: 'quote' }> {
  const story = sources.find(({ id }) => id === briefing);
  return {
    kind: 'quote',
    text: highlight(text, highlights),
    attribution: story === undefined ? null : storyText(story),
  };
}
