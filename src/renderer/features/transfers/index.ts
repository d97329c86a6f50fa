import { drawnLater } from '../../app/after-paint'
import { defineFeature } from '../../app/feature'

export const transfers = defineFeature({
  name: 'transfers',
  Background: drawnLater(() => import('./export-vcards').then((module) => module.ExportVcards)),
  dialogs: [
    {
      command: 'tables.export',
      load: () => import('./export-table-dialog').then((module) => module.ExportTableDialog),
    },
  ],
})
