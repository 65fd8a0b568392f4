import type { Article } from '../src/core/articles/article.ts';
import { createRandom } from './articles/random.ts';
import { castScene, fillSlot, type Scene } from './articles/scene.ts';
import { KINDS, QUESTIONS, QUOTATIONS, SENTENCES } from './articles/sentences.ts';

/** An article of about 700 words in some 40 sentences, and questions that a reader may ask of it. */
export interface GeneratedStory {
  article: Article;
  questions: readonly string[];
}

/** How many of each an article has behind its lede; all sentences of its kind come with them. */
const QUOTATIONS_EACH = 8;
const SENTENCES_EACH = 23;
const SENTENCES_A_PARAGRAPH = 2;

/**
 * Makes story `number`, the same on every run; two numbers give two different articles.
 *
 * Names are made of parts, so that a few thousand stories have thousands of them, each in a few sentences, as in news.
 * All other words are drawn from short lists: they stand in more sentences than they would in news, which is harder on
 * a search.
 */
export function generateStory(number: number): GeneratedStory {
  const random = createRandom(number);
  const scene = castScene(random);
  const kind = random.pick(KINDS);
  const told = [
    ...kind.sentences,
    ...random.take(SENTENCES, SENTENCES_EACH),
    ...random.take(QUOTATIONS, QUOTATIONS_EACH),
  ];
  const fill = (template: string): string => fillTemplate(scene, template);
  const sentences = [kind.lede, ...random.take(told, told.length)].map((template) => capitalise(fill(template)));
  return {
    article: {
      title: capitalise(fill(kind.title)),
      source: capitalise(fill('{newspaper}')),
      url: `https://news.example/${number}`,
      author: null,
      publishedAt: scene.published.toISOString().slice(0, 10),
      language: 'en',
      text: `${fill('{capital}').toUpperCase()} — ${inParagraphs(sentences)}\n`,
    },
    questions: [...kind.questions, ...QUESTIONS].map(fill),
  };
}

/** A sentence of a template, about a scene. */
export function fillTemplate(scene: Scene, template: string): string {
  return template.replace(/\{([\w.]+)\}/gu, (_, slot: string) => fillSlot(scene, slot));
}

const capitalise = (sentence: string): string => sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

function inParagraphs(sentences: readonly string[]): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += SENTENCES_A_PARAGRAPH)
    paragraphs.push(sentences.slice(at, at + SENTENCES_A_PARAGRAPH).join(' '));
  return paragraphs.join('\n\n');
}
