import { drawnLater } from '../../app/after-paint'
import { defineFeature } from '../../app/feature'

export const recordImport = defineFeature({
  name: 'record-import',
  Background: drawnLater(() =>
    import('./record-import-background').then((module) => module.RecordImportBackground),
  ),
  dialogs: [
    {
      command: 'recordImports.past',
      load: () => import('./past-imports').then((module) => module.PastImports),
    },
  ],
})
