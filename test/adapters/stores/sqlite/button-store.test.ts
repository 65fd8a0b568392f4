import { expect, it } from 'vitest';
import { createButtonStore } from '../../../../src/adapters/stores/sqlite/button-store.ts';
import { openDatabase } from '../../../../src/adapters/stores/sqlite/open-database.ts';

it('lets the buttons go that were kept first, once there are too many, and not those kept again', async () => {
  const database = openDatabase(':memory:', null);
  const store = createButtonStore(database, ':memory:', 3);
  for (const key of ['a', 'b', 'c', 'a', 'd']) await store.keepButtons(new Map([[key, key]]));
  const found = await Promise.all(['a', 'b', 'c', 'd'].map((key) => store.findButton(key)));
  expect(found).toEqual(['a', null, 'c', 'd']);
  database.close();
});
