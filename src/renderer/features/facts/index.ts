import { IconTagOff } from '@tabler/icons-react'
import { drawnLater } from '../../app/after-paint'
import { defineFeature } from '../../app/feature'

export const facts = defineFeature({
  name: 'facts',
  section: {
    id: 'facts',
    label: 'Facts out of date',
    icon: IconTagOff,
    rail: 'none',
    command: 'go.facts',
    load: () => import('./screens').then((module) => module.screens),
  },
  Background: drawnLater(() => import('./facts-background').then((module) => module.FactsBackground)),
})
