import type { TestInfo } from '@playwright/test'
import type { Measurement } from './statistics'

/** Hands a line to the table reporter. */
export async function report(info: TestInfo, measurement: Measurement): Promise<void> {
  await info.attach('measurement', { body: JSON.stringify(measurement), contentType: 'application/json' })
}
