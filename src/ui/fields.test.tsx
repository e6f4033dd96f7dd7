import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from './button'
import { Choice } from './choice'
import { PickField } from './pick-field'
import { SwitchRow } from './switch-row'
import { TextField } from './text-field'
import { TickField } from './tick-field'

test('a screen reader hears label, what is wrong and the help on reaching a field', () => {
  render(<TextField id='phone' label='手机号' hint='审核有事时联系你' error='要填 11 位。' onChange={() => undefined} />)
  const field = screen.getByLabelText('手机号，出错：要填 11 位。，审核有事时联系你')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByRole('alert').textContent).toBe('要填 11 位。')
})

test('typing is told, and what was typed stays when the page draws again', () => {
  const typed: string[] = []
  const field = (error?: string) => <TextField id='name' label='姓名' initial='王' error={error} onChange={(value) => typed.push(value)} />
  const { rerender } = render(field())
  const input = screen.getByLabelText<HTMLInputElement>('姓名')
  expect(input.value).toBe('王')
  fireEvent.change(input, { target: { value: '王小明' } })
  rerender(field('请写全名'))
  expect(typed).toEqual(['王小明'])
  expect(input.value).toBe('王小明')
})

test('a choice out of a list gives its code', () => {
  const chosen: string[] = []
  render(<PickField id='street' label='街道' options={[{ code: '440307001', name: '平湖' }, { code: '440307002', name: '布吉' }]} value={undefined} onChange={(code) => chosen.push(code)} />)
  fireEvent.change(screen.getByRole('combobox', { name: '街道' }), { target: { value: '1' } })
  expect(chosen).toEqual(['440307002'])
})

test('no consent is ticked beforehand, and a tap ticks and unticks', () => {
  let agreed = false
  const { rerender } = render(<TickField id='c' checked={agreed} onChange={(on) => { agreed = on }}>我看过并同意</TickField>)
  const box = screen.getByRole('checkbox', { name: '我看过并同意' })
  expect(box.getAttribute('aria-checked')).toBe('false')
  fireEvent.click(box)
  expect(agreed).toBe(true)
  rerender(<TickField id='c' checked={agreed} onChange={(on) => { agreed = on }}>我看过并同意</TickField>)
  fireEvent.click(box)
  expect(agreed).toBe(false)
})

test('a button that is busy or disabled does nothing, however often it is tapped', () => {
  let taps = 0
  const tap = () => { taps += 1 }
  const { rerender } = render(<Button label='马上登记' busy onTap={tap} />)
  fireEvent.click(screen.getByRole('button', { name: '请稍等…' }))
  rerender(<Button label='马上登记' disabled onTap={tap} />)
  fireEvent.click(screen.getByRole('button', { name: '马上登记' }))
  expect(taps).toBe(0)
  rerender(<Button label='马上登记' onTap={tap} />)
  fireEvent.click(screen.getByRole('button'))
  expect(taps).toBe(1)
})

test('one of several answers says which it is and whether it is chosen', () => {
  render(<Choice title='我不确定' note='帮你查' chosen onChoose={() => undefined} />)
  expect(screen.getByRole('radio', { name: '我不确定，帮你查' }).getAttribute('aria-checked')).toBe('true')
})

test('a switch says whether it is on', () => {
  render(<SwitchRow title='关怀版' on={false} onToggle={() => undefined} />)
  expect(screen.getByRole('switch', { name: '关怀版' }).getAttribute('aria-checked')).toBe('false')
})
