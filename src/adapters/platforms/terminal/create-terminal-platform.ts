import { randomUUID } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import type { Card } from '../../../core/cards/card.ts';
import { cleanText } from '../../../core/cards/clean-text.ts';
import { faultCard } from '../../../core/cards/error-card.ts';
import type { Caller } from '../../../core/commands/caller.ts';
import { DatelineError } from '../../../core/errors.ts';
import type { Logger } from '../../../core/ports/logger.ts';
import type { Platform, Respond } from '../../../core/ports/platform.ts';
import { answerLines } from './answer-lines.ts';
import { chooseColor, isDumb, type TerminalEnvironment } from './choose-color.ts';
import type { Complete } from './complete-line.ts';
import type { History } from './history-file.ts';
import { readNamedFile } from './named-file.ts';
import { openPrompt } from './open-prompt.ts';
import { renderCard } from './render-card.ts';
import type { Session, SessionPorts } from './session.ts';

export interface TerminalOptions {
  /** `process.stdin`, or any stream of UTF-8. Closed when the platform stops, for it alone reads from it. */
  input: Readable & { isTTY?: boolean };
  /** `process.stdout`, or any stream. `columns` is read anew for each card, so that a resized window counts. */
  output: Writable & { isTTY?: boolean; columns?: number };
  environment: TerminalEnvironment;
  /** What a person reads first, where one sits at the terminal. */
  greeting: () => Promise<Card>;
  /** What Tab offers; nothing where it rejects. */
  complete?: Complete;
  /**
   * What is being done about a line, in words that stand behind "is": shown where it takes longer than a second and somebody
   * sits there. Null where nothing is to be said.
   */
  describeWork?: (line: string) => string | null;
  /** Where typed lines are remembered; for this session only, where it is left out or fails. */
  history?: History;
  logger: Logger;
}

/** The only conversation of a terminal: whoever sits there may do all. */
const caller: Caller = {
  conversation: 'terminal:local:main',
  space: 'local',
  isDirect: true,
  user: 'you',
  canManageChannel: true,
};

/** The only message of any card that was posted. */
const shown = 'shown';

/** An answer that comes later is announced, in milliseconds. */
const patience = 1000;

/** Where a terminal doesn't say how wide it is. */
const usualColumns = 80;

/**
 * Dateline in a terminal. Where input and output are both one, there is a greeting, a prompt, completion and
 * history; otherwise each line of the input is answered on the output, which holds nothing else.
 *
 * `ended` resolves at the end of the input, when the person leaves, and when the output is closed (`| head -1`).
 */
export function createTerminalPlatform(options: TerminalOptions): Platform {
  const { input, output, environment, logger } = options;
  const interactive = input.isTTY === true && output.isTTY === true;
  const { promise: ended, resolve: end } = Promise.withResolvers<undefined>();
  const remembered = rememberLines(options);
  let session: Session | null = null;
  let started = false;
  let stopped = false;

  function render(card: Card): string {
    const color = chooseColor(environment, output.isTTY === true);
    return renderCard(card, { columns: countColumns(output), color });
  }

  function write(text: string): Promise<boolean> {
    return new Promise((resolve) => {
      output.write(text, (error) => resolve(error === undefined || error === null));
    });
  }

  async function answer(respond: Respond, line: string): Promise<string> {
    const stopAnnouncing = announce(line);
    try {
      return render(await respond({ caller, ...readNamedFile(line) }));
    } catch (error) {
      const reference = randomUUID().slice(0, 8);
      logger.error({ reference, err: error }, 'a request could not be answered');
      return render(faultCard(reference));
    } finally {
      stopAnnouncing();
    }
  }

  /** Says what is being done, unless the returned function is called before; to a program it would be no answer. */
  function announce(line: string): () => void {
    if (!interactive) return () => undefined;
    const timer = setTimeout(() => {
      const work = options.describeWork?.(line) ?? null;
      if (work !== null) void session?.show(cleanText(`${work.charAt(0).toUpperCase()}${work.slice(1)}…`));
    }, patience);
    return () => clearTimeout(timer);
  }

  function watchStreams(): void {
    input.on('error', (error) => {
      logger.warn({ err: error }, 'the input broke off');
      session?.close();
    });
    output.on('error', (error: NodeJS.ErrnoException) => {
      // A reader that has had enough (`| head -1`) is no failure.
      if (error.code !== 'EPIPE') logger.error({ err: error }, 'the output broke off');
      session?.close();
      end(undefined);
    });
  }

  async function openSession(ports: SessionPorts): Promise<Session> {
    if (!interactive) return answerLines(input, ports);
    const history = await remembered.load();
    await write(`${render(await options.greeting())}\n\n`);
    return openPrompt(
      {
        input,
        output,
        history,
        prompt: chooseColor(environment, true) ? '\u001b[1mdateline>\u001b[22m ' : 'dateline> ',
        movesCursor: !isDumb(environment),
        complete: options.complete ?? (async (_, cursor) => ({ replaceFrom: cursor, candidates: [] })),
        remember: remembered.save,
      },
      ports,
    );
  }

  return {
    name: 'terminal',
    ended,
    async start(respond) {
      if (started) throw fail('The terminal was started before.', 'Start it once.');
      if (input.destroyed || output.destroyed || output.writableEnded) {
        throw fail('The terminal is closed.', 'Start Dateline in a terminal, or pass questions to its standard input.');
      }
      started = true;
      watchStreams();
      try {
        session = await openSession({ answer: (line) => answer(respond, line), render, write });
      } catch (error) {
        if (error instanceof DatelineError) throw error;
        logger.error({ err: error }, 'the terminal could not be started');
        throw fail('The terminal could not be started.', 'The log says why.', error);
      }
      void session.finished.then(() => end(undefined));
      // Stopped while the greeting was made.
      if (stopped) session.close();
    },
    openDirectMessages: async () => caller.conversation,
    async post(conversation, card, { progress } = {}) {
      if (conversation !== caller.conversation) {
        throw new DatelineError('not-found', 'The terminal has no such conversation.', {
          hint: `Post to ${caller.conversation}.`,
        });
      }
      // A card is one message here, and whoever sat before an earlier screen has seen it.
      if (progress !== undefined && progress.accepted.length > 0) return;
      const taken = !stopped && session !== null && (await session.show(render(card)));
      if (!taken) throw fail('The terminal is closed.', 'Start Dateline again.');
      await progress?.keep(shown);
    },
    async stop() {
      stopped = true;
      session?.close();
      await session?.finished;
      await remembered.saved();
      end(undefined);
    },
  };
}

function countColumns({ isTTY, columns }: TerminalOptions['output']): number {
  if (isTTY !== true) return Number.POSITIVE_INFINITY;
  return columns === undefined || columns <= 0 ? usualColumns : columns;
}

/** History that nothing fails for: a line that can't be remembered is still answered. */
function rememberLines({ history, logger }: Pick<TerminalOptions, 'history' | 'logger'>) {
  let saving: Promise<void> = Promise.resolve();
  const warn = (error: unknown) => logger.warn({ err: error }, 'the history of typed lines is not kept');
  return {
    async load(): Promise<string[]> {
      try {
        return (await history?.load()) ?? [];
      } catch (error) {
        warn(error);
        return [];
      }
    },
    save: (lines: string[]): void => {
      if (history !== undefined) saving = history.save(lines).catch(warn);
    },
    saved: () => saving,
  };
}

function fail(message: string, hint: string, cause?: unknown): DatelineError {
  return new DatelineError('platform-failed', message, { hint, cause });
}
