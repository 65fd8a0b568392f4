import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { articleSchema, type Article } from '../src/core/articles/article.ts';
import { lineArticleSchema } from '../src/core/articles/line-article.ts';
import { labelsSchema, questionLineSchema, type Labels, type LeadGoldLine, type QuestionLine } from './formats.ts';

const ownArticleSchema = z.strictObject({
  article: articleSchema.omit({ language: true }),
  labels: labelsSchema,
  questions: z.array(questionLineSchema.omit({ article: true })),
});

/** One of the project's own articles, with its labels and the questions about it. */
export interface OwnArticle {
  id: string;
  article: Article;
  labels: Labels;
  questions: QuestionLine[];
}

const FOLDER = new URL('../test/fixtures/articles/', import.meta.url);

/** Reads the project's own articles, in the order of their names. Throws where a file is not as it should be. */
export async function readOwnArticles(): Promise<OwnArticle[]> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      const { article, labels, questions } = ownArticleSchema.parse(
        JSON.parse(await readFile(new URL(file, FOLDER), 'utf8')),
      );
      return {
        id: file.replace(/\.json$/, ''),
        article: { ...article, language: 'en' },
        labels,
        questions: questions.map((question) => ({ ...question, article: lineArticleSchema.parse(article) })),
      };
    }),
  );
}

/** The lead of an own article, as a line of a 5W1H file. */
export function leadGoldOf({ id, article, labels }: OwnArticle): LeadGoldLine {
  return { id, article: lineArticleSchema.parse(article), fiveW1H: labels.lead };
}
