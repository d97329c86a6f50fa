import { Component, type ReactNode } from 'react'
import { messageOf } from '../api/desk'
import classes from './error-boundary.module.css'

type Props = {
  children: ReactNode
  /** Another place is another chance. What stands is not drawn anew for it, as it would be with a key. */
  place?: string
}
type State = { error: unknown; broken: boolean; place: string | undefined }

/** Keeps the rest of the window standing when a part of it breaks, and says so. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, broken: false, place: this.props.place }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error, broken: true }
  }

  static getDerivedStateFromProps({ place }: Props, state: State): Partial<State> | null {
    return place === state.place ? null : { error: null, broken: false, place }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <div className={classes.broken} role="alert">
        <h2 className={classes.title}>This part of the window stopped</h2>
        <p>{messageOf(this.state.error)}</p>
        <p>What was saved is safe in the library.</p>
        <button
          type="button"
          className={classes.again}
          onClick={() => this.setState({ error: null, broken: false })}
        >
          Try again
        </button>
      </div>
    )
  }
}
