export default function Page() {
  return <main>The shipment</main>
}
