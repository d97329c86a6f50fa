import { CommandButton } from '../../../app/commands/command-button'

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
