import type { Briefing, Statement } from '../briefings/briefing.ts';
import type { Answered, Evidence } from './answer.ts';
import { evidenceOf } from './evidence.ts';

/** Questions on the whole story, as people type them, and the statements of the briefing that answer them. */
const OVERVIEWS: readonly { asks: RegExp; statements: (briefing: Briefing) => readonly Statement[] }[] = [
  {
    asks: /^(?:so )?(?:what(?:['’]?s| is| has| have)? (?:just )?(?:happened|happen|going on|the (?:news|story|gist)|this (?:about|story about)|it about|new)|summar(?:y|ise|ize)(?: (?:it|this|the (?:article|story)))?|tl;?dr)(?: here| today| then)?$/iu,
    statements: ({ summary }) => summary.short,
  },
  {
    asks: /^(?:and )?(?:(?:so )?what(?:['’]?s| is| will| happens| comes)? (?:happen(?:s|ing)? )?next|what(?:['’]?s| is| lies) ahead|what (?:is|are) (?:planned|the plans?)|what now)$/iu,
    statements: ({ next }) => next.slice(0, 3),
  },
  {
    asks: /^(?:tell me more|more|(?:any )?(?:more )?details|go on|what else|(?:so )?why (?:does|do|would) (?:it|this|that) matter|why is (?:it|this|that) important|what are the (?:key|main) points|key points)$/iu,
    statements: ({ keyPoints }) => keyPoints.slice(0, 3),
  },
];

/** A summary of the article's own sentences is as sure as the article. */
const CONFIDENCE = 0.9;

const overviewAsked = (question: string): (typeof OVERVIEWS)[number] | undefined => {
  const plain = question.replace(/[?!.\s]+$/u, '').trim();
  return OVERVIEWS.find(({ asks }) => asks.test(plain));
};

/** Whether a question is on the whole story, and so names nothing by which to find one. */
export function asksOverview(question: string): boolean {
  return overviewAsked(question) !== undefined;
}

/** Answers a question on the whole story ("what happened?", "what's next?", "tell me more"); null for any other. */
export function answerOverview(briefing: Briefing, question: string): Answered | null {
  return tellStatements(briefing, overviewAsked(question)?.statements(briefing) ?? []);
}

/** Statements with the sentences that show them, as an answer; each says where it is only planned or possible. Null for none. */
export function tellStatements(briefing: Briefing, statements: readonly Statement[]): Answered | null {
  const evidence = statements.flatMap((statement) => showStatement(briefing, statement));
  if (statements.length === 0 || evidence.length === 0) return null;
  const statuses = statements.map((statement) => statusAhead(briefing, statement));
  const [status = null] = statuses;
  const isOne = statuses.every((other) => other === status);
  return {
    status: 'answered',
    text: statements
      .map(({ text }, at) => (isOne || (statuses[at] ?? null) === null ? text : `${text} [${statuses[at]}]`))
      .join(' '),
    setting: null,
    evidence,
    standing: { status: isOne ? (status ?? 'happened') : 'happened', attribution: null },
    confidence: CONFIDENCE,
    related: [],
  };
}

/** Whether the outermost event of a statement is planned or only possible; null where it is neither. */
function statusAhead({ events }: Briefing, { cites, text }: Statement): 'planned' | 'possible' | null {
  const told = events.filter((event) => event.cites.some((cite) => cites.includes(cite)));
  const inWords = told.filter((event) => text.includes(event.text) || event.text.includes(text));
  const [outer] = (inWords.length > 0 ? inWords : told).toSorted((a, b) => b.text.length - a.text.length);
  return outer?.status === 'planned' || outer?.status === 'possible' ? outer.status : null;
}

function showStatement(briefing: Briefing, statement: Statement): Evidence[] {
  return briefing.sentences
    .filter(({ id }) => statement.cites.includes(id))
    .map((sentence) => evidenceOf(briefing, sentence));
}
