const pages = require('./dist/web/page-files.json');

/** What a page or a worker loads in all, split-off parts included; Microsoft's client library is not among it. */
const filesOf = (name) => pages[name].map((file) => `dist/web/${file}`);

module.exports = [
  { name: 'task pane', path: filesOf('taskpane'), limit: '250 KB', gzip: true },
  { name: 'workbench', path: filesOf('workbench'), limit: '400 KB', gzip: true },
  { name: "workbench's worker", path: filesOf('book-worker'), limit: '150 KB', gzip: true },
];
