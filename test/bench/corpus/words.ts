export const DOMAIN_NAMES = [
  'orders', 'billing', 'catalog', 'shipping', 'accounts', 'inventory', 'pricing', 'returns', 'search', 'reviews', 'loyalty', 'tax',
  'payments', 'subscriptions', 'support', 'messaging', 'fraud', 'partners', 'warehouse', 'marketing', 'reporting', 'scheduling',
  'contracts', 'content', 'media', 'identity', 'referrals', 'couriers', 'claims', 'budgets', 'forecasts', 'vendors',
] as const

export const PROVIDER_NAMES = [
  'auth', 'telemetry', 'flags', 'mailer', 'storage', 'queue', 'clock', 'audit', 'geo', 'sms', 'payments-gateway', 'cache',
  'secrets', 'maps', 'pdf', 'search-engine', 'webhooks', 'locale', 'rates', 'locks',
] as const

export const THINGS = [
  'invoice', 'refund', 'parcel', 'voucher', 'ledger', 'customer', 'address', 'basket', 'discount', 'receipt', 'shipment', 'quote',
  'order', 'tariff', 'stock', 'batch', 'label', 'route', 'session', 'profile', 'ticket', 'policy', 'entry', 'statement', 'account',
  'product', 'variant', 'bundle', 'price', 'rate', 'period', 'window', 'slot', 'contract', 'agent', 'branch', 'currency', 'balance',
] as const

export const ACTIONS = [
  'list', 'create', 'cancel', 'merge', 'split', 'archive', 'restore', 'validate', 'render', 'compute', 'assign', 'notify', 'import',
  'export', 'sync', 'track', 'rank', 'filter', 'group', 'match', 'plan', 'settle', 'approve', 'reject', 'review', 'refresh', 'publish',
  'collect', 'convert', 'estimate', 'schedule', 'verify', 'adjust', 'close', 'open', 'trace', 'load', 'store', 'parse', 'format',
] as const

/** `list-invoice` becomes `ListInvoice`. */
export function capitalize(words: string): string {
  return words.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}
