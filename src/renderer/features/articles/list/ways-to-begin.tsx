import { drawnLater } from '../../../app/after-paint'

const CommandButton = drawnLater(() =>
  import('../../../app/commands/command-button').then((module) => module.CommandButton),
)

/** The ways to a first or a next article. */
export function WaysToBegin() {
  return (
    <>
      <CommandButton id="articles.new" variant="filled" />
      <CommandButton id="templates.new" label="From a template…" />
      <CommandButton id="imports.pick" />
    </>
  )
}
