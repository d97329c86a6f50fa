import { IconTagOff } from '@tabler/icons-react'
import { defineFeature } from '../../app/feature'
import { FactsBackground } from './facts-background'

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
  Background: FactsBackground,
})
