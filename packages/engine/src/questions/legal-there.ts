/** How many imports of code are legal where it goes. */
export function legalThere(legal: number, total: number): string {
  if (total === 1) return legal === 1 ? 'its import is legal there' : 'its import is not legal there'
  return `${legal === total ? (total === 2 ? 'both' : `all ${total}`) : legal} of its ${legal === total ? '' : `${total} `}imports are legal there`
}
