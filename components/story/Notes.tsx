import type { notes as storyNotes } from '@/data/notes'

/** Sources, method and licences, after the last step. */
export function Notes({ notes }: { notes: typeof storyNotes }) {
  return (
    <footer className="notes" id="notes">
      <h2>Sources and method</h2>
      {notes.map(({ id, heading, paragraphs }) => (
        <div key={id} className="note">
          <h3 id={`note-${id}`}>{heading}</h3>
          {paragraphs.map((paragraph) => {
            const text = typeof paragraph === 'string' ? paragraph : paragraph.text
            return <p key={text}>{text}</p>
          })}
        </div>
      ))}
    </footer>
  )
}
