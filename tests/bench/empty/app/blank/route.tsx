import { ImageResponse } from '@vercel/og'

export const runtime = 'edge'

/** A card of 1200 x 630 px without a map: with `?text` four lines of text on paper, else the paper alone; `?tall` 1080 x 1920. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const text = searchParams.has('text')
  const [width, height] = searchParams.has('tall') ? [1080, 1920] : [1200, 630]
  const image = new ImageResponse(
    <div style={{ display: 'flex', flexDirection: 'column', width, height, background: '#faf8f3' }}>
      {text &&
        lines.map(({ words, px }) => (
          <div key={words} style={{ fontSize: px }}>
            {words}
          </div>
        ))}
    </div>,
    { width, height },
  )
  return new Response(await image.arrayBuffer(), { headers: { 'content-type': 'image/png' } })
}

const lines = [
  { words: '24 September 2023', px: 28 },
  { words: '5,890 km of 9,060 km', px: 72 },
  { words: 'along the drawn line', px: 72 },
  { words: 'Path and date are illustrative; both ends according to the White House', px: 28 },
]
