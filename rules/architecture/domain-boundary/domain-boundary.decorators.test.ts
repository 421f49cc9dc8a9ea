import { testRule } from '@stratalint/rule/vitest'
import rule from './domain-boundary.ts'

const [ORDERS, BILLING] = ['src/orders', 'src/billing']
const SETTINGS = {
  'stratalint.config.json': JSON.stringify({
    files: ['src'],
    architecture: {
      places: {
        entry: { pattern: 'src/*', role: 'app', uses: ['dto', 'entities', 'services', 'wiring'] },
        modules: { pattern: 'src/{domain}/*.module.ts', role: 'domain', layer: 'wiring' },
        injectables: { pattern: 'src/{domain}/*service.*', role: 'domain', layer: 'services' },
        code: { pattern: 'src/{domain}/{layer}/**', role: 'domain' },
      },
      layers: ['dto', 'entities', 'services', 'wiring'],
      crossDomain: 'lower-layers',
    },
    rules: { 'architecture/domain-boundary': 'error' },
  }),
  'tsconfig.json': '{ "compilerOptions": { "experimentalDecorators": true, "emitDecoratorMetadata": true } }',
  'package.json': JSON.stringify({ dependencies: { '@nestjs/common': '11', '@nestjs/swagger': '11', typeorm: '0.3' } }),
}
const SERVICES = {
  [`${BILLING}/billing.service.ts`]:
    "import { Injectable } from '@nestjs/common'\n\n@Injectable()\nexport class BillingService {}\n",
  [`${BILLING}/billing.module.ts`]:
    "import { Module } from '@nestjs/common'\nimport { BillingService } from './billing.service'\n\n@Module({ providers: [BillingService], exports: [BillingService] })\nexport class BillingModule {}\n",
  [`${ORDERS}/orders.service.ts`]:
    "import { Injectable } from '@nestjs/common'\nimport { BillingService } from '../billing/billing.service'\n\n@Injectable()\nexport class OrdersService {\n  constructor(private readonly billing: BillingService) {}\n}\n",
  [`${ORDERS}/orders.module.ts`]:
    "import { Module } from '@nestjs/common'\nimport { BillingModule } from '../billing/billing.module'\nimport { OrdersService } from './orders.service'\n\n@Module({ imports: [BillingModule], providers: [OrdersService] })\nexport class OrdersModule {}\n",
  'src/app.module.ts':
    "import { BillingModule } from './billing/billing.module'\nimport { OrdersModule } from './orders/orders.module'\n\nexport const modules = [BillingModule, OrdersModule]\n",
}
const error = (file: string, line: number, column: number, endColumn: number, key: string, target: string) => ({
  ...{ file, line, column, endColumn },
  fix: [{ key, applicability: 'manual' as const, target }],
})

testRule(rule, {
  topic: 'decorators',
  valid: [],
  invalid: [
    {
      name: 'a module and a service, which a container creates and injects',
      files: { ...SETTINGS, ...SERVICES },
      errors: [
        error(`${ORDERS}/orders.module.ts`, 2, 31, 58, 'decide-owner', 'src/billing/billing.module.ts'),
        error(`${ORDERS}/orders.service.ts`, 2, 32, 60, 'inject', `${ORDERS}/billing-service.ts`),
      ],
    },
    {
      name: 'a class that a decorator takes, which is declared beside the class that it annotates',
      files: {
        ...SETTINGS,
        [`${BILLING}/dto/payer.ts`]: 'export class PayerDto {\n  id = 1\n}\n',
        [`${ORDERS}/dto/order.ts`]:
          "import { ApiProperty } from '@nestjs/swagger'\nimport { PayerDto } from '../../billing/dto/payer'\n\nexport class OrderDto {\n  @ApiProperty({ type: () => PayerDto })\n  payer?: PayerDto\n}\n",
      },
      errors: [error(`${ORDERS}/dto/order.ts`, 2, 26, 51, 'declare-class', `${ORDERS}/dto/payer-dto.ts`)],
    },
    {
      name: 'a class that a mapper stores, which is referred to by its id and stays in its domain',
      files: {
        ...SETTINGS,
        [`${BILLING}/entities/payer.ts`]:
          "import { Entity } from 'typeorm'\n\n@Entity()\nexport class Payer {\n  id = 1\n}\n",
        [`${ORDERS}/entities/order.ts`]:
          "import { Entity, ManyToOne } from 'typeorm'\nimport { Payer } from '../../billing/entities/payer'\n\n@Entity()\nexport class Order {\n  @ManyToOne(() => Payer)\n  payer?: Payer\n}\n",
      },
      errors: [error(`${ORDERS}/entities/order.ts`, 2, 23, 53, 'take-parameter', `${ORDERS}/entities/order.ts`)],
    },
  ],
})
