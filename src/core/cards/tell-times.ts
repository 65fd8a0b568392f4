import { parseEdtf } from '../dates/edtf.ts';
import { sayDate } from '../dates/say-date.ts';
import { offsetTimeAt } from '../digests/zone.ts';
import type { Block, Card, Text, TextSpan } from './card.ts';

/** Whether any words of the card are a moment. */
export function tellsTime(card: Card): boolean {
  return textsOf(card).some((text) => text.some(({ kind }) => kind === 'time'));
}

/** The card with the words of each moment as the clocks of a zone show it, for those who read the words. */
export function tellTimes(card: Card, zone: string): Card {
  const tell = (text: Text): Text => text.map((span) => tellSpan(span, zone));
  return {
    ...card,
    blocks: card.blocks.map((block) => mapTexts(block, tell)),
    footer: card.footer && tell(card.footer),
  };
}

function tellSpan(span: TextSpan, zone: string): TextSpan {
  if (span.kind !== 'time') return span;
  const moment = new Date(span.instant);
  if (Number.isNaN(moment.getTime())) return span;
  const local = offsetTimeAt(moment, zone);
  // Years that EDTF writes otherwise are no news.
  return parseEdtf(local) === null ? span : { ...span, text: sayDate(local) };
}

function textsOf({ blocks, footer }: Card): Text[] {
  const texts: Text[] = footer === null ? [] : [footer];
  for (const block of blocks) {
    mapTexts(block, (text) => {
      texts.push(text);
      return text;
    });
  }
  return texts;
}

function mapTexts(block: Block, map: (text: Text) => Text): Block {
  switch (block.kind) {
    case 'text':
    case 'source':
      return { ...block, text: map(block.text) };
    case 'quote':
      return { ...block, text: map(block.text), attribution: block.attribution && map(block.attribution) };
    case 'list':
      return { ...block, items: block.items.map(map) };
    case 'fields':
      return { ...block, fields: block.fields.map(({ label, value }) => ({ label, value: map(value) })) };
    case 'heading':
    case 'image':
    case 'file':
    case 'divider':
    case 'actions':
      return block;
  }
}
