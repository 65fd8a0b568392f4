import { environmentSettings, fileSettingName } from './environment-settings.ts';
import { nearestName } from './nearest-name.ts';

const settings = Object.values(environmentSettings);
const knownNames = settings.flatMap((setting) =>
  setting.secret ? [setting.name, fileSettingName(setting)] : [setting.name],
);

/**
 * A warning for each variable that has no effect though it was probably meant to have one: in
 * `.env`, which is ours alone, that is any that we do not know; in the environment, which holds
 * much that is not for us, one that looks like a slip of ours or bears a platform's name.
 */
export function warnOfUnknownVariables(inDotEnv: readonly string[], inEnvironment: readonly string[]): string[] {
  const warnings = new Map<string, string>();
  for (const name of inEnvironment) {
    const advice = isKnown(name) ? null : adviceFor(name);
    if (advice !== null) warnings.set(name, `${name} is not a setting of Dateline and has no effect. ${advice}`);
  }
  for (const name of inDotEnv) {
    if (isKnown(name)) continue;
    const advice = adviceFor(name) ?? '.env.example lists the settings.';
    warnings.set(name, `${name} in .env is not a setting of Dateline and has no effect. ${advice}`);
  }
  return [...warnings.values()];
}

function isKnown(name: string): boolean {
  return knownNames.includes(name);
}

function adviceFor(name: string): string | null {
  const nearest = nearestName(name, knownNames);
  if (nearest !== null) return `Did you mean ${nearest}?`;
  const prefix = /^(?:DISCORD|SLACK)_/.exec(name)?.[0];
  if (prefix === undefined) return null;
  const names = settings.map((setting) => setting.name).filter((known) => known.startsWith(prefix));
  return `The settings that begin so are ${names.join(', ')}.`;
}
