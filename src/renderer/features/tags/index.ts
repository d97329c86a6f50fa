import { defineFeature } from '../../app/feature'

export const tags = defineFeature({
  name: 'tags',
  dialogs: [
    { command: 'tags.open', load: () => import('./tags-dialog').then((module) => module.TagsDialog) },
  ],
})
