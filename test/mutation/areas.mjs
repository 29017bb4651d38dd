/**
 * What is mutated, and the tests that its mutants meet: those that end in seconds, the quick ones first, for the first that fails
 * decides. Left out are long ones that say little more than the others, and those that need a program or data from outside. Each
 * entry is the beginning of paths under test/.
 */
export const areas = {
  methods: {
    mutate: ['src/methods/**/*.ts'],
    tests: [
      'golden/',
      'methods/(?!.*reference)',
      'scheme/playbooks',
      'session/formulas.test',
      'conformance/',
    ],
  },
  scheme: {
    mutate: ['src/scheme/**/*.ts'],
    tests: ['scheme/(?!samples)', 'session/(engine|further|formulas.test)'],
  },
  journal: {
    mutate: ['src/workbook/write/**/*.ts'],
    // The client library is loaded once, and is told of functions only then: the test that needs them comes first.
    tests: [
      'workbook/insert-formula',
      'workbook/(?!block|insert-formula)',
      'session/(cancelled|transaction|formulas.test)',
      'session/faults/changes-far-apart',
    ],
  },
  xlsx: {
    mutate: ['src/embedded-host/file/**/*.ts'],
    tests: ['embedded-host/file/(?:save|sheet|xml)/'],
  },
};
