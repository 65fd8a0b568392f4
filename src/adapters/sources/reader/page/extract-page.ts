import { Readability } from '@mozilla/readability';
import { detectLanguage } from '../../../../core/articles/detect-language.ts';
import type { PageReading } from '../../../../core/ports/read-document.ts';
import { emptyPage } from '../empty-page.ts';
import { boundPage, PageTooComplex } from './bound-page.ts';
import { dropFurniture } from './drop-furniture.ts';
import { findFeedLinks } from './find-feed-links.ts';
import { measurePage, type Measure } from './measure-page.ts';
import { parsePage, type PageDocument, type PageElement } from './page-document.ts';
import { prunePage } from './prune-page.ts';
import { readMetadata } from './read-metadata.ts';
import { recogniseFault } from './recognise-fault.ts';
import { takeBlocks, type TextBlock } from './take-blocks.ts';

const PAGE_TEXT_READ = 20_000;
/** Less text than this, in characters, is hardly an article. */
const LITTLE = 250;
/** A link worded like a headline has at least so many characters. */
const HEADLINE = 25;

/**
 * Takes the article out of a page: Readability finds the element that holds it; what surrounds the article is taken out
 * before, and what is left of it after. Runs no script and loads nothing. A page that is too large or nested too deep
 * gives the fault `too-large`.
 *
 * @param url where the page came from
 */
export function extractPage(html: string, url: string | null = null): PageReading {
  try {
    return extract(boundPage(html), url);
  } catch (error) {
    if (error instanceof PageTooComplex) return emptyPage(url, 'too-large');
    throw error;
  }
}

function extract(html: string, url: string | null): PageReading {
  const document = parsePage(html);
  const measures = measurePage(document.body);
  const lines = takeBlocks(document.body).map((block) => block.text);
  const pageText = lines.join('\n').slice(0, PAGE_TEXT_READ);
  const metadata = readMetadata(document, pageText, url);
  const feeds = findFeedLinks(document, url);
  const headlineLinks = countHeadlines(document, (link) => measures.get(link));
  const prose = measures.get(document.body)?.prose ?? 0;
  prunePage(document.body, measures);
  const pruned = dropFurniture(findArticle(document), metadata.title);
  // Where next to nothing is left of a page with prose, what held it was called after something else.
  const isLost = lengthOf(pruned) < LITTLE && prose > 2 * LITTLE;
  const whole = isLost ? dropFurniture(findArticle(parsePage(html)), metadata.title) : [];
  const found = lengthOf(whole) > lengthOf(pruned) ? whole : pruned;
  const text = found.map((block) => block.text).join('\n\n');
  return {
    title: metadata.title,
    publishedAt: metadata.publishedAt,
    author: metadata.author,
    source: metadata.source,
    canonicalUrl: metadata.canonicalUrl,
    language: metadata.language ?? detectLanguage(text),
    text,
    feeds,
    fault: recogniseFault({ metadata, blocks: found, pageText, headlineLinks }),
  };
}

const lengthOf = (blocks: readonly TextBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** The blocks of the element that holds the article. */
function findArticle(document: PageDocument): TextBlock[] {
  // Its types are those of a browser; what it works on is what linkedom makes.
  const reader = new Readability<PageElement>(document, { serializer: asElement });
  const content = reader.parse()?.content;
  return content === null || content === undefined ? [] : takeBlocks(content);
}

function countHeadlines(document: PageDocument, measure: (link: PageElement) => Measure | undefined): number {
  let count = 0;
  for (const link of document.querySelectorAll('a')) if ((measure(link)?.text ?? 0) >= HEADLINE) count += 1;
  return count;
}

/** Readability's types are those of a browser; what it works on is what linkedom makes. */
const asElement = (node: unknown): PageElement => node as PageElement;
