import { z } from 'zod';
import type { PageDocument } from './page-document.ts';

/** What a page's JSON-LD (schema.org) says of the article. */
export interface LinkedData {
  kind: 'article' | 'video' | 'index' | null;
  headline: string | null;
  datePublished: string | null;
  authors: readonly string[];
  publisher: string | null;
  language: string | null;
  isPaid: boolean;
}

const MOST_SCRIPTS = 20;
const LONGEST_SCRIPT = 500_000;
const MOST_NODES = 500;

/** Types of which an article is, or a part or kind of one (schema.org/Article and below). */
const ARTICLE = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|DiscussionForumPosting)$/u;
const INDEX = /^(?:CollectionPage|ItemList|SearchResultsPage)$/u;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const listSchema = z.unknown().transform((value): readonly unknown[] => (isList(value) ? value : [value]));
const textSchema = z.string().catch('');
const nodeSchema = z.looseObject({ '@type': listSchema.optional() });
type Node = z.infer<typeof nodeSchema>;

/** Reads the JSON-LD of a page; what is no JSON, or says nothing, is left out. */
export function readLinkedData(document: PageDocument): LinkedData {
  const nodes = readNodes(document);
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const video = nodes.find((node) => typesOf(node).includes('VideoObject'));
  const index = nodes.find((node) => typesOf(node).some((type) => INDEX.test(type)));
  const page =
    article ?? nodes.find((node) => typesOf(node).includes('WebPage') && node['datePublished'] !== undefined);
  const kind = article !== undefined ? 'article' : video !== undefined ? 'video' : index !== undefined ? 'index' : null;
  const text = (name: string): string | null => textSchema.parse(page?.[name]) || null;
  return {
    kind,
    headline: text('headline') ?? (article === undefined ? null : text('name')),
    datePublished: text('datePublished') ?? text('dateCreated'),
    authors: namesOf(page?.['author'] ?? page?.['creator'], nodes),
    publisher: namesOf(page?.['publisher'] ?? page?.['sourceOrganization'], nodes)[0] ?? null,
    language: namesOf(page?.['inLanguage'], nodes)[0] ?? null,
    isPaid: nodes.some((node) => isTyped(node, ARTICLE) && /^false$/iu.test(String(node['isAccessibleForFree']))),
  };
}

const typesOf = (node: Node): string[] =>
  (node['@type'] ?? []).map((type) => textSchema.parse(type).replace(/^.*[/:]/u, ''));

const isTyped = (node: Node, types: RegExp): boolean => typesOf(node).some((type) => types.test(type));

function readNodes(document: PageDocument): Node[] {
  const nodes: Node[] = [];
  let scripts = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    scripts += 1;
    if (scripts > MOST_SCRIPTS) break;
    const waiting: unknown[] = [parseScript(script.textContent ?? '')];
    while (waiting.length > 0 && nodes.length < MOST_NODES) {
      const value = waiting.shift();
      if (isList(value)) {
        waiting.push(...value.slice(0, MOST_NODES));
        continue;
      }
      const node = nodeSchema.safeParse(value);
      if (!node.success) continue;
      nodes.push(node.data);
      waiting.push(node.data['@graph'], node.data['mainEntity']);
    }
  }
  return nodes;
}

/** Some wrap their JSON in a comment or a CDATA section, or put bare line breaks into its strings. */
function parseScript(script: string): unknown {
  if (script.length > LONGEST_SCRIPT) return null;
  const bare = script
    .replace(/^\s*(?:\/\/)?\s*(?:<!\[CDATA\[|<!--)/u, '')
    .replace(/(?:\/\/)?\s*(?:\]\]>|-->)\s*;?\s*$/u, '');
  for (const text of [bare, bare.replace(/[\r\n\t]+/gu, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {
      // The next form is tried.
    }
  }
  return null;
}

/** The names of people, organisations or languages that are given as text, as nodes, or by the id of another node. */
function namesOf(value: unknown, nodes: readonly Node[]): string[] {
  return listSchema.parse(value).flatMap((entry): string[] => {
    if (typeof entry === 'string') return [entry];
    const node = nodeSchema.safeParse(entry);
    if (!node.success) return [];
    const id = node.data['@id'];
    const named =
      node.data['name'] === undefined ? nodes.find((other) => id !== undefined && other['@id'] === id) : node.data;
    const name = named?.['name'];
    return listSchema.parse(name).flatMap((text) => textSchema.parse(text) || []);
  });
}
