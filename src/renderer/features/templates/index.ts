import { drawnLater } from '../../app/after-paint'
import { defineFeature } from '../../app/feature'

export const templates = defineFeature({
  name: 'templates',
  Background: drawnLater(() => import('./templates-background').then((module) => module.TemplatesBackground)),
})
