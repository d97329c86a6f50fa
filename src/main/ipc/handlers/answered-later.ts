/** Calls of media, and of the bin, by which files come and go. */
export const callsWithFiles = [
  'media.openOutside',
  'media.pick',
  'media.addDropped',
  'media.addPasted',
  'media.save',
  'media.deleteForEver',
  'bin.empty',
] as const

/** Calls of interviews that are about their plan, which is made of the question bank. */
export const callsForPlans = ['interviews.savePlan', 'interviews.copyPlan', 'interviews.exportPlan'] as const
