import { testRule, type Tree } from '@stratalint/rule/vitest'
import rule from './max-function-lines.ts'

const FILE = 'src/domains/orders/service/close-order.ts'
const UI = 'src/domains/orders/ui/order-page.tsx'

/** A project in which a function may have 10 lines. */
const project = (text: string, file = FILE): Tree => ({
  'stratalint.config.json': JSON.stringify({
    extends: 'harness',
    rules: { 'taste/max-function-lines': ['error', { max: 10 }] },
  }),
  [file]: text,
})

const SHORT = project('export function closeOrder(): void {}\n')
const SHORT_UI: Record<string, string | null> = { ...SHORT, [UI]: null }
const at = (line: number, column: number, endColumn: number, key: string, file = FILE) => [
  { file, line, column, endColumn, fix: [{ key, applicability: 'manual' as const }] },
]

testRule(rule, {
  topic: 'remedies',
  valid: [{ name: 'a function that is short enough', files: SHORT }],
  invalid: [
    {
      name: 'two routes beside other work',
      files: project(`export function plugin(app: App): void {
  app.get(
    '/orders',
    () => list(),
  )
  app.post(
    '/orders',
    () => add(),
  )
  for (const order of app.orders) {
    order.close()
    order.send()
  }
}
`),
      errors: at(1, 17, 23, 'extract-function'),
      nearestValid: SHORT,
    },
    {
      name: 'branches that return',
      files: project(`export function closeOrder(order: Order): string {
  let [a, b, c, d, e, f, g, h, i] = order.parts
  if (order.isOpen) {
    a = b + c + d + e + f + g + h + i
    b = a + c + d + e + f + g + h + i
    c = b + a + d + e + f + g + h + i
    d = b + c + a + e + f + g + h + i
    return a + b + c + d + e + f + g + h + i
  } else {
    e = b + c + d + a + f + g + h + i
    f = b + c + d + e + a + g + h + i
    g = b + c + d + e + f + a + h + i
  }
  return [a, b, c, d, e, f, g, h, i].join()
}
`),
      errors: at(1, 17, 27, 'split-function'),
      nearestValid: SHORT,
    },
    {
      name: 'a part that waits, whose call is awaited',
      files:
        project(`export async function closeOrder(load: (id: string) => Promise<number[]>, id: string): Promise<string> {
  let total = 0
  for (const price of await load(id)) {
    if (price > 0) {
      total += price
    }
    total += 1
  }

  const text = String(total)
  const trimmed = text.trim()
  return trimmed
}
`),
      errors: at(1, 23, 33, 'extract-function'),
      nearestValid: SHORT,
    },
    {
      name: 'a part that assigns a variable of the function',
      files: project(`export function closeOrder(prices: number[]): string {
  let total = 0
  if (prices.length === 0) return ''
  total += 1
  for (const price of prices) {
    if (price > 0) {
      total += price
    }
    total += 1
  }
  const text = String(total)
  return text
}
`),
      errors: at(1, 17, 27, 'extract-function'),
      nearestValid: SHORT,
    },
    {
      name: 'a part with two outputs',
      files: project(`export function closeOrder(prices: number[]): string {
  const net = prices
    .filter((price) => price > 0)
    .map((price) => price * 2)
    .reduce((sum, price) => sum + price, 0)
  const tax = prices
    .filter((price) => price > 10)
    .map((price) => price / 5)
    .reduce((sum, price) => sum + price, 0)

  if (tax > net) return 'free'
  const rate = tax / net
  return \`\${net} \${tax} \${rate}\`
}
`),
      errors: at(1, 17, 27, 'extract-function'),
      nearestValid: SHORT,
    },
    {
      name: 'a generator, whose part is a generator',
      files: project(`export function* closeOrder(prices: number[]): Generator<number> {
  yield 1
  for (const price of prices) {
    if (price > 0) {
      yield price
      yield price * 2
    }
    yield 0
  }
  yield 2
  yield 3
}
`),
      errors: at(1, 18, 28, 'extract-generator'),
      nearestValid: SHORT,
    },
    {
      name: 'a value without inputs, which becomes a constant',
      files: project(`export function closeOrder(country: string): number | undefined {
  const rates: Record<string, number> = {
    at: 20,
    be: 21,
    de: 19,
    es: 21,
    fr: 20,
    it: 22,
    nl: 21,
  }
  return rates[country]
}
`),
      errors: at(1, 17, 27, 'extract-constant'),
      nearestValid: SHORT,
    },
    {
      name: 'JSX, which becomes a component with props',
      files: project(
        `export function OrderPage({ lines, total }: { lines: string[]; total: number }) {
  const count = lines.length
  return (
    <main>
      <h1>Order</h1>
      <table>
        <tbody>
          <tr>
            <td>{count}</td>
            <td>{total}</td>
          </tr>
        </tbody>
      </table>
    </main>
  )
}
`,
        UI,
      ),
      errors: at(1, 17, 26, 'extract-component', UI),
      nearestValid: SHORT_UI,
    },
    {
      name: 'JSX that its parent has to find directly inside of it',
      files: project(
        `import { Tooltip } from 'ui-kit'

export function OrderPage({ total }: { total: number }) {
  return (
    <Tooltip asChild>
      <ul>
        <li>{total}</li>
        <li>{total * 2}</li>
        <li>{total * 3}</li>
        <li>{total * 4}</li>
      </ul>
    </Tooltip>
  )
}
`,
        UI,
      ),
      errors: at(3, 17, 26, 'extract-component', UI),
      nearestValid: SHORT_UI,
    },
    {
      name: 'hooks, which become a hook',
      files: project(
        `import { useEffect, useState } from 'react'

export function OrderPage({ id }: { id: string }) {
  const [order, setOrder] = useState('')
  const [error, setError] = useState('')
  const [count, setCount] = useState(0)
  const [open, setOpen] = useState(false)
  const [page, setPage] = useState(1)
  useEffect(() => setCount(page), [page])
  useEffect(() => setOpen(count > 1), [count])
  useEffect(() => setPage(2), [open])
  useEffect(() => {
    fetch(id)
      .then((response) => response.text())
      .then(setOrder)
      .catch(setError)
  }, [id])
  return error === '' ? order : error
}
`,
        UI,
      ),
      errors: at(3, 17, 26, 'extract-hook', UI),
      nearestValid: SHORT_UI,
    },
    {
      name: 'a switch in which every case leaves the function in another way',
      files: project(`export function closeOrder(status: string, log: (text: string) => void): string {
  let text = ''
  loop: for (;;) {
    switch (status) {
      case 'open':
        text += 'o'
        break loop
      case 'paid':
        text += 'p'
        break loop
      default:
        log(text)
        break loop
    }
  }
  return text
}
`),
      errors: at(1, 17, 27, 'split-function'),
      nearestValid: SHORT,
    },
    {
      name: 'a comment about the first of several steps',
      files: project(`export function closeOrder(order: Order, save: (value: unknown) => void): void {
  const owner = order.owner

  // Calculate the days since the last order
  owner.days = daysSince(owner.last)

  // Compute how loyal the owner is
  const loyaltyScore =
    scoreOf(owner.days) +
    scoreOf(owner.total)

  save(owner)
  save(loyaltyScore)
}
`),
      errors: at(1, 17, 27, 'extract-function'),
      nearestValid: SHORT,
    },
    {
      name: 'parameters that are too long',
      files: project(`export function closeOrder(
  one: string,
  two: string,
  three: string,
  four: string,
  five: string,
  six: string,
  seven: string,
  eight: string,
): string {
  return one + two + three + four + five + six + seven + eight
}
`),
      errors: at(1, 17, 27, 'split-function'),
      nearestValid: SHORT,
    },
    {
      name: 'a function in a component file',
      files: project(
        `<script setup lang="ts">
function closeOrder(prices: number[]): string {
  let total = 0
  for (const price of prices) {
    if (price > 0) {
      total += price
    }
    total += 1
  }

  const text = String(total)
  const trimmed = text.trim()
  return trimmed
}
closeOrder([])
</script>
<template><p>order</p></template>
`,
        'src/domains/orders/ui/order-page.vue',
      ),
      errors: at(2, 10, 20, 'extract-function', 'src/domains/orders/ui/order-page.vue'),
      nearestValid: { ...SHORT, 'src/domains/orders/ui/order-page.vue': null },
    },
    {
      name: 'a switch that only chooses a value',
      files: project(`export function taxOf(country: string): number {
  switch (country) {
    case 'DE':
      return 0.19
    case 'AT':
      return 0.2
    case 'LU':
      return 0.17
    default:
      return 0
  }
}
`),
      errors: at(1, 17, 22, 'split-function'),
      nearestValid: SHORT,
    },
    {
      name: 'a part that writes a variable of the function around',
      files: project(`export function sync(contacts: Contact[]): number {
  let skipped = 0
  contacts.forEach((contact) => {
    const email = contact.email.trim()
    const name = contact.name.trim()
    if (email === '') {
      skipped += 1
    }
    if (name === '') {
      skipped += 1
    }
    save(email, name)
    save(name, email)
  })
  return skipped
}
`),
      errors: at(3, 20, 32, 'split-callback'),
      nearestValid: SHORT,
    },
    {
      name: 'many statements without a blank line between them',
      files: {
        [FILE]: `export function checkOrder(input: Record<string, string>): string[] {
  const problems: string[] = []
${Array.from({ length: 28 }, (_, index) =>
  index % 2 === 0
    ? `  if (input.a${index} === '') {\n    problems.push('a${index}')\n  }\n`
    : `  for (const part of input.a${index}) {\n    if (part === ' ') problems.push('a${index}')\n  }\n`,
).join('')}  return problems
}
`,
      },
      errors: at(1, 17, 27, 'extract-function'),
      nearestValid: SHORT,
    },
  ],
})
