import { expect, test } from 'vitest';
import model from 'wink-eng-lite-web-model';
import { loadCoreModel } from '../../../src/core/language/load-core-model.ts';

test('the language model is loaded as its package loads it, and each time anew', () => {
  const theirs: unknown = typeof model.core === 'function' ? Reflect.apply(model.core, model, []) : null;

  expect(loadCoreModel()).toEqual(theirs);
  expect(loadCoreModel()).not.toBe(loadCoreModel());
});
