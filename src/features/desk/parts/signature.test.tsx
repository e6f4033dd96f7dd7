import { fireEvent, render, screen } from '@testing-library/react'
import { idOf, signInAs } from '@/testing/desk-page'
import { pretendCloud } from '@/testing/pretend-cloud'
import { copy } from '../copy'
import { Signature } from './signature'

beforeEach(() => signInAs(['officer']))

test('a signature is fetched only when somebody wants to see it, and a link that died can be asked for again', async () => {
  const cloud = pretendCloud({ 'files.link': () => ({ path: '/files/abc', expiresAt: '2026-11-23T04:01:00Z' }) })
  render(<Signature fileId={idOf(7)} />)
  expect(cloud.calls).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: copy.signature }))
  const picture = await screen.findByRole('img', { name: copy.signatureTitle })
  expect(picture.getAttribute('src')).toContain('/files/abc')
  fireEvent.error(picture)
  expect(screen.getByText(copy.signatureGone)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: copy.signature }))
  await screen.findByRole('img', { name: copy.signatureTitle })
  expect(cloud.calls).toHaveLength(2)
})
