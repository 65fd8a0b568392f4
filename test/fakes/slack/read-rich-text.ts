import {
  Draft,
  drawBroadcast,
  drawChannel,
  drawDate,
  drawEmoji,
  drawLink,
  drawTeam,
  drawUser,
  drawUsergroup,
  plainly,
} from './rendered.ts';
import type { Look, Reader, Rendered } from './rendered.ts';
import type { RichTextInline, RichTextPart } from './rich-text-schemas.ts';

const STYLES = ['bold', 'italic', 'strike', 'underline', 'code'] as const;

/** A rich text block's parts as Slack draws them: nothing in their words is a mark. */
export function readRichText(parts: readonly RichTextPart[], reader: Reader = {}): Rendered {
  const draft = new Draft();
  // List parts that follow each other, however deep, are one list: numbers go on at each depth.
  const numbers: number[] = [];
  for (const part of parts) {
    draft.freshLine();
    if (part.type !== 'rich_text_list') numbers.length = 0;
    switch (part.type) {
      case 'rich_text_section':
        drawAll(draft, part.elements, reader);
        break;
      case 'rich_text_quote':
        draft.within('quote', () => drawAll(draft, part.elements, reader));
        break;
      case 'rich_text_preformatted':
        draft.within('code block', () => drawAll(draft, part.elements, reader));
        break;
      case 'rich_text_list': {
        const { indent = 0, offset = 0, style } = part;
        numbers.length = Math.min(numbers.length, indent + 1);
        draft.within('list', () => {
          for (const item of part.elements) {
            draft.freshLine();
            numbers[indent] = (numbers[indent] ?? offset) + 1;
            draft.add(`${'  '.repeat(indent)}${style === 'ordered' ? `${numbers[indent]}.` : '•'} `);
            drawAll(draft, item.elements, reader);
          }
        });
        break;
      }
    }
  }
  return draft.done();
}

function drawAll(draft: Draft, elements: readonly RichTextInline[], reader: Reader): void {
  for (const element of elements) {
    const style: Readonly<Record<string, boolean | undefined>> = element.style ?? {};
    const looks = STYLES.filter((name) => style[name] === true);
    drawLooking(draft, looks, () => draft.append(drawElement(element, reader)));
  }
}

function drawLooking(draft: Draft, [look, ...others]: readonly Look[], draw: () => void): void {
  if (look === undefined) draw();
  else draft.within(look, () => drawLooking(draft, others, draw));
}

function drawElement(element: RichTextInline, reader: Reader): Rendered {
  switch (element.type) {
    case 'text':
      return plainly(element.text);
    case 'link':
      return drawLink(element.text ?? element.url, element.url);
    case 'user':
      return drawUser(element.user_id, reader);
    case 'usergroup':
      return drawUsergroup(element.usergroup_id, reader);
    case 'channel':
      return drawChannel(element.channel_id, reader);
    case 'broadcast':
      return drawBroadcast(element.range);
    case 'team':
      return drawTeam(element.team_id);
    case 'emoji':
      return drawEmoji(element.name);
    case 'color':
      return plainly(element.value);
    case 'date':
      return drawDate(element.timestamp, element.format, element.url, reader);
  }
}
