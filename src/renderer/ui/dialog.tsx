import { Modal, type ModalProps } from '@mantine/core'
import { useEscapeCloses } from './escape-closes'
import { FocusBack } from './focus-back'
import { FocusInside } from './focus-inside'

/**
 * Mantine's dialog, which keeps the focus while it is open and gives it back where it was however it closes. Escape
 * closes the topmost alone.
 */
export function Dialog({ children, closeOnEscape = true, ...props }: ModalProps) {
  useEscapeCloses(props.opened, () => closeOnEscape && props.onClose())
  return (
    <>
      {props.opened && <FocusBack />}
      {/* Its header is no banner of the page: there may be a drawer or another dialog below it. */}
      <Modal
        {...props}
        closeOnEscape={false}
        attributes={{ ...props.attributes, header: { role: 'presentation' } }}
      >
        {props.opened && <FocusInside />}
        {children}
      </Modal>
    </>
  )
}
