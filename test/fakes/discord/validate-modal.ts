import { COMPONENT, walkComponents } from './components.ts';
import type { Component } from './components.ts';
import { invalidForm } from './discord-error.ts';
import type { Fault } from './discord-error.ts';

const MODAL_COMPONENTS_MAX = 5;

/** What Discord's schemas don't say of a modal's components. */
export function requireValidModal(components: readonly Component[]): void {
  const faults: Fault[] = [];
  const top = ['components'];
  if (components.length > MODAL_COMPONENTS_MAX) {
    const message = `Must be between 1 and ${MODAL_COMPONENTS_MAX} in length.`;
    faults.push({ path: top, code: 'BASE_TYPE_BAD_LENGTH', message });
  }
  const ids = new Set<string>();
  for (const { component, path } of walkComponents(components, top)) {
    const { custom_id: customId, min_length: min = 0, max_length: max = 4000, value } = component;
    if (customId !== undefined && ids.has(customId)) {
      const message = 'Component custom id cannot be duplicated';
      faults.push({ path: [...path, 'custom_id'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message });
    }
    if (customId !== undefined) ids.add(customId);
    if (component.type === COMPONENT.row && component.components?.length !== 1) {
      const message = 'A row of a modal holds one text input.';
      faults.push({ path: [...path, 'components'], code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message });
    }
    if (component.type !== COMPONENT.textInput) continue;
    const isInRow = path.at(-2) === 'components';
    if (isInRow && !component.label) {
      faults.push({ path: [...path, 'label'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
    }
    if (!isInRow && component.label !== undefined) {
      const message = 'A text input inside a label carries none of its own.';
      faults.push({ path: [...path, 'label'], code: 'TEXT_INPUT_LABEL_IN_LABEL', message });
    }
    if (min > max) {
      const message = 'Min length must be less than or equal to max length';
      faults.push({ path: [...path, 'min_length'], code: 'TEXT_INPUT_MIN_LENGTH_INVALID', message });
    }
    if (value !== undefined && value.length > max) {
      const message = `Must be ${max} or fewer in length.`;
      faults.push({ path: [...path, 'value'], code: 'BASE_TYPE_MAX_LENGTH', message });
    }
  }
  if (faults.length > 0) throw invalidForm(faults);
}
