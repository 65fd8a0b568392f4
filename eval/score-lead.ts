import { wordF1, wordsOf } from './compare-words.ts';
import type { LeadLabel, LeadPart, SaidLead } from './formats.ts';

const LEAD_PARTS: readonly LeadPart[] = ['who', 'what', 'when', 'where', 'why', 'how'];

/** Figures of one part of the lead, over the articles that have it. */
export interface LeadFigures {
  part: LeadPart;
  /** How many articles say it. */
  articles: number;
  /** In how many of them Dateline names it. */
  said: number;
  /** Mean token F1 with the nearest accepted phrase, from 0 to 1; NaN where no article says it. */
  f1: number;
  /** The share of articles with a token F1 of at least one half. */
  halfRight: number;
}

/** Scores leads against their labels, part by part. */
export function scoreLeads(leads: readonly { gold: LeadLabel; said: SaidLead }[]): LeadFigures[] {
  return LEAD_PARTS.map((part) => {
    const asked = leads.filter(({ gold }) => gold[part].length > 0);
    const scores = asked.map(({ gold, said }) => scorePhrase(gold[part], said[part]));
    return {
      part,
      articles: asked.length,
      said: asked.filter(({ said }) => wordsOf(said[part] ?? '').length > 0).length,
      f1: scores.reduce((sum, score) => sum + score, 0) / scores.length,
      halfRight: scores.filter((score) => score >= 0.5).length / scores.length,
    };
  });
}

function scorePhrase(accepted: readonly string[], said: string | null): number {
  return Math.max(...accepted.map((phrase) => wordF1(wordsOf(said ?? ''), wordsOf(phrase))));
}
