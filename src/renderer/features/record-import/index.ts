import { defineFeature } from '../../app/feature'
import { RecordImportBackground } from './record-import-background'

export const recordImport = defineFeature({
  name: 'record-import',
  Background: RecordImportBackground,
  dialogs: [
    {
      command: 'recordImports.past',
      load: () => import('./past-imports').then((module) => module.PastImports),
    },
  ],
})
