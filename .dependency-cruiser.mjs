/**
 * Which part may import which. The rules are read by people too: a new library costs one line in `LIBRARIES`.
 *
 * @import { IForbiddenRuleType } from 'dependency-cruiser'
 */

/** The one folder (or several) of `src` that may import a library or a built-in module. All others go through a port. */
const LIBRARIES = [
  { library: 'wink-nlp', owners: ['core/language'] },
  { library: 'wink-eng-lite-web-model', owners: ['core/language'] },
  { library: 'franc-min', owners: ['core/articles'] },
  // Temporal, the language's own dates with time zones, until Node has it without a flag.
  { library: 'temporal-polyfill', owners: ['core/digests'] },
  { library: 'yaml', owners: ['config', 'cli'] },
  { library: 'pino', owners: ['adapters/logs'] },
  { library: 'discord.js', owners: ['adapters/platforms/discord'] },
  { library: '@discordjs/.+', owners: ['adapters/platforms/discord'] },
  { library: '@slack/.+', owners: ['adapters/platforms/slack'] },
  { library: '@mozilla/readability', owners: ['adapters/sources/reader'] },
  { library: 'linkedom', owners: ['adapters/sources/reader'] },
  { library: 'feedsmith', owners: ['adapters/sources/reader'] },
  { library: 'entities', owners: ['adapters/sources/reader'] },
  { library: 'string-width', owners: ['adapters/platforms/terminal'] },
  { library: 'node-cron', owners: ['adapters/schedulers/node-cron'] },
];
/** zod stands at every border. */
const EVERYWHERE = 'zod';

const npm = (/** @type {string} */ library) => `(?:^|/)node_modules/${library}/`;
const src = (/** @type {readonly string[]} */ folders) => `^src/(?:${folders.join('|')})/`;

/** @type {IForbiddenRuleType[]} */
const libraryRules = LIBRARIES.map(({ library, owners }) => ({
  name: `only-${owners.join('-and-').replaceAll('/', '-')}-imports-${library.replace(/\W+$/, '')}`,
  comment: `${library} stays behind ${owners.join(', ')}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: src(owners) },
  to: { path: npm(library) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'core-stands-alone',
      comment:
        'The core imports itself, zod, the language libraries and Temporal: no SDK, no built-in module, no configuration.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: {
        pathNot: ['^src/core/', npm(`(?:${EVERYWHERE}|wink-nlp|wink-eng-lite-web-model|franc-min|temporal-polyfill)`)],
      },
    },
    {
      name: 'ports-are-types',
      comment: 'A port is made of core types and runs nothing: what implements it is not its business.',
      severity: 'error',
      from: { path: '^src/core/ports/' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'commands-use-the-core',
      comment: 'A command is declared and answered with the core; ports reach the rest.',
      severity: 'error',
      from: { path: '^src/commands/' },
      to: { pathNot: '^src/(?:core|commands)/' },
    },
    {
      name: 'configuration-stays-small',
      comment: 'Configuration reads files and the environment, and checks them.',
      severity: 'error',
      from: { path: '^src/config/' },
      to: {
        pathNot: [
          '^src/(?:core|config)/',
          npm(`(?:${EVERYWHERE}|yaml)`),
          '^(?:node:)?(?:fs|fs/promises|path|os|url|util)$',
        ],
      },
    },
    {
      name: 'adapters-know-no-sibling',
      comment: 'An adapter imports the core, itself and its own SDK: what two adapters share belongs into the core.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/([^/]+)/' },
      to: { path: '^src/', pathNot: ['^src/core/', '^src/adapters/$1/$2/'] },
    },
    {
      name: 'adapters-of-one-file-know-no-sibling',
      comment: 'The same for an adapter that is a file in the folder of its kind.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/[^/]+\\.ts$' },
      to: { path: '^src/', pathNot: ['^src/core/', '^src/adapters/$1/[^/]+\\.ts$'] },
    },
    {
      name: 'adapters-own-their-libraries',
      comment:
        'A library that an adapter imports has its owner in LIBRARIES, so that it stays behind that one adapter.',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: {
        path: 'node_modules/',
        pathNot: npm(`(?:${[EVERYWHERE, ...LIBRARIES.map(({ library }) => library)].join('|')})`),
      },
    },
    ...libraryRules,
    {
      name: 'only-adapters-stores-sqlite-imports-node-sqlite',
      comment: 'The database stays behind its port.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/stores/sqlite/' },
      to: { path: '^(?:node:)?sqlite$' },
    },
    {
      name: 'entry-points-are-not-imported',
      comment: 'main.ts and cli.ts put everything together: what both need is a module of its own.',
      severity: 'error',
      from: { pathNot: '^(?:bin|test)/' },
      to: { path: '^src/(?:main|cli)\\.ts$' },
    },
    {
      name: 'product-needs-no-tools',
      comment: 'What runs for users never needs a test, a measurement or a script.',
      severity: 'error',
      from: { path: '^(?:src|bin)/' },
      to: { pathNot: '^(?:src|bin)/', dependencyTypes: ['local'] },
    },
    {
      name: 'product-needs-no-development-dependency',
      comment: 'What runs for users runs after `npm ci --omit=dev` too, given Node 24.',
      severity: 'error',
      from: { path: '^(?:src|bin)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm'] },
    },
    {
      name: 'no-cycle',
      comment: 'Of two files that need each other, a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'A file that nothing imports and that imports nothing is forgotten.',
      severity: 'error',
      from: { orphan: true, path: '^src/' },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'Every import leads to a file or an installed package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // Type-only imports count: without this they would escape every rule.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^coverage/', '^data/', '/fixtures/'] },
  },
};
