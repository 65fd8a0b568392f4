import { z } from 'zod';

/** The article of a line that quality is measured with; what is missing or null is not known. */
export const lineArticleSchema = z.object({
  title: z.string().nullish(),
  source: z.string().nullish(),
  publishedAt: z.string().nullish(),
  text: z.string(),
});
