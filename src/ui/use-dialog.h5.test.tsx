import { fireEvent, render, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { useDialog } from './use-dialog.h5'

function Sample() {
  const [open, setOpen] = useState(false)
  const dialog = useDialog(open, () => setOpen(false))
  return (
    <div>
      <button tabIndex={0} id='from' onClick={() => setOpen(true)} />
      {open ? <div {...dialog} role='dialog'><div tabIndex={0} id='first' /><input id='last' /></div> : null}
    </div>
  )
}

const at = () => document.activeElement
const element = (id: string) => document.getElementById(id)!
const open = async () => {
  render(<Sample />)
  element('from').focus()
  fireEvent.click(element('from'))
  await waitFor(() => expect(at()?.getAttribute('role')).toBe('dialog'))
}

test('a sheet takes the focus, keeps Tab inside, and gives the focus back when Escape closes it', async () => {
  await open()
  fireEvent.keyDown(at()!, { key: 'Tab', shiftKey: true })
  expect(at()?.id).toBe('last')
  fireEvent.keyDown(at()!, { key: 'Tab' })
  expect(at()?.id).toBe('first')
  fireEvent.keyDown(at()!, { key: 'Escape' })
  expect(document.querySelector('[role=dialog]')).toBeNull()
  expect(at()?.id).toBe('from')
})
