import type { Migration } from './migration.ts';

/** Briefings are found by the address of their article, where one of them links to it. */
export const briefingsByUrl: Migration = {
  name: '0008-briefings-by-url',
  sql: 'CREATE INDEX briefings_by_url ON briefings (url, published_start DESC) WHERE url IS NOT NULL;',
};
