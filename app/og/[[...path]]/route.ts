import { answer } from '@/components/card/answer'

export const runtime = 'edge'

/** All of `/og`, read from the address itself: Next lets a query overwrite the parameters of a dynamic segment. */
export function GET(request: Request) {
  return answer(request)
}

export const HEAD = GET
