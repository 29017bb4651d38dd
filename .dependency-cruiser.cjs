// Where a file may import from: floors, and rooms within the floors. Both go one way, and nothing goes round in a circle; imports of
// types count like any other. `npm run lint:imports` holds it; docs/architecture.md draws it.

const { floors, rooms } = require('./scripts/house.cjs');

const alternatives = (names) => `(${names.join('|')})`;

const upwards = floors.slice(0, -1).map((floor, level) => ({
  name: `floor-${floor.join('-')}`,
  comment: 'Imports go down the floors only.',
  severity: 'error',
  from: { path: `^src/${alternatives(floor)}/` },
  to: { path: `^src/${alternatives(floors.slice(level + 1).flat())}/` },
}));

const sideways = Object.entries(rooms).flatMap(([floor, names]) => [
  {
    name: `rooms-of-${floor}`,
    comment: 'Every file of a floor stands in one of its rooms.',
    severity: 'error',
    from: {},
    to: { path: `^src/${floor}/`, pathNot: `^src/${floor}/${alternatives(names)}[/.]` },
  },
  ...names.slice(0, -1).map((room, level) => ({
    name: `room-${floor}-${room}`,
    comment: 'Within a floor imports go one way between rooms.',
    severity: 'error',
    from: { path: `^src/${floor}/${room}[/.]` },
    to: { path: `^src/${floor}/${alternatives(names.slice(level + 1))}[/.]` },
  })),
]);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'No file imports itself by way of others, not even for a type.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...upwards,
    ...sideways,
    {
      name: 'methods-alone',
      comment: 'A method stands on what methods share, not on another method.',
      severity: 'error',
      from: { path: '^src/methods/([^/]+)/' },
      to: { path: '^src/methods/', pathNot: '^src/methods/($1|shared)/' },
    },
    {
      name: 'methods-through-the-engine',
      comment: 'Pane and ribbon know the methods through the Engine only, which works in another thread.',
      severity: 'error',
      from: { path: '^src/(taskpane|commands)/' },
      to: { path: '^src/methods/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'host-apart',
      comment: 'The embedded host knows nothing of the product; they meet through Microsoft’s library.',
      severity: 'error',
      from: { path: '^src/embedded-host/' },
      to: { path: '^src/', pathNot: '^src/embedded-host/' },
    },
    {
      name: 'product-apart',
      comment: 'Only what runs without Excel brings the host along.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(embedded-host|workbench|cli)/' },
      to: { path: '^src/embedded-host/' },
    },
    {
      name: 'product-without-tools',
      comment: 'Tests, benches and scripts import the product, never the other way.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
