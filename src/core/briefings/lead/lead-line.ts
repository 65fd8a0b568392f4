import { z } from 'zod';
import { readArticle } from '../../articles/read-article.ts';
import { lineArticleSchema } from '../../articles/line-article.ts';
import { buildBriefing } from '../build-briefing.ts';
import type { Lead } from '../briefing.ts';

/** An article whose lead is asked for, as one JSON line. */
export const articleLineSchema = z.object({ id: z.string(), article: lineArticleSchema });
export type ArticleLine = z.infer<typeof articleLineSchema>;

/** The lead of an article, as one JSON line: each a phrase, or null where the article does not tell. */
export interface LeadLine {
  id: string;
  lead: Record<keyof Lead, string | null>;
}

/** The lead of the briefing that is built of the article. */
export function leadLine({ id, article }: ArticleLine): LeadLine {
  const { lead } = buildBriefing(readArticle(article));
  const textOf = (name: keyof Lead): string | null => lead[name]?.text ?? null;
  return {
    id,
    lead: {
      who: textOf('who'),
      what: textOf('what'),
      when: textOf('when'),
      where: textOf('where'),
      why: textOf('why'),
      how: textOf('how'),
    },
  };
}
