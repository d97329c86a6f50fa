/** The first words that the app takes for a `desk` command instead of opening a window. */
export const commandNames = [
  'import',
  'export',
  'search',
  'list',
  'media',
  'backup',
  'restore',
  'verify',
  'rebuild',
  'help',
] as const
