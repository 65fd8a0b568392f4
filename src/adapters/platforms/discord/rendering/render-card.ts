import { ComponentType, type APIContainerComponent, type APIFileComponent } from 'discord.js';
import type { Block, Card, Text } from '../../../../core/cards/card.ts';
import { cleanText } from '../../../../core/cards/clean-text.ts';
import { addressBehind, sayFile } from '../../../../core/cards/render-plain.ts';
import { linkRuns, type Run } from '../../../../core/cards/runs.ts';
import { tellTone } from '../../../../core/cards/tell-tone.ts';
import { attachFiles, type AttachedFile, type Attachments } from './attach-files.ts';
import { divider, image } from './components.ts';
import { CustomIds } from './custom-id.ts';
import { fillMessages, type Part } from './fill-messages.ts';
import { layOutActions } from './lay-out-actions.ts';
import { limits } from '../limits.ts';
import { textRuns } from './text-runs.ts';
import { splitRuns } from './write-markdown.ts';

/** A card as Discord shows it. */
export interface RenderedCard {
  /** The messages that it takes, one at least; each is one container (components v2). */
  messages: readonly APIContainerComponent[];
  /** What its components mean that is too long for them: to be kept, by key, before the messages are sent. */
  kept: ReadonlyMap<string, string>;
  /** What is uploaded with one of the messages, and the components that show it: behind the container, one each. */
  files: readonly AttachedFile[];
  fileComponents: readonly APIFileComponent[];
}

const accents: Readonly<Record<Card['tone'], number>> = {
  plain: 0x4a6fa5,
  answer: 0x2e7d32,
  'not-found': 0xf2a900,
  error: 0xc62828,
};

/** The container itself, and a row of three buttons that turn pages. */
const reserved = 1 + 4;
/** The role that a post may call, before everything else. */
const roleRoom = 30;
/** A line takes a message by itself at most, with what its block puts before it. */
const lineRoom = limits.text - 100;
/** What stands where there are no words. */
const nothing = '…';

/**
 * A card as messages in components v2, parted between blocks, items and words where one is too small. All words stand in
 * them as `renderPlain` gives them: in text, or on the buttons and options, which carry their command lines. Only a time
 * and a channel are said in other words: Discord writes a time in each reader's zone, and knows what a channel is called.
 * The text of a file is in the file; one that can't be uploaded is named with the reason.
 */
export function renderCard(card: Card): RenderedCard {
  const { title, link, blocks, footer } = tellTone(card);
  const ids = new CustomIds();
  const attachments = attachFiles(blocks);
  const parts = [
    ...(title === null ? [] : layOutTitle(title, link)),
    ...blocks.flatMap((block) => layOutBlock(block, ids, attachments)),
    ...(footer === null ? [] : layOutSmall(textRuns(footer))),
  ].filter((part) => part.kind === 'component' || part.lines.length > 0);
  const shown: Part[] = parts.length > 0 ? parts : [{ kind: 'lines', lines: [nothing] }];
  const room = {
    components: limits.components - reserved - attachments.components.length,
    text: limits.text - roleRoom,
  };
  const messages = fillMessages(shown, room).map((components): APIContainerComponent => ({
    type: ComponentType.Container,
    accent_color: accents[card.tone],
    components,
  }));
  return { messages, kept: ids.kept, files: attachments.files, fileComponents: attachments.components };
}

function layOutTitle(title: string, link: string | null): Part[] {
  const address = link === null ? null : addressBehind(title, link);
  const isAddress = link !== null && address === null;
  const heading = splitRuns(isAddress ? linkRuns(title, link) : [plain(cleanText(title))], lineRoom);
  return [
    { kind: 'lines', lines: heading.map((line) => `## ${line}`), isHeading: true },
    ...(address === null ? [] : layOutSmall(linkRuns('', address))),
  ];
}

function layOutBlock(block: Block, ids: CustomIds, { left }: Attachments): Part[] {
  switch (block.kind) {
    case 'text':
      return [{ kind: 'lines', lines: splitRuns(textRuns(block.text), lineRoom) }];
    case 'heading':
      return [
        {
          kind: 'lines',
          lines: splitRuns([plain(cleanText(block.text))], lineRoom).map((line) => `### ${line}`),
          isHeading: true,
        },
      ];
    case 'list':
      return [{ kind: 'lines', lines: block.items.flatMap((item, index) => layOutItem(item, block.ordered, index)) }];
    case 'fields':
      return [{ kind: 'lines', lines: block.fields.flatMap(({ label, value }) => layOutField(label, value)) }];
    case 'quote':
      return [{ kind: 'lines', lines: layOutQuote(block.text, block.attribution) }];
    case 'source':
      return layOutSmall(textRuns(block.text));
    case 'image':
      return layOutImage(block.url, block.description);
    case 'file': {
      const reason = left.get(block);
      return layOutSmall([plain(reason === undefined ? sayFile(block) : `${sayFile(block)} (${reason})`)]);
    }
    case 'divider':
      return [{ kind: 'component', component: divider() }];
    case 'actions':
      return layOutActions(block.actions, ids);
  }
}

function layOutItem(item: Text, ordered: boolean, index: number): string[] {
  const [first = nothing, ...rest] = splitRuns(textRuns(item), lineRoom);
  return [`${ordered ? `${index + 1}.` : '-'} ${first}`, ...rest];
}

function layOutField(label: string, value: Text): string[] {
  return splitRuns([{ look: 'bold', text: `${cleanText(label).trim()}:` }, plain(' '), ...textRuns(value)], lineRoom);
}

function layOutQuote(text: Text, attribution: Text | null): string[] {
  const from = attribution === null ? [] : splitRuns([plain('— '), ...textRuns(attribution)], lineRoom);
  return [...splitRuns(textRuns(text), lineRoom).map((line) => `> ${line}`), ...from.map((line) => `> -# ${line}`)];
}

function layOutSmall(runs: readonly Run[]): Part[] {
  return [{ kind: 'lines', lines: splitRuns(runs, lineRoom).map((line) => `-# ${line}`) }];
}

/** The picture, and below it in words what it shows and where it is from. */
function layOutImage(url: string, description: string): Part[] {
  const words = splitRuns([plain('Image: '), ...linkRuns(description, url)], lineRoom);
  const isPicture = /^https?:/.test(url) && URL.canParse(url) && url.length <= limits.mediaUrl;
  const alternative = cleanText(description).trim().slice(0, limits.mediaDescription).toWellFormed();
  return [
    ...(isPicture
      ? [{ kind: 'component', component: image(url, alternative === '' ? null : alternative) } satisfies Part]
      : []),
    { kind: 'lines', lines: words.map((line) => `-# ${line}`) },
  ];
}

function plain(text: string): Run {
  return { look: 'plain', text };
}
