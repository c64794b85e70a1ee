import { ImageResponse } from '@vercel/og'

export const runtime = 'edge'

/** A card of 1200 x 630 px without a map: with `?text` four lines of text on paper, else the paper alone. */
export async function GET(request: Request) {
  const text = new URL(request.url).searchParams.has('text')
  const image = new ImageResponse(
    <div
      style={{ display: 'flex', flexDirection: 'column', width: 1200, height: 630, background: '#faf8f3' }}
    >
      {text &&
        lines.map(({ words, px }) => (
          <div key={words} style={{ fontSize: px }}>
            {words}
          </div>
        ))}
    </div>,
    { width: 1200, height: 630 },
  )
  return new Response(await image.arrayBuffer(), { headers: { 'content-type': 'image/png' } })
}

const lines = [
  { words: '24 September 2023', px: 28 },
  { words: '5,890 km of 9,060 km', px: 72 },
  { words: 'along the drawn line', px: 72 },
  { words: 'Path and date are illustrative; both ends according to the White House', px: 28 },
]
