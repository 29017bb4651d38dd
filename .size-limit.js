const pages = require('./dist/web/page-files.json');

/** What a page loads in all, split-off parts included; Microsoft's client library is not among it. */
const filesOf = (page) => pages[page].map((file) => `dist/web/${file}`);

module.exports = [
  { name: 'task pane', path: filesOf('taskpane'), limit: '250 KB', gzip: true },
  { name: 'workbench', path: filesOf('workbench'), limit: '400 KB', gzip: true },
];
