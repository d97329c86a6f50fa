import { defineFeature } from '../../app/feature'

export const transfers = defineFeature({
  name: 'transfers',
  dialogs: [
    {
      command: 'tables.export',
      load: () => import('./export-table-dialog').then((module) => module.ExportTableDialog),
    },
  ],
})
