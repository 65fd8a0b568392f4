import { z } from 'zod';
import { edtfSchema } from '../dates/edtf.ts';

/**
 * A news article as it was published. `text` is kept exactly as it came in, because every
 * citation, mention and quote of a briefing is a range of UTF-16 offsets into it.
 */
export const articleSchema = z.strictObject({
  title: z.string().min(1).nullable().describe('The headline as published; null where the article has none.'),
  source: z.string().min(1).nullable().describe('Who published it, as a reader would name them.'),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .describe('The address of the article on the web.'),
  author: z.string().min(1).nullable().describe('The byline.'),
  publishedAt: edtfSchema.nullable().describe('When it was published, as precisely as it is known (EDTF).'),
  language: z.string().min(2).describe('The language of the text, as a BCP 47 tag.'),
  text: z.string().min(1).describe('The text of the article, unchanged.'),
});
export type Article = z.infer<typeof articleSchema>;

/** Whether the grammar of the article can be read: it is English, or too short to tell. */
export const isReadable = ({ language }: Pick<Article, 'language'>): boolean => /^(?:en(?:-|$)|und$)/u.test(language);

/**
 * What a stretch of an article's text is: `body` is the news itself; `heading` is a headline or
 * cross-heading inside the text; `caption` describes a picture; `post` is what someone wrote on a social
 * network, shown in the article; `byline` names authors; `notice` is everything that a publisher or a
 * scraper put around the news (READ MORE, credits, adverts).
 */
export const sentenceKindSchema = z.enum(['body', 'heading', 'caption', 'post', 'byline', 'notice']);
export type SentenceKind = z.infer<typeof sentenceKindSchema>;

/** One sentence of an article: `text.slice(start, end)`, without surrounding white space. */
export const sentenceSchema = z.strictObject({
  id: z
    .string()
    .regex(/^s[1-9]\d*$/, 'a sentence id is s1, s2, …')
    .describe('The name that citations use.'),
  start: z.int().nonnegative().describe('Offset of its first UTF-16 unit in the text.'),
  end: z.int().positive().describe('Offset behind its last UTF-16 unit.'),
  kind: sentenceKindSchema,
});
export type Sentence = z.infer<typeof sentenceSchema>;
