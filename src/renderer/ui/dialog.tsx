import { Modal, type ModalProps } from '@mantine/core'
import { FocusBack } from './focus-back'
import { FocusInside } from './focus-inside'

/** Mantine's dialog, which keeps the focus while it is open and gives it back where it was however it closes. */
export function Dialog({ children, ...props }: ModalProps) {
  return (
    <>
      {props.opened && <FocusBack />}
      {/* Its header is no banner of the page: there may be a drawer or another dialog below it. */}
      <Modal {...props} attributes={{ ...props.attributes, header: { role: 'presentation' } }}>
        {props.opened && <FocusInside />}
        {children}
      </Modal>
    </>
  )
}
