/** Where the story's data can be taken away, and how to cite it. */
export function Downloads({ citation }: { citation: string }) {
  return (
    <div className="note">
      <h3 id="data">Take the data</h3>
      <ul>
        <li>
          <a href="/data.json">data.json</a>: steps, facts, places, legs and corrections, with a{' '}
          <a href="/data.schema.json">JSON Schema</a>
        </li>
        <li>
          <a href="/steps.csv">steps.csv</a>: the steps, for a spreadsheet
        </li>
        <li>
          <a href="/route.geojson">route.geojson</a>: stops and lines with their certainty
        </li>
      </ul>
      <p>Cite as: {citation}</p>
    </div>
  )
}
