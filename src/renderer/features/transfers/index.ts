import { defineFeature } from '../../app/feature'
import { ExportVcards } from './export-vcards'

export const transfers = defineFeature({
  name: 'transfers',
  Background: ExportVcards,
  dialogs: [
    {
      command: 'tables.export',
      load: () => import('./export-table-dialog').then((module) => module.ExportTableDialog),
    },
  ],
})
