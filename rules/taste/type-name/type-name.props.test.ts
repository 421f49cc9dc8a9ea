import { testRule } from '@stratalint/rule/vitest'
import rule from './type-name.ts'

const FILE = 'src/domains/orders/ui/order-card.tsx'
const file = (text: string): Record<string, string> => ({ [FILE]: text })
const manual = [{ key: 'rename-type', applicability: 'manual' }] as const
const unexport = [{ key: 'unexport', applicability: 'manual' }, ...manual] as const
const auto = [{ key: 'rename-type', applicability: 'auto' }] as const
const at = (line: number, column: number, endColumn: number) => ({ file: FILE, line, column, endColumn })

/** Four components of a domain. */
const cards = (text: (name: string) => string, domain = 'orders'): Record<string, string> =>
  Object.fromEntries(
    ['Row', 'Table', 'Total', 'Head'].map((name) => [`src/domains/${domain}/ui/${name.toLowerCase()}.tsx`, text(name)]),
  )

testRule(rule, {
  topic: 'props',
  valid: [
    {
      name: 'the names that nearly all props of the components around have',
      files: {
        ...file(
          'interface OrderCardProps { id: string }\nexport const OrderCard = ({ id }: OrderCardProps) => <p>{id}</p>\n',
        ),
        ...cards(
          (name) =>
            `interface ${name}Props { id: string }\nexport const ${name} = ({ id }: ${name}Props) => <p>{id}</p>\n`,
        ),
        'src/domains/cart/ui/cart-card.tsx':
          'export type Props = { id: string }\nexport const CartCard = ({ id }: Props) => <p>{id}</p>\n',
        ...cards(
          (name) => `export type Props = { id: string }\nexport const ${name} = ({ id }: Props) => <p>{id}</p>\n`,
          'cart',
        ),
      },
    },
    {
      name: 'props of several components of a file',
      files: file(
        'interface RowProps { id: string }\ninterface TableProps { ids: string[] }\nconst Row = ({ id }: RowProps) => <p>{id}</p>\nexport const Table = ({ ids }: TableProps) => <>{ids.map((id) => <Row id={id} />)}</>\n',
      ),
    },
    {
      name: 'a type that two components share',
      files: file(
        'interface CardProps { id: string }\nexport const Small = ({ id }: CardProps) => <p>{id}</p>\nexport const Large = ({ id }: CardProps) => <h1>{id}</h1>\n',
      ),
    },
    {
      name: 'part of the name of a component, beside the props of others',
      files: file(
        'interface ContentProps { id: string }\nconst SelectContent = ({ id }: ContentProps) => <p>{id}</p>\nexport const Select = ({ id }: { id: string }) => <SelectContent id={id} />\n',
      ),
    },
    {
      name: 'props of a component that extend those of the name it has',
      files: file(
        'export interface CardProps { id: string }\ntype CardWithFormProps = CardProps & { form: string }\nexport const Card = ({ id }: CardWithFormProps) => <p>{id}</p>\n',
      ),
    },
    {
      name: 'other names where Props is another type',
      files: file(
        'interface Props { id: string }\ntype CardProps = Props & { title: string }\nexport const Card = ({ id }: CardProps) => <p>{id}</p>\n',
      ),
    },
    {
      name: 'a type that is part of the props of another component',
      files: file(
        'import { Component } from \'react\'\nexport type Props = { id: string }\nexport class Editor extends Component<Props & { theme: string }> {}\nexport const LazyEditor = (props: Props) => <Editor {...props} theme="dark" />\n',
      ),
    },
    {
      name: 'an exported type of the data that a component shows',
      files: file('export interface Order { id: string }\nexport const Card = (order: Order) => <p>{order.id}</p>\n'),
    },
    {
      name: 'a type of data that is used for more than the props',
      files: file(
        'type Order = { id: string }\nconst first: Order = { id: "1" }\nexport const Card = (order: Order) => <p>{order.id + first.id}</p>\n',
      ),
    },
    {
      name: 'the props of the component that wraps another one',
      files: file(
        "import { memo } from 'react'\nexport interface CardProps { id: string }\nconst CardInner = ({ id }: CardProps) => <p>{id}</p>\nexport const Card = memo(CardInner)\n",
      ),
    },
    {
      name: 'the parameter of a function that is no component',
      files: file(
        'interface RenderOptions { id: string }\nexport const renderCard = ({ id }: RenderOptions) => <p>{id}</p>\n',
      ),
    },
  ],
  invalid: [
    {
      name: 'an exported type of props with a suffix, and one that is no props',
      files: file(
        'export type OrderCardType = { id: string }\nexport type OrderLineType = { sku: string }\nexport const OrderCard = ({ id }: OrderCardType) => <p>{id}</p>\n',
      ),
      errors: [
        { ...at(1, 13, 26), fix: [{ key: 'rename-type', applicability: 'suggested' }] },
        { ...at(2, 13, 26), fix: [{ key: 'rename-type', applicability: 'suggested' }] },
      ],
      nearestValid: file(
        'export type OrderCardProps = { id: string }\nexport type OrderLine = { sku: string }\nexport const OrderCard = ({ id }: OrderCardProps) => <p>{id}</p>\n',
      ),
    },
    {
      name: 'the props of a provider and of a component that a function does not return',
      files: file(
        'interface CartContextProps { id: string }\nexport const CartProvider = ({ id }: CartContextProps) => <p>{id}</p>\n',
      ),
      errors: [{ ...at(1, 11, 27), fix: auto }],
      nearestValid: file(
        "import { createContext } from 'react'\ninterface CartContextProps { id: string }\nconst CartContext = createContext<CartContextProps | null>(null)\nexport const CartProvider = ({ id }: CartContextProps) => <CartContext.Provider value={{ id }} />\nexport interface CardProps { id: string }\nexport function withCard(title: string) {\n  const CardComponent = ({ id }: CardProps) => <p>{id}{title}</p>\n  return CardComponent\n}\n",
      ),
    },
    {
      name: 'the name of the component, where the props around are called Props',
      files: {
        ...file(
          'interface OrderCardProps { id: string }\nexport const OrderCard = ({ id }: OrderCardProps) => <p>{id}</p>\n',
        ),
        ...cards((name) => `interface Props { id: string }\nexport const ${name} = ({ id }: Props) => <p>{id}</p>\n`),
      },
      errors: [{ ...at(1, 11, 25), fix: auto }],
    },
    {
      name: 'props that are not exported and have the name of the component',
      files: file(
        'interface OrderCardProps {\n  id: string\n}\n\nexport function OrderCard({ id }: OrderCardProps) {\n  return <p>{id}</p>\n}\n',
      ),
      errors: [{ ...at(1, 11, 25), fix: auto }],
      nearestValid: file(
        'interface Props {\n  id: string\n}\n\nexport function OrderCard({ id }: Props) {\n  return <p>{id}</p>\n}\n',
      ),
    },
    {
      name: 'exported props without the name of the component',
      files: file('export type Props = { id: string }\nexport const OrderCard = ({ id }: Props) => <p>{id}</p>\n'),
      errors: [
        {
          ...at(1, 13, 18),
          fix: [
            { key: 'unexport', applicability: 'manual' },
            { key: 'rename-type', applicability: 'suggested' },
          ],
        },
      ],
      nearestValid: file(
        'export type OrderCardProps = { id: string }\nexport const OrderCard = ({ id }: OrderCardProps) => <p>{id}</p>\n',
      ),
    },
    {
      name: 'exported props that another file imports',
      files: {
        ...file('export type Props = { id: string }\nexport const OrderCard = ({ id }: Props) => <p>{id}</p>\n'),
        'src/domains/orders/ui/list.tsx': "import type { Props } from './order-card'\nexport type Row = Props[]\n",
      },
      errors: [{ ...at(1, 13, 18), fix: [{ key: 'rename-type', applicability: 'auto' }] }],
    },
    {
      name: 'exported props with the name of something else',
      files: file(
        'export type ItemProps = { id: string }\nexport const OrderCard = ({ id }: ItemProps) => <p>{id}</p>\n',
      ),
      errors: [{ ...at(1, 13, 22), fix: [{ key: 'rename-type', applicability: 'suggested' }] }],
    },
    {
      name: 'props with the name of something else beside other components, and of an inner component',
      files: {
        ...file(
          'interface ItemProps { id: string }\nconst Row = ({ id }: ItemProps) => <p>{id}</p>\nexport const Table = ({ id }: { id: string }) => <Row id={id} />\n',
        ),
        'src/domains/orders/ui/card.tsx':
          'type CardProps = { id: string }\nfunction Card_({ id }: CardProps) {\n  return <p>{id}</p>\n}\nexport const Card = Card_\n',
      },
      errors: [
        { ...at(1, 6, 15), file: 'src/domains/orders/ui/card.tsx', fix: auto },
        { ...at(1, 11, 20), fix: auto },
      ],
    },
    {
      name: 'exported props whose proper name is taken',
      files: file(
        "import { OrderCardProps } from './order'\nexport type Props = OrderCardProps & { id: string }\nexport const OrderCard = ({ id }: Props) => <p>{id}</p>\n",
      ),
      errors: [{ ...at(2, 13, 18), fix: unexport }],
      nearestValid: file(
        "import { OrderCardProps } from './order'\nexport type OrderCardOwnProps = OrderCardProps & { id: string }\nexport const OrderCard = ({ id }: OrderCardOwnProps) => <p>{id}</p>\n",
      ),
    },
    {
      name: 'props with a prefix',
      files: file('interface IProps { id: string }\nexport const OrderCard = ({ id }: IProps) => <p>{id}</p>\n'),
      errors: [{ ...at(1, 11, 17), fix: auto }],
      nearestValid: file('interface Props { id: string }\nexport const OrderCard = ({ id }: Props) => <p>{id}</p>\n'),
    },
    {
      name: 'props of forwardRef, memo and FC',
      files: {
        ...file(
          "import { forwardRef } from 'react'\ntype CardProps = { id: string }\nexport const Card = forwardRef<HTMLElement, CardProps>(({ id }, ref) => <p ref={ref}>{id}</p>)\n",
        ),
        'src/domains/orders/ui/row.tsx':
          "import React from 'react'\ntype RowProps = { id: string }\nexport const Row = React.memo(function Row({ id }: Readonly<RowProps>) {\n  return <p>{id}</p>\n})\n",
        'src/domains/orders/ui/table.tsx':
          "import type { FC } from 'react'\ntype TableOptions = { id: string }\nexport const Table: FC<TableOptions> = ({ id }) => <p>{id}</p>\n",
      },
      errors: [
        { ...at(2, 6, 15), fix: auto },
        { ...at(2, 6, 14), file: 'src/domains/orders/ui/row.tsx', fix: auto },
        { ...at(2, 6, 18), file: 'src/domains/orders/ui/table.tsx', fix: auto },
      ],
    },
    {
      name: 'props of a class and of a component without a name',
      files: {
        ...file(
          "import { Component } from 'react'\nexport interface Props { id: string }\nexport class OrderCard extends Component<Props> {}\n",
        ),
        'src/domains/orders/ui/order-row.tsx':
          'export type Props = { id: string }\nexport default ({ id }: Props) => <p>{id}</p>\n',
      },
      errors: [
        {
          ...at(2, 18, 23),
          fix: [
            { key: 'unexport', applicability: 'manual' },
            { key: 'rename-type', applicability: 'suggested' },
          ],
        },
        {
          ...at(1, 13, 18),
          file: 'src/domains/orders/ui/order-row.tsx',
          fix: [
            { key: 'unexport', applicability: 'manual' },
            { key: 'rename-type', applicability: 'suggested' },
          ],
        },
      ],
    },
    {
      name: 'props of a Vue and of a Svelte component',
      files: {
        'src/domains/orders/ui/order-card.vue':
          '<script setup lang="ts">\ninterface OrderCardProps {\n  id: string\n}\nconst props = defineProps<OrderCardProps>()\n</script>\n<template>{{ props.id }}</template>\n',
        'src/domains/orders/ui/order-row.svelte':
          '<script lang="ts">\n  type RowProps = { id: string }\n  let { id }: RowProps = $props()\n</script>\n<p>{id}</p>\n',
      },
      errors: [
        { ...at(2, 11, 25), file: 'src/domains/orders/ui/order-card.vue', fix: auto },
        { ...at(2, 8, 16), file: 'src/domains/orders/ui/order-row.svelte', fix: auto },
      ],
      nearestValid: {
        'src/domains/orders/ui/order-card.vue':
          '<script setup lang="ts">\ninterface Props {\n  id: string\n}\nconst props = defineProps<Props>()\n</script>\n<template>{{ props.id }}</template>\n',
        'src/domains/orders/ui/order-row.svelte':
          '<script lang="ts">\n  type Props = { id: string }\n  let { id }: Props = $props()\n</script>\n<p>{id}</p>\n',
      },
    },
  ],
})
