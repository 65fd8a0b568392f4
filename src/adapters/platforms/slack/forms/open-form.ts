import type { Command } from '../../../../core/commands/command.ts';
import { parseIncomplete, type Incomplete } from '../../../../core/commands/parse-command-line.ts';
import { suggestValues, type SuggestionStore } from '../../../../core/commands/suggest-values.ts';
import type { ButtonStore } from '../../../../core/ports/button-store.ts';
import type { Logger } from '../../../../core/ports/logger.ts';
import { failureFields } from '../failure-fields.ts';
import { openView, type OpenModal } from '../views/open-view.ts';
import type { Workspace } from '../workspaces.ts';
import { writeMetadata, type FormPlace } from './form-metadata.ts';
import { formView, type SayStory } from './form-view.ts';

export interface FormOptions {
  commands: readonly Command[];
  store: SuggestionStore;
  buttons: ButtonStore;
  logger: Logger;
}

/** Where the answer to a form belongs; null: to the direct messages of whoever fills it in. */
export interface FormRequest {
  workspace: Workspace;
  place: FormPlace | null;
  /** The id by which Slack lets a form open, for three seconds. */
  trigger: string;
  line: string;
  /** The conversation that is acted on, where that is another. */
  actsIn?: string | null;
  /** The modal in which it was asked for. */
  below?: OpenModal | null;
}

/**
 * Makes what asks for what a command line lacks in a form. It says whether the form is shown: where it is not (the line
 * lacks nothing, or Slack opens none any more), the line is to be answered as it stands, which says what is missing.
 */
export function createOpenForm({ commands, store, buttons, logger }: FormOptions) {
  return async ({ workspace, place, trigger, line, actsIn = null, below = null }: FormRequest): Promise<boolean> => {
    const incomplete = parseIncomplete(line, commands);
    if (incomplete === null) return false;
    try {
      const metadata = await writeMetadata({ line, place, actsIn }, buttons);
      const view = formView(line, commands, metadata, await findStoryNames(incomplete, store));
      if (view === null) return false;
      await openView(workspace, trigger, view, below);
      return true;
    } catch (error) {
      logger.warn(failureFields(error), 'a form could not be shown');
      return false;
    }
  };
}

/** The headlines of the stories that a line names already. */
async function findStoryNames({ fields, values }: Incomplete, store: SuggestionStore): Promise<SayStory> {
  const names = new Map<string, string>();
  for (const argument of fields) {
    const id = values[argument.name];
    if (argument.kind !== 'story' || typeof id !== 'string') continue;
    const known = (await suggestValues(argument, id, store)).find(({ value }) => value === id);
    if (known !== undefined) names.set(id, known.label);
  }
  return (id) => names.get(id) ?? id;
}
