import { IconMessageQuestion } from '@tabler/icons-react'
import { drawnLater } from '../../app/after-paint'
import { defineFeature } from '../../app/feature'

export const questions = defineFeature({
  name: 'questions',
  section: {
    id: 'questions',
    label: 'Question bank',
    icon: IconMessageQuestion,
    rail: 'none',
    command: 'go.questions',
    load: () => import('./screens').then((module) => module.screens),
  },
  Background: drawnLater(() => import('./questions-background').then((module) => module.QuestionsBackground)),
})
