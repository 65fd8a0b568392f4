import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readFailure } from './configuration-error.ts';
import { fileSettingName, type EnvironmentSetting } from './environment-settings.ts';

/** What is wrong with a setting: its name, and whole sentences that say what to do. */
export interface Fault {
  setting: string;
  text: string;
}

/** Reads settings from variables and gathers what is wrong with them in `faults`. */
export class SettingReader {
  readonly faults: Fault[] = [];
  /** The values of the secrets read so far. */
  readonly secrets = new Set<string>();
  readonly #variables: NodeJS.ProcessEnv;
  readonly #folder: string;

  /** `folder` is where the relative paths of secret files begin. */
  constructor(variables: NodeJS.ProcessEnv, folder: string) {
    this.#variables = variables;
    this.#folder = folder;
  }

  /** Whether there is something for it, right or wrong. White space alone is nothing. */
  isGiven(setting: EnvironmentSetting): boolean {
    return this.#text(setting.name) !== '' || (setting.secret && this.#text(fileSettingName(setting)) !== '');
  }

  /** The setting's value; null where it is not given or has a fault. To be called once a setting. */
  read<Value>(setting: EnvironmentSetting<Value>): Value | null {
    const text = setting.secret ? this.#secretText(setting) : this.#text(setting.name);
    if (text === null || text === '') return null;
    const parsed = setting.schema.safeParse(text);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) this.refuse(setting, issue.message);
      return null;
    }
    if (setting.secret) this.secrets.add(text);
    return parsed.data;
  }

  /** The setting's value, or its default where it is not given or has a fault. */
  readOrDefault<Value>(setting: EnvironmentSetting<Value, string>): Value {
    return this.read(setting) ?? setting.schema.parse(setting.default);
  }

  /** Adds a fault; `problem` continues the setting's name and never holds a value. */
  refuse(setting: EnvironmentSetting, problem: string): void {
    const source = setting.howToGet === null ? '' : ` Get it at ${setting.howToGet}`;
    this.faults.push({ setting: setting.name, text: `${setting.name} ${problem}${source}` });
  }

  #text(name: string): string {
    return this.#variables[name]?.trim() ?? '';
  }

  /** Null where it has a fault. */
  #secretText(setting: EnvironmentSetting): string | null {
    const fileName = fileSettingName(setting);
    const direct = this.#text(setting.name);
    const path = this.#text(fileName);
    if (path === '') return direct;
    if (direct !== '') return this.#refuseText(setting, `and ${fileName} are both set. Keep one of them.`);

    // The path stays unsaid: who mistakes the two names has put the secret itself there.
    const content = this.#readSecretFile(path);
    if ('text' in content) return content.text;
    return this.#refuseText(setting, `cannot be had: the file that ${fileName} names ${content.failure}. Mend it.`);
  }

  #readSecretFile(path: string): { text: string } | { failure: string } {
    try {
      const text = readFileSync(resolve(this.#folder, path), 'utf8').trim();
      return text === '' ? { failure: 'is empty' } : { text };
    } catch (error) {
      return { failure: readFailure(error) };
    }
  }

  #refuseText(setting: EnvironmentSetting, problem: string): null {
    this.faults.push({ setting: setting.name, text: `${setting.name} ${problem}` });
    return null;
  }
}
