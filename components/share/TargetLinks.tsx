import { Fragment } from 'react'
import { targetsOf } from './targets'

/** Links that share an address with a text, in a line. */
export function TargetLinks({ url, text }: { readonly url: string; readonly text: string }) {
  return targetsOf(url, text).map(({ name, href }) => (
    <Fragment key={name}>
      <a href={href} target="_blank" rel="noopener">
        {name}
      </a>{' '}
    </Fragment>
  ))
}
