/** The script of the page. Everything is readable and reachable without it; it adds arrow keys, the lines of one box and the theme. */

const root = document.documentElement
root.dataset['ready'] = ''
followTheme()
for (const group of document.querySelectorAll<Element>('[data-roving]')) makeRoving(group)
const map = document.querySelector<SVGSVGElement>('svg.map')
if (map !== null) followBoxes(map)

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && document.querySelector('.zoom :target') !== null) location.hash = 'map'
})
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true
})

/** The theme of the system, until the reader chooses another. */
function followTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('#theme')!
  const system = matchMedia('(prefers-color-scheme: dark)')
  const isDark = (): boolean => (root.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark'
  const show = (): void => button.setAttribute('aria-pressed', String(isDark()))
  button.addEventListener('click', () => {
    root.dataset['theme'] = isDark() ? 'light' : 'dark'
    show()
  })
  system.addEventListener('change', show)
  show()
}

/** One stop for the tab key in a group of links; arrow keys move between them. */
function makeRoving(group: Element): void {
  const items = [...group.querySelectorAll<HTMLAnchorElement | SVGAElement>('a[data-at]')].map((link) => {
    const [row = 0, column = 0] = link.getAttribute('data-at')!.split(' ').map(Number)
    return { link, row, column }
  })
  type Item = (typeof items)[number]
  const choose = (chosen: Item): void => {
    for (const { link } of items) link.setAttribute('tabindex', link === chosen.link ? '0' : '-1')
  }
  const nearest = (candidates: Item[], distance: (item: Item) => number): Item | undefined =>
    candidates.sort((a, b) => distance(a) - distance(b))[0]
  const next = ({ row, column }: Item, key: string): Item | undefined => {
    const beside = items.filter((item) => item.row === row)
    switch (key) {
      case 'ArrowRight':
        return nearest(
          beside.filter((item) => item.column > column),
          (item) => item.column,
        )
      case 'ArrowLeft':
        return nearest(
          beside.filter((item) => item.column < column),
          (item) => -item.column,
        )
      case 'ArrowDown':
        return nearest(
          items.filter((item) => item.row > row),
          (item) => item.row * 1000 + Math.abs(item.column - column),
        )
      case 'ArrowUp':
        return nearest(
          items.filter((item) => item.row < row),
          (item) => -item.row * 1000 + Math.abs(item.column - column),
        )
      case 'Home':
        return beside[0]
      case 'End':
        return beside.at(-1)
      default:
        return undefined
    }
  }
  if (items[0] !== undefined) choose(items[0])
  group.addEventListener('keydown', (event) => {
    const current = items.find(({ link }) => link === document.activeElement)
    if (current === undefined) return
    const found = next(current, (event as KeyboardEvent).key)
    if (found === undefined) return
    event.preventDefault()
    choose(found)
    found.link.focus()
  })
}

/** Shows the lines of the box under the pointer or in focus. */
function followBoxes(svg: SVGSVGElement): void {
  const lines = [...svg.querySelectorAll<SVGPathElement>('.edges path')]
  const show = (box: Element | null): void => {
    const number = box?.getAttribute('data-n') ?? null
    svg.classList.toggle('focused', number !== null)
    for (const line of lines)
      line.classList.toggle(
        'on',
        line
          .getAttribute('data-e')!
          .split(' ')
          .includes(number ?? ''),
      )
  }
  for (const event of ['pointerover', 'focusin'])
    svg.addEventListener(event, ({ target }) => show((target as Element).closest('a[data-n]')))
  svg.addEventListener('pointerleave', () => show(document.activeElement?.closest('svg a[data-n]') ?? null))
  svg.addEventListener('focusout', () => show(null))
  for (const choice of document.querySelectorAll<HTMLInputElement>('input[name=lines]'))
    choice.addEventListener('change', () => svg.setAttribute('data-lines', choice.value))
}
