import { rooms, unreachableFromAnonymous } from './test/architecture/rooms.mjs';

const byName = new Map(rooms.map((room) => [room.name, room]));
const pathOf = (name) => byName.get(name).path;
const either = (names) => `^(${names.map(pathOf).join('|')})/`;

const doors = rooms.flatMap((room) => {
  const closed = rooms.map(({ name }) => name).filter((name) => name !== room.name && !room.opens.includes(name));
  return {
    name: `${room.name}-opens-only-its-own-doors`,
    severity: 'error',
    from: { path: `^${room.path}/` },
    to: { path: either(closed) },
  };
});

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...doors,
    {
      name: 'only-through-the-door',
      severity: 'error',
      from: { path: '^((?:libs|apps)/[^/]+)/' },
      to: { path: '^(libs|apps)/[^/]+/src/.+', pathNot: ['^$1/', '^(libs|apps)/[^/]+/src/(index|testing)\\.ts$'] },
    },
    {
      name: 'testing-stays-in-tests',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: ['\\.spec\\.ts$', '/testing(/|\\.ts$)'] },
      to: { path: '/src/testing(/|\\.ts$)' },
    },
    {
      name: 'planted-leaks-stay-in-their-test',
      severity: 'error',
      from: { path: '^(libs|apps)/' },
      to: { path: '^test/adversary/' },
    },
    {
      name: 'the-anonymous-side-never-reaches-people',
      severity: 'error',
      from: { path: either(['anonymous', 'redemption']) },
      to: { path: either(unreachableFromAnonymous), reachable: true },
    },
    {
      name: 'resolvers-do-not-touch-the-database',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: ['node_modules/typeorm', '\\.(entity|queries)\\.ts$'] },
    },
    {
      name: 'pure-files-stay-pure',
      severity: 'error',
      from: { path: '\\.(policy|rules)\\.ts$' },
      to: { path: ['node_modules/(typeorm|@nestjs|pg|fastify)', '\\.(entity|service|queries)\\.ts$'] },
    },
    {
      name: 'shared-with-the-browser-stays-pure',
      severity: 'error',
      from: { path: '^libs/(contracts|tokens)/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default'] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|data|\\.cache)/' },
  },
};
