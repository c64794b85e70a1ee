/** Whether the system has a share sheet that readers of a touch screen know. */
export function hasShareSheet(): boolean {
  return typeof navigator.share === 'function' && matchMedia('(pointer: coarse)').matches
}

/** Opens the system's share sheet, with a picture as a file where the system takes one. */
export async function shareNatively(url: string, title: string, pictureUrl?: string): Promise<void> {
  const plain = { url, title }
  if (!pictureUrl || !navigator.canShare) return navigator.share(plain)
  const picture = await fetch(pictureUrl).then((response) => (response.ok ? response.blob() : null))
  const files = picture ? [new File([picture], 'card.png', { type: 'image/png' })] : []
  const full = { ...plain, files }
  await navigator.share(files.length && navigator.canShare(full) ? full : plain)
}
