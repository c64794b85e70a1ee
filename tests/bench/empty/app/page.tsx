export default function Page() {
  return (
    <main>
      <h1>An empty page</h1>
      <p>Next and React, and nothing of ours: the floor that the bench measures the story against.</p>
    </main>
  )
}
