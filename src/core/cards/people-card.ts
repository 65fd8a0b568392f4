import { tellingAliases } from '../briefings/entities/names-of.ts';
import type { Briefing, Entity } from '../briefings/briefing.ts';
import { sayRole } from '../briefings/say-role.ts';
import type { BriefingListing } from '../ports/briefing-store.ts';
import { actionsBlock } from './blocks.ts';
import type { Block, Card, Text } from './card.ts';
import { citedSentence, otherStories, sourceText, storyAction } from './story-source.ts';
import { bold, plain } from './text.ts';

/** Who is named in a story: their roles, their other names, and the sentence that first names them. */
export function peopleCard(briefing: Briefing, others: readonly BriefingListing[]): Card {
  const nobody: Block[] = [{ kind: 'text', text: [plain('The article names no person.')] }];
  const people = briefing.people.flatMap((person) => personBlocks(person, briefing));
  return {
    tone: 'plain',
    title: `People: ${briefing.headline.text}`,
    link: briefing.article.url,
    blocks: [
      ...(people.length === 0 ? nobody : people),
      ...actionsBlock([storyAction('Brief', 'brief', briefing.id)]),
      ...otherStories('people', others),
    ],
    footer: sourceText(briefing.article),
    audience: 'everyone',
  };
}

/** A person's name and roles, those held before marked as former. */
export function describePerson({ name, roles }: Entity): Text {
  const words = roles.map(sayRole).join('; ');
  return words === '' ? [bold(name)] : [bold(name), plain(` — ${words}`)];
}

function personBlocks(person: Entity, briefing: Briefing): Block[] {
  const [first] = person.cites;
  const sentence = first === undefined ? null : citedSentence(briefing, first);
  const also = tellingAliases(person);
  const aliases = also.length === 0 ? [] : [plain(` (also: ${also.join(', ')})`)];
  return [
    { kind: 'text', text: [...describePerson(person), ...aliases] },
    ...(sentence === null ? [] : [{ kind: 'quote', text: [plain(sentence)], attribution: null } satisfies Block]),
  ];
}
