// The floors and rooms of src/, once: the lint rules hold them (.dependency-cruiser.cjs), the picture of docs/architecture.md draws them.

/** The floors of the house, from the ground up: a file may import from its own floor and from those before it. */
const floors = [
  ['locales'],
  ['math'],
  ['table'],
  ['methods'],
  ['scheme'],
  ['workbook'],
  ['session'],
  ['taskpane', 'functions', 'commands'],
  ['workbench', 'cli'],
];

/** The rooms of a floor, from the ground up: a file may import from its own room and from those before it. */
const rooms = {
  math: ['sorting', 'counting', 'ranks', 'shares', 'statistics', 'fitting', 'grouping'],
  table: ['places', 'issues', 'cells', 'columns', 'reading', 'recognition', 'transactions', 'privacy'],
  scheme: ['definition', 'playbooks', 'binding', 'results', 'running'],
  workbook: ['conversation', 'memory', 'formula', 'read', 'write', 'result'],
  'workbook/write': ['journal', 'columns', 'looks', 'sheets', 'run'],
  session: ['sheet', 'findings', 'engine', 'reading', 'writing'],
  'embedded-host': ['model', 'seam', 'file', 'calculation', 'api', 'index'],
  'embedded-host/model': ['cells', 'styles', 'formulas', 'parts', 'book'],
  'embedded-host/file': ['bytes', 'xml', 'package', 'read', 'sheet', 'save'],
  'embedded-host/api': ['base', 'cells', 'tables', 'classes', 'requests', 'follow-edits', 'embedded-host'],
};

module.exports = { floors, rooms };
