import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanInput } from '../../../src/core/commands/clean-input.ts';
import { parseCommandLine } from '../../../src/core/commands/parse-command-line.ts';
import { writeCommandLine } from '../../../src/core/commands/write-command-line.ts';
import { DatelineError } from '../../../src/core/errors.ts';
import { exampleCommands } from './example-commands.ts';

function parse(line: string) {
  const { command, subcommand, values } = parseCommandLine(line, exampleCommands);
  return { path: subcommand === null ? command : `${command} ${subcommand}`, values };
}

function refusal(line: string): DatelineError {
  try {
    parseCommandLine(line, exampleCommands);
  } catch (error) {
    if (error instanceof DatelineError) return error;
    throw error;
  }
  throw new Error(`not refused: ${line}`);
}

describe('parseCommandLine', () => {
  it.each([
    ['who did Blinken meet?', 'ask', { question: 'who did Blinken meet?' }],
    ['  what did he say: "yes" or story:no  ', 'ask', { question: 'what did he say: "yes" or story:no' }],
    ['/ask who did X meet', 'ask', { question: 'who did X meet' }],
    ['/ask "who did X meet"', 'ask', { question: 'who did X meet' }],
    ['/ask “who did X meet”', 'ask', { question: 'who did X meet' }],
    ['/ask ‘the players’ pay’ ', 'ask', { question: '‘the players’ pay’' }],
    ['/ask ‘who’s there’', 'ask', { question: 'who’s there' }],
    ['/ask "yes", he said, "no"', 'ask', { question: '"yes", he said, "no"' }],
    ['/ask who said "never again"', 'ask', { question: 'who said "never again"' }],
    ['/ask what happened at 10:30', 'ask', { question: 'what happened at 10:30' }],
    ['/ask what did he say: yes?', 'ask', { question: 'what did he say: yes?' }],
    ['/ask what is in the story: the end', 'ask', { question: 'what is in the story: the end' }],
    ['/ask what is at https://example.org/a:b', 'ask', { question: 'what is at https://example.org/a:b' }],
    ['/ask who did he meet story:visit-1', 'ask', { question: 'who did he meet', story: 'visit-1' }],
    ['/ask story:"a visit" who came', 'ask', { question: 'who came', story: 'a visit' }],
    ['/ASK Story:“a visit” who came', 'ask', { question: 'who came', story: 'a visit' }],
    ['/ask question:"story:x is what?"', 'ask', { question: 'story:x is what?' }],
    ['/ask 5" pipes', 'ask', { question: '5" pipes' }],
    ['/ask "unclosed', 'ask', { question: '"unclosed' }],
    ['/brief', 'brief', {}],
    ['/brief blinken', 'brief', { story: 'blinken' }],
    ['/brief us china talks FULL', 'brief', { story: 'us china talks', depth: 'full' }],
    ['/brief full', 'brief', { depth: 'full' }],
    ['/brief "full"', 'brief', { story: 'full' }],
    ['/brief full moon rises', 'brief', { story: 'full moon rises' }],
    ['/brief depth:full blinken', 'brief', { story: 'blinken', depth: 'full' }],
    ['/brief depth: full story: blinken', 'brief', { story: 'blinken', depth: 'full' }],
    ['/brief 2', 'brief', { story: '2' }],
    ['/quotes us china', 'quotes', { story: 'us china' }],
    ['/quotes “us china” ‘Matthew Miller’', 'quotes', { story: 'us china', speaker: 'Matthew Miller' }],
    ['/quotes visit-1 "Matthew Miller"', 'quotes', { story: 'visit-1', speaker: 'Matthew Miller' }],
    ['/quotes speaker:Miller', 'quotes', { speaker: 'Miller' }],
    ['/quotes speaker:Miller us china', 'quotes', { speaker: 'Miller', story: 'us china' }],
    ['/Digest Preview', 'digest preview', {}],
    [
      '/dateline remind 07:30 mon Berlin full',
      'dateline remind',
      { time: '07:30', day: 'mon', zone: 'Europe/Berlin', depth: 'full' },
    ],
    [
      '/dateline remind 07:30 berlin words:"a b"',
      'dateline remind',
      { time: '07:30', zone: 'Europe/Berlin', words: 'a b' },
    ],
    ['/dateline remind time:07:30 day:TUE', 'dateline remind', { time: '07:30', day: 'tue' }],
    ['/digest most 5', 'digest most', { stories: 5 }],
    ['/digest most 5 for the morning', 'digest most', { stories: 5, name: 'for the morning' }],
    ['/digest most morning stories:5', 'digest most', { stories: 5, name: 'morning' }],
    ['/help', 'dateline help', {}],
    ['/help /ask', 'dateline help', { command: 'ask' }],
    ['/dateline help brief', 'dateline help', { command: 'brief' }],
  ])('reads %s', (line, path, values) => {
    expect(parse(line)).toEqual({ path, values });
  });

  it('drops control and bidirectional characters and reads any white space as a space', () => {
    expect(parse('/ask\twho\u202e did\u0000 he\u2067 \u001b[31mmeet\r\nthere')).toEqual({
      path: 'ask',
      values: { question: 'who did he [31mmeet there' },
    });
  });

  it.each([
    ['/breif', 'unknown-command', '/brief'],
    ['/Ask?', 'unknown-command', '/ask'],
    ['/preview', 'unknown-command', '/digest preview'],
    ['/hlep', 'unknown-command', '/help'],
    ['/xyzzyxyzzy', 'unknown-command', '/help'],
    ['/digest', 'unknown-command', '/digest preview'],
    ['/digest preveiw', 'unknown-command', 'Did you mean /digest preview?'],
    ['/', 'bad-input', '/help'],
    ['', 'bad-input', '/help'],
    ['/ask', 'bad-argument', 'Write: /ask question [story:…]\nFor example: /ask who did Blinken meet?'],
    ['/ask ""', 'bad-argument', '/ask question'],
    ['/ask story:x', 'bad-argument', '/ask question'],
    ['/ask who came stroy:x', 'bad-argument', 'Did you mean story:?'],
    ['/ask question:"who?" and more', 'bad-argument', '/ask question'],
    ['/brief depth:ful', 'bad-argument', 'Did you mean full?'],
    ['/brief Ukraine:live', 'bad-argument', 'story:, depth:'],
    ['/brief story:a story:b', 'bad-argument', '[headlines|short|full]'],
    ['/brief story:', 'bad-argument', '/brief [story]'],
    ['/brief story: depth:full', 'bad-argument', '/brief [story]'],
    ['/brief story:blinken visit', 'bad-argument', 'headlines'],
    ['/quotes "a" "b" "c"', 'bad-argument', 'quotation marks'],
    ['/digest preview now', 'bad-argument', '/digest preview'],
    ['/digest most', 'bad-argument', '/digest most stories'],
    ['/digest most 50', 'bad-argument', '/digest most stories'],
    ['/help breif', 'bad-argument', 'Did you mean brief?'],
  ])('refuses %j with what to write instead', (line, code, hint) => {
    const error = refusal(line);
    expect(error.code).toBe(code);
    expect(error.hint).toContain(hint);
  });

  it('names the range of a number that is outside it', () => {
    expect(refusal('/digest most stories:21').message).toContain('from 1 to 20');
  });

  it('says the limit where a question is too long, with a slash or without', () => {
    const question = 'why '.repeat(300);
    expect(refusal(question).message).toContain('1,000');
    expect(refusal(`/ask ${question}`).message).toContain('1,000');
    expect(refusal(`/brief ${'word '.repeat(2_000)}`).message).toContain('4,000');
  });

  it('repeats no more of a long word than a message needs', () => {
    expect(refusal(`/${'a'.repeat(3_000)}`).message.length).toBeLessThan(120);
  });

  const anyLine = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          '/',
          '/ask',
          '/brief',
          '/quotes',
          '/digest',
          '/help',
          'most',
          ' ',
          '  ',
          'story:',
          'depth:full',
          '"',
          '“',
          '”',
          '‘',
          '’',
          '\\',
          'x',
          '10:30',
          '__proto__',
          'constructor:x',
          '\u202e',
          '\ud800',
          '7',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  );

  it('reads any line at all, or refuses it with a hint', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        try {
          const { values } = parseCommandLine(line, exampleCommands);
          for (const value of Object.values(values)) expect(String(value)).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
        } catch (error) {
          if (!(error instanceof DatelineError)) throw error;
          expect(error.hint).not.toBeNull();
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([['“ '], ['"'], ['a:'], ['\\"'], ['stroy:x '], ['/'], ['\u0000']])(
    'reads or refuses a megabyte of %j within a second',
    (part) => {
      const started = performance.now();
      for (const line of [
        part.repeat(4_000),
        part.repeat(1_000_000),
        `/ask ${part.repeat(1_000)}`,
        `/brief ${part.repeat(1_000)}`,
      ]) {
        try {
          parseCommandLine(line, exampleCommands);
        } catch (error) {
          expect(error).toBeInstanceOf(DatelineError);
        }
      }
      expect(performance.now() - started).toBeLessThan(1_000);
    },
  );
});

describe('an article on a command line', () => {
  const text = 'He said: "no\nstory:x text:y \u202etest:z ' + '“a '.repeat(5_000);

  it('is taken as it was handed over, in whatever characters', () => {
    expect(parseCommandLine('/paste', exampleCommands, text).values).toEqual({ text: text.trim() });
  });

  it('is all that is typed behind the command, however much it looks like arguments', () => {
    expect(parse(`/PASTE ${text}`)).toEqual({ path: 'paste', values: { text: cleanInput(text) } });
  });

  it('is refused where it is missing, too long, or nothing takes it', () => {
    expect(refusal('/paste  ').message).toBe('The text is missing.');
    expect(refusal(`/paste ${'word '.repeat(5_000)}`).message).toContain('20,000 are the most');
    expect(() => parseCommandLine('/brief', exampleCommands, text)).toThrow('takes no text of an article');
  });
});

describe('writeCommandLine', () => {
  it('writes a simple value bare and any other in quotation marks', () => {
    expect(writeCommandLine('timeline', { story: '2023-06-18-visit' })).toBe('/timeline story:2023-06-18-visit');
    expect(writeCommandLine('ask', { question: 'who said "no"?' })).toBe('/ask question:"who said \\"no\\"?"');
    expect(writeCommandLine('digest preview')).toBe('/digest preview');
  });

  const value = (maxLength: number) =>
    fc
      .oneof(fc.string({ unit: 'grapheme', maxLength }), fc.stringMatching(/^[a-z "“”‘’\\:/-]{0,50}$/))
      .map(cleanInput)
      .filter((text) => text !== '' && text.length <= maxLength);

  it('is read back as the values that were written, whatever they are', () => {
    fc.assert(
      fc.property(value(500), value(100), (question, story) => {
        const values = { question, story };
        expect(parse(writeCommandLine('ask', values))).toEqual({ path: 'ask', values });
      }),
    );
    fc.assert(
      fc.property(value(100), value(100), (story, speaker) => {
        const values = { story, speaker };
        expect(parse(writeCommandLine('quotes', values))).toEqual({ path: 'quotes', values });
      }),
    );
    fc.assert(
      fc.property(value(100), fc.constantFrom('headlines', 'short', 'full'), (story, depth) => {
        const values = { story, depth };
        expect(parse(writeCommandLine('brief', values))).toEqual({ path: 'brief', values });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), value(50), (stories, name) => {
        const values = { stories, name };
        expect(parse(writeCommandLine('digest most', values))).toEqual({ path: 'digest most', values });
      }),
    );
  });
});
