import { expect, test } from '@playwright/test'
import { faults } from '../scan/answer'
import { kinds } from '../scan/paths'
import { badRequests } from '../scan/requests'
import { ask } from './ask'

test('300 bad requests get no fault of the server, nothing of theirs back, and no way out of the site', async () => {
  for (const { method, path } of badRequests(300)) {
    const answer = await ask(path, {}, method)
    expect(faults(answer), `${method} ${path.slice(0, 100)}`).toEqual([])
  }
})

for (const path of [...kinds.map(({ path }) => path), '/page.png'])
  test(`${path} answers HEAD as GET without the body, says what it takes, and takes nothing else`, async () => {
    const [get, head] = [await ask(path), await ask(path, {}, 'HEAD')]
    expect(head.status).toBe(get.status)
    expect(head.headers['content-type']).toBe(get.headers['content-type'])
    expect(head.body.length).toBe(0)
    const options = await ask(path, {}, 'OPTIONS')
    expect(options.status).toBe(204)
    expect(options.headers.allow).toBe('GET, HEAD, OPTIONS')
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND']) {
      const refused = await ask(path, {}, method)
      expect(refused.status, method).toBe(405)
      expect(refused.headers.allow, method).toBe('GET, HEAD, OPTIONS')
    }
  })
