import { Modal, type ModalProps } from '@mantine/core'
import { FocusBack } from './focus-back'

/** Mantine's dialog, which gives the focus back where it was however it closes. */
export function Dialog(props: ModalProps) {
  return (
    <>
      {props.opened && <FocusBack />}
      <Modal {...props} />
    </>
  )
}
