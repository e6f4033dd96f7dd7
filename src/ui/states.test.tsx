import { fireEvent, render, screen } from '@testing-library/react'
import { Page } from './page'
import { AgeNote, Empty, Failed, Skeleton } from './states'
import { SurroundingsProvider, type Surroundings } from './surroundings'

const around: Surroundings = { care: false, scale: 1, online: true, slow: false, stopWaiting: () => undefined, sentence: (code) => ({ what: `${code} 没有做成。`, next: '过一会儿再试。' }) }

test('an empty list says what would be here and leads there', () => {
  let gone = false
  render(<Empty title='还没有办过事' what='交了申请就有' action={{ label: '加入工会', onTap: () => { gone = true } }} />)
  fireEvent.click(screen.getByRole('button', { name: '加入工会' }))
  expect(screen.getByText('交了申请就有')).toBeTruthy()
  expect(gone).toBe(true)
})

test('what failed says what happened, what to do now and the number to read out', () => {
  let again = 0
  render(<SurroundingsProvider value={around}><Failed error={{ code: 'service.unavailable', requestId: 'abcdef1234567' }} onRetry={() => { again += 1 }} /></SurroundingsProvider>)
  expect(screen.getByRole('alert').textContent).toContain('service.unavailable 没有做成。过一会儿再试。')
  expect(screen.getByText('问题编号 abcdef12')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(again).toBe(1)
})

test('waiting is announced, and drawn in the shape of what will come', () => {
  render(<Skeleton rows={4} />)
  expect(screen.getByRole('status', { name: '正在加载' }).children).toHaveLength(4)
})

test('an old answer says how old it is, a fresh one nothing', () => {
  const now = Date.parse('2026-11-23T04:00:00Z')
  const { container, rerender } = render(<AgeNote at={now - 3 * 3_600_000} now={now} />)
  expect(container.textContent).toBe('3 小时前的内容')
  rerender(<AgeNote at={now - 30_000} now={now} />)
  expect(container.textContent).toBe('')
})

test('without a network there is a thin banner over the page, never a wall before it', () => {
  const page = (online: boolean) => <SurroundingsProvider value={{ ...around, online }}><Page>内容</Page></SurroundingsProvider>
  const { rerender } = render(page(true))
  expect(screen.queryByRole('status')).toBeNull()
  rerender(page(false))
  expect(screen.getByRole('status').textContent).toContain('没有网络')
  expect(screen.getByText('内容')).toBeTruthy()
})

test('关怀版 enlarges letters and places to touch on every page', () => {
  const { container } = render(<SurroundingsProvider value={{ ...around, care: true, scale: 1.4 }}><Page>内容</Page></SurroundingsProvider>)
  const paper = container.firstElementChild as HTMLElement
  expect(paper.className).toMatch(/\bpaper care\b/)
  expect(paper.style.getPropertyValue('--scale')).toBe('1.4')
})
