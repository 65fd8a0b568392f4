import { ComponentType, type APIComponentInContainer } from 'discord.js';
import { measure, measureText, type Size } from './components.ts';

/** What stands on one message whole, or may be parted between its lines. Lines are Markdown, one below the other. */
export type Part =
  | { kind: 'lines'; lines: readonly string[]; /** A heading stands with what follows it. */ isHeading?: boolean }
  | { kind: 'component'; component: APIComponentInContainer };

/**
 * Puts parts on as few messages as their order allows, each within the room. A line and a component that are larger
 * than the room by themselves are not parted: whoever makes them sees to it.
 */
export function fillMessages(parts: readonly Part[], room: Size): APIComponentInContainer[][] {
  const messages: APIComponentInContainer[][] = [];
  let used: Size = { components: 0, text: 0 };

  const fits = ({ components, text }: Size): boolean =>
    messages.length > 0 && used.components + components <= room.components && used.text + text <= room.text;
  const add = (component: APIComponentInContainer): void => {
    const size = measure(component);
    if (!fits(size)) {
      messages.push([]);
      used = { components: 0, text: 0 };
    }
    messages.at(-1)?.push(component);
    used = { components: used.components + size.components, text: used.text + size.text };
  };
  const addLines = (lines: readonly string[]): void => {
    let display: { type: ComponentType.TextDisplay; content: string } | null = null;
    for (const line of lines) {
      if (display !== null && fits({ components: 0, text: measureText(line) + 1 })) {
        display.content += `\n${line}`;
        used = { ...used, text: used.text + measureText(line) + 1 };
      } else {
        display = { type: ComponentType.TextDisplay, content: line };
        add(display);
      }
    }
  };

  for (const part of joinHeadings(parts, room.text)) {
    if (part.kind === 'component') add(part.component);
    else addLines(part.lines);
  }
  return messages;
}

/** A heading becomes the beginning of the first line behind it, where both fit on one message. */
function joinHeadings(parts: readonly Part[], room: number): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const heading = before?.kind === 'lines' && before.isHeading === true ? before.lines.join('\n') : null;
    const [first = '', ...rest] = part.kind === 'lines' ? part.lines : [];
    if (heading !== null && part.kind === 'lines' && measureText(heading) + 1 + measureText(first) <= room) {
      joined.pop();
      joined.push({ ...part, lines: [`${heading}\n${first}`, ...rest] });
    } else {
      joined.push(part);
    }
  }
  return joined;
}
