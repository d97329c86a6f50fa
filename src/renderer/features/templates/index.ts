import { defineFeature } from '../../app/feature'
import { TemplatesBackground } from './templates-background'

export const templates = defineFeature({
  name: 'templates',
  dialogs: [
    { command: 'templates.keep', load: () => import('./keep-dialog').then((module) => module.KeepDialog) },
  ],
  Background: TemplatesBackground,
})
