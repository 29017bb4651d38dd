const pages = require('./dist/web/page-files.json');

/** What a page or a worker loads in all, split-off parts included; Microsoft's client library is not among it. */
const filesOf = (name) => pages[name].map((file) => `dist/web/${file}`);

const workers = [...new Set([...filesOf('engine'), ...filesOf('functions-worker')])];

// The workers load beside the client library, which is larger than each of them, so nobody waits for them; but what they weigh is
// fetched and parsed each time a pane opens. Engine and functions hold all methods in a file that both load, and that is fetched once.
module.exports = [
  { name: 'task pane', path: filesOf('taskpane'), limit: '265 KB', gzip: true },
  {
    name: "task pane's engine and custom functions, two workers",
    path: workers,
    limit: '345 KB',
    gzip: true,
  },
  { name: 'workbench', path: filesOf('workbench'), limit: '400 KB', gzip: true },
  { name: "workbench's worker", path: filesOf('book-worker'), limit: '160 KB', gzip: true },
  { name: 'masked copies, a worker', path: filesOf('mask-worker'), limit: '160 KB', gzip: true },
];
