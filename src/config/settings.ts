import { readFileSync } from 'node:fs';
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { configurationError, failureCode, readFailure } from './configuration-error.ts';
import { digestSettingNames } from './digest-settings.ts';
import { nearestName } from './nearest-name.ts';
import { settingPaths, settingsSchema, type Settings } from './settings-schema.ts';

/**
 * Reads the settings file (YAML). One that is empty, or missing though it need not exist, gives
 * the defaults.
 * @throws DatelineError `bad-configuration` that lists every fault with its place.
 */
export function readSettings(path: string, { mustExist }: { mustExist: boolean }): Settings {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (failureCode(error) === 'ENOENT' && !mustExist) return settingsSchema.parse({});
    throw configurationError(
      path,
      [`The file ${readFailure(error)}.`],
      'Set CONFIG_FILE to a file that is there, or leave it out.',
    );
  }
  return parseSettings(text, path);
}

/** The settings in the text of a settings file; `path` is how errors call it. Throws as `readSettings`. */
function parseSettings(text: string, path: string): Settings {
  const lines = new LineCounter();
  // Without pretty errors, so that no message quotes the file.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const result = checkDocument(document, lines);
  if ('settings' in result) return result.settings;
  throw configurationError(path, result.faults, 'Mend the file; config/dateline.schema.json lists what it can hold.');
}

type Checked = { settings: Settings } | { faults: readonly string[] };

function checkDocument(document: Document.Parsed, lines: LineCounter): Checked {
  const mistakes = [...document.errors, ...document.warnings];
  if (mistakes.length > 0) {
    return {
      faults: mistakes.map((mistake) => {
        const { line, col } = lines.linePos(mistake.pos[0]);
        return `Line ${line}, column ${col}: ${mistake.message}.`;
      }),
    };
  }
  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    // Aliases that unfold to more than the library allows.
    return { faults: [`${error instanceof Error ? error.message : String(error)}.`] };
  }
  const parsed = settingsSchema.safeParse(withoutEmptySections(content));
  if (parsed.success) return { settings: parsed.data };
  return {
    faults: parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => unknownKeyFault(document, lines, [...issue.path, key].map(String)))
        : [valueFault(document, lines, issue.path.map(String), issue.message)],
    ),
  };
}

/** YAML reads a section whose lines are all comments as null; here it is an empty section. */
function withoutEmptySections(content: unknown): unknown {
  if (content === null) return {};
  if (typeof content !== 'object' || Array.isArray(content)) return content;
  const isEmptySection = ([key, value]: [string, unknown]) =>
    value === null && Object.hasOwn(settingsSchema.shape, key);
  return Object.fromEntries(Object.entries(content).filter((entry) => !isEmptySection(entry)));
}

function valueFault(document: Document, lines: LineCounter, path: readonly string[], problem: string): string {
  const setting = path.join('.');
  const subject = setting === '' ? 'The file' : setting;
  return `${lineOf(document, lines, path)}${subject} ${problem}.`;
}

function unknownKeyFault(document: Document, lines: LineCounter, path: readonly string[]): string {
  const setting = path.join('.');
  const parent = path.slice(0, -1).join('.');
  const isOfDigest = path.length === 3 && path[0] === 'digests';
  const siblings = isOfDigest
    ? digestSettingNames.map((name) => `${parent}.${name}`)
    : settingPaths().filter((known) => parentOf(known) === parent);
  const place = lineOf(document, lines, path);
  return `${place}${JSON.stringify(setting)} is not a setting. ${advice(path, siblings)}`;
}

function advice(path: readonly string[], siblings: readonly string[]): string {
  const key = path.at(-1) ?? '';
  const nearest =
    nearestName(path.join('.'), siblings) ?? settingPaths().find((known) => known.split('.').at(-1) === key);
  return nearest === undefined ? `Here can stand: ${siblings.join(', ')}.` : `Did you mean ${nearest}?`;
}

function parentOf(path: string): string {
  return path.split('.').slice(0, -1).join('.');
}

/** "Line 3: ", or nothing where the path is not in the file. */
function lineOf(document: Document, lines: LineCounter, path: readonly string[]): string {
  const key = path.at(-1);
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return '';
  const keyNode = parent.items.map((pair) => pair.key).find((node) => isScalar(node) && String(node.value) === key);
  if (!isScalar(keyNode) || !keyNode.range) return '';
  return `Line ${lines.linePos(keyNode.range[0]).line}: `;
}
