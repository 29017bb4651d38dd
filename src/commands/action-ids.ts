/** The names of the commands in manifest.xml and shortcuts.json. */
export const actionIds = {
  showPane: 'HuiyanShowPane',
  runAgain: 'HuiyanRunAgain',
  undo: 'HuiyanUndo',
  legend: 'HuiyanLegend',
} as const;
