import { ImageResponse } from '@vercel/og'
import type { ReactElement } from 'react'
import { families } from './Card'
import fonts from './fonts/fonts.json'

/** A tree as a PNG. @throws whatever the drawing library throws; nothing half drawn is returned. */
export async function drawPng(
  tree: ReactElement,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Promise<ArrayBuffer> {
  return new ImageResponse(tree, { width: widthPx, height: heightPx, fonts: loadFonts() }).arrayBuffer()
}

type Font = NonNullable<NonNullable<ConstructorParameters<typeof ImageResponse>[1]>['fonts']>[number]

let loaded: Font[] | undefined

function loadFonts(): Font[] {
  loaded ??= [
    { name: families.serif, weight: 600, style: 'normal', data: bytesOf(fonts.serif) },
    { name: families.serif, weight: 400, style: 'italic', data: bytesOf(fonts.italic) },
    { name: families.sans, weight: 500, style: 'normal', data: bytesOf(fonts.sans) },
  ]
  return loaded
}

function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer
}
