/** The first words that the app takes for a `desk` command instead of opening a window. */
export const commandNames = [
  'import',
  'export',
  'search',
  'list',
  'import-records',
  'undo-import',
  'export-library',
  'import-library',
  'backup',
  'restore',
  'verify',
  'rebuild',
  'help',
] as const
