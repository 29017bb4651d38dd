const Sequencer = require('@jest/test-sequencer').default;

/** Test files that take longest, the longest first. A fresh clone has not measured them yet, and a long one begun last runs alone. */
const longest = [
  'session/fuzz/',
  'session/faults/fault-matrix',
  'conformance/',
  'session/faults/',
  'browser/pane-',
  'session/injection/',
  'browser/',
  'cli/',
  'embedded-host/file/hostile-',
  'embedded-host/file/',
];

const rank = ({ path }) => {
  const place = longest.findIndex((part) => path.includes(`/test/${part}`));
  return place < 0 ? longest.length : place;
};

/** Puts the longest test files first; the others in the order that jest gives them. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
