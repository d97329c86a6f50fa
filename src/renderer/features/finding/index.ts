import { defineFeature } from '../../app/feature'

export const finding = defineFeature({
  name: 'finding',
  dialogs: [
    {
      command: 'find.inArticles',
      load: () => import('./replace-dialog').then((module) => module.ReplaceDialog),
    },
    {
      command: 'find.past',
      load: () => import('./past-replacements').then((module) => module.PastReplacements),
    },
  ],
})
