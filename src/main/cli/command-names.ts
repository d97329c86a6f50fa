/** The first words that the app takes for a `desk` command instead of opening a window. */
export const commandNames = [
  'import',
  'export',
  'search',
  'list',
  'ingredients',
  'merge',
  'unmerge',
  'media',
  'backup',
  'restore',
  'verify',
  'rebuild',
  'facts',
  'help',
] as const
