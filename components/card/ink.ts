/** The page's light theme. A card has no stylesheet, so its colours are spelled out; a test compares them with it. */
export const ink = {
  paper: '#faf8f3',
  sea: '#dde6e9',
  land: '#f4f0e6',
  story: '#e9e2d0',
  tint: '#f0c9b4',
  border: '#aa9d82',
  coast: '#7d929b',
  ink: '#1b1b1b',
  muted: '#5d5b56',
  accent: '#c2311c',
  rule: '#d9d3c5',
} as const
