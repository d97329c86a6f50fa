import { type ComponentType, useState } from 'react'
import { afterLoading } from './commands/hold-keys'
import { useCommand } from './commands/use-command'
import type { FeatureDialog } from './feature'

/** One dialog behind one command. Its code, and the schemas it brings, are fetched when the command is used. */
export function CommandDialog({ command, load }: FeatureDialog) {
  const [Dialog, setDialog] = useState<ComponentType<{ onClose: () => void }> | null>(null)
  useCommand(command, () => afterLoading(load, (loaded) => setDialog(() => loaded)))
  return Dialog && <Dialog onClose={() => setDialog(null)} />
}
