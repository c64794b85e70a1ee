import { describe, expect, it } from 'vitest'
import { Queue, QueueFull, turn } from '@/components/card/queue'

/** Work that ends when it is told to, and a record of what was begun. */
function workshop() {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const make = (key: string) => () => {
    begun.push(key)
    return new Promise<string>((resolve) => ends.set(key, () => resolve(key.toUpperCase())))
  }
  return { begun, make, end: (key: string) => ends.get(key)?.() }
}

const staying = () => new AbortController().signal

describe('the queue for cards', () => {
  it('makes one thing at a time, in the order in which they were asked for', async () => {
    const { begun, make, end } = workshop()
    const queue = new Queue<string>(10)
    const results = ['a', 'b', 'c'].map((key) => queue.ask(key, staying(), make(key)))
    await turn()
    expect(begun).toEqual(['a'])
    end('a')
    expect(await results[0]).toBe('A')
    await expect.poll(() => begun).toEqual(['a', 'b'])
    end('b')
    await expect.poll(() => begun).toEqual(['a', 'b', 'c'])
    end('c')
    expect(await Promise.all(results)).toEqual(['A', 'B', 'C'])
  })

  it('makes what two ask for once, and once more when it is asked for later', async () => {
    const { begun, make, end } = workshop()
    const queue = new Queue<string>(10)
    const both = [queue.ask('a', staying(), make('a')), queue.ask('a', staying(), make('a'))]
    await expect.poll(() => begun).toEqual(['a'])
    end('a')
    expect(await Promise.all(both)).toEqual(['A', 'A'])
    void queue.ask('a', staying(), make('a'))
    await expect.poll(() => begun).toEqual(['a', 'a'])
  })

  it('turns away who comes when it is full, and takes them when there is room again', async () => {
    const { begun, make, end } = workshop()
    const queue = new Queue<string>(2)
    const first = queue.ask('a', staying(), make('a'))
    await expect.poll(() => begun).toEqual(['a'])
    void queue.ask('b', staying(), make('b'))
    void queue.ask('c', staying(), make('c'))
    await expect(queue.ask('d', staying(), make('d'))).rejects.toThrow(QueueFull)
    end('a')
    await first
    await expect.poll(() => begun).toEqual(['a', 'b'])
    void queue.ask('d', staying(), make('d'))
    for (const key of ['b', 'c', 'd']) {
      await expect.poll(() => begun.at(-1)).toBe(key)
      end(key)
    }
  })

  it('does not make what nobody waits for any longer, and gives its place away', async () => {
    const { begun, make, end } = workshop()
    const queue = new Queue<string>(2)
    const first = queue.ask('a', staying(), make('a'))
    await expect.poll(() => begun).toEqual(['a'])
    const leaving = new AbortController()
    const gone = queue.ask('b', leaving.signal, make('b'))
    const last = queue.ask('c', staying(), make('c'))
    leaving.abort(new Error('gone'))
    await expect(gone).rejects.toThrow('gone')
    const taken = queue.ask('d', staying(), make('d'))
    end('a')
    await first
    await expect.poll(() => begun).toEqual(['a', 'c'])
    end('c')
    await last
    await expect.poll(() => begun).toEqual(['a', 'c', 'd'])
    end('d')
    await taken
  })

  it('makes what one of two still waits for', async () => {
    const { begun, make, end } = workshop()
    const queue = new Queue<string>(2)
    const first = queue.ask('a', staying(), make('a'))
    const leaving = new AbortController()
    const shared = [leaving.signal, staying()].map((signal) => queue.ask('b', signal, make('b')))
    leaving.abort()
    await expect.poll(() => begun).toEqual(['a'])
    end('a')
    await first
    await expect.poll(() => begun).toEqual(['a', 'b'])
    end('b')
    expect(await shared[1]).toBe('B')
  })

  it('takes nobody who has gone already', async () => {
    const { begun, make } = workshop()
    await expect(new Queue<string>(2).ask('a', AbortSignal.abort(), make('a'))).rejects.toThrow()
    await turn()
    expect(begun).toEqual([])
  })

  it('goes on after a failure, which all who asked are told of', async () => {
    const queue = new Queue<string>(2)
    const fails = () => Promise.reject(new Error('no such letter'))
    const both = [queue.ask('a', staying(), fails), queue.ask('a', staying(), fails)]
    for (const each of both) await expect(each).rejects.toThrow('no such letter')
    expect(await queue.ask('b', staying(), async () => 'B')).toBe('B')
  })
})
