import { clipMiddle } from '@stratalint/core'
import { plural } from '../../text/wording.ts'
import type { Letter } from '../../grades/formula.ts'
import { html, type Markup } from './markup.ts'

/** A link to a cell, by its name. */
export function cellLink(anchor: string, id: string): Markup {
  return html`<a href="#${anchor}">${clipMiddle(id, 80)}</a>`
}

/** A grade as a colored letter. */
export function badge(letter: Letter): Markup {
  return html`<b class="badge g${letter}">${letter}</b>`
}

/** How many rows are not on the page, and the command that prints them. */
export function leftOut(count: number, noun: string, command: string): Markup | null {
  return count > 0 ? html`<p class="note">${plural(count, `more ${noun}`)}: <code>${command}</code></p>` : null
}
