import { defineFeature } from '../../app/feature'

export const library = defineFeature({
  name: 'library',
  dialogs: [
    {
      command: 'library.restore',
      load: () => import('./restore-dialog').then((module) => module.RestoreDialog),
    },
  ],
})
