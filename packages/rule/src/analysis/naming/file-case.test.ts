import { expect, it } from 'vitest'
import { hasCase, toFileCase } from './file-case.ts'

it('recognises the cases', () => {
  const names = ['order', 'order-line', 'order_line', 'orderLine', 'OrderLine', 'order-Line', 'order--line', '3d-view']
  const inCase = (fileCase: Parameters<typeof hasCase>[1]): string[] => names.filter((name) => hasCase(name, fileCase))
  expect(inCase('kebab-case')).toEqual(['order', 'order-line', '3d-view'])
  expect(inCase('snake_case')).toEqual(['order', 'order_line'])
  expect(inCase('camelCase')).toEqual(['order', 'orderLine'])
  expect(inCase('PascalCase')).toEqual(['OrderLine'])
})

it('converts to a case', () => {
  expect(toFileCase('HTTPServer', 'kebab-case')).toBe('http-server')
  expect(toFileCase('order-line', 'snake_case')).toBe('order_line')
  expect(toFileCase('order-line', 'camelCase')).toBe('orderLine')
  expect(toFileCase('order-line', 'PascalCase')).toBe('OrderLine')
  expect(toFileCase('ORDER_STATUS', 'PascalCase')).toBe('OrderStatus')
})
