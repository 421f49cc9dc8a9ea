import { expect, it } from 'vitest'
import { inlineMessage, type Fix } from '../findings/finding.ts'
import { fitMessage } from './fit.ts'

const fix = (title: string): Fix => ({ key: 'parse', kind: 'move', title, applicability: 'manual' })
const titleOf = (title: string): string => fitMessage('It reads a body.', [fix(title)], 'Do not cast it.').fix[0]!.title
const steps = `Write ${'a'.repeat(150)}; then read ${'b'.repeat(60)}; answer 400 with ${'c'.repeat(90)}.`

it('keeps a first fix that fits', () => {
  expect(titleOf('Write a; then read b.')).toBe('Write a; then read b.')
})

it('drops the last steps of a first fix that is too long', () => {
  expect(titleOf(steps)).toBe(`Write ${'a'.repeat(150)}; then read ${'b'.repeat(60)}.`)
})

it('does not end a fix within code', () => {
  expect(titleOf(`Write ${'a'.repeat(150)}; then \`read(b); ${'b'.repeat(200)}\`.`)).toBe(`Write ${'a'.repeat(150)}.`)
})

it('cuts a fix of one long step, and marks the place', () => {
  expect(titleOf('a'.repeat(400))).toMatch(/^a{200,}…$/)
})

it('keeps the limit of the line when what and not are long', () => {
  const message = fitMessage('w'.repeat(160), [fix(steps)], 'n'.repeat(150))
  expect(inlineMessage(message).length).toBeLessThanOrEqual(500)
  expect(message.fix[0]!.title).toBe(`Write ${'a'.repeat(150)}.`)
})
