import { cardResponse } from '@/components/card/response'

export const runtime = 'edge'

/** All of `/og`, read from the address itself: Next lets a query overwrite the parameters of a dynamic segment. */
export function GET(request: Request) {
  return cardResponse(request)
}

export const HEAD = GET
